// What stops, follows of or is refused about a draft of the model, as sentences.
import type {
  AdoptionFollows,
  AdoptionStop,
  Broken,
  NamedRound,
  Some,
} from '../domain/chain/adopting.ts'
import type { Refusal } from '../domain/model/refusal.ts'
import { catalogueOf } from './catalogues.ts'
import { sayDate } from './dates.ts'
import { inLanguage, join, type Language, lowerFirst, upperFirst } from './language.ts'
import { type NamedBy, namedBy, namedRefusal } from './named-refusals.ts'
import { sentenceForFault } from './refusals.ts'
import { workshopWords } from './workshop.ts'

export type WorkshopRefusal =
  | AdoptionStop
  | { readonly refused: 'noSuchDraft'; readonly draft: string }
  | { readonly refused: 'noSuchModelVersion'; readonly version: number }
  | { readonly refused: 'noSuchShippedModel'; readonly model: string }
  | { readonly refused: 'draftEnded'; readonly standing: 'adopted' | 'thrown' }
  | { readonly refused: 'draftNotThrown' | 'sameAsBefore' | 'modelVersionReplaced' }
  | { readonly refused: 'draftFaulty'; readonly count: number; readonly first: Refusal }
  | { readonly refused: 'roundNotInDraft'; readonly round: string }
  | { readonly refused: 'chainToMend'; readonly count: number; readonly first: Broken }

const CODES = [
  'noSuchDraft',
  'noSuchModelVersion',
  'noSuchShippedModel',
  'draftEnded',
  'draftNotThrown',
  'sameAsBefore',
  'modelVersionReplaced',
  'draftFaulty',
  'roundNotInDraft',
  'chainToMend',
  'versionBeginsLater',
  'adoptionEndsFirst',
  'decidedAhead',
  'roundsFixed',
  'typeInUse',
  'openRoundGone',
  'judgementsLost',
  'rulesCannotRun',
  'onlyVersion',
  'frozenByVersion',
] as const satisfies readonly WorkshopRefusal['refused'][]

export const isAboutWorkshop = (refusal: {
  readonly refused: string
}): refusal is WorkshopRefusal => CODES.some((one) => one === refusal.refused)

/** «Delårsrapport 2026»; the name itself where no version has a word for it. */
const sayRound = ({ name, year, label }: NamedRound, language: Language): string =>
  label === undefined ? name : `${upperFirst(inLanguage(label, language))} ${year}`

const sayRounds = (rounds: readonly NamedRound[], language: Language): string =>
  join(
    rounds.map((round) => sayRound(round, language)),
    catalogueOf(language).and,
  )

const saySome = ({ count, titles }: Some, language: Language): string => {
  const { quote } = catalogueOf(language)
  const named = titles.map((title) => quote(inLanguage(title, language)))
  const more = count - titles.length
  return more > 0 ? `${named.join(', ')} …` : join(named, catalogueOf(language).and)
}

/** Where in the chain something is broken, as the start of a sentence; empty where it has no title. */
const placeOf = ({ title }: Broken, language: Language): string => {
  const { refusals } = workshopWords(language)
  const { quote } = catalogueOf(language)
  return title === undefined ? '' : refusals.at(quote(inLanguage(title, language)))
}

const sayBroken = ({ fault }: Broken, language: Language): string =>
  sentenceForFault(namedRefusal(fault, language), language)

/** The same with what its ids are called. */
export const namedBroken = (broken: Broken, names: NamedBy): Broken => ({
  ...broken,
  fault: namedBy(broken.fault, names),
})

/** What is broken, and at what, as in: «Mindre avfall»: … */
export const sentenceForBroken = (broken: Broken, language: Language): string =>
  placeOf(broken, language) + sayBroken(broken, language)

export const sentenceForWorkshop = (refusal: WorkshopRefusal, language: Language): string => {
  const { refusals } = workshopWords(language)
  const day = (iso: string) => sayDate(iso, language)
  switch (refusal.refused) {
    case 'noSuchDraft':
    case 'noSuchModelVersion':
    case 'noSuchShippedModel':
    case 'draftNotThrown':
    case 'sameAsBefore':
    case 'modelVersionReplaced':
    case 'onlyVersion':
      return refusals[refusal.refused]
    case 'draftEnded':
      return refusals.draftEnded[refusal.standing]
    case 'draftFaulty': {
      const { line, column } = refusal.first.at
      return refusals.draftFaulty(
        refusal.count,
        line,
        column,
        sentenceForFault(refusal.first, language),
      )
    }
    case 'roundNotInDraft':
      return refusals.roundNotInDraft(refusal.round)
    case 'versionBeginsLater':
      return refusals.versionBeginsLater(day(refusal.begins))
    case 'adoptionEndsFirst':
      return refusals.adoptionEndsFirst(day(refusal.from), day(refusal.to))
    case 'decidedAhead':
      return refusals.decidedAhead(day(refusal.decided))
    case 'roundsFixed':
      return refusals.roundsFixed(sayRounds(refusal.rounds, language), day(refusal.earliest))
    case 'typeInUse':
      return refusals.typeInUse(
        catalogueOf(language).quote(inLanguage(refusal.label, language)),
        refusal.nodes.count,
        saySome(refusal.nodes, language),
      )
    case 'openRoundGone':
      return refusals.openRoundGone(sayRound(refusal.round, language))
    case 'judgementsLost':
      return refusals.judgementsLost(
        sayRounds(refusal.rounds, language),
        saySome(refusal.nodes, language),
      )
    case 'frozenByVersion':
      return refusals.frozenByVersion(sayRounds(refusal.rounds, language))
    case 'rulesCannotRun':
    case 'chainToMend': {
      const { count, first } = refusal
      const sentence = sayBroken(first, language)
      return refusals[refusal.refused](count, placeOf(first, language), sentence)
    }
    default:
      throw new Error(`sentenceForWorkshop: ${JSON.stringify(refusal satisfies never)}`)
  }
}

/** What follows of an adoption, in a sentence. */
export const sentenceForFollowing = (following: AdoptionFollows, language: Language): string => {
  const { follows } = workshopWords(language)
  const { quote } = catalogueOf(language)
  switch (following.follows) {
    case 'roundsRecomputed':
      return follows.roundsRecomputed(sayRounds(following.rounds, language))
    case 'fieldHidden':
      return follows.fieldHidden(
        quote(inLanguage(following.label, language)),
        lowerFirst(inLanguage(following.type, language)),
        following.count,
      )
    case 'limitHidden':
      return follows.limitHidden(quote(inLanguage(following.label, language)), following.count)
    case 'noVersionBetween':
      return follows.noVersionBetween(
        sayDate(following.from, language),
        sayDate(following.to, language),
      )
    default:
      throw new Error(`sentenceForFollowing: ${JSON.stringify(following satisfies never)}`)
  }
}
