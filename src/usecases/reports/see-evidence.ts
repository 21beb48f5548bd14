// What a goal's or a measure's standing in a round rests on, gathered for whoever reviews it.
import type { Measure, Reading } from '../../domain/measures/measure.ts'
import { lastDayOfRound, nameOfRound } from '../../domain/periods/period.ts'
import { type Followed, withReplaced } from '../../domain/reports/evidence.ts'
import type { Attachment } from '../../domain/workflow/attachments.ts'
import {
  type ClosedRooms,
  roomHidingJudgement,
  roomHidingReading,
  roomHidingText,
} from '../../domain/workflow/in-room.ts'
import { type FrozenVersion, frozenVersions } from '../../store/frozen.ts'
import type { StoredJudgement } from '../../store/judgements.ts'
import { type ModelVersion, modelVersions } from '../../store/models.ts'
import type { StoredText } from '../../store/node-texts.ts'
import type { StoredReading } from '../../store/readings.ts'
import {
  judgementsThrough,
  type LastWritten,
  lastWritten,
  readingsThrough,
  textsThrough,
} from '../../store/through-time.ts'
import { closedTo } from '../chain/as-told.ts'
import { readingFrom } from '../chain/chain-from-store.ts'
import { type LookedAtRound, lookAtRound } from '../chain/look-at-round.ts'
import type { NoRound } from '../chain/open-round.ts'
import { type History, readHistory } from '../chain/read-history.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { seeAttachments } from '../workflow/attachments.ts'

export type EvidenceOf = { readonly kind: 'node' | 'measure'; readonly id: string }

/** A value as it was recorded. */
export type EvidencedValue = StoredReading & {
  readonly id: string
  readonly reading: Reading
}
export type EvidencedJudgement = StoredJudgement & { readonly id: string }
export type EvidencedText = StoredText & { readonly id: string }

export type SeenEvidence = {
  readonly of: EvidenceOf
  readonly opened: LookedAtRound
  /** null: the round is looked at as it stands now, and may change. */
  readonly frozen: FrozenVersion | null
  /** The version of the model that governs the round; null: it is not known here. */
  readonly model: ModelVersion | null
  /** The measures, in the goal's order, with everything recorded of each: oldest first. */
  readonly measures: readonly {
    readonly measure: Measure
    readonly values: readonly Followed<EvidencedValue>[]
  }[]
  readonly judgements: readonly Followed<EvidencedJudgement>[]
  readonly texts: readonly Followed<EvidencedText>[]
  /** Who last wrote the lines of the measures, by id. */
  readonly written: ReadonlyMap<string, LastWritten>
  readonly attachments: readonly Attachment[]
  readonly history: History
}

type NoEvidence =
  | NoRound
  | MayNot
  | { readonly refused: 'noSuchNode'; readonly node: string }
  | { readonly refused: 'noSuchMeasure'; readonly measure: string }

const measuresOf = (
  { chain }: LookedAtRound,
  { kind, id }: EvidenceOf,
): readonly Measure[] | NoEvidence => {
  if (kind === 'measure') {
    const measure = chain.measures.get(id)
    return measure === undefined ? { refused: 'noSuchMeasure', measure: id } : [measure]
  }
  const node = chain.nodes.get(id)
  return node === undefined
    ? { refused: 'noSuchNode', node: id }
    : node.measures.flatMap(({ measure }) => chain.measures.get(measure) ?? [])
}

/** The version that governed the round when `upTo` was the latest change. */
const modelOf = async (
  { tx }: Pick<Asking, 'tx'>,
  { facts }: LookedAtRound,
  upTo: number | undefined,
): Promise<ModelVersion | null> => {
  const day = lastDayOfRound(facts.round)
  const found = (await modelVersions(tx))
    .filter(({ changeNumber }) => upTo === undefined || changeNumber <= upTo)
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
    .filter(({ withdrawn }) => withdrawn === null)
    .toSorted((a, b) => b.changeNumber - a.changeNumber)
  return found[0] ?? null
}

