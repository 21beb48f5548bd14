// A measure's series as it is drawn: readings, limits and others' mean, period by period.

import type { BandView, PointView, SeriesView } from '../../contract/views.ts'
import { type BandEnd, gradeBands } from '../../domain/assessment/grade-bands.ts'
import { limitWorkedOut } from '../../domain/assessment/read-limit.ts'
import { isReached } from '../../domain/assessment/unit-limits.ts'
import { compare, roundTo } from '../../domain/exact/exact.ts'
import type { Node } from '../../domain/goals/chain.ts'
import { limitInYear, type Measure, type Reading } from '../../domain/measures/measure.ts'
import { spanOf, yearOf } from '../../domain/periods/period.ts'
import { sayPeriod, shortPeriod } from '../../text/dates.ts'
import { sayNumber, unitSign, withUnit } from '../../text/numerals.ts'
import { limitLabel } from '../../text/words-of-model.ts'
import { gradeView } from './grade-view.ts'
import {
  figureOf,
  readingNow,
  sayLimit,
  sayLimitMarked,
  sayReading,
  tellingLimit,
} from './measured-view.ts'
import { peersLines } from './peers-lines.ts'
import { limitLines, toDrawn, usersOf } from './series-lines.ts'
import { seriesReadings } from './series-readings.ts'
import { sourceOfSeries } from './series-source.ts'
import { sayText, type Viewing } from './viewing.ts'

const pointOf = (viewing: Viewing, measure: Measure, reading: Reading): PointView => ({
  period: reading.period,
  said: sayPeriod(reading.period, viewing.language),
  tick: shortPeriod(reading.period, viewing.language),
  value: reading.value === undefined ? null : toDrawn(roundTo(reading.value, measure.decimals)),
  shown: sayReading(viewing, measure, reading),
  figure: figureOf(viewing, measure, reading.value),
  kind: reading.kind === 'outcome' || reading.kind === 'forecast' ? reading.kind : 'other',
  breaks: reading.breaks,
  madeUp: reading.madeUp,
})

/** The values of a measure over time, as a line too small for numbers shows them. */
export const sparkOf = (viewing: Viewing, measure: Measure): (number | null)[] =>
  seriesReadings(viewing, measure).map((r) => (r.value === undefined ? null : toDrawn(r.value)))

/** Where a grade begins or ends, with a decimal more than the measure has where it lies between two values. */
const sayEnd = (viewing: Viewing, measure: Measure, end: BandEnd | undefined) => {
  if (end === undefined) return null
  const { value, isIn } = end
  const isBetween = compare(roundTo(value, measure.decimals), value) !== 0
  const decimals = measure.decimals + (isBetween ? 1 : 0)
  const shown = sayNumber(value, decimals, viewing.language)
  return { shown: withUnit(shown, measure, viewing.language), isIn }
}

/** The grades by value, where every node that grades the measure does it alike. */
const bandsOf = (viewing: Viewing, measure: Measure, nodes: readonly Node[]): BandView[] => {
  const found = nodes.flatMap((node) => gradeBands(viewing.facts, node, measure) ?? [])
  const [drawn = [], ...others] = found.map(({ scale, bands }) =>
    bands.map(({ grade, from, to }) => ({
      ...gradeView(viewing, scale.id, grade),
      said: viewing.words.band(
        gradeView(viewing, scale.id, grade).word,
        sayEnd(viewing, measure, from),
        sayEnd(viewing, measure, to),
      ),
      ...(from === undefined ? {} : { from: toDrawn(from.edge) }),
      ...(to === undefined ? {} : { to: toDrawn(to.edge) }),
    })),
  )
  const isSame = others.every((other) => JSON.stringify(other) === JSON.stringify(drawn))
  return isSame ? drawn : []
}

