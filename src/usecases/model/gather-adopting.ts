// What is known of the municipality when a draft of its model is weighed.
import type { Adopting } from '../../domain/chain/adopting.ts'
import type { ChainWords } from '../../domain/goals/language.ts'
import type { Model } from '../../domain/model/model.ts'
import { readModel } from '../../domain/model/parse.ts'
import type { Refusal } from '../../domain/model/refusal.ts'
import { readStructure } from '../../store/chains.ts'
import { roundsFrozen } from '../../store/frozen.ts'
import { chainTextFrom } from '../chain/chain-from-store.ts'
import type { Loaded } from '../chain/load-chain.ts'
import type { Asking } from '../visitor.ts'

/** What a draft's file is called where its faults are told. */
export const DRAFT_FILE = 'utkast.yaml'

export type Faulty = {
  readonly refused: 'draftFaulty'
  readonly count: number
  readonly first: Refusal
}

/** The model that a draft's text says. @refuses draftFaulty */
export const readDraftModel = (text: string): { readonly model: Model } | Faulty => {
  const read = readModel(new Map([[DRAFT_FILE, text]]), DRAFT_FILE)
  if ('model' in read) return { model: read.model }
  const [first] = read.refusals
  if (first === undefined) throw new Error('readDraftModel: refused without a refusal')
  return { refused: 'draftFaulty', count: read.refusals.length, first }
}

/** The chain's words as they are written; throws where the organisation has no chain. */
export const wordsOfChain = async (
  { tx }: Pick<Asking, 'tx'>,
  { written }: Loaded,
): Promise<ChainWords> => {
  if (written !== null) return written.text
  const stored = await readStructure(tx)
  if (stored === null) throw new Error('wordsOfChain: there is no chain')
  return chainTextFrom(stored)
}

export const gatherAdopting = async (
  asking: Pick<Asking, 'tx' | 'today'>,
  loaded: Loaded,
): Promise<Adopting> => {
  const { versions, chain, closed, open } = loaded
  const words = await wordsOfChain(asking, loaded)
  const frozen = await roundsFrozen(asking.tx)
  return { versions, chain, words, closed, open, frozen, today: asking.today }
}
