// A body's part of a round in a line: its stage, what is missing, what is next.
import type { BoardReply, MissingView, PartRowView } from '../../contract/working-round.ts'
import type { ModelRound } from '../../domain/model/model.ts'
import type { Ask } from '../../domain/workflow/asks.ts'
import { lastDayFor } from '../../domain/workflow/last-day-of-step.ts'
import type { Part } from '../../domain/workflow/parts.ts'
import type { RoomStanding } from '../../domain/workflow/rooms.ts'
import { hasNothingOfItsOwn, type PartStanding, stepAhead } from '../../domain/workflow/stages.ts'
import { sayDate } from '../../text/dates.ts'
import { roomWords } from '../../text/rooms.ts'
import { bodyTitle } from '../../text/words-of-model.ts'
import { workingRoundWords } from '../../text/working-round.ts'
import type { WorkingRoundWords } from '../../text/working-round-sv.ts'
import { sayText, titleIn, titleOfNode, type Viewing } from './viewing.ts'

/** A part with where it stands. */
export type StandingPart = {
  readonly part: Part
  readonly standing: PartStanding
  /** It is worked on in a room that is closed to who looks. */
  readonly isClosed: boolean
  /** Why the round takes no more; null: it is open, or has never been. */
  readonly shut: BoardReply['shut']
  /** Days over the last day of what waits in it; null: it is not late. */
  readonly late: number | null
  /** How the body's own room stands to others; null: it has none. */
  readonly room: { readonly standing: RoomStanding } | null
}

/** More than these are counted, not listed. */
const MOST_LISTED = 8

const measureTitle = (viewing: Viewing, id: string): ReturnType<typeof titleIn> => {
  const measure = viewing.chain.measures.get(id)
  return measure === undefined ? { title: id } : titleIn(viewing, measure.title)
}

/** One thing that is asked for, as a link to where it is answered. */
export const missingView = (viewing: Viewing, ask: Ask): MissingView => {
  const what = workingRoundWords(viewing.language).needs[ask.is]
  if (ask.is === 'value' || ask.is === 'newText')
    return {
      what,
      ...measureTitle(viewing, ask.measure),
      href: viewing.to.measure(ask.measure),
    }
  return { what, ...titleOfNode(viewing, ask.node), href: viewing.to.node(ask.node) }
}

/** The first of what is missing, and how many there are besides. */
export const missingViews = (viewing: Viewing, asks: readonly Ask[]) => {
  const missing = asks.filter(({ answered }) => !answered)
  return {
    missing: missing.slice(0, MOST_LISTED).map((ask) => missingView(viewing, ask)),
    missingMore: Math.max(0, missing.length - MOST_LISTED),
  }
}

const nextOf = (
  { round, language }: Viewing,
  { stages }: ModelRound,
  { part, standing, shut, late }: StandingPart,
  words: WorkingRoundWords,
): PartRowView['next'] => {
  const step = stepAhead(standing.stage, part)
  const day = step === null ? null : lastDayFor({ round, stages }, step, standing)
  if (step === null || day === null || shut !== null) return null
  return {
    latest: words.latest(words.steps[step], sayDate(day, language)),
    late: late === null ? null : words.late(late),
  }
}

/** «Robin Ek rapporterade 12 september 2026»; null where nothing has been done. */
export const saidMove = (
  { last }: Pick<PartStanding, 'last'>,
  { language }: Pick<Viewing, 'language'>,
): string | null => {
  if (last === null) return null
  const words = workingRoundWords(language)
  return words.last(last.person, words.done[last.move], sayDate(last.day ?? last.at, language))
}

/** The last that was done, and where nobody but the reporter has read it, that. */
const saidLast = (standing: PartStanding, viewing: Viewing): string | null => {
  const said = saidMove(standing, viewing)
  const { reviewedBySame } = workingRoundWords(viewing.language).part
  return standing.isReviewedBySame ? `${said ?? ''}. ${reviewedBySame}` : said
}

/** How the room stands, until it is delivered: then all see what is there. */
const roomMark = (
  { language }: Viewing,
  { standing: { stage }, room }: StandingPart,
): PartRowView['room'] =>
  room === null || stage === 'delivered'
    ? null
    : { standing: room.standing, word: roomWords(language).marks[room.standing] }

const stageWord = (
  { part, standing: { stage }, shut }: StandingPart,
  words: WorkingRoundWords,
): string => {
  if (stage !== 'notStarted') return words.stages[stage]
  if (shut !== null) return words.notHandedIn[shut]
  return hasNothingOfItsOwn(part) ? words.nothingOfItsOwn : words.stages[stage]
}

/** `depth`: how many parts it goes under. */
export const partRowView = (
  viewing: Viewing,
  described: ModelRound,
  one: StandingPart,
  depth: number,
): PartRowView => {
  const { part, standing, isClosed } = one
  const words = workingRoundWords(viewing.language)
  const answered = part.asks.filter((ask) => ask.answered).length
  return {
    body: part.body,
    title: bodyTitle(part.body, viewing.context),
    href: `${viewing.to.home}/del/${encodeURIComponent(part.body)}`,
    depth,
    stage: { id: standing.stage, word: stageWord(one, words) },
    answered,
    of: part.asks.length,
    coverage: words.coverage(answered, part.asks.length),
    next: nextOf(viewing, described, one, words),
    last: isClosed ? null : saidLast(standing, viewing),
    ...missingViews(viewing, isClosed ? [] : part.asks),
    isClosed,
    room: roomMark(viewing, one),
  }
}

/** What the model says to those who report in the round. */
export const instructionsOf = (viewing: Viewing, { instructions }: ModelRound): string | null =>
  instructions === undefined ? null : sayText(viewing, instructions)
