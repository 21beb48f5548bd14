// What the staff app can look at of a round at work: everybody's parts, one of them, one's own list.
import type { BoardQuery } from '../../contract/requests.ts'
import type { BoardReply, MineReply, PartReply } from '../../contract/working-round.ts'
import { boardView, mineView } from '../../render/views/board-view.ts'
import { partView } from '../../render/views/part-view.ts'
import { waitingDocuments } from '../../render/views/waiting-documents-view.ts'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { seeBoard } from '../../usecases/workflow/see-board.ts'
import { seeMine } from '../../usecases/workflow/see-mine.ts'
import { seePart } from '../../usecases/workflow/see-part.ts'
import { viewingOf } from './viewing-of.ts'

type Answer<Reply> = Promise<Reply | StaffRefusal>

export const answerBoard = async (
  asking: Asking,
  round: string,
  query: BoardQuery,
): Answer<BoardReply> => {
  const seen = await seeBoard(asking, round)
  if ('refused' in seen) return seen
  const viewing = viewingOf(seen.opened, asking.tx.organisationId, query.language)
  return boardView(viewing, seen, seen, seen, query)
}

export const answerPart = async (
  asking: Asking,
  round: string,
  body: string,
  language: Language,
): Answer<PartReply> => {
  const seen = await seePart(asking, round, body)
  if ('refused' in seen) return seen
  const viewing = viewingOf(seen.opened, asking.tx.organisationId, language)
  return partView(viewing, { ...seen, basedOn: seen.standing.basedOn }, seen.isOpen)
}

export const answerMine = async (asking: Asking, language: Language): Answer<MineReply> => {
  const seen = await seeMine(asking)
  if ('refused' in seen) return seen
  const { organisationId } = asking.tx
  const viewed = (one: (typeof seen.rounds)[number]) => ({
    viewing: viewingOf(one.opened, organisationId, language),
    seen: one,
  })
  return mineView(
    seen.open.map(viewed),
    seen.rounds.map(viewed),
    seen.questions,
    seen.assignments === null
      ? null
      : {
          viewing: viewingOf(seen.assignments.opened, organisationId, language),
          assignments: seen.assignments.assignments,
        },
    waitingDocuments(
      seen.documents,
      { organisation: organisationId, today: asking.today },
      language,
    ),
  )
}
