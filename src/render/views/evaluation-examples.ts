// Good examples of a part: those of the evaluation's own file, and those that are kept beside it.
import type { GapView } from '../../contract/evaluation-result.ts'
import type { ExampleSubjectKind } from '../../domain/comparison/good-examples.ts'
import { exampleSubjectOf } from '../../domain/evaluation/opened-evaluation.ts'
import { isWebAddress } from '../../domain/organisation/web-address.ts'
import type { Language } from '../../text/language.ts'
import type { EvaluationSeen } from './evaluation-seen.ts'
import { textIn } from './evaluation-words.ts'

type Examples = GapView['examples']

/** Those of the evaluation's own file. */
export const fileExamples = (
  { opened: { evaluation } }: Pick<EvaluationSeen, 'opened'>,
  part: string,
  language: Language,
): Examples =>
  evaluation.examples
    .filter((one) => one.part === part)
    .map(({ who, what, address }) => ({
      ...{ who: textIn(who, language), what: textIn(what, language) },
      href: address !== undefined && isWebAddress(address) ? address : null,
    }))

/** Those that are kept of the part, as a question or an improvement area. */
export const keptExamples = (
  { opened, examples }: Pick<EvaluationSeen, 'opened' | 'examples'>,
  part: string,
  kinds: readonly ExampleSubjectKind[],
): Examples => {
  const of = exampleSubjectOf(opened, part)
  return examples
    .filter(({ subject }) => subject.id === of && kinds.includes(subject.kind))
    .map(({ who, what, link }) => ({ who, what, href: link === '' ? null : link }))
}

/** null of a closed version: what is added today is not of then. */
export const exampleSubjectIn = (
  { opened }: Pick<EvaluationSeen, 'opened'>,
  part: string,
): string | null => (opened.seenAs === undefined ? exampleSubjectOf(opened, part) : null)
