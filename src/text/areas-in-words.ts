// Those a value is compared with, in words: who they are, what each had, who had none, from where it is known.
import type {
  AreaWithout,
  CountedArea,
  GroupReason,
  QuantityReason,
} from '../domain/assessment/reasons.ts'
import { DRAWN_BY_KOLADA } from '../domain/comparison/groups.ts'
import { municipalityOf } from '../domain/comparison/municipalities.ts'
import { ranksOf } from '../domain/comparison/statistics.ts'
import { compare, type Exact, fromText } from '../domain/exact/exact.ts'
import { catalogueOf } from './catalogues.ts'
import { comparisonWords } from './comparison.ts'
import { sayDate } from './dates.ts'
import { isCause, sayCause, sayDrawn, sayImport, sayOwnProcessing } from './followed-words.ts'
import { joinSome, type Language } from './language.ts'
import type { Looking } from './looking.ts'
import { sayNumber, withUnit } from './numerals.ts'
import { inOwnWords } from './own-words.ts'
import { type AreasWords, type AreaWords, line, type ReasonWords } from './reason-words.ts'
import {
  groupLabel,
  type ModelContext,
  municipalityName,
  type ReasonContext,
} from './words-of-model.ts'

const isOwn = (code: string, { chain }: ModelContext): boolean => code === chain?.area

const ownMark = (code: string, context: ModelContext): { readonly own?: string } =>
  isOwn(code, context) ? { own: comparisonWords(context.language).own } : {}

/** The municipality with that code by name; «Kommunkod 9902» where no municipality has it. */
export const areaName = (code: string, context: ModelContext): string => {
  const { model, language } = context
  const own = isOwn(code, context) ? municipalityName(model, language) : undefined
  return municipalityOf(code)?.name ?? own ?? comparisonWords(language).code(code)
}

type Valued = { readonly one: CountedArea; readonly name: string; readonly value: Exact }

/** Best first; highest first where no way is better. Those that tie, by name. */
const inOrder = (
  counted: readonly CountedArea[],
  better: string | undefined,
  context: ModelContext,
): readonly Valued[] => {
  const collator = new Intl.Collator('sv')
  const way = better === 'lower' ? 1 : -1
  return counted
    .map((one) => ({ one, name: areaName(one.area, context), value: fromText(one.value) }))
    .sort((a, b) => way * compare(a.value, b.value) || collator.compare(a.name, b.name))
}

const originOf = ({ source, fetched }: CountedArea): string => JSON.stringify([source, fetched])

/** Whether all say the same of something. */
const isOne = <T>(all: readonly T[], of: (one: T) => unknown): boolean =>
  new Set(all.map(of)).size < 2

const isHigherOrLower = (better: string | undefined): better is 'higher' | 'lower' =>
  better === 'higher' || better === 'lower'

const rowOf = (
  { one, name, value }: Valued,
  { context, measure }: Looking,
): Omit<AreaWords, 'place' | 'source'> => ({
  area: name,
  year: String(one.year),
  value: withUnit(
    sayNumber(value, measure?.decimals ?? 1, context.language),
    measure,
    context.language,
  ),
  ...ownMark(one.area, context),
  isCounted: true,
})

const rowWithout = ({ area, latest, why }: AreaWithout, context: ModelContext): AreaWords => {
  const words = comparisonWords(context.language)
  return {
    area: areaName(area, context),
    year: latest === undefined ? '–' : words.lastIn(latest),
    value: why !== undefined && isCause(why) ? sayCause(why, context.language) : words.noValue,
    ...ownMark(area, context),
    isCounted: false,
  }
}

/** The list of all in the group with what each had, the best first, those without a value last. */
export const wordsOfAreas = (
  { quantity }: QuantityReason,
  group: GroupReason,
  looking: Looking,
): AreasWords => {
  const { context, measure } = looking
  const { counted, missing, id, year } = group
  const words = comparisonWords(context.language)
  const better = measure?.better
  const ordered = inOrder(counted, better, context)
  const isRanked =
    isHigherOrLower(better) && !(quantity.is === 'peers' && quantity.statistic === 'mean')
  const places = isRanked
    ? ranksOf(
        ordered.map(({ value }) => value),
        better,
      )
    : []
  const hasOneSource = isOne(counted, originOf)
  const isMixed = !isOne(counted, (one) => one.madeUp === true)
  // NOTE a model may include the own municipality where the group does not hold it or it has no value.
  const own = counted.some(({ area }) => isOwn(area, context)) ? 'included' : 'excluded'
  const { place, source, ...columns } = words.columns
  return {
    summary: words.group(groupLabel(id, context), own, counted.length, year),
    caption: isHigherOrLower(better) ? words.bestFirst : words.highestFirst,
    columns: { ...columns, ...(isRanked ? { place } : {}), ...(hasOneSource ? {} : { source }) },
    rows: [
      ...ordered.map((valued, index) => ({
        ...rowOf(valued, looking),
        ...(isRanked ? { place: String(places[index]) } : {}),
        ...(isMixed && valued.one.madeUp === true ? { madeUp: true as const } : {}),
        ...(hasOneSource ? {} : { source: sayRowOrigin(valued.one, context.language) }),
      })),
      ...missing.map((one) => rowWithout(one, context)),
    ],
  }
}

