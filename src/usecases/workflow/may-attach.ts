// Who may attach files to what, and whether it still takes any: one answer for adding, describing and taking away.

import { bodyOfPart } from '../../domain/documents/part-states.ts'
import type { Faulty } from '../../domain/goals/chain-fault.ts'
import type { RoundFault } from '../../domain/goals/round-standing.ts'
import { acceptText } from '../../domain/goals/written-texts.ts'
import type { AttachedTo } from '../../domain/workflow/attachments.ts'
import type { Delivered } from '../../domain/workflow/delivered.ts'
import { may } from '../../domain/workflow/may.ts'
import type { Tx } from '../../store/tx.ts'
import { namedBy } from '../../text/named-refusals.ts'
import { loadChain } from '../chain/load-chain.ts'
import { type NoRound, openRound, shutOn } from '../chain/open-round.ts'
import { openDocument } from '../documents/open-document.ts'
import { findVersion } from '../reports/decide-version.ts'
import type { SeenVersion } from '../reports/see-versions.ts'
import { type Asking, allowed, type MayNot } from '../visitor.ts'
import { deliveredText } from './delivered-parts.ts'

type NoSuchNode = { readonly refused: 'noSuchNode'; readonly node: string }

/** Why what stands there takes no other files: it is closed or delivered, or others have seen it. */
export type Locked = RoundFault | Delivered | { readonly refused: 'versionSeen' }

export type MayAttach = {
  /** Changes are recorded as made by this role. */
  readonly tx: Tx
  /** The round whose version it is; empty: it is no version. */
  readonly roundOfVersion: string
  /** null: files may come and go. */
  readonly locked: Locked | null
}

export type NotAttachable =
  | NoRound
  | MayNot
  | NoSuchNode
  | Faulty
  | { readonly refused: 'noSuchVersion' | 'noSuchDocument' }

type OfNode = Extract<AttachedTo, { readonly sort: 'node' }>

/** To a node whichever round it is looked at in: it is never delivered. */
const toNode = async (asking: Asking, { id }: OfNode): Promise<MayAttach | NotAttachable> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const { nodes, bodies } = loaded.chain
  const node = nodes.get(id)
  if (node === undefined) return { refused: 'noSuchNode', node: id }
  const as = allowed(asking, 'attachFile', bodies, node.owner)
  return 'refused' in as ? as : { ...as, roundOfVersion: '', locked: null }
}

/** To a node in a round, or to one of its texts there: as long as they can be written. */
const toNodeIn = async (
  asking: Asking,
  { id, field }: OfNode,
  round: string,
): Promise<MayAttach | NotAttachable> => {
  const opened = await openRound(asking, round)
  if ('refused' in opened) return opened
  const { chain, model, facts, loaded } = opened
  const node = chain.nodes.get(id)
  if (node === undefined) return { refused: 'noSuchNode', node: id }
  const as = allowed(asking, 'attachFile', chain.bodies, node.owner)
  if ('refused' in as) return as
  if (field !== null) {
    const accepted = acceptText(model, chain, { node: id, round, field, text: {}, madeUp: false })
    if ('refused' in accepted) return namedBy(accepted, { model, chain, node: id, round })
  }
  const locked =
    shutOn(opened.whole, asking.today) ?? deliveredText(loaded, facts.round, node.owner)
  return { ...as, roundOfVersion: '', locked }
}

const hasBeenSeen = ({ treatment, published }: SeenVersion): boolean =>
  published !== null || treatment.stage === 'decided'

/** To a frozen version: those who record decisions on it, until it is public or decided. */
const toVersion = async (
  asking: Asking,
  snapshotId: string,
): Promise<MayAttach | NotAttachable> => {
  const found = await findVersion(asking, (version) => version.snapshotId === snapshotId)
  if ('refused' in found) return found
  const { loaded, order, seen } = found
  const { bodies } = loaded.chain
  const { held } = asking.visitor
  const at = order.flat().find((body) => may(held, 'recordDecision', bodies, body))
  const as = allowed(asking, 'recordDecision', bodies, at)
  if ('refused' in as) return as
  const locked = hasBeenSeen(seen) ? ({ refused: 'versionSeen' } as const) : null
  return { ...as, roundOfVersion: seen.version.roundId, locked }
}

/** To a document: those who write in it, or in one of its parts. */
const toDocument = async (asking: Asking, id: string): Promise<MayAttach | NotAttachable> => {
  const document = await openDocument(asking, id)
  if ('refused' in document) return document
  const { head, opened, parts } = document
  const { bodies } = opened.chain
  const whose = [{ owner: null }, ...parts].map((part) => bodyOfPart(head, part))
  const at = whose.find((body) => may(asking.visitor.held, 'writeDocument', bodies, body))
  const as = allowed(asking, 'writeDocument', bodies, at)
  return 'refused' in as ? as : { ...as, roundOfVersion: '', locked: null }
}

/**
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce, noSuchNode, noSuchVersion, noSuchDocument, a field that is
 *   not asked there
 */
export const mayAttach = (
  asking: Asking,
  about: AttachedTo,
): Promise<MayAttach | NotAttachable> => {
  if (about.sort === 'version') return toVersion(asking, about.id)
  if (about.sort === 'document') return toDocument(asking, about.id)
  return about.round === null ? toNode(asking, about) : toNodeIn(asking, about, about.round)
}
