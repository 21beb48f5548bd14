// A fact that differs between two versions, as a person names it, and what it says.
import type { ChainFact } from '../domain/chain/diff-facts.ts'
import type { Judgement, NodeText } from '../domain/goals/chain.ts'
import type { Reading } from '../domain/measures/measure.ts'
import { areaName } from './areas-in-words.ts'
import { catalogueOf } from './catalogues.ts'
import { SORTS } from './change-words.ts'
import { sayDate, sayPeriod } from './dates.ts'
import { inLanguage, type Language, lowerFirst, quoted } from './language.ts'
import { sayPrinted, sayShort, withUnit } from './numerals.ts'
import { pageWords } from './pages.ts'
import { sayReadingIn } from './readings-in-words.ts'
import {
  bodyTitle,
  contextOfNode,
  gradeName,
  judgedAs,
  type ModelContext,
  measureOf,
  measureTitle,
  nodeTitle,
  type ReasonContext,
  roundTitle,
  say,
  scaleOfAssessment,
} from './words-of-model.ts'

const WORDS = {
  sv: {
    of: (thing: string, of: string) => `${thing} för ${of}`,
    recorded: (day: string) => `registrerat ${day}`,
    sex: { women: 'kvinnor', men: 'män' },
  },
  en: {
    of: (thing: string, of: string) => `${thing} of ${of}`,
    recorded: (day: string) => `recorded ${day}`,
    sex: { women: 'women', men: 'men' },
  },
} as const

/** What a fact is called, and what it says; both without a full stop. */
export type FactInWords = { readonly name: string; readonly says: string }

const MOST_SHOWN = 80
const shortened = (text: string): string =>
  text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN - 1).trimEnd()}…` : text

/** «svenska», «Swedish»; a language without a name as its tag. */
const languageName = (tag: string, language: Language): string =>
  new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(tag) ?? tag

const named = (
  is: ChainFact['is'],
  of: string,
  more: readonly (string | undefined)[],
  { language }: ModelContext,
): string => {
  const thing = WORDS[language].of(SORTS[language][is], quoted(of, language))
  return [thing, ...more.filter((part) => part !== undefined && part !== '')].join(', ')
}

/** Which of a measure's values it is: of which unit and period, of what kind, and of whom. */
export const whichReading = (
  {
    unit,
    period,
    kind,
    sex,
  }: { readonly [Key in 'unit' | 'period' | 'kind' | 'sex']: string | undefined },
  context: ModelContext,
): readonly string[] => {
  const { language } = context
  const sexes: Readonly<Record<string, string>> = WORDS[language].sex
  const kinds: Readonly<Record<string, string>> = catalogueOf(language).kindNames
  return [
    unit === undefined ? undefined : bodyTitle(unit, context),
    period === undefined ? undefined : sayPeriod(period, language),
    kind === undefined ? undefined : kinds[kind],
    sex === undefined ? undefined : sexes[sex],
  ].filter((part) => part !== undefined)
}

const readingInWords = (reading: Reading, context: ReasonContext): FactInWords => {
  const { language } = context
  const words = WORDS[language]
  const { measure: id, unit, period, kind, sex, recorded } = reading
  const measure = measureOf(id, context)
  return {
    name: named(
      'reading',
      measureTitle(id, context),
      [
        ...whichReading({ unit, period, kind, sex }, context),
        recorded === undefined ? undefined : words.recorded(sayDate(recorded, language)),
      ],
      context,
    ),
    says: measure === undefined ? '' : sayReadingIn(measure, reading, language),
  }
}

const judgementInWords = (one: Judgement, context: ReasonContext): FactInWords => {
  const { language } = context
  const of =
    one.node === ''
      ? say(context.chain.title, context, context.chain.id)
      : nodeTitle(one.node, context)
  const scale = scaleOfAssessment(one.assessment, contextOfNode(one.node, context))
  const kind = context.model.rounds.find(({ id }) => id === one.round.slice(0, -5))?.kind
  const inRound = kind === undefined ? context : { ...context, roundKind: kind }
  return {
    name: named(
      'judgement',
      of,
      [lowerFirst(judgedAs(one, context)), roundTitle(one.round, context)],
      context,
    ),
    says: quoted(gradeName(one.grade, scale, inRound), language),
  }
}

/** What a text of a node is called: as its type calls the field, else as everybody does. */
export const textLabel = (
  node: string,
  field: string,
  context: Pick<ReasonContext, 'chain'> & ModelContext,
): string => {
  const { language, chain, model } = context
  const common: Readonly<Record<string, string>> = pageWords(language).text
  const type = model.types.get(chain.nodes.get(node)?.type ?? '')
  const own = type?.fields.find(({ id }) => id === field)?.label
  return own === undefined ? (common[field] ?? field) : say(own, context, field)
}

const textInWords = (one: NodeText, context: ReasonContext): FactInWords => {
  const { language, model } = context
  const label = textLabel(one.node, one.field, context)
  const [[tag, body] = ['', '']] = Object.entries(one.text)
  const round = one.round === undefined ? undefined : roundTitle(one.round, context)
  const spoken = model.languages.length > 1 ? languageName(tag, language) : undefined
  return {
    name: named('text', nodeTitle(one.node, context), [lowerFirst(label), round, spoken], context),
    says: quoted(shortened(body), language),
  }
}

export const factInWords = (one: ChainFact, context: ReasonContext): FactInWords => {
  const { language } = context
  switch (one.is) {
    case 'reading':
      return readingInWords(one.fact, context)
    case 'peer': {
      const { measure: id, area, year, value } = one.fact
      const measure = measureOf(id, context)
      const number = sayShort(value, measure?.decimals ?? 0, language)
      const name = named(
        'peer',
        measureTitle(id, context),
        [areaName(area, context), String(year)],
        context,
      )
      return { name, says: withUnit(number, measure, language) }
    }
    case 'judgement':
      return judgementInWords(one.fact, context)
    case 'text':
      return textInWords(one.fact, context)
    case 'published': {
      const { label, year, value, unit } = one.fact
      const counted = unit === undefined ? undefined : inLanguage(unit, language)
      return {
        name: named('published', inLanguage(label, language), [String(year)], context),
        says: sayPrinted(value, counted, language),
      }
    }
    case 'meeting': {
      const { body, date, what } = one.fact
      return {
        name: named('meeting', bodyTitle(body, context), [sayDate(date, language)], context),
        says: what === undefined ? '' : quoted(say(what, context, ''), language),
      }
    }
    default:
      throw new Error(`factInWords: ${JSON.stringify(one satisfies never)}`)
  }
}
