// Coming in and going out. The demonstration lets a visitor choose an account; a real sign-on comes in its place.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { inLanguageQuery, organisationParams, signInRequest } from '../../contract/requests.ts'
import type { MunicipalitiesReply } from '../../contract/staff.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { staffWords } from '../../text/staff.ts'
import { nameOfOrganisation } from '../../usecases/goals/ensure-organisation.ts'
import type { House } from '../../usecases/house.ts'
import { accountsOf, listMunicipalities } from '../../usecases/workflow/municipalities.ts'
import { signIn, signOut } from '../../usecases/workflow/sign-in.ts'
import { refuse } from './refuse.ts'
import { giveCookie, secretOf, takeCookie } from './session.ts'

/** How somebody comes in: the demonstration's choice of accounts, or not at all. */
export type SignOn = 'demo' | 'none'

/** Tries in a minute from one address, before the server asks for patience. */
const MOST_TRIES = 30

const signInsOf = async (house: House, organisation: string, language: Language, on: SignOn) => {
  if (on === 'none') return []
  const labels: Readonly<Record<string, string>> = staffWords(language).roles
  const accounts = await accountsOf(house.store, organisation)
  return accounts.map(({ accountId, name, roles }) => ({
    account: accountId,
    name,
    role: roles.map(({ role }) => labels[role] ?? role).join(', '),
  }))
}

export const addSignInRoutes = (server: FastifyInstance, house: House, on: SignOn): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/api/municipalities',
    { schema: { querystring: inLanguageQuery } },
    async (request, reply) => {
      const { language } = request.query
      const municipalities: MunicipalitiesReply['municipalities'][number][] = []
      for (const found of await listMunicipalities(house.store))
        municipalities.push({
          organisation: found.organisationId,
          name: inLanguage(nameOfOrganisation(found), language),
          signIns: await signInsOf(house, found.organisationId, language, on),
        })
      return reply.header('cache-control', 'no-store').send({ municipalities })
    },
  )

  if (on === 'demo')
    app.post(
      '/api/:organisation/session',
      {
        schema: { params: organisationParams, querystring: inLanguageQuery, body: signInRequest },
        config: { rateLimit: { max: MOST_TRIES, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        const { organisation } = request.params
        const found = await signIn(house.store, organisation, request.body.account, new Date())
        if ('refused' in found) return refuse(reply, found, request.query.language)
        const isSecure = request.protocol === 'https'
        return giveCookie(reply, organisation, found.secret, isSecure)
          .code(201)
          .send({ saved: true })
      },
    )

  app.delete(
    '/api/:organisation/session',
    { schema: { params: organisationParams } },
    async (request, reply) => {
      const { organisation } = request.params
      const secret = secretOf(request)
      if (secret !== undefined) await signOut(house.store, organisation, secret)
      return takeCookie(reply, organisation).code(204).send()
    },
  )
}