/** The values that are told outside the rooms, by measure. */
const valuesOf = async (
  { tx }: Pick<Asking, 'tx'>,
  measures: readonly Measure[],
  closed: readonly ClosedRooms[],
  upTo: number | undefined,
): Promise<SeenEvidence['measures']> => {
  const ids = measures.map(({ id }) => id)
  const rows = (await readingsThrough(tx, ids, upTo))
    .map((row): EvidencedValue => ({ ...row, id: row.readingId, reading: readingFrom(row) }))
    .filter(
      ({ reading, changeNumber }) => roomHidingReading(closed, reading, changeNumber) === null,
    )
  const byMeasure = Map.groupBy(withReplaced(rows), ({ row }) => row.measureId)
  return measures.map((measure) => ({ measure, values: byMeasure.get(measure.id) ?? [] }))
}

/** What was judged and written of a node in the round. */
const saidOf = async (
  { tx }: Pick<Asking, 'tx'>,
  [node, round]: readonly [node: string, round: string],
  closed: readonly ClosedRooms[],
  upTo: number | undefined,
): Promise<Pick<SeenEvidence, 'judgements' | 'texts'>> => {
  const judgements = (await judgementsThrough(tx, node, round, upTo))
    .map((row): EvidencedJudgement => ({ ...row, id: row.judgementId }))
    .filter((row) => {
      const by = row.decidedBy === null ? {} : { by: row.decidedBy }
      const about = { node, assessment: row.assessment ?? '', round, ...by }
      return roomHidingJudgement(closed, about, row.changeNumber) === null
    })
  const texts = (await textsThrough(tx, node, round, upTo))
    .map((row): EvidencedText => ({ ...row, id: row.textId }))
    .filter(({ roundId, changeNumber }) => {
      const about = roundId === null ? { node } : { node, round: roundId }
      return roomHidingText(closed, about, changeNumber) === null
    })
  return { judgements: withReplaced(judgements), texts: withReplaced(texts) }
}

const frozenOf = async (
  { tx }: Pick<Asking, 'tx'>,
  { version }: LookedAtRound,
  name: string,
): Promise<FrozenVersion | null> =>
  version === undefined
    ? null
    : ((await frozenVersions(tx, name)).find((one) => one.version === version) ?? null)

/**
 * Of a frozen version what had been recorded when it was frozen, of the living round what is now, without
 * what lies in rooms that are closed to the visitor.
 * @in most events of the log, the latest
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce, noSuchNode, noSuchMeasure, versionDisposed
 */
export const seeEvidence = async (
  asking: Asking,
  roundName: string,
  of: EvidenceOf,
  most?: number,
): Promise<SeenEvidence | NoEvidence> => {
  const opened = await lookAtRound(asking, roundName)
  if ('refused' in opened) return opened
  const refused = forbidden(asking.visitor, 'readEvidence', opened.loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const measures = measuresOf(opened, of)
  if ('refused' in measures) return measures
  const name = nameOfRound(opened.facts.round)
  const frozen = await frozenOf(asking, opened, name)
  const upTo = frozen?.changeNumber
  const asked = { of: { subject: of.id, sort: of.kind } } as const
  const before = upTo === undefined ? {} : { before: upTo + 1 }
  const history = await readHistory(asking, { ...asked, ...before }, most)
  if ('refused' in history) return history
  const closed = closedTo(asking, opened.loaded, asking.visitor)
  const attached =
    of.kind === 'node' ? await seeAttachments(asking, roundName, of.id) : { attachments: [] }
  if ('refused' in attached) return attached
  const nothing = { judgements: [], texts: [] }
  const ids = measures.map(({ id }) => id)
  return {
    ...{ of, opened, frozen, history },
    model: await modelOf(asking, opened, upTo),
    measures: await valuesOf(asking, measures, closed, upTo),
    ...(of.kind === 'node' ? await saidOf(asking, [of.id, name], closed, upTo) : nothing),
    written: await lastWritten(asking.tx, 'measure', ids, upTo),
    attachments: attached.attachments.map(({ attachment }) => attachment),
  }
}
