// A measure's series as it is drawn: readings, limits and others' mean, year by year.

import type { PointView, SeriesView } from '../../contract/views.ts'
import { seriesOf } from '../../domain/assessment/facts.ts'
import { mean } from '../../domain/comparison/statistics.ts'
import type { Exact } from '../../domain/exact/exact.ts'
import type { Measure, Reading } from '../../domain/measures/measure.ts'
import { sayNumber, withUnit } from '../../text/numerals.ts'
import { groupLabel } from '../../text/words-of-model.ts'
import { sayOptional, sayReading, sayText, type Viewing } from './viewing.ts'

/** For drawing only; what is compared stays exact. */
const toDrawn = ({ n, d }: Exact): number => Number(n) / Number(d)

const ORDER = { outcome: 0, preliminary: 1, forecast: 2, outcomeToDate: 3 } as const

/** One reading a year: an outcome before a forecast. Parts of a year are shown in the reporting pages. */
const yearly = (viewing: Viewing, measure: Measure): Reading[] => {
  const found = new Map<string, Reading>()
  for (const reading of seriesOf(viewing.facts, measure.id)) {
    if (!/^\d{4}$/.test(reading.period) || reading.sex !== 'all') continue
    if (Number(reading.period) > viewing.round.year) continue
    const known = found.get(reading.period)
    if (known === undefined || ORDER[reading.kind] < ORDER[known.kind])
      found.set(reading.period, reading)
  }
  return [...found.values()].sort((a, b) => a.period.localeCompare(b.period))
}

const pointOf = (viewing: Viewing, measure: Measure, reading: Reading): PointView => ({
  period: reading.period,
  value: reading.value === undefined ? null : toDrawn(reading.value),
  shown: sayReading(viewing, measure, reading),
  kind: reading.kind === 'outcome' || reading.kind === 'forecast' ? reading.kind : 'other',
  breaks: reading.breaks,
  madeUp: reading.madeUp,
})

type Line = SeriesView['lines'][number]

const limitLine = (viewing: Viewing, measure: Measure, periods: readonly string[]): Line[] => {
  const byYear = measure.limits.get('target') ?? [...measure.limits.values()][0]
  if (byYear === undefined) return []
  const values = periods.flatMap((period) => {
    const limit = byYear.get(Number(period)) ?? byYear.get(0)
    if (limit === undefined || limit.is !== 'number') return []
    return [{ period, value: toDrawn(limit.value), shown: said(viewing, measure, limit.value) }]
  })
  return values.length === 0 ? [] : [{ label: viewing.words.limit, kind: 'limit', values }]
}

const said = (viewing: Viewing, measure: Measure, value: Exact): string =>
  withUnit(sayNumber(value, measure.decimals, viewing.language), measure, viewing.language)

const peersLines = (viewing: Viewing, measure: Measure, periods: readonly string[]): Line[] => {
  const years = viewing.facts.peers.get(measure.id)
  if (years === undefined || !measure.comparable) return []
  return [...viewing.chain.groups.values()].flatMap((group) => {
    const values = periods.flatMap((period) => {
      const areas = years.get(Number(period))
      const known = group.areas.flatMap((area) => areas?.get(area) ?? [])
      if (known.length === 0) return []
      const value = mean(known)
      return [{ period, value: toDrawn(value), shown: said(viewing, measure, value) }]
    })
    const label = viewing.words.peers(groupLabel(group.id, viewing.context))
    return values.length === 0 ? [] : [{ label, kind: 'peers' as const, values }]
  })
}

/** The series of a measure for the body itself, up to the round's year. */
export const seriesView = (viewing: Viewing, measure: Measure): SeriesView => {
  const { words } = viewing
  const readings = yearly(viewing, measure)
  const points = readings.map((r) => pointOf(viewing, measure, r))
  const periods = points.map((p) => p.period)
  const title = sayText(viewing, measure.title)
  const known = readings.findLast((r) => r.value !== undefined || r.answer !== undefined)
  const source = sayOptional(viewing, measure.source.note) ?? measure.source.ref
  return {
    headline:
      known === undefined
        ? words.seriesWithout(title)
        : words.seriesHeadline(title, known.period, sayReading(viewing, measure, known)),
    description: words.seriesText(title, periods[0] ?? '–', periods.at(-1) ?? '–'),
    points,
    unit: sayOptional(viewing, measure.unitWord) ?? (measure.unit === 'percent' ? '%' : ''),
    lines: [...limitLine(viewing, measure, periods), ...peersLines(viewing, measure, periods)],
    columns: { period: words.period, value: words.value, note: words.note },
    ...(source === undefined ? {} : { source: `${words.source}: ${source}` }),
  }
}
