// A service's units beside each other: for the staff the best first, for citizens in alphabetical order and few hidden.
import type { ServiceUnitsView, UnitCellView, UnitsTableView } from '../../contract/services.ts'
import {
  compareUnits,
  measuresOfUnits,
  type UnitRow,
  type UnitsCompared,
  type UnitValue,
  withheldAmong,
} from '../../domain/assessment/units-compared.ts'
import type { Service } from '../../domain/comparison/services.ts'
import { compare, type Exact, subtract } from '../../domain/exact/exact.ts'
import { isNumber, type Measure } from '../../domain/measures/measure.ts'
import { lastDayOfRound } from '../../domain/periods/period.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { sayPeriod } from '../../text/dates.ts'
import { sayBodyOn } from '../../text/ended-body.ts'
import { join } from '../../text/language.ts'
import { sayNumber } from '../../text/numerals.ts'
import { serviceWords } from '../../text/services.ts'
import { bodyTitle } from '../../text/words-of-model.ts'
import { figureOf, sayMeasured, sayReading } from './measured-view.ts'
import { type Elsewhere, saidElsewhere, unitsStripView } from './units-strip-view.ts'
import { langOf, sayOptional, sayText, titleIn, type Viewing } from './viewing.ts'

/** For whom: the staff see all; citizens no value that rests on fewer than so many. */
export type UnitsFor =
  | { readonly is: 'staff'; readonly elsewhere: ReadonlyMap<string, Elsewhere> }
  | { readonly is: 'citizens'; readonly fewest: number }

/** A row's values, those that are kept from who looks as null. */
type SeenRow = { readonly unit: string; readonly values: readonly (UnitValue | null)[] }

/** The rows as they are seen by who looks. */
const seenBy = (measure: Measure, rows: readonly UnitRow[], who: UnitsFor): readonly SeenRow[] => {
  if (who.is === 'staff') return rows
  const { fewest } = who
  const periods = rows[0]?.values.keys() ?? []
  const kept = [...periods].map((at) =>
    withheldAmong(
      measure,
      rows.map(({ unit, values }) => ({
        ...{ unit, fewest, value: values[at]?.value ?? null, base: values[at]?.base ?? null },
      })),
    ),
  )
  return rows.map(({ unit, values }) => ({
    unit,
    values: values.map((value, at) => (kept[at]?.has(unit) ? null : value)),
  }))
}

const cellOf = (viewing: Viewing, measure: Measure, value: UnitValue | null): UnitCellView => {
  const { units } = serviceWords(viewing.language)
  const without = (shown: string) => ({ shown, figure: null, madeUp: false })
  if (value === null) return without(units.few)
  if (value.isNotThere) return without(units.notThere)
  if (value.value === null && value.answer === undefined)
    return without(
      value.missing === undefined ? units.nothing : viewing.words.missing[value.missing],
    )
  const { answer, madeUp } = value
  const number = value.value ?? undefined
  const reading = {
    ...(number === undefined ? {} : { value: number }),
    ...(answer === undefined ? {} : { answer }),
  }
  return {
    shown: sayReading(viewing, measure, reading),
    figure: figureOf(viewing, measure, number),
    madeUp,
  }
}

type Named = { readonly title: string; readonly value: Exact }

/** What is seen of the last period: numbers with whose they are. */
const shownIn = (viewing: Viewing, rows: readonly SeenRow[]): readonly Named[] =>
  rows.flatMap(({ unit, values }) => {
    const value = values.at(-1)?.value ?? null
    return value === null ? [] : [{ title: bodyTitle(unit, viewing.context), value }]
  })

/** A difference between two values: percentages differ by points. */
const sayApart = (viewing: Viewing, measure: Measure, apart: Exact): string => {
  const { language } = viewing
  if (measure.unit !== 'percent') return sayMeasured(viewing, measure, apart)
  const { points } = catalogueOf(language)
  return `${sayNumber(apart, measure.decimals, language)}\u00a0${points}`
}

