// The addresses about a round at work: each body's part, what waits for somebody, what is done with it.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  inLanguageQuery,
  movePartRequest,
  organisationParams,
  partParams,
  roundParams,
  setRoomRequest,
} from '../../contract/requests.ts'
import type { House } from '../../usecases/house.ts'
import { movePart } from '../../usecases/workflow/move-part.ts'
import { setRoomStanding } from '../../usecases/workflow/set-room.ts'
import { answering } from './answering.ts'
import { answerBoard, answerMine, answerPart } from './see-working-round.ts'

const READING = { act: 'readRound' } as const
/** Which of them it is follows from the move, and is asked with the part’s body. */
const MOVING = ['reportPart', 'reviewPart', 'deliverPart'] as const

/** Everything under /api/:organisation about parts of rounds. */
export const addPartRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }

  app.get(
    '/api/:organisation/mine',
    { schema: inOrganisation, config: READING },
    (request, reply) => {
      const { language } = request.query
      return answer(request, reply, request.params.organisation, language, (asking) =>
        answerMine(asking, language),
      )
    },
  )
  app.get(
    '/api/:organisation/rounds/:round/parts',
    { schema: { params: roundParams, querystring: inLanguageQuery }, config: READING },
    (request, reply) => {
      const { organisation, round } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, (asking) =>
        answerBoard(asking, round, language),
      )
    },
  )
  app.get(
    '/api/:organisation/rounds/:round/parts/:body',
    { schema: { params: partParams, querystring: inLanguageQuery }, config: READING },
    (request, reply) => {
      const { organisation, round, body } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, (asking) =>
        answerPart(asking, round, body, language),
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