/** The grades by value in the year of each period: limits may change with the year, and others' figures do. */
const gradedOver = (
  viewing: Viewing,
  measure: Measure,
  nodes: readonly Node[],
  periods: readonly string[],
): SeriesView['graded'] => {
  const { facts } = viewing
  const byYear = new Map<number, BandView[]>()
  const bandsIn = (year: number): BandView[] => {
    const known = byYear.get(year)
    if (known !== undefined) return known
    const asked = { ...facts, round: { ...facts.round, year } }
    const bands = bandsOf({ ...viewing, facts: asked }, measure, nodes)
    byYear.set(year, bands)
    return bands
  }
  const graded: { periods: string[]; bands: BandView[]; key: string }[] = []
  for (const period of periods) {
    const bands = bandsIn(yearOf(period))
    const key = JSON.stringify(bands)
    const last = graded.at(-1)
    if (last?.key === key) last.periods.push(period)
    else graded.push({ periods: [period], bands, key })
  }
  return graded
    .filter(({ bands }) => bands.length > 0)
    .map(({ periods: alike, bands }) => ({ periods: alike, bands }))
}

/** The target in the year of a value, and whether the value reaches it where the measure has a direction. */
const againstTarget = (
  viewing: Viewing,
  measure: Measure,
  { value, period, madeUp }: Reading,
): string => {
  const telling = tellingLimit(measure)
  const limit = limitInYear(measure, telling, yearOf(period))
  if (limit === undefined || value === undefined) return ''
  const types = usersOf(viewing, measure.id).map(({ type }) => type)
  const name = limitLabel(telling, { ...viewing.context, types })
  const year = yearOf(period)
  const read = limitWorkedOut(viewing.facts, measure, limit, year)
  const reached = isReached(measure, value, read)
  // NOTE a made-up value has its mark, which is said of all of it.
  const said = (madeUp ? sayLimit : sayLimitMarked)(viewing, measure, limit, year)
  return ` ${viewing.words.target(name, said, reached)}`
}

/** Whether the series is drawn in periods as long as the one that the round holds against the limits. */
const isAsRoundReads = (viewing: Viewing, measure: Measure, { period }: Reading): boolean => {
  const read = readingNow(viewing, measure)
  return read !== null && spanOf(read.period)?.length === spanOf(period)?.length
}

const headlineOf = (viewing: Viewing, measure: Measure, known: Reading | undefined): string => {
  const { words, language } = viewing
  const title = sayText(viewing, measure.title)
  if (known === undefined) return words.seriesWithout(title)
  const period = sayPeriod(known.period, language)
  const when = known.kind === 'outcome' ? period : `${words.kinds[known.kind]} ${period}`
  const finding = words.seriesHeadline(title, when, sayReading(viewing, measure, known))
  return isAsRoundReads(viewing, measure, known)
    ? `${finding}${againstTarget(viewing, measure, known)}`
    : finding
}

const axisOf = (viewing: Viewing, measure: Measure): SeriesView['axis'] => {
  const { from, to } = measure.possible ?? {}
  const percent = measure.unit === 'percent' && measure.unitWord === undefined
  const isPlace = measure.unit === 'rank'
  return {
    percent,
    unit: percent ? '' : unitSign(measure, viewing.language),
    turned: isPlace && measure.better === 'lower',
    ...(from === undefined ? (isPlace ? { least: 1 } : {}) : { least: toDrawn(from) }),
    ...(to === undefined ? {} : { most: toDrawn(to) }),
  }
}

/** The series of a measure for the body itself, up to the round; graded as `nodes` do it. */
export const seriesView = (
  viewing: Viewing,
  measure: Measure,
  nodes: readonly Node[] = usersOf(viewing, measure.id),
): SeriesView => {
  const { words, language } = viewing
  const readings = seriesReadings(viewing, measure)
  const points = readings.map((r) => pointOf(viewing, measure, r))
  const periods = points.map((p) => p.period)
  const title = sayText(viewing, measure.title)
  const known = readings.findLast((r) => r.value !== undefined || r.answer !== undefined)
  const isGraded = known !== undefined && isAsRoundReads(viewing, measure, known)
  return {
    headline: headlineOf(viewing, measure, known),
    description: words.seriesText(title, points[0]?.said ?? '–', points.at(-1)?.said ?? '–'),
    language,
    points,
    axis: axisOf(viewing, measure),
    bands: isGraded ? bandsOf(viewing, measure, nodes) : [],
    graded: isGraded ? gradedOver(viewing, measure, nodes, periods) : [],
    lines: [...limitLines(viewing, measure, periods), ...peersLines(viewing, measure, periods)],
    columns: { period: words.period, value: words.value, note: words.note },
    madeUp: readings.some((r) => r.madeUp),
    ...sourceOfSeries(viewing, measure, readings),
  }
}
