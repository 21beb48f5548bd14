// One value as somebody types it: authorised, read by the measure's unit, saved with its audit event.

import type { ReportValueRequest } from '../../contract/requests.ts'
import { toText } from '../../domain/exact/exact.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import { chainOn } from '../../domain/goals/chain-on.ts'
import { type ClosedRound, closingOf } from '../../domain/goals/round-standing.ts'
import { acceptValue, type ValueFault } from '../../domain/measures/accept-value.ts'
import type { Measure, Reading } from '../../domain/measures/measure.ts'
import { lastDayOf, lastDayOfRound, spanOf } from '../../domain/periods/period.ts'
import { answersFor, firstOwners } from '../../domain/workflow/asked-values.ts'
import type { Delivered } from '../../domain/workflow/delivered.ts'
import {
  type NewerReading,
  type NewReading,
  newerReadingThan,
  readingWrite,
} from '../../store/readings.ts'
import { namedBy } from '../../text/named-refusals.ts'
import { type Loaded, loadForReporting } from '../chain/load-chain.ts'
import { type Asking, allowed, type MayNot } from '../visitor.ts'
import { deliveredValue } from '../workflow/delivered-parts.ts'
import type { Weighed } from '../workflow/waiting-saves.ts'

const asStored = (
  reading: Reading,
  { unit, comment }: ReportValueRequest,
  person: string,
  now: string,
): NewReading => ({
  measureId: reading.measure,
  unitId: unit,
  period: reading.period,
  kind: reading.kind,
  sex: reading.sex,
  value: reading.value === undefined ? null : toText(reading.value),
  answer: reading.answer ?? null,
  missing: reading.missing ?? null,
  breaks: false,
  madeUp: false,
  comment,
  source: null,
  reportedBy: person,
  reportedOn: now,
})

export type NotReported =
  | MayNot
  | ValueFault
  | Delivered
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchMeasure'; readonly measure: string }
  | { readonly refused: 'noSuchUnit'; readonly unit: string }

const acceptedIn = (
  chain: Chain,
  measure: Measure,
  { unit, period, kind, sex, written, missing }: ReportValueRequest,
  closed: readonly ClosedRound[],
  today: string,
) => {
  if (unit !== null && !chain.bodies.has(unit)) return { refused: 'noSuchUnit', unit } as const
  const inUnit = unit === null ? {} : { unit }
  const without = missing === null ? {} : { missing }
  const closing = spanOf(period) === null ? undefined : closingOf(closed, period)
  const shut = closing === undefined ? {} : { closed: closing }
  const typed = { measure, period, text: written, kind, today, sex }
  return acceptValue({ ...typed, ...inUnit, ...without, ...shut })
}

/** Who answers for the value on a day. */
const answeringOnDay = (
  chain: Chain,
  { measure: id, unit }: ReportValueRequest,
  day: string,
): { readonly bodies: Chain['bodies']; readonly at: string | undefined } => {
  const { measures, bodies, nodes } = chainOn(chain, day)
  const measure = measures.get(id)
  const owners = firstOwners({ nodes })
  return { bodies, at: measure === undefined ? undefined : answersFor(owners, measure, unit) }
}

/**
 * By whom it is answered for on the period's last day (today, where that is to come), or on the last
 * day of a round that is open: the round may have been asked before another took over.
 * @refuses mayNot
 */
const allowedToReport = (
  asking: Pick<Asking, 'tx' | 'visitor'>,
  { chain, open }: Pick<Loaded, 'chain' | 'open'>,
  request: ReportValueRequest,
  today: string,
): ReturnType<typeof allowed> => {
  const last = spanOf(request.period) === null ? today : lastDayOf(request.period)
  const days = [last < today ? last : today, ...open.map(lastDayOfRound)]
  let refused: ReturnType<typeof allowed> = { refused: 'mayNot', act: 'reportValue' }
  for (const day of days) {
    const { bodies, at } = answeringOnDay(chain, request, day)
    refused = allowed(asking, 'reportValue', bodies, at)
    if (!('refused' in refused)) break
  }
  return refused
}

/**
 * A value to be saved beside the earlier ones. Where somebody else has reported since `basedOn`,
 * nothing is written and their value is given back.
 * @refuses mayNot, noChain, noSuchMeasure, noSuchUnit, partDelivered, what acceptValue refuses; when
 *   it is written, newerExists
 */
export const reportValue = async (
  { tx, memory, visitor, structureNumber, today, now }: Asking,
  request: ReportValueRequest,
): Promise<Weighed<NewerReading> | NotReported> => {
  const loaded = await loadForReporting(tx, memory.chains, structureNumber)
  if (loaded === null) return { refused: 'noChain' }
  const { chain } = loaded
  const measure = chain.measures.get(request.measure)
  if (measure === undefined) return { refused: 'noSuchMeasure', measure: request.measure }
  const as = allowedToReport({ tx, visitor }, loaded, request, today)
  if ('refused' in as) return as
  const refused = deliveredValue(loaded, request.period, measure.id, request.unit)
  if (refused !== null) return refused
  const accepted = acceptedIn(chain, measure, request, loaded.closed, today)
  if ('refused' in accepted) return namedBy(accepted, { model: loaded.versions[0].model, chain })
  const reading = asStored(accepted.reading, request, visitor.name, now)
  return {
    write: readingWrite(as.tx, reading, request.basedOn),
    otherwise: (later) => newerReadingThan(later, reading),
  }
}
