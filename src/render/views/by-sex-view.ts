// A measure's values for women and men, beside those of all, period by period.
import type { BySexView } from '../../contract/views.ts'
import { seriesOf } from '../../domain/assessment/facts.ts'
import type { Measure, Reading, Sex } from '../../domain/measures/measure.ts'
import { lastDayOfRound } from '../../domain/periods/period.ts'
import { sayPeriod } from '../../text/dates.ts'
import { sayBodyOn } from '../../text/ended-body.ts'
import { serviceWords } from '../../text/services.ts'
import { staffWords } from '../../text/staff.ts'
import { figureOf, sayReading } from './measured-view.ts'
import { isOfRound, ORDER } from './series-readings.ts'
import type { Viewing } from './viewing.ts'
import { isWithheld } from './withheld-readings.ts'

const SEXES: readonly Sex[] = ['women', 'men', 'all']

/** Of those of one period and sex, an outcome before a forecast. */
const firstOf = (readings: readonly Reading[], sex: Sex): Reading | undefined =>
  readings.filter((one) => one.sex === sex).sort((a, b) => ORDER[a.kind] - ORDER[b.kind])[0]

type Row = BySexView['rows'][number]

const rowsOf = (viewing: Viewing, measure: Measure, unit: string | undefined): readonly Row[] => {
  const { facts, round, language } = viewing
  const known = seriesOf(facts, measure.id, unit).filter((one) => isOfRound(measure, one, round))
  const unitSaid =
    unit === undefined ? [] : [sayBodyOn(unit, viewing.context, lastDayOfRound(round))]
  const byPeriod = Map.groupBy(known, ({ period }) => period)
  return [...byPeriod]
    .filter(([, readings]) => readings.some(({ sex }) => sex !== 'all'))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([period, readings]) => ({
      of: [sayPeriod(period, language), ...unitSaid].join(', '),
      cells: SEXES.map((sex) => {
        const reading = firstOf(readings, sex)
        if (reading === undefined) return null
        if (isWithheld(viewing, measure, reading))
          return { shown: serviceWords(language).units.few, figure: null, madeUp: reading.madeUp }
        return {
          shown: sayReading(viewing, measure, reading),
          figure: figureOf(viewing, measure, reading.value),
          madeUp: reading.madeUp,
        }
      }),
    }))
}

/** The periods in which women's or men's values are told apart; null: there is none. */
export const bySexView = (viewing: Viewing, measure: Measure): BySexView | null => {
  const units = viewing.facts.unitsOf.get(measure.id) ?? []
  const rows = [undefined, ...units].flatMap((unit) => rowsOf(viewing, measure, unit))
  if (rows.length === 0) return null
  const { words, language } = viewing
  const { sex } = staffWords(language)
  return {
    heading: words.bySex,
    period: words.period,
    sexes: SEXES.map((one) => sex[one]),
    rows,
  }
}
