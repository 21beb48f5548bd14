// A draft of the model tried on the facts of a round as they are told to who tries it; nothing is stored.

import type { AdoptionStop } from '../../domain/chain/adopting.ts'
import { newlyBroken } from '../../domain/chain/newly-broken.ts'
import { type Trial, type Tried, tryModel } from '../../domain/chain/trial.ts'
import { chainOn } from '../../domain/goals/chain-on.ts'
import { structureOf } from '../../domain/goals/compile-chain.ts'
import { factsUnder, structureUnder } from '../../domain/goals/governing.ts'
import { roundNamed } from '../../domain/goals/round-standing.ts'
import type { Model } from '../../domain/model/model.ts'
import { lastDayOfRound } from '../../domain/periods/period.ts'
import { chainTold } from '../../domain/workflow/told-facts.ts'
import { namedBroken } from '../../text/workshop-refusals.ts'
import { type NoRound, openRound } from '../chain/open-round.ts'
import type { Asking } from '../visitor.ts'
import { type FoundDraft, findDraft, type NoDraft } from './find-draft.ts'
import { type Faulty, gatherAdopting, readDraftModel } from './gather-adopting.ts'

export type TriedDraft = FoundDraft & {
  readonly before: Tried
  readonly after: Tried
  readonly trial: Trial
}

export type NotTried =
  | NoDraft
  | NoRound
  | Faulty
  | { readonly refused: 'roundNotInDraft'; readonly round: string }
  | Extract<AdoptionStop, { readonly refused: 'rulesCannotRun' }>

/** In force whenever it is looked at: a draft is tried on rounds before its own day. */
const always = ({ valid: _, ...model }: Model): Model => model

/** @refuses mayNot, noChain, noSuchDraft, draftFaulty, noSuchRound, roundNotInForce, roundNotInDraft, rulesCannotRun */
export const tryDraft = async (
  asking: Asking,
  draftId: string,
  name: string,
): Promise<TriedDraft | NotTried> => {
  const found = await findDraft(asking, 'readModelDraft', draftId)
  if ('refused' in found) return found
  const read = readDraftModel(found.draft.sourceYaml)
  if ('refused' in read) return read
  const seen = await openRound(asking, name)
  if ('refused' in seen) return seen
  const model = always(read.model)
  const round = roundNamed(model, name)
  if (round === null) return { refused: 'roundNotInDraft', round: name }
  const adopting = await gatherAdopting(asking, found.loaded)
  const { cannotRun } = newlyBroken(adopting, seen.model, model)
  const [first] = cannotRun
  if (first !== undefined) {
    const named = namedBroken(first, { model, chain: seen.chain })
    return { refused: 'rulesCannotRun', first: named, count: cannotRun.length }
  }
  const told = chainTold(found.loaded.chain, found.loaded.came, seen.closed)
  const structure = structureUnder(structureOf(adopting.words, model), model)
  const chain = { ...told, ...structure, ...factsUnder(told, structure, model) }
  const before = { model: seen.model, chain: seen.chain, round: seen.facts.round }
  const after = { model, round, chain: chainOn(chain, lastDayOfRound(round)) }
  return { ...found, before, after, trial: tryModel(before, after, asking.today, seen.untold) }
}
