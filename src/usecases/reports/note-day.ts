// A day that the law asks about, noted of a round's report by whoever may record decisions.
import type { NoteDayRequest } from '../../contract/requests.ts'
import { type NotNoted, refuseNoted } from '../../domain/documents/noted-days.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import { asParagraph } from '../../domain/workflow/decisions.ts'
import { noteDay as note } from '../../store/noted-days.ts'
import { governRound } from '../chain/govern-round.ts'
import { loadChain } from '../chain/load-chain.ts'
import type { NoRound } from '../chain/open-round.ts'
import { type Asking, allowed } from '../visitor.ts'

/** @refuses mayNot, noChain, noSuchRound, roundNotInForce, dayNotAsked, notedAhead, notedBeforeRoundEnds, newerExists */
export const noteDay = async (
  asking: Asking,
  name: string,
  { what, day, ref, basedOn }: NoteDayRequest,
): Promise<{ readonly done: true } | NoRound | NotNoted | { readonly refused: 'newerExists' }> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const as = allowed(asking, 'recordDecision', loaded.chain.bodies, undefined)
  if ('refused' in as) return as
  const governed = governRound(loaded, name)
  if ('refused' in governed) return governed
  const { round, model } = governed
  const report = model.rounds.find(({ id }) => id === round.id)?.statutory ?? null
  const refused = refuseNoted({ what, day }, { report, round, today: asking.today })
  if (refused !== null) return refused
  const person = asking.visitor.name
  const next = { what, day, ref: day === '' ? '' : asParagraph(ref), person }
  return note(as.tx, nameOfRound(round), next, basedOn)
}
