// One measure of a round, with the values that the visitor may report now.
import type { Chain } from '../../domain/goals/chain.ts'
import { closingOf } from '../../domain/goals/round-standing.ts'
import { askedPeriod } from '../../domain/measures/asked-period.ts'
import type { Measure, Sex } from '../../domain/measures/measure.ts'
import type { ReadingKind } from '../../domain/model/rule.ts'
import { isInForce } from '../../domain/organisation/organisation.ts'
import { lastDayOfRound, type Round } from '../../domain/periods/period.ts'
import { may } from '../../domain/workflow/may.ts'
import { currentReading, type StoredReading } from '../../store/readings.ts'
import type { Tx } from '../../store/tx.ts'
import { type NoRound, openRound } from '../chain/open-round.ts'
import type { OpenRound } from '../chain/rounds-in-memory.ts'
import type { Asking, Visitor } from '../visitor.ts'
import { answersFor } from './report-value.ts'

/** A value that can be reported: of which unit, sex, period and kinds, and what is in force of each kind. */
export type Reportable = {
  readonly unit: string | null
  readonly sex: Sex
  readonly period: string
  readonly kinds: readonly { readonly kind: ReadingKind; readonly current: StoredReading | null }[]
}

export type SeenMeasure = { readonly opened: OpenRound; readonly reportable: readonly Reportable[] }

/** A forecast round asks for the forecast first, an outcome round for the outcome alone. */
const kindsOf = (round: Round): readonly ReadingKind[] =>
  round.kind === 'forecast' ? ['forecast', 'outcomeToDate', 'outcome'] : ['outcome', 'preliminary']

/** Own body, or each unit of a measure that is weighed together from units. */
const unitsOf = (opened: OpenRound, measure: Measure): readonly (string | null)[] => {
  if (measure.consolidation === undefined || measure.consolidation.is === 'own') return [null]
  const day = lastDayOfRound(opened.facts.round)
  const units = opened.facts.unitsOf.get(measure.id) ?? []
  return units.filter((id) => isInForce(opened.chain.bodies.get(id)?.valid, day))
}

const mayReport = ({ held }: Visitor, chain: Chain, measure: Measure, unit: string | null) =>
  may(held, 'reportValue', chain.bodies, answersFor(chain, measure, unit))

const readCurrent = async (
  tx: Tx,
  measure: Measure,
  about: Omit<Reportable, 'kinds'>,
  kinds: readonly ReadingKind[],
): Promise<Reportable> => {
  const { unit, sex, period } = about
  const key = { measureId: measure.id, unitId: unit, period, sex }
  const found: { kind: ReadingKind; current: StoredReading | null }[] = []
  for (const kind of kinds)
    found.push({ kind, current: await currentReading(tx, { ...key, kind }) })
  return { ...about, kinds: found }
}

/** @refuses mayNot, noChain, noSuchRound, noSuchMeasure */
export const seeMeasure = async (
  asking: Asking,
  roundName: string,
  id: string,
): Promise<
  SeenMeasure | NoRound | { readonly refused: 'noSuchMeasure'; readonly measure: string }
> => {
  const opened = await openRound(asking, roundName)
  if ('refused' in opened) return opened
  const { chain } = opened
  const measure = chain.measures.get(id)
  if (measure === undefined) return { refused: 'noSuchMeasure', measure: id }
  const { round } = opened.facts
  const period = askedPeriod(measure.asked, round)
  const { visitor, tx } = asking
  const units = unitsOf(opened, measure).filter((u) => mayReport(visitor, chain, measure, u))
  const isClosed = period !== null && closingOf(opened.loaded.closed, period) !== undefined
  if (period === null || isClosed || units.length === 0) return { opened, reportable: [] }
  const sexes: readonly Sex[] = measure.bySex ? ['all', 'women', 'men'] : ['all']
  const reportable: Reportable[] = []
  for (const unit of units)
    for (const sex of sexes)
      reportable.push(await readCurrent(tx, measure, { unit, sex, period }, kindsOf(round)))
  // NOTE values may have come while the database was asked; the round is shown as it stands after that.
  const latest = await openRound(asking, roundName)
  return 'refused' in latest ? latest : { opened: latest, reportable }
}
