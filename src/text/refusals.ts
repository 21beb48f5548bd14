// Refusals and warnings of files as sentences: what stood there, what is right, what to do.
import type { Finding } from '../domain/chain/finding.ts'
import type { Place } from '../domain/model/refusal.ts'
import { findingsEn } from './findings-en.ts'
import { findingsSv } from './findings-sv.ts'
import type { Language } from './language.ts'
import { refusalsEn } from './refusals-en.ts'
import { refusalsSv } from './refusals-sv.ts'
import type { Fault } from './sentences.ts'

const say = <Union, Word extends string>(
  sentences: { readonly [W in Word]: (facts: never) => string },
  word: Word,
  facts: Union,
): string => {
  // NOTE each word's function takes that word's facts; the tables above are typed so, one by one.
  const sentence = sentences[word] as (facts: Union) => string
  return sentence(facts)
}

/** Why a file or an edited chain is refused, in one or two sentences; without the place. */
export const sentenceForFault = (fault: Fault, language: Language): string =>
  say(language === 'sv' ? refusalsSv : refusalsEn, fault.refused, fault)

/** A sentence with where what it is about stands: «models/kumla/model.yaml:12:7 (types.goal.owner): …». */
export const withPlace = ({ file, line, column, path }: Place, sentence: string): string => {
  const inside = path === '' ? '' : ` (${path})`
  return `${file}:${line}:${column}${inside}: ${sentence}`
}

export const sentenceForRefusal = (
  refusal: Fault & { readonly at: Place },
  language: Language,
): string => withPlace(refusal.at, sentenceForFault(refusal, language))

/** A warning from lint, with its reason. */
export const sentenceForFinding = (finding: Finding, language: Language): string =>
  say(language === 'sv' ? findingsSv : findingsEn, finding.warns, finding)
