// What somebody writes about a node in a round: authorised, checked against the model, saved with its audit event.

import type { WriteTextRequest } from '../../contract/requests.ts'
import type { Faulty } from '../../domain/goals/chain-fault.ts'
import type { RoundFault } from '../../domain/goals/round-standing.ts'
import { acceptText } from '../../domain/goals/written-texts.ts'
import type { Delivered } from '../../domain/workflow/delivered.ts'
import { type NewerText, type NewText, newerTextThan, textWrite } from '../../store/node-texts.ts'
import { namedBy } from '../../text/named-refusals.ts'
import { type NoRound, openRound, shutOn } from '../chain/open-round.ts'
import { type Asking, allowed } from '../visitor.ts'
import { deliveredText } from '../workflow/delivered-parts.ts'
import type { Weighed } from '../workflow/waiting-saves.ts'

export type NotWritten = NoRound | RoundFault | Delivered | Faulty

/**
 * A text to be saved. Where somebody else has written since `basedOn`, nothing is written over and
 * their text is given back.
 * @refuses mayNot, noChain, noSuchRound, roundNotInForce, roundNotBegun, roundClosed, partDelivered,
 *   what acceptText refuses; when it is written, newerExists
 */
export const writeText = async (
  asking: Asking,
  { node, round, field, language, body, basedOn }: WriteTextRequest,
): Promise<Weighed<NewerText> | NotWritten> => {
  const opened = await openRound(asking, round)
  if ('refused' in opened) return opened
  const { visitor, today } = asking
  const { model, chain, facts, loaded } = opened
  const owner = chain.nodes.get(node)?.owner
  const as = allowed(asking, 'writeText', chain.bodies, owner)
  if ('refused' in as) return as
  const refused = shutOn(opened.whole, today) ?? deliveredText(loaded, facts.round, owner)
  if (refused !== null) return refused
  const said = { node, round, field, text: { [language]: body }, madeUp: false }
  const accepted = acceptText(model, chain, said)
  if ('refused' in accepted) return namedBy(accepted, { model, chain, node, round })
  const text: NewText = {
    nodeId: node,
    roundId: round,
    field,
    language,
    body: body.trim(),
    madeUp: false,
    writtenBy: visitor.name,
    writtenOn: today,
  }
  return {
    write: textWrite(as.tx, text, basedOn),
    otherwise: (later) => newerTextThan(later, text),
  }
}
