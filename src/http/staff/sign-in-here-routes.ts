// Coming in where the municipality keeps its own accounts: by password, passkey, or an invitation's link.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  inLanguageQuery,
  invitationPasskeyRequest,
  invitationPasswordRequest,
  invitationRequest,
  organisationParams,
  passkeySignInRequest,
  passwordSignInRequest,
} from '../../contract/requests.ts'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import { type House, timeIn } from '../../usecases/house.ts'
import {
  acceptByPasskey,
  acceptByPassword,
  askInvitedForPasskey,
  seeInvitation,
} from '../../usecases/workflow/accept-invitation.ts'
import {
  askForPasskey,
  type ComingIn,
  signInByPasskey,
  signInByPassword,
} from '../../usecases/workflow/sign-in-here.ts'
import { refuse } from './refuse.ts'
import { giveCookie, secretOf } from './session.ts'
import type { WaysIn } from './ways-in.ts'

type Came = { readonly secret: string }

export const addSignInHereRoutes = (
  server: FastifyInstance,
  house: House,
  { local, publicUrl }: WaysIn,
): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const isSecure = publicUrl.startsWith('https:')
  const { store, visits } = house

  /** Runs what somebody comes in by, where the municipality keeps accounts here. */
  const comeIn = async <Found extends object>(
    request: FastifyRequest,
    reply: FastifyReply,
    organisation: string,
    language: Language,
    come: (coming: ComingIn) => Promise<Found | StaffRefusal>,
  ): Promise<FastifyReply> => {
    reply.header('cache-control', 'no-store')
    if (local?.has(organisation) !== true)
      return refuse(reply, { refused: 'noLocalAccounts' }, language)
    const came = await come({
      organisation,
      publicUrl,
      address: request.ip,
      now: timeIn(house),
      starting: { times: visits, earlier: secretOf(request) },
    })
    if (!('refused' in came)) return reply.send(came)
    // NOTE why a passkey was not trusted is for those who run the server; it holds no secret.
    if ('why' in came) process.emitWarning(`${organisation}: ${came.why}`)
    return refuse(reply, came, language)
  }

  /** As `comeIn`, for what signs somebody in: the secret goes into the cookie and nowhere else. */
  const signIn = (
    request: FastifyRequest,
    reply: FastifyReply,
    organisation: string,
    language: Language,
    come: (coming: ComingIn) => Promise<Came | StaffRefusal>,
  ): Promise<FastifyReply> =>
    comeIn(request, reply, organisation, language, async (coming) => {
      const came = await come(coming)
      if ('refused' in came) return came
      giveCookie(reply, organisation, came.secret, isSecure).code(201)
      return { done: true }
    })

  const schema = { params: organisationParams, querystring: inLanguageQuery }
  const config = { act: 'nothing' } as const

  app.post(
    '/api/:organisation/sign-in/password',
    { schema: { ...schema, body: passwordSignInRequest }, config },
    (request, reply) =>
      signIn(request, reply, request.params.organisation, request.query.language, (coming) =>
        signInByPassword(store, coming, request.body),
      ),
  )
  app.post('/api/:organisation/sign-in/passkey/ask', { schema, config }, (request, reply) =>
    comeIn(request, reply, request.params.organisation, request.query.language, (coming) =>
      askForPasskey(store, coming),
    ),
  )
  app.post(
    '/api/:organisation/sign-in/passkey',
    { schema: { ...schema, body: passkeySignInRequest }, config },
    (request, reply) =>
      signIn(request, reply, request.params.organisation, request.query.language, (coming) =>
        signInByPasskey(store, coming, request.body.answer),
      ),
  )
  app.post(
    '/api/:organisation/invitation',
    { schema: { ...schema, body: invitationRequest }, config },
    (request, reply) =>
      comeIn(request, reply, request.params.organisation, request.query.language, (coming) =>
        seeInvitation(store, coming, request.body),
      ),
  )
  app.post(
    '/api/:organisation/invitation/password',
    { schema: { ...schema, body: invitationPasswordRequest }, config },
    (request, reply) =>
      signIn(request, reply, request.params.organisation, request.query.language, (coming) =>
        acceptByPassword(store, coming, request.body),
      ),
  )
  app.post(
    '/api/:organisation/invitation/passkey/ask',
    { schema: { ...schema, body: invitationRequest }, config },
    (request, reply) =>
      comeIn(request, reply, request.params.organisation, request.query.language, (coming) =>
        askInvitedForPasskey(store, coming, request.body),
      ),
  )
  app.post(
    '/api/:organisation/invitation/passkey',
    { schema: { ...schema, body: invitationPasskeyRequest }, config },
    (request, reply) =>
      signIn(request, reply, request.params.organisation, request.query.language, (coming) =>
        acceptByPasskey(store, coming, request.body),
      ),
  )
}
