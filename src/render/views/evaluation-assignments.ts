// Ways to make an assignment of what was not taken: each to the form where it is written, with its words begun.
import type { AssignmentWay } from '../../contract/evaluations.ts'
import type { LinkView } from '../../contract/views.ts'
import { writtenSource } from '../../domain/evaluation/gap-source.ts'
import type { OpenedEvaluation } from '../../domain/evaluation/opened-evaluation.ts'
import type { Gap } from '../../domain/evaluation/strengths.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { assigningWords } from '../../text/evaluation-assigning.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { bodyTitle } from '../../text/words-of-model.ts'
import type { EvaluationSeen } from './evaluation-seen.ts'
import { sayPoints, textIn, titleOfPart } from './evaluation-words.ts'
import { addressOfPart } from './evaluations-view.ts'
import { givenByDecision, kindsOfAssignment } from './give-assignment.ts'

type Seen = Pick<EvaluationSeen, 'loaded' | 'opened' | 'easilyGiven' | 'round'>
type Viewing = {
  readonly organisation: string
  readonly language: Language
  readonly today: string
}

/** Those that have been made of a gap: their texts name the evaluation and the question. */
export const givenOf = (
  seen: Seen,
  part: string,
  { organisation, language }: Pick<Viewing, 'organisation' | 'language'>,
): readonly LinkView[] => {
  const { round } = seen
  if (round === null) return []
  const source = writtenSource({ evaluation: seen.opened.id, part })
  return [...seen.loaded.chain.nodes.values()]
    .filter(({ text }) => Object.values(text ?? {}).some((said) => said.includes(source)))
    .map(({ id, title }) => ({
      title: inLanguage(title, language),
      href: `/app/${organisation}/${encodeURIComponent(round)}/mal/${encodeURIComponent(id)}`,
    }))
}

/** Where each part that assignments were made of is opened, by node. */
export const gapLinks = (
  gaps: ReadonlyMap<
    string,
    readonly { readonly opened: OpenedEvaluation; readonly part: string }[]
  >,
  { organisation, language }: Pick<Viewing, 'organisation' | 'language'>,
): ReadonlyMap<string, readonly LinkView[]> =>
  new Map(
    [...gaps].map(([node, all]) => [
      node,
      all.map(({ opened: { id, evaluation }, part }): LinkView => {
        const { title, framework } = evaluation
        const named = `${part} ${titleOfPart({ framework, language }, part)}`
        return {
          title: `${textIn(title, language)}: ${named}`,
          href: addressOfPart(organisation, id, part),
        }
      }),
    ]),
  )

/** Why none can be made; empty: one can. */
export const sayNoAssignments = (
  { loaded }: Pick<Seen, 'loaded'>,
  { organisation, language }: Pick<Viewing, 'organisation' | 'language'>,
): string => {
  const [{ model }] = loaded.versions
  const from = { model, organisation, language }
  if (givenByDecision(from, {}).length > 0) return ''
  const words = assigningWords(language)
  const kinds = kindsOfAssignment(from)
  return kinds.length === 0 ? words.noneInModel : words.noneByItself(kinds)
}

/** None where the model has no assignments that stand by themselves. */
export const assignmentsOf = (
  seen: Seen,
  { part, points, most, gap }: Gap,
  { organisation, language, today }: Viewing,
): readonly AssignmentWay[] => {
  const words = evaluationWords(language)
  const { loaded, opened, easilyGiven } = seen
  const [{ model }] = loaded.versions
  const { framework, year } = opened.evaluation
  const of = words.of(sayPoints(points, language), sayPoints(most, language))
  const title = words.result.assignmentTitle(titleOfPart({ framework, language }, part))
  const text = [
    words.result.assignmentText(
      `${textIn(framework.title, language)} (${year})`,
      of,
      sayPoints(gap, language),
    ),
    assigningWords(language).from(
      textIn(opened.evaluation.title, language),
      writtenSource({ evaluation: opened.id, part }),
    ),
  ].join(' ')
  const from = { model, organisation, language }
  return givenByDecision(from, { titel: title, text }).map((link): AssignmentWay => {
    const type = new URL(link.href, 'http://x').searchParams.get('typ')
    const easy = easilyGiven.find((one) => one.type === type)
    if (easy === undefined) return { ...link, oneClick: null }
    const context = { model, chain: loaded.chain, language, roundKind: 'outcome' } as const
    const label = assigningWords(language).give(link.title, bodyTitle(easy.owner, context))
    return { ...link, oneClick: { ...easy, label, title, text, firstDay: today } }
  })
}
