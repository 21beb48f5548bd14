// One measure of a round, with the values that the visitor may report now.
import { closingOf } from '../../domain/goals/round-standing.ts'
import type { Measure, Sex } from '../../domain/measures/measure.ts'
import type { RestatedValue } from '../../domain/measures/restated.ts'
import type { ReadingKind } from '../../domain/model/rule.ts'
import {
  type AskedValue,
  answersFor,
  askedValues,
  firstOwners,
} from '../../domain/workflow/asked-values.ts'
import { may } from '../../domain/workflow/may.ts'
import { valuesOfEnded } from '../../domain/workflow/values-before.ts'
import { currentReading, type StoredReading } from '../../store/readings.ts'
import type { Tx } from '../../store/tx.ts'
import { type LookedAtRound, lookAtRound } from '../chain/look-at-round.ts'
import { type NoRound, openRound } from '../chain/open-round.ts'
import type { SeenRound } from '../chain/rounds-in-memory.ts'
import type { Asking, Visitor } from '../visitor.ts'
import { deliveredValue } from '../workflow/delivered-parts.ts'
import { readRestated } from './read-restated.ts'

/** A value that can be reported: of which unit, sex, period and kinds, and what is in force of each kind. */
export type Reportable = {
  readonly unit: string | null
  readonly sex: Sex
  readonly period: string
  /** The round asks for it; else it is of a unit that has gone up in another, and can be mended. */
  readonly isAsked: boolean
  readonly kinds: readonly { readonly kind: ReadingKind; readonly current: StoredReading | null }[]
}

export type SeenMeasure = {
  readonly opened: LookedAtRound
  readonly reportable: readonly Reportable[]
  /** Its values that citizens have seen as something else. */
  readonly restated: readonly RestatedValue[]
}

/** Those of the values that the visitor may report now; also those of units that have gone up in others, to be mended. */
const reportableNow = (
  { loaded, chain, facts }: SeenRound,
  { held }: Visitor,
  measure: Measure,
): readonly (AskedValue & Pick<Reportable, 'isAsked'>)[] => {
  const owners = firstOwners(chain)
  const all = [
    ...askedValues(facts, measure).map((one) => ({ ...one, isAsked: true })),
    ...valuesOfEnded(facts, measure).map((one) => ({ ...one, isAsked: false })),
  ]
  return all.filter(({ unit, period }) => {
    const at = answersFor(owners, measure, unit)
    return (
      may(held, 'reportValue', chain.bodies, at) &&
      closingOf(loaded.closed, period) === undefined &&
      deliveredValue(loaded, period, measure.id, unit) === null
    )
  })
}

const readCurrent = async (
  tx: Tx,
  asked: AskedValue & Pick<Reportable, 'isAsked'>,
): Promise<Reportable> => {
  const { measure, unit, sex, period, kinds, isAsked } = asked
  const key = { measureId: measure, unitId: unit, period, sex }
  const found: { kind: ReadingKind; current: StoredReading | null }[] = []
  for (const kind of kinds)
    found.push({ kind, current: await currentReading(tx, { ...key, kind }) })
  return { unit, sex, period, isAsked, kinds: found }
}

/** @refuses mayNot, noChain, noSuchRound, noSuchMeasure */
export const seeMeasure = async (
  asking: Asking,
  roundName: string,
  id: string,
): Promise<
  SeenMeasure | NoRound | { readonly refused: 'noSuchMeasure'; readonly measure: string }
> => {
  const looked = await lookAtRound(asking, roundName)
  if ('refused' in looked) return looked
  const measure = looked.chain.measures.get(id)
  if (measure === undefined) return { refused: 'noSuchMeasure', measure: id }
  if (looked.version !== undefined)
    return { opened: looked, reportable: [], restated: looked.restated ?? [] }
  const opened = await openRound(asking, roundName)
  if ('refused' in opened) return opened
  const { visitor, tx } = asking
  const reportable: Reportable[] = []
  for (const asked of reportableNow(opened, visitor, measure))
    reportable.push(await readCurrent(tx, asked))
  const restated = await readRestated(tx, id, opened.closed)
  if (reportable.length === 0) return { opened, reportable, restated }
  // NOTE values may have come while the database was asked; the round is shown as it stands after that.
  const latest = await openRound(asking, roundName)
  return 'refused' in latest ? latest : { opened: latest, reportable, restated }
}
