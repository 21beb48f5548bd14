// One node of a round, with the judgements that the visitor may make of it.
import { closedAlready } from '../../domain/goals/round-standing.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { may } from '../../domain/workflow/may.ts'
import { latestTextsOf, type StoredText } from '../../store/node-texts.ts'
import { type LookedAtRound, lookAtRound } from '../chain/look-at-round.ts'
import { type NoRound, openRound } from '../chain/open-round.ts'
import type { Asking } from '../visitor.ts'
import { deliveredText } from '../workflow/delivered-parts.ts'
import { type Decidable, decidableOf } from './decidable.ts'

/** `texts` are what the visitor's own texts would follow, by field; null where they may not write. */
export type SeenNode = {
  readonly opened: LookedAtRound
  readonly decidable: readonly Decidable[]
  readonly texts: readonly StoredText[] | null
}

/** @refuses mayNot, noChain, noSuchRound, noSuchNode */
export const seeNode = async (
  asking: Asking,
  roundName: string,
  id: string,
): Promise<SeenNode | NoRound | { readonly refused: 'noSuchNode'; readonly node: string }> => {
  const looked = await lookAtRound(asking, roundName)
  if ('refused' in looked) return looked
  const node = looked.chain.nodes.get(id)
  if (node === undefined) return { refused: 'noSuchNode', node: id }
  if (looked.version !== undefined) return { opened: looked, decidable: [], texts: null }
  const opened = await openRound(asking, roundName)
  if ('refused' in opened) return opened
  const { visitor, tx } = asking
  const { chain, loaded, facts } = opened
  if (closedAlready(loaded.closed, facts.round) !== null)
    return { opened, decidable: [], texts: null }
  const decidable = await decidableOf(asking, opened, opened.conclusions.assessedOf(id))
  const mayWrite =
    may(visitor.held, 'writeText', chain.bodies, node.owner) &&
    deliveredText(loaded, facts.round, node.owner) === null
  const texts = mayWrite ? await latestTextsOf(tx, id, nameOfRound(facts.round)) : null
  // NOTE values may have come while the database was asked; the round is shown as it stands after that.
  const latest = await openRound(asking, roundName)
  return 'refused' in latest ? latest : { opened: latest, decidable, texts }
}
