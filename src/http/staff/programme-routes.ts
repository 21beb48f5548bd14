// The addresses of programmes: the round's list of them, and one with its parts and what works with it.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { ProgrammeReply, ProgrammesReply } from '../../contract/programmes.ts'
import { programmeParams, roundParams, tableQuery } from '../../contract/requests.ts'
import { programmesView, programmeView } from '../../render/views/programme-view.ts'
import { programmesTable, programmeTable } from '../../render/workbooks/programme-tables.ts'
import { lookAtRound } from '../../usecases/chain/look-at-round.ts'
import type { House } from '../../usecases/house.ts'
import { answeringTables, asSeen } from './table-answers.ts'
import { viewingOf } from './viewing-of.ts'

export const addProgrammeRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const table = answeringTables(house)

  app.get(
    '/api/:organisation/rounds/:round/programmes',
    { schema: { params: roundParams, querystring: tableQuery }, config: { act: 'readRound' } },
    (request, reply) => {
      const { organisation, round } = request.params
      const { language } = request.query
      const asked = { ...request.params, ...request.query }
      return table(request, reply, asked, {
        see: async (asking) => {
          const opened = await lookAtRound(asking, round)
          if ('refused' in opened) return opened
          return programmesView(viewingOf(opened, organisation, language)) satisfies ProgrammesReply
        },
        view: asSeen,
        table: (seen) => programmesTable(seen, round, language),
      })
    },
  )
  app.get(
    '/api/:organisation/rounds/:round/programmes/:programme',
    { schema: { params: programmeParams, querystring: tableQuery }, config: { act: 'readRound' } },
    (request, reply) => {
      const { organisation, round, programme } = request.params
      const { language } = request.query
      const asked = { ...request.params, ...request.query }
      return table(request, reply, asked, {
        see: async (asking) => {
          const opened = await lookAtRound(asking, round)
          if ('refused' in opened) return opened
          const view = programmeView(viewingOf(opened, organisation, language), programme)
          if (view === null) return { refused: 'noSuchNode', node: programme } as const
          return { view } satisfies ProgrammeReply
        },
        view: asSeen,
        table: (seen) => programmeTable(seen, round, language),
      })
    },
  )
}
