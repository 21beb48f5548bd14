// What is refused of a change of the organisation, as sentences.
import type { BodyEditRefused } from '../domain/goals/body-edits.ts'
import { sayDate } from './dates.ts'
import { joinSome, type Language, quoted } from './language.ts'
import { organisationWords } from './organisation.ts'

export type OrganisationRefusal =
  | Exclude<BodyEditRefused, { readonly refused: 'nothingChanged' }>
  | {
      readonly refused: 'goalsLeft'
      readonly body: string
      readonly lastDay: string
      /** The first few titles. */
      readonly titles: readonly string[]
      readonly count: number
    }

const ORGANISATION_REFUSALS = [
  'noSuchBody',
  'bodyNotEnded',
  'bodyNotThere',
  'mergesNothing',
  'splitsInOne',
  'takesOverFromItself',
  'goalsLeft',
] as const satisfies readonly OrganisationRefusal['refused'][]

export const isAboutOrganisation = (refusal: {
  readonly refused: string
}): refusal is OrganisationRefusal => ORGANISATION_REFUSALS.some((one) => one === refusal.refused)

const AND = { sv: 'och', en: 'and' } as const satisfies Record<Language, string>

export const sentenceForOrganisation = (
  refusal: OrganisationRefusal,
  language: Language,
): string => {
  const { refusals, effects } = organisationWords(language)
  switch (refusal.refused) {
    case 'noSuchBody':
    case 'bodyNotEnded':
    case 'takesOverFromItself':
      return refusals[refusal.refused](refusal.body)
    case 'bodyNotThere':
      return refusals.bodyNotThere(refusal.body, sayDate(refusal.day, language))
    case 'mergesNothing':
    case 'splitsInOne':
      return refusals[refusal.refused]
    case 'goalsLeft': {
      const left = refusal.count - refusal.titles.length
      const more = left > 0 ? [effects.more(left)] : []
      const titles = joinSome(
        [...refusal.titles.map((one) => quoted(one, language)), ...more],
        AND[language],
        effects.more,
      )
      return refusals.goalsLeft(refusal.body, sayDate(refusal.lastDay, language), titles)
    }
    default:
      throw new Error(`sentenceForOrganisation: ${JSON.stringify(refusal satisfies never)}`)
  }
}