/** What the whole has, and whom it is put together without since they are too few to be told of. */
const sayWhole = (viewing: Viewing, said: string, without: readonly string[] = []): string => {
  const { units } = serviceWords(viewing.language)
  const names = without.map((unit) => bodyTitle(unit, viewing.context))
  return names.length === 0
    ? said
    : units.without(said, join(names, catalogueOf(viewing.language).and))
}

/** How many of the service's units the last period shows, and of the others why not; nothing where all are shown. */
const saidNotShown = (
  viewing: Viewing,
  measure: Measure,
  { periods, rows }: Pick<Seen, 'periods' | 'rows'>,
  all: readonly string[],
): readonly string[] => {
  const { language, context } = viewing
  const { units } = serviceWords(language)
  const others = all.flatMap((unit) => {
    const row = rows.find((one) => one.unit === unit)
    const value = row?.values.at(-1)
    if (value != null && (value.value !== null || value.answer !== undefined)) return []
    const why =
      row === undefined || value === undefined
        ? units.notThere
        : cellOf(viewing, measure, value).shown
    return [`${bodyTitle(unit, context)} (${why})`]
  })
  if (others.length === 0) return []
  const period = sayPeriod(periods.at(-1) ?? '', language)
  const named = join(others, catalogueOf(language).and)
  return [units.shownOf(all.length - others.length, all.length, period, named)]
}

type Seen = Omit<UnitsCompared, 'rows'> & { readonly rows: readonly SeenRow[] }

const headlineOf = (
  viewing: Viewing,
  measure: Measure,
  { periods, rows, whole, wholeWithout }: Seen,
  who: UnitsFor,
): string => {
  const { units } = serviceWords(viewing.language)
  const period = sayPeriod(periods.at(-1) ?? '', viewing.language)
  if (!isNumber(measure.unit)) return units.noNumbers(period)
  const shown = shownIn(viewing, rows).toSorted((a, b) => compare(a.value, b.value))
  const [least, most] = [shown.at(0), shown.at(-1)]
  if (least === undefined || most === undefined) return units.noneShown(period)
  const said = ({ value }: Named) => sayMeasured(viewing, measure, value)
  const named = (one: Named) => units.named(one.title, said(one))
  if (shown.length === 1) return units.one(period, named(least))
  if (said(least) === said(most)) return units.same(period, said(least))
  if (who.is === 'citizens') {
    const all = whole.at(-1)?.value
    const saidWhole =
      all === undefined
        ? null
        : sayWhole(viewing, sayMeasured(viewing, measure, all), wholeWithout.at(-1))
    return units.between(period, said(least), said(most), saidWhole)
  }
  const { better } = measure
  if (better !== 'higher' && better !== 'lower')
    return units.span(period, named(least), named(most))
  const [best, worst] = better === 'higher' ? [most, least] : [least, most]
  const apart = sayApart(viewing, measure, subtract(most.value, least.value))
  return units.best(period, named(best), named(worst), apart)
}

/** The best first in the last period, those without a value last; for citizens by name. */
const inOrder = (
  viewing: Viewing,
  rows: readonly SeenRow[],
  { better }: Measure,
  who: UnitsFor,
): readonly SeenRow[] => {
  const collator = new Intl.Collator(viewing.language)
  const way = better === 'lower' ? 1 : -1
  const title = ({ unit }: SeenRow) => bodyTitle(unit, viewing.context)
  return rows.toSorted((a, b) => {
    const [one, other] = [a.values.at(-1)?.value ?? null, b.values.at(-1)?.value ?? null]
    const byName = collator.compare(title(a), title(b))
    if (who.is === 'citizens' || better === 'none' || better === 'interval') return byName
    if (one === null || other === null)
      return Number(one === null) - Number(other === null) || byName
    return way * compare(one, other) || byName
  })
}

const aboutOf = (viewing: Viewing, measure: Measure): readonly string[] => {
  const { units } = serviceWords(viewing.language)
  const definition = sayOptional(viewing, measure.definition)
  const source = [measure.source.ref, sayOptional(viewing, measure.source.note)]
    .filter((one) => one !== undefined)
    .join('. ')
  return [
    ...(definition === undefined ? [] : [definition]),
    ...(isNumber(measure.unit) ? [units.madeOf[measure.better]] : []),
    ...(source === '' ? [] : [units.from(source)]),
  ]
}

