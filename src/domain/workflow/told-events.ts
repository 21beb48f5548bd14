// Which events of the log lie in closed rooms: those that tell what was reported, decided, written or asked there.
import type { ReadingKind } from '../model/rule.ts'
import { answersFor, firstOwners } from './asked-values.ts'
import {
  type ClosedRooms,
  roomHidingJudgement,
  roomHidingOf,
  roomHidingText,
  roomsHidingSeries,
} from './in-room.ts'

/** An event as it is logged: its sides are plain JSON in the shape of its use case. */
export type LoggedEvent = {
  readonly what: string
  /** The id of what it is about. */
  readonly subject: string
  readonly who: string
  readonly changeNumber: number
  readonly after: unknown
}

type Said = Readonly<Record<string, unknown>>

const textIn = (said: Said, key: string): string | undefined =>
  typeof said[key] === 'string' && said[key] !== '' ? said[key] : undefined

const KINDS: readonly ReadingKind[] = ['outcome', 'outcomeToDate', 'forecast', 'preliminary']

const kindIn = (said: Said): ReadingKind | undefined => KINDS.find((one) => one === said.kind)

/** The body that answers for a node or a measure in a round. */
const bodyFor = ({ chain }: ClosedRooms, id: string): string | undefined => {
  const measure = chain.measures.get(id)
  const node = chain.nodes.get(id)
  return node === undefined && measure !== undefined
    ? answersFor(firstOwners(chain), measure, null)
    : node?.owner
}

/** Of what is asked, answered or attached in a round. */
const roomOfSaid = (
  closed: readonly ClosedRooms[],
  { subject, changeNumber }: LoggedEvent,
  said: Said,
): string | null => {
  for (const one of closed) {
    const room = roomHidingOf([one], textIn(said, 'round'), bodyFor(one, subject), changeNumber)
    if (room !== null) return room
  }
  return null
}

/** Whose room hides an event from somebody to whom rooms are closed; null: it is seen. */
export const roomHidingEvent = (
  closed: readonly ClosedRooms[],
  event: LoggedEvent,
  visitor: string,
): string | null => {
  const { what, subject, changeNumber } = event
  const said: Said = Object(event.after ?? {})
  switch (what) {
    case 'recordReading': {
      const roomHiding = roomsHidingSeries(closed, subject, textIn(said, 'unitId'))
      const [period, kind] = [textIn(said, 'period') ?? '', kindIn(said)]
      return kind === undefined ? null : roomHiding({ period, kind }, changeNumber)
    }
    case 'decideGrade': {
      const by = textIn(said, 'decidedBy')
      const assessment = textIn(said, 'assessment') ?? ''
      const about = { node: subject, assessment, round: textIn(said, 'roundId') ?? '' }
      return roomHidingJudgement(closed, by === undefined ? about : { ...about, by }, changeNumber)
    }
    case 'writeText':
      return roomHidingText(closed, { node: subject, round: textIn(said, 'roundId') }, changeNumber)
    case 'askQuestion':
    case 'answerQuestion':
      return event.who === visitor || said.to === visitor ? null : roomOfSaid(closed, event, said)
    case 'attachFile':
    case 'describeAttachment':
    case 'removeAttachment':
      return textIn(said, 'round') === undefined ? null : roomOfSaid(closed, event, said)
    case 'reportPart':
    case 'takeBackPart':
    case 'reviewPart':
    case 'sendBackPart':
    case 'deliverPart':
      return roomHidingOf(closed, textIn(said, 'round'), subject, changeNumber)
    default:
      return null
  }
}
