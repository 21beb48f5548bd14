// What is not told since it is worked on in closed rooms, in words: whose, and how far each has come.
import type { WaitsView } from '../../contract/staff.ts'
import { nameOfRound, type Round } from '../../domain/periods/period.ts'
import type { Stage } from '../../domain/workflow/stages.ts'
import { lowerFirst } from '../../text/language.ts'
import { roomWords } from '../../text/rooms.ts'
import { bodyTitle, roundTitle } from '../../text/words-of-model.ts'
import { workingRoundWords } from '../../text/working-round.ts'
import type { Viewing } from './viewing.ts'

/** A closed room as far as it is told of. */
export type WaitedRoom = {
  readonly round: Round
  readonly body: string
  readonly stage: Stage
  readonly answered: number
  readonly of: number
}

/** More than these are counted, not listed. */
const MOST_LISTED = 6

const roomView = (
  viewing: Viewing,
  organisation: string,
  { round, body, stage, answered, of }: WaitedRoom,
): WaitsView['rooms'][number] => {
  const { waits } = roomWords(viewing.language)
  const words = workingRoundWords(viewing.language)
  const name = nameOfRound(round)
  const said = waits.progress(lowerFirst(words.stages[stage]), words.coverage(answered, of))
  return {
    title: bodyTitle(body, viewing.context),
    href: `/app/${organisation}/${encodeURIComponent(name)}/del/${encodeURIComponent(body)}`,
    said:
      name === nameOfRound(viewing.round)
        ? said
        : waits.inRound(said, roundTitle(name, { ...viewing.context, roundKind: round.kind })),
  }
}

/** null: nothing waits. */
export const waitsView = (
  viewing: Viewing,
  organisation: string,
  rooms: readonly WaitedRoom[],
): WaitsView | null =>
  rooms.length === 0
    ? null
    : {
        rooms: rooms.slice(0, MOST_LISTED).map((room) => roomView(viewing, organisation, room)),
        more: Math.max(0, rooms.length - MOST_LISTED),
      }
