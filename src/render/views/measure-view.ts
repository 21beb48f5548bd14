// One measure as a page: how it is counted, its series, who uses it and what each unit reports.

import type { FieldView, MeasureView } from '../../contract/views.ts'
import { seriesOf } from '../../domain/assessment/facts.ts'
import { limitsOfUnit } from '../../domain/assessment/unit-limits.ts'
import type { Measure, Reading } from '../../domain/measures/measure.ts'
import { lastDayOfRound, yearOf } from '../../domain/periods/period.ts'
import { sayPeriod } from '../../text/dates.ts'
import { sayBodyOn } from '../../text/ended-body.ts'
import { serviceWords } from '../../text/services.ts'
import { staffWords } from '../../text/staff.ts'
import { sayUnitLimit } from '../../text/unit-limits.ts'
import { bodyTitle, limitLabel } from '../../text/words-of-model.ts'
import { bySexView } from './by-sex-view.ts'
import { followedSource } from './followed-view.ts'
import { figureOf, isLimitMadeUp, sayLimit, sayReading } from './measured-view.ts'
import { othersViews } from './others-view.ts'
import { restatedViews } from './restated-view.ts'
import { usersOf } from './series-lines.ts'
import { isOfRound } from './series-readings.ts'
import { seriesView } from './series-view.ts'
import { tagLinks } from './tags-carried.ts'
import { sayOptional, titleIn, type Viewing } from './viewing.ts'
import { isWithheld } from './withheld-readings.ts'

const fieldsOf = (viewing: Viewing, measure: Measure): FieldView[] => {
  const { words } = viewing
  const types = usersOf(viewing, measure.id).map(({ type }) => type)
  const limits = [...measure.limits].flatMap(([limit, years]) => {
    const value = years.get(viewing.round.year) ?? years.get(0)
    return value === undefined
      ? []
      : [
          {
            label: limitLabel(limit, { ...viewing.context, types }),
            value: sayLimit(viewing, measure, value),
            ...(isLimitMadeUp(viewing, measure, value) ? { madeUp: true as const } : {}),
          },
        ]
  })
  const followed = followedSource(viewing, measure)
  const note = sayOptional(viewing, measure.source.note)
  const source = [followed?.value ?? measure.source.ref, note]
    .filter((x) => x !== undefined)
    .join('. ')
  return [
    { label: words.direction, value: words.directions[measure.better] },
    ...limits,
    { label: words.influence, value: words.influences[measure.influence ? 'yes' : 'no'] },
    ...(measure.owner === undefined
      ? []
      : [{ label: words.owner, value: bodyTitle(measure.owner, viewing.context) }]),
    ...(source === '' ? [] : [{ ...followed, label: words.measureSource, value: source }]),
  ]
}

/** A unit's own limits beside its value. */
const limitsBeside = (
  viewing: Viewing,
  measure: Measure,
  unit: string,
  { value, period }: Reading,
): readonly string[] => {
  if (value === undefined) return []
  const types = usersOf(viewing, measure.id).map(({ type }) => type)
  return limitsOfUnit(measure, unit, yearOf(period), value).map((limit) =>
    sayUnitLimit(limit, measure, { ...viewing.context, types }),
  )
}

/** Which period, of which sex and kind: what tells one unit's values apart; an outcome of all is not said. */
const periodAndKind = (viewing: Viewing, { period, kind, sex }: Reading): string =>
  [
    sayPeriod(period, viewing.language),
    ...(sex === 'all' ? [] : [staffWords(viewing.language).sex[sex].toLowerCase()]),
    ...(kind === 'outcome' ? [] : [viewing.words.kinds[kind].toLowerCase()]),
  ].join(', ')

/** A unit's value with its own limits, or that it is not shown. */
const unitLine = (viewing: Viewing, measure: Measure, unit: string, reading: Reading) => {
  const about = {
    unit: sayBodyOn(unit, viewing.context, lastDayOfRound(viewing.round)),
    period: periodAndKind(viewing, reading),
    madeUp: reading.madeUp,
  }
  if (isWithheld(viewing, measure, reading))
    return { ...about, figure: null, shown: serviceWords(viewing.language).units.few }
  const said = [
    sayReading(viewing, measure, reading),
    ...limitsBeside(viewing, measure, unit, reading),
  ]
  return { ...about, figure: figureOf(viewing, measure, reading.value), shown: said.join('; ') }
}

/** The measure's page; null where the chain has no such measure. */
export const measureView = (viewing: Viewing, id: string): MeasureView | null => {
  const measure = viewing.chain.measures.get(id)
  if (measure === undefined) return null
  const definition = sayOptional(viewing, measure.definition)
  const units = viewing.facts.unitsOf.get(id) ?? []
  return {
    ...titleIn(viewing, measure.title),
    fields: fieldsOf(viewing, measure),
    tags: tagLinks(viewing, measure.tags),
    series: seriesView(viewing, measure),
    others: othersViews(viewing, measure),
    bySex: bySexView(viewing, measure),
    usedBy: usersOf(viewing, id).map((n) => ({
      ...titleIn(viewing, n.title),
      href: viewing.to.node(n.id),
    })),
    ...restatedViews(viewing, measure),
    units: units.flatMap((unit) =>
      seriesOf(viewing.facts, id, unit)
        .filter((reading) => isOfRound(measure, reading, viewing.round))
        .map((reading) => unitLine(viewing, measure, unit, reading)),
    ),
    ...(definition === undefined ? {} : { definition }),
  }
}
