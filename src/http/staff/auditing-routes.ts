// The addresses of the auditors: their page, their notes, and their verdicts.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  inLanguageQuery,
  notesQuery,
  organisationParams,
  tableQuery,
  throwNoteRequest,
  writeNoteRequest,
  writeVerdictRequest,
} from '../../contract/requests.ts'
import { auditingView, noteView } from '../../render/views/auditing-view.ts'
import { auditingTable } from '../../render/workbooks/auditing-table.ts'
import type { House } from '../../usecases/house.ts'
import { draftVerdict, giveVerdict } from '../../usecases/reports/give-verdict.ts'
import { seeNotes, throwAuditorsNote, writeNote } from '../../usecases/workflow/auditors-notes.ts'
import { seeAuditing } from '../../usecases/workflow/see-auditing.ts'
import { answering } from './answering.ts'
import { answeringTables, asSeen } from './table-answers.ts'

const NOTES = { act: 'keepAuditorsNotes' } as const
const VERDICT = { act: 'giveAuditorsVerdict' } as const

export const addAuditingRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const table = answeringTables(house)
  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }

  app.get(
    '/api/:organisation/auditing',
    { schema: { params: organisationParams, querystring: tableQuery }, config: VERDICT },
    (request, reply) => {
      const { organisation } = request.params
      const { language } = request.query
      return table(
        request,
        reply,
        { organisation, ...request.query },
        {
          see: async (asking) => {
            const seen = await seeAuditing(asking)
            return 'refused' in seen ? seen : auditingView(seen, organisation, language)
          },
          view: asSeen,
          table: (seen) => auditingTable(seen, language),
        },
      )
    },
  )
  app.get(
    '/api/:organisation/auditing/notes',
    { schema: { params: organisationParams, querystring: notesQuery }, config: NOTES },
    (request, reply) => {
      const { organisation } = request.params
      const { language, sort, id, round = null } = request.query
      return answer(request, reply, organisation, language, async (asking) => {
        const seen = await seeNotes(asking, { sort, id, round })
        if ('refused' in seen) return seen
        const auditing = { loaded: seen.loaded, organisation, language }
        return { notes: seen.notes.map((note) => noteView(auditing, note, round ?? '')) }
      })
    },
  )
  app.post(
    '/api/:organisation/auditing/notes',
    { schema: { ...inOrganisation, body: writeNoteRequest }, config: NOTES },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        writeNote(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/auditing/thrown-notes',
    { schema: { ...inOrganisation, body: throwNoteRequest }, config: NOTES },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        throwAuditorsNote(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/auditing/drafts',
    { schema: { ...inOrganisation, body: writeVerdictRequest }, config: VERDICT },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        draftVerdict(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/auditing/verdicts',
    { schema: { ...inOrganisation, body: writeVerdictRequest }, config: VERDICT },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        giveVerdict(asking, request.body),
      ),
  )
}