const tableOf = (
  viewing: Viewing,
  measure: Measure,
  compared: UnitsCompared,
  all: readonly string[],
  who: UnitsFor,
): UnitsTableView => {
  const words = serviceWords(viewing.language)
  const { periods, whole, wholeWithout } = compared
  const rows = seenBy(measure, compared.rows, who)
  const day = lastDayOfRound(viewing.round)
  const hides = rows.some(({ values }) => values.includes(null))
  const listed = inOrder(viewing, rows, measure, who).map(({ unit, values }) => ({
    id: unit,
    title: sayBodyOn(unit, viewing.context, day),
    ...langOf(viewing, viewing.chain.bodies.get(unit)?.title),
    cells: values.map((value) => cellOf(viewing, measure, value)),
  }))
  const wholeCells = whole.map((reading, at) => ({
    shown:
      reading === undefined
        ? words.units.nothing
        : sayWhole(viewing, sayReading(viewing, measure, reading), wholeWithout[at]),
    figure: figureOf(viewing, measure, reading?.value),
    madeUp: reading?.madeUp === true,
  }))
  const headline = headlineOf(viewing, measure, { periods, rows, whole, wholeWithout }, who)
  const elsewhere = who.is === 'staff' ? (who.elsewhere.get(measure.id) ?? null) : null
  const madeUp = [...listed, { cells: wholeCells }].some(({ cells }) =>
    cells.some((cell) => cell.madeUp),
  )
  // NOTE what all have together lies nowhere near what each has.
  const isSum = measure.consolidation?.is === 'sum'
  const units = listed.flatMap(({ id, title }) => {
    const value = rows.find(({ unit }) => unit === id)?.values.at(-1)?.value ?? null
    return value === null ? [] : [{ id, title, value }]
  })
  const strip = { measure, headline, units, madeUp, elsewhere }
  return {
    id: measure.id,
    measure: { ...titleIn(viewing, measure.title), href: viewing.to.measure(measure.id) },
    headline,
    about: [
      ...saidNotShown(viewing, measure, { periods, rows }, all),
      ...aboutOf(viewing, measure),
    ],
    periods: periods.map((one) => sayPeriod(one, viewing.language)),
    unit: words.units.unit,
    rows: listed,
    whole: { title: words.units.whole, cells: wholeCells },
    madeUp,
    strip:
      who.is === 'staff'
        ? unitsStripView(viewing, { ...strip, whole: isSum ? undefined : whole.at(-1)?.value })
        : null,
    elsewhere: saidElsewhere(viewing, { measure, elsewhere }),
    hidden: hides && who.is === 'citizens' ? words.public.hidden(who.fewest) : null,
  }
}

/** The measures that tell of the service's units, in the chain's order or the service's own. */
export const measuresOfService = (
  { facts, chain }: Pick<Viewing, 'facts' | 'chain'>,
  service: Service,
): readonly Measure[] =>
  service.measures === null
    ? measuresOfUnits(facts, service.units)
    : service.measures.flatMap((id) => chain.measures.get(id) ?? [])

export const serviceUnitsView = (
  viewing: Viewing,
  service: Service,
  who: UnitsFor,
): ServiceUnitsView => {
  const words = serviceWords(viewing.language)
  const title = sayText(viewing, service.title)
  const tables = measuresOfService(viewing, service).flatMap((measure) => {
    const compared = compareUnits(viewing.facts, measure, service.units)
    return compared.periods.length === 0
      ? []
      : [tableOf(viewing, measure, compared, service.units, who)]
  })
  const none = service.units.length === 0 ? words.units.noUnits : words.units.none
  return {
    id: service.id,
    title: who.is === 'staff' ? words.units.heading(title) : words.public.ofService(title),
    ...langOf(viewing, service.title),
    lead: who.is === 'staff' ? words.units.lead(service.units.length) : words.public.leadOf,
    tables,
    none: tables.length === 0 ? none : null,
    madeUp: tables.some((one) => one.madeUp),
  }
}