/** «Malå (senast 2021)», «Exempelstad (påhittad kommun, senast 2021)» */
const noted = (name: string, note: string): string =>
  name.endsWith(')') ? `${name.slice(0, -1)}, ${note})` : `${name} (${note})`

const sayRowOrigin = ({ source, fetched }: CountedArea, language: Language): string => {
  const words = comparisonWords(language)
  const said = source ?? words.noSource
  if (fetched === undefined) return said
  const on = sayDate(fetched, language)
  return `${said}. ${words.fetched(on, on)}`
}

/** What is not the same for all of the group: that only some are made up, and who has no value. */
export const linesOfAreas = (
  { counted, missing, year, ...read }: GroupReason,
  context: ReasonContext,
): readonly ReasonWords[] => {
  const words = comparisonWords(context.language)
  const { and, more } = catalogueOf(context.language)
  const madeUp = counted.filter((one) => one.madeUp === true).length
  const said = missing.map(({ area, why, latest }) => {
    const name = areaName(area, context)
    if (why === undefined) return name
    if (isCause(why)) {
      const cause = sayCause(why, context.language)
      return noted(name, latest === undefined ? cause : `${cause}, ${words.lastIn(latest)}`)
    }
    if (latest !== undefined) return noted(name, words.lastIn(latest))
    return noted(name, why === 'noOutcome' ? words.noOutcome : words.never)
  })
  return [
    ...(madeUp === 0 || madeUp === counted.length
      ? []
      : [line(words.someMadeUp(madeUp, counted.length))]),
    ...(missing.length === 0
      ? []
      : [line(words.without(missing.length, year, joinSome(said, and, more)))]),
    ...linesOfStatistics(read, context),
  ]
}

/** The group as its source has drawn it, and the import that was read. */
const linesOfStatistics = (
  {
    drawn,
    similar,
    drawnBy = DRAWN_BY_KOLADA,
    import: read,
  }: Pick<GroupReason, 'drawn' | 'similar' | 'drawnBy' | 'import'>,
  { language }: ReasonContext,
): readonly ReasonWords[] => [
  ...(drawn === undefined ? [] : [line(sayDrawn(drawn.title, drawnBy, similar, language))]),
  ...(read === undefined ? [] : [line(sayImport(read.title, read.import, read.fetched, language))]),
]

/** «Hämtat 23 mars 2026.»; nothing where no day is said. */
export const sayFetched = (
  all: readonly { readonly fetched?: string }[],
  language: Language,
): string => {
  const days = all.flatMap(({ fetched }) => fetched ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return ''
  return comparisonWords(language).fetched(sayDate(first, language), sayDate(last, language))
}

/**
 * «Egen bearbetning av data från Kolada. Kommunernas värden: källa Kolada. Hämtat 23 mars 2026.», «Källor:
 * Kolada (12 kommuner), SCB (3 kommuner).», «Källa: Påhittat.»; nothing where none is said.
 */
export const sayOriginOfAreas = (
  { counted, import: read }: GroupReason,
  context: ReasonContext,
): string => {
  const { language } = context
  const words = comparisonWords(language)
  // NOTE the import is told with its day under it.
  if (read !== undefined) return sayOwnProcessing(read.title, language)
  const bySource = [...Map.groupBy(counted, ({ source }) => source)]
  const [only] = bySource
  if (only === undefined || (bySource.length === 1 && only[0] === undefined)) return ''
  const isMadeUp = counted.every(({ madeUp }) => madeUp === true)
  const ofOne = inOwnWords(only[0] ?? '', context)
  // NOTE what is made up nobody has published, so nothing of it is another's.
  const saidOfOne = isMadeUp
    ? catalogueOf(language).tree.source(ofOne)
    : sayOwnProcessing(ofOne, language)
  const said =
    bySource.length === 1
      ? saidOfOne
      : words.sources(
          bySource
            .map(([source, all]) =>
              words.sourceOf(
                source === undefined ? words.noSource : inOwnWords(source, context),
                all.length,
              ),
            )
            .join(', '),
        )
  const fetched = sayFetched(counted, language)
  return fetched === '' ? said : `${said} ${fetched}`
}

/** The steps with every list once: where a later case looks at the same others, it says where they stand. */
export const withAreasOnce = (
  steps: readonly ReasonWords[],
  language: Language,
  told = new Set<string>(),
): readonly ReasonWords[] =>
  steps.map(({ areas, ...step }) => {
    const key = JSON.stringify(areas)
    const isTold = areas !== undefined && told.has(key)
    if (areas !== undefined) told.add(key)
    const children = withAreasOnce(step.children, language, told)
    if (!isTold) return { ...step, ...(areas === undefined ? {} : { areas }), children }
    const above = line(`${areas.summary} ${comparisonWords(language).listedAbove}`)
    return { ...step, children: [above, ...children] }
  })
