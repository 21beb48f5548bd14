// Where the parts of every round stand, from what the store says has been done with them.
import {
  MOVES,
  type Move,
  NOT_STARTED,
  type PartStanding,
  STAGES,
  type Stage,
} from '../../domain/workflow/stages.ts'
import type { StoredMove } from '../../store/part-moves.ts'

/** What earlier moves of a part have come to. */
type Earlier = {
  /** The change that last delivered it; 0: none. */
  readonly deliveredAt: number
  /** The accounts that last reported and reviewed it; null: nobody has. */
  readonly reportedBy: string | null
  readonly reviewedBy: string | null
}

/** `basedOn` is the change that the next move follows; 0: none. */
export type MovedPart = PartStanding & Earlier & { readonly basedOn: number }

/** By round («helår-2026»), then body; what is not there has not been moved. */
export type PartStandings = ReadonlyMap<string, ReadonlyMap<string, MovedPart>>

export const UNMOVED: MovedPart = {
  ...NOT_STARTED,
  ...{ basedOn: 0, deliveredAt: 0, reportedBy: null, reviewedBy: null },
}

/** One of a list of words; throws on another, since the database holds no other. */
const oneOf = <Word extends string>(words: readonly Word[], found: string): Word => {
  const word = words.find((one) => one === found)
  if (word === undefined) throw new Error(`the store holds «${found}», not ${words.join(', ')}`)
  return word
}

/** The move that the store names. */
export const moveOf = ({ move }: Pick<StoredMove, 'move'>): Move => oneOf<Move>(MOVES, move)

const REVIEWED: readonly string[] = ['reviewed', 'delivered']

const isReviewedBySame = ({ stage }: StoredMove, { reportedBy, reviewedBy }: Earlier): boolean =>
  REVIEWED.includes(stage) && reportedBy !== null && reportedBy === reviewedBy

const movedPart = (move: StoredMove, earlier: Earlier): MovedPart => ({
  stage: oneOf<Stage>(STAGES, move.stage),
  basedOn: move.changeNumber,
  deliveredAt: earlier.deliveredAt,
  reportedBy: earlier.reportedBy,
  reviewedBy: earlier.reviewedBy,
  ...(isReviewedBySame(move, earlier) ? { isReviewedBySame: true } : {}),
  last: {
    move: moveOf(move),
    person: move.person,
    account: move.author,
    at: move.recordedAt,
    reason: move.reason,
    day: move.deliveredOn,
    reference: move.reference,
  },
})

/** Where parts stand by the latest move of each. */
export const standingsOf = (latest: readonly (StoredMove & Earlier)[]): PartStandings => {
  const byRound = Map.groupBy(latest, ({ roundId }) => roundId)
  return new Map(
    [...byRound].map(([round, moves]) => [
      round,
      new Map(moves.map((move) => [move.bodyId, movedPart(move, move)])),
    ]),
  )
}

/** The known standings with what has been done since, oldest first; the known are left as they were. */
export const followMoves = (known: PartStandings, moves: readonly StoredMove[]): PartStandings => {
  if (moves.length === 0) return known
  const standings = new Map([...known].map(([round, parts]) => [round, new Map(parts)]))
  for (const move of moves) {
    const parts = standings.get(move.roundId) ?? new Map<string, MovedPart>()
    const before = parts.get(move.bodyId) ?? UNMOVED
    const made = moveOf(move)
    const earlier = {
      deliveredAt: made === 'deliver' ? move.changeNumber : before.deliveredAt,
      reportedBy: made === 'report' ? move.author : before.reportedBy,
      reviewedBy: made === 'review' ? move.author : before.reviewedBy,
    }
    standings.set(move.roundId, parts.set(move.bodyId, movedPart(move, earlier)))
  }
  return standings
}
