// Which values a round asks for of a measure: for which units and sexes, about which period, of which kinds.
import { type Facts, seriesOf } from '../assessment/facts.ts'
import {
  type DaysAsked,
  isExpected,
  reportingUnits,
  standsFor,
} from '../assessment/reporting-units.ts'
import type { Chain, Node } from '../goals/chain.ts'
import { askedPeriod } from '../measures/asked-period.ts'
import type { Measure, Reading, Sex } from '../measures/measure.ts'
import type { ReadingKind } from '../model/rule.ts'
import { isInForce } from '../organisation/organisation.ts'
import {
  firstDayOf,
  isWholeYear,
  lastDayOf,
  lastDayOfRound,
  type Period,
  type Round,
  spanOf,
} from '../periods/period.ts'

/** One value that can be reported in a round; `kinds` best first. `unit` null: for the measure's own body. */
export type AskedValue = {
  readonly measure: string
  readonly unit: string | null
  readonly sex: Sex
  readonly period: Period
  readonly kinds: readonly ReadingKind[]
}

type About = Pick<AskedValue, 'period' | 'kinds'>

const OUTCOME: readonly ReadingKind[] = ['outcome', 'preliminary']

/**
 * What the rule reads, and for what is measured in parts of the year also the part's outcome: a forecast
 * round reads the year's forecast, an outcome round of the year its outcome, a shorter one the part's.
 */
export const askedAbout = ({ asked }: Measure, round: Round): readonly About[] => {
  const period = askedPeriod(asked, round)
  const own = (kinds: readonly ReadingKind[]) => (period === null ? [] : [{ period, kinds }])
  const isForecast = round.kind === 'forecast'
  if (asked.is === 'year' || asked.is === 'years')
    return own(isForecast ? ['forecast', 'outcomeToDate', 'outcome'] : OUTCOME)
  if (!isForecast && !isWholeYear(round)) return own(OUTCOME)
  const kinds: readonly ReadingKind[] = isForecast ? ['forecast', 'outcomeToDate'] : OUTCOME
  return [{ period: String(round.year), kinds }, ...own(OUTCOME)]
}

/** The days of a period, and the day that the organisation is seen on: no later than the round's last. */
export const daysAsked = ({ round }: Facts, period: Period): DaysAsked => {
  const [first, last, until] = [firstDayOf(period), lastDayOf(period), lastDayOfRound(round)]
  return { first, last, day: last < until ? last : until }
}

export const sexesOf = ({ bySex }: Measure): readonly Sex[] =>
  bySex ? ['all', 'women', 'men'] : ['all']

/** The measure's own body, or each unit of one that is weighed together from units, as far as it is to have a value. */
const unitsOf = (facts: Facts, measure: Measure, period: Period): readonly (string | null)[] => {
  const { consolidation } = measure
  if (consolidation === undefined || consolidation.is === 'own') return [null]
  const asked = daysAsked(facts, period)
  return reportingUnits(facts, measure.id).filter((id) => isExpected(facts.chain.bodies, id, asked))
}

/** The period whose value the rule reads, and the limits are held against; undefined: none in the round. */
export const periodRead = (measure: Measure, round: Round): Period | undefined =>
  askedAbout(measure, round)[0]?.period

/** Every value that the round asks for of the measure; none where it is not asked in the round. */
export const askedValues = (facts: Facts, measure: Measure): readonly AskedValue[] => {
  const { round } = facts
  if (!isInForce(measure.valid, lastDayOfRound(round))) return []
  const sexes = sexesOf(measure)
  return askedAbout(measure, round).flatMap(({ period, kinds }) =>
    unitsOf(facts, measure, period).flatMap((unit) =>
      sexes.map((sex) => ({ measure: measure.id, unit, sex, period, kinds })),
    ),
  )
}

/** What stands there now: the reading of the best kind there is; undefined where nothing is reported. */
export const reportedValue = (facts: Facts, asked: AskedValue): Reading | undefined => {
  const series = seriesOf(facts, asked.measure, asked.unit ?? undefined)
  for (const kind of asked.kinds) {
    const found = series.find(
      (one) => one.kind === kind && one.period === asked.period && one.sex === asked.sex,
    )
    if (found !== undefined) return found
  }
  return undefined
}

/** The last outcome of an earlier period as long, for the same unit and sex. */
export const outcomeBefore = (
  facts: Facts,
  { measure, unit, sex, period }: Pick<AskedValue, 'measure' | 'unit' | 'sex' | 'period'>,
): Reading | undefined =>
  seriesOf(facts, measure, unit ?? undefined)
    .filter((one) => one.kind === 'outcome' && one.sex === sex && one.period < period)
    .filter((one) => spanOf(one.period)?.length === spanOf(period)?.length)
    .toSorted((a, b) => a.period.localeCompare(b.period))
    .at(-1)

/** A value, an answer, or a reason why there is none. */
export const isAnswered = (reading: Reading | undefined): boolean =>
  reading !== undefined &&
  (reading.value !== undefined ||
    reading.answer !== undefined ||
    (reading.missing !== undefined && reading.missing !== 'notReported'))

/**
 * Whether a value is answered: by what is reported for it, or where its unit is made of others by what
 * is reported for each of them, so that a merger asks nothing anew.
 */
export const isAskAnswered = (facts: Facts, asked: AskedValue): boolean => {
  const { unit } = asked
  if (unit === null) return isAnswered(reportedValue(facts, asked))
  const answeredBy = (one: string): true | null =>
    isAnswered(reportedValue(facts, { ...asked, unit: one })) ? true : null
  return standsFor(facts.chain.bodies, unit, answeredBy) !== null
}

// NOTE a chain's nodes never change in place, so who owns their measures is found once.
const ownersIn = new WeakMap<Chain['nodes'], ReadonlyMap<string, string>>()

/** The owner of the first node that uses each measure. */
export const firstOwners = ({ nodes }: Pick<Chain, 'nodes'>): ReadonlyMap<string, string> => {
  const known = ownersIn.get(nodes)
  if (known !== undefined) return known
  const owners = new Map<string, string>()
  for (const { owner, measures } of nodes.values())
    for (const { measure } of measures)
      if (owner !== undefined && !owners.has(measure)) owners.set(measure, owner)
  ownersIn.set(nodes, owners)
  return owners
}

/**
 * The body that answers for a measure's value: the unit it is reported for, the measure's owner, or
 * the owner of the first node that uses it; undefined where none is said.
 */
export const answersFor = (
  owners: ReadonlyMap<string, string>,
  measure: Measure,
  unit: string | null,
): string | undefined => unit ?? measure.owner ?? owners.get(measure.id)

/** The nodes that each measure decides. */
export const decidedBy = (
  nodes: Iterable<Pick<Node, 'id' | 'measures'>>,
): ReadonlyMap<string, readonly string[]> => {
  const decided = new Map<string, string[]>()
  for (const { id, measures } of nodes)
    for (const { measure, role } of measures)
      if (role === 'decides') decided.set(measure, [...(decided.get(measure) ?? []), id])
  return decided
}
