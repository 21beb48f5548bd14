// A body's meetings as they are planned: one more, one on another day or about something else, one called off.
import type { Item } from '../goals/chain-compiling.ts'
import type { Matter } from '../goals/matters.ts'
import { isTooFar } from '../measures/accept-value.ts'
import type { BodyKind } from '../organisation/organisation.ts'

/** A meeting as the chain file writes it. */
export type MeetingLine = Item<'meetings'>

/** Which meeting: its day (ISO), and what it is to treat, empty where nothing is said. */
export type MeetingGiven = { readonly date: string; readonly what: string }

/** The meeting with what of it the law sets a day for; left out: as it is. */
export type MeetingPlan = MeetingGiven & { readonly treats?: readonly Matter[] }

export type MeetingFault =
  /** A department or a unit has no meetings. */
  | { readonly refused: 'notMeeting' }
  /** It is not there as it was seen. */
  | { readonly refused: 'meetingMoved' }
  /** The body meets about that on that day already. */
  | { readonly refused: 'meetingTwice'; readonly date: string }
  /** So far from today that the year is written wrong. */
  | { readonly refused: 'meetingTooFar'; readonly date: string }

/** Whether a body of the kind meets and keeps minutes; others outside plan their own. */
export const isMeeting = (kind: BodyKind): boolean =>
  kind !== 'department' && kind !== 'unit' && kind !== 'external'

/** The language that what a meeting treats is written in. */
const WRITTEN_IN = 'sv'

/** What a meeting is to treat, as it is written. */
export const treatedAt = ({ what }: MeetingLine): string => {
  if (what === undefined || typeof what === 'string') return what ?? ''
  return what[WRITTEN_IN] ?? Object.values(what)[0] ?? ''
}

const isIt = (line: MeetingLine, body: string, { date, what }: MeetingGiven): boolean =>
  line.body === body && line.date === date && treatedAt(line) === what

const lineOf = (body: string, { date, what }: MeetingGiven): MeetingLine => ({
  body,
  date,
  ...(what === '' ? {} : { what: { [WRITTEN_IN]: what } }),
})

const treating = (line: MeetingLine, treats: readonly Matter[] | undefined): MeetingLine => {
  const { treats: was, ...rest } = line
  const now = treats ?? was ?? []
  return now.length === 0 ? rest : { ...rest, treats: [...now] }
}

/** What it is to treat stays as it was written, in every language, unless it is said anew. */
const changed = (line: MeetingLine, given: MeetingPlan): MeetingLine => {
  const { track, treats } = line
  const said =
    treatedAt(line) === given.what
      ? { ...line, date: given.date }
      : {
          ...lineOf(line.body, given),
          ...(treats === undefined ? {} : { treats }),
          ...(track === undefined ? {} : { track }),
        }
  return treating(said, given.treats)
}

type Meetings = readonly MeetingLine[]

/** With one more meeting; with `was`, that one changed. @refuses meetingMoved, meetingTwice, meetingTooFar */
export const planMeeting = (
  meetings: Meetings,
  body: string,
  given: MeetingPlan,
  was: MeetingGiven | null,
  today: string,
): { readonly meetings: Meetings } | MeetingFault => {
  const at = was === null ? -1 : meetings.findIndex((line) => isIt(line, body, was))
  const known = meetings[at]
  if (was !== null && known === undefined) return { refused: 'meetingMoved' }
  if (isTooFar(Number(given.date.slice(0, 4)), today))
    return { refused: 'meetingTooFar', date: given.date }
  if (meetings.some((line, index) => index !== at && isIt(line, body, given)))
    return { refused: 'meetingTwice', date: given.date }
  return {
    meetings:
      known === undefined
        ? [...meetings, treating(lineOf(body, given), given.treats)]
        : meetings.with(at, changed(known, given)),
  }
}

/** Without one. @refuses meetingMoved */
export const cancelMeeting = (
  meetings: Meetings,
  body: string,
  was: MeetingGiven,
): { readonly meetings: Meetings } | MeetingFault => {
  const at = meetings.findIndex((line) => isIt(line, body, was))
  return at < 0 ? { refused: 'meetingMoved' } : { meetings: meetings.toSpliced(at, 1) }
}
