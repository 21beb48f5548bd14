// A body's meeting is planned, moved or called off by who may for it.
import type { CancelMeetingRequest, PlanMeetingRequest } from '../../contract/year-wheel.ts'
import {
  cancelMeeting as cancel,
  isMeeting,
  type MeetingFault,
  type MeetingGiven,
  type MeetingLine,
  type MeetingPlan,
  planMeeting as plan,
} from '../../domain/workflow/plan-meetings.ts'
import { waitForEdits } from '../../store/chain-edits.ts'
import { readStructure, saveMeetings } from '../../store/chains.ts'
import { chainTextFrom } from '../chain/chain-from-store.ts'
import { loadChain } from '../chain/load-chain.ts'
import { standingOn } from '../chain/standing-today.ts'
import { type Asking, allowed, type MayNot } from '../visitor.ts'

type Done = { readonly done: true }
export type NotPlanned =
  | MayNot
  | MeetingFault
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchUnit'; readonly unit: string }

type Change = {
  readonly what: 'planMeeting' | 'cancelMeeting'
  readonly before: MeetingGiven | null
  readonly after: MeetingGiven | null
  readonly decide: (
    meetings: readonly MeetingLine[],
  ) => { readonly meetings: readonly MeetingLine[] } | MeetingFault
}

const told = (meeting: MeetingGiven | null) =>
  meeting === null ? null : { body: `${meeting.date} ${meeting.what}`.trim() }

const changeMeetings = async (
  asking: Asking,
  body: string,
  { what, before, after, decide }: Change,
): Promise<Done | NotPlanned> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const { bodies } = standingOn(loaded, asking.today).chain
  const as = allowed(asking, 'planMeetings', bodies, body)
  if ('refused' in as) return as
  const kind = bodies.get(body)?.kind
  if (kind === undefined) return { refused: 'noSuchUnit', unit: body }
  if (!isMeeting(kind)) return { refused: 'notMeeting' }
  await waitForEdits(asking.tx)
  // NOTE read again behind the wait: another may have planned since.
  const stored = await readStructure(asking.tx)
  if (stored === null) return { refused: 'noChain' }
  const decided = decide(chainTextFrom(stored).meetings ?? [])
  if ('refused' in decided) return decided
  const change = { what, subject: body, before: told(before), after: told(after) }
  await saveMeetings(as.tx, decided.meetings, change)
  return { done: true }
}

/** What it is to treat stands on one line, also where it was pasted from several. */
const written = ({ what, ...given }: MeetingPlan): MeetingPlan => ({
  ...given,
  what: what.replace(/\s+/g, ' ').trim(),
})

/** @refuses mayNot, noChain, noSuchUnit, meetingMoved, meetingTwice, meetingTooFar */
export const planMeeting = (
  asking: Asking,
  { body, was, ...given }: PlanMeetingRequest,
): Promise<Done | NotPlanned> => {
  const after = written(given)
  const decide: Change['decide'] = (meetings) => plan(meetings, body, after, was, asking.today)
  return changeMeetings(asking, body, { what: 'planMeeting', before: was, after, decide })
}

/** @refuses mayNot, noChain, noSuchUnit, meetingMoved */
export const cancelMeeting = (
  asking: Asking,
  { body, ...was }: CancelMeetingRequest,
): Promise<Done | NotPlanned> => {
  const decide: Change['decide'] = (meetings) => cancel(meetings, body, was)
  return changeMeetings(asking, body, { what: 'cancelMeeting', before: was, after: null, decide })
}
