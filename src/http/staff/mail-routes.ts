// The addresses about mail: who is late, reminding them, what a person wants, and the queue.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import type { OwnMailReply, RemindedReply } from '../../contract/mail.ts'
import {
  inLanguageQuery,
  organisationParams,
  ownMailRequest,
  tableQuery,
} from '../../contract/requests.ts'
import { lateView, mailView } from '../../render/views/late-view.ts'
import { lateTable, mailTable } from '../../render/workbooks/mail-tables.ts'
import type { Language } from '../../text/language.ts'
import { mailWords } from '../../text/mail.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import type { House } from '../../usecases/house.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { keepOwnMail, seeOwnMail } from '../../usecases/workflow/own-mail.ts'
import { remindLate, seeLate } from '../../usecases/workflow/see-late.ts'
import { seeMail } from '../../usecases/workflow/see-mail.ts'
import { answering } from './answering.ts'
import { answeringTables, asSeen } from './table-answers.ts'

export const addMailRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const table = answeringTables(house)
  const schema = { params: organisationParams, querystring: inLanguageQuery }
  const asTable = { params: organisationParams, querystring: tableQuery }
  const CHASING = { act: 'chaseLate' } as const
  const OWN = { act: 'keepOwnAccount' } as const
  const isSet = house.mailing !== undefined

  app.get('/api/:organisation/late', { schema: asTable, config: CHASING }, (request, reply) => {
    const { organisation } = request.params
    const { language } = request.query
    return table(
      request,
      reply,
      { ...request.params, ...request.query },
      {
        see: async (asking) => {
          const seen = await seeLate(asking)
          return 'refused' in seen ? seen : lateView(seen, isSet, organisation, language)
        },
        view: asSeen,
        table: (seen) => lateTable(seen, language),
      },
    )
  })

  const remind = async (
    asking: Asking,
    language: Language,
  ): Promise<RemindedReply | StaffRefusal> => {
    if (!isSet) return { refused: 'mailNotSet' }
    const done = await remindLate(asking)
    if ('refused' in done) return done
    return { said: mailWords(language).late.result(done.reminded, done.already, done.without) }
  }
  app.post('/api/:organisation/reminders', { schema, config: CHASING }, async (request, reply) => {
    const { language } = request.query
    await change(request, reply, request.params.organisation, language, (asking) =>
      remind(asking, language),
    )
    house.mailing?.wake()
    return reply
  })

  const seeing = { schema: asTable, config: { act: 'seeMail' } } as const
  app.get('/api/:organisation/mail', seeing, (request, reply) => {
    const { language } = request.query
    return table(
      request,
      reply,
      { ...request.params, ...request.query },
      {
        see: async (asking) => mailView(await seeMail(asking, house.mailing), language),
        view: asSeen,
        table: (seen) => mailTable(seen, language),
      },
    )
  })

  app.get('/api/:organisation/account/mail', { schema, config: OWN }, (request, reply) =>
    answer(request, reply, request.params.organisation, request.query.language, async (asking) => {
      const { email, language, reminders } = await seeOwnMail(asking)
      const own: OwnMailReply = {
        email,
        language: language === 'en' ? 'en' : 'sv',
        reminders,
        isSet,
      }
      return own
    }),
  )
  app.post(
    '/api/:organisation/account/mail',
    { schema: { ...schema, body: ownMailRequest }, config: OWN },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        keepOwnMail(asking, request.body),
      ),
  )
}
