// The addresses of a person's own account, and of an administrator's work with people.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  aboutPersonRequest,
  changePasswordRequest,
  giveRolesRequest,
  inLanguageQuery,
  invitePersonRequest,
  newPasskeyRequest,
  organisationParams,
  removePasskeyRequest,
  tableQuery,
} from '../../contract/requests.ts'
import { ownAccountView, peopleView } from '../../render/views/people-view.ts'
import { peopleTable } from '../../render/workbooks/people-tables.ts'
import type { Language } from '../../text/language.ts'
import type { House } from '../../usecases/house.ts'
import type { Asking } from '../../usecases/visitor.ts'
import {
  type Invited,
  inviteAgain,
  invitePerson,
  type NotInvited,
} from '../../usecases/workflow/invite.ts'
import { endVisits, giveRoles, seePeople } from '../../usecases/workflow/manage-people.ts'
import {
  addOwnPasskey,
  askForOwnPasskey,
  changePassword,
  removeOwnPasskey,
  seeOwnAccount,
} from '../../usecases/workflow/own-account.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { refuse } from './refuse.ts'
import { sendInvitation } from './send-invitation.ts'
import { giveCookie } from './session.ts'
import { answeringTables, asSeen } from './table-answers.ts'
import { keepsAccounts, publicUrlOf, type SignOn } from './ways-in.ts'

export const addAccountRoutes = (server: FastifyInstance, house: House, on: SignOn): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const table = answeringTables(house)
  const publicUrl = publicUrlOf(on)
  const schema = { params: organisationParams, querystring: inLanguageQuery }
  const OWN = { act: 'keepOwnAccount' } as const
  const PEOPLE = { act: 'manageAccounts' } as const

  app.get('/api/:organisation/account', { schema, config: OWN }, (request, reply) =>
    answer(request, reply, request.params.organisation, request.query.language, async (asking) =>
      ownAccountView(await seeOwnAccount(asking)),
    ),
  )
  app.post(
    '/api/:organisation/account/password',
    { schema: { ...schema, body: changePasswordRequest }, config: OWN },
    async (request, reply) => {
      const { organisation } = request.params
      const changed = await changePassword(house.store, comingTo(house, request, organisation), {
        ...request.body,
        address: request.ip,
        starting: { times: house.visits },
      })
      if ('refused' in changed) return refuse(reply, changed, request.query.language)
      const isSecure = publicUrl.startsWith('https:')
      return giveCookie(reply, organisation, changed.secret, isSecure)
        .code(201)
        .send({ done: true })
    },
  )
  app.post('/api/:organisation/account/passkeys/ask', { schema, config: OWN }, (request, reply) =>
    change(request, reply, request.params.organisation, request.query.language, (asking) =>
      askForOwnPasskey(asking, { publicUrl }),
    ),
  )
  app.post(
    '/api/:organisation/account/passkeys',
    { schema: { ...schema, body: newPasskeyRequest }, config: OWN },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        addOwnPasskey(asking, request.body.answer, { publicUrl }),
      ),
  )
  app.post(
    '/api/:organisation/account/passkeys/removals',
    { schema: { ...schema, body: removePasskeyRequest }, config: OWN },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        removeOwnPasskey(asking, request.body.passkey),
      ),
  )

  /** Makes a link, and when that is saved sends it. */
  const invite = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { organisation, language }: { readonly organisation: string; readonly language: Language },
    making: (asking: Asking) => Promise<Invited | NotInvited>,
  ): Promise<FastifyReply> => {
    const coming = comingTo(house, request, organisation)
    const invited = await asVisitor(house.store, 'change', coming, async (asking) =>
      keepsAccounts(on, organisation) ? making(asking) : ({ refused: 'noLocalAccounts' } as const),
    )
    if ('refused' in invited) return refuse(reply, invited, language)
    const { mailing } = house
    const sending = { mailing, publicUrl, organisation, language }
    return reply.code(201).send(await sendInvitation(sending, invited))
  }

  const asTable = { params: organisationParams, querystring: tableQuery }
  app.get('/api/:organisation/people', { schema: asTable, config: PEOPLE }, (request, reply) => {
    const { language } = request.query
    const { organisation } = request.params
    return table(
      request,
      reply,
      { ...request.params, ...request.query },
      {
        see: async (asking) => {
          const seen = await seePeople(asking)
          return 'refused' in seen
            ? seen
            : peopleView(seen, keepsAccounts(on, organisation), asking.today, language)
        },
        view: asSeen,
        table: (seen) => peopleTable(seen, language),
      },
    )
  })
  app.post(
    '/api/:organisation/people',
    { schema: { ...schema, body: invitePersonRequest }, config: PEOPLE },
    (request, reply) =>
      invite(request, reply, { ...request.params, ...request.query }, (asking) =>
        invitePerson(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/people/links',
    { schema: { ...schema, body: aboutPersonRequest }, config: PEOPLE },
    (request, reply) =>
      invite(request, reply, { ...request.params, ...request.query }, (asking) =>
        inviteAgain(asking, request.body.account),
      ),
  )
  app.post(
    '/api/:organisation/people/roles',
    { schema: { ...schema, body: giveRolesRequest }, config: PEOPLE },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        giveRoles(asking, request.body.account, request.body.roles),
      ),
  )
  app.post(
    '/api/:organisation/people/visits/ends',
    { schema: { ...schema, body: aboutPersonRequest }, config: PEOPLE },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        endVisits(asking, request.body.account),
      ),
  )
}
