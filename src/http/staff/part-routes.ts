// The addresses about a round at work: each body's part, what waits for somebody, what is done with it.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  boardQuery,
  inLanguageQuery,
  movePartRequest,
  organisationParams,
  partParams,
  roundParams,
  setRoomRequest,
  tableQuery,
} from '../../contract/requests.ts'
import { boardTable, mineTable } from '../../render/workbooks/board-table.ts'
import { partTable } from '../../render/workbooks/part-table.ts'
import type { House } from '../../usecases/house.ts'
import { movePart } from '../../usecases/workflow/move-part.ts'
import { setRoomStanding } from '../../usecases/workflow/set-room.ts'
import { answering } from './answering.ts'
import { answerBoard, answerMine, answerPart } from './see-working-round.ts'
import { answeringTables, asSeen } from './table-answers.ts'

const READING = { act: 'readRound' } as const
/** Which of them it is follows from the move, and is asked with the part’s body. */
const MOVING = ['reportPart', 'reviewPart', 'deliverPart'] as const

/** Everything under /api/:organisation about parts of rounds. */
export const addPartRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { change } = answering(house)
  const table = answeringTables(house)
  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }

  app.get(
    '/api/:organisation/mine',
    { schema: { params: organisationParams, querystring: tableQuery }, config: READING },
    (request, reply) => {
      const { language } = request.query
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: (asking) => answerMine(asking, language),
          view: asSeen,
          table: (seen) => mineTable(seen, language),
        },
      )
    },
  )
  app.get(
    '/api/:organisation/rounds/:round/parts',
    { schema: { params: roundParams, querystring: boardQuery }, config: READING },
    (request, reply) => {
      const { round } = request.params
      const { language } = request.query
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: (asking) => answerBoard(asking, round, request.query),
          view: asSeen,
          table: (seen) => boardTable(seen, request.query, language),
        },
      )
    },
  )
  app.get(
    '/api/:organisation/rounds/:round/parts/:body',
    { schema: { params: partParams, querystring: tableQuery }, config: READING },
    (request, reply) => {
      const { round, body } = request.params
      const { language } = request.query
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: (asking) => answerPart(asking, round, body, language),
          view: asSeen,
          table: (seen) => partTable(seen, language),
        },
      )
    },
  )
  app.post(
    '/api/:organisation/moves',
    { schema: { ...inOrganisation, body: movePartRequest }, config: { act: MOVING } },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        movePart(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/rooms',
    { schema: { ...inOrganisation, body: setRoomRequest }, config: { act: 'openRoom' } },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        setRoomStanding(asking, request.body),
      ),
  )
}
