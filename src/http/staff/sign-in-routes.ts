// Coming in and going out: by the municipality's own sign-on, or as one of the demonstration's people.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { inLanguageQuery, organisationParams, signInRequest } from '../../contract/requests.ts'
import type { MunicipalitiesReply } from '../../contract/staff.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { staffWords } from '../../text/staff.ts'
import { nameOfOrganisation } from '../../usecases/goals/ensure-organisation.ts'
import { type House, timeIn } from '../../usecases/house.ts'
import { accountsOf, listMunicipalities } from '../../usecases/workflow/municipalities.ts'
import { signIn, signOut } from '../../usecases/workflow/sign-in.ts'
import { refuse } from './refuse.ts'
import { giveCookie, secretOf, takeCookie } from './session.ts'
import { addSignInHereRoutes } from './sign-in-here-routes.ts'
import { addSignOnRoutes, MOST_TRIES } from './sign-on-routes.ts'
import type { SignOn } from './ways-in.ts'

const signInsOf = async (house: House, organisation: string, language: Language, on: SignOn) => {
  if (on !== 'demo') return []
  const labels: Readonly<Record<string, string>> = staffWords(language).roles
  const accounts = await accountsOf(house.store, organisation)
  return accounts.map(({ accountId, name, roles, given }) => ({
    account: accountId,
    name,
    role: [...roles, ...given].map(({ role }) => labels[role] ?? role).join(', '),
  }))
}

export const addSignInRoutes = (server: FastifyInstance, house: House, on: SignOn): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()

  app.get(
    '/api/municipalities',
    { schema: { querystring: inLanguageQuery }, config: { act: 'nothing' } },
    async (request, reply) => {
      const { language } = request.query
      const municipalities: MunicipalitiesReply['municipalities'][number][] = []
      for (const found of await listMunicipalities(house.store))
        municipalities.push({
          organisation: found.organisationId,
          name: inLanguage(nameOfOrganisation(found), language),
          signIns: await signInsOf(house, found.organisationId, language, on),
          signOn:
            on !== 'demo' && on.services.has(found.organisationId)
              ? `/api/${found.organisationId}/sign-in`
              : null,
          local: on !== 'demo' && on.local?.has(found.organisationId) === true,
        })
      return reply.header('cache-control', 'no-store').send({ municipalities })
    },
  )

  if (on === 'demo')
    app.post(
      '/api/:organisation/session',
      {
        schema: { params: organisationParams, querystring: inLanguageQuery, body: signInRequest },
        config: { act: 'nothing', rateLimit: { max: MOST_TRIES, timeWindow: '1 minute' } },
      },
      async (request, reply) => {
        const { organisation } = request.params
        const found = await signIn(house.store, organisation, request.body.account, timeIn(house), {
          times: house.visits,
          earlier: secretOf(request),
        })
        if ('refused' in found) return refuse(reply, found, request.query.language)
        const isSecure = request.protocol === 'https'
        return giveCookie(reply, organisation, found.secret, isSecure)
          .code(201)
          .send({ saved: true })
      },
    )
  else {
    addSignOnRoutes(server, house, on)
    addSignInHereRoutes(server, house, on)
  }

  app.delete(
    '/api/:organisation/session',
    { schema: { params: organisationParams }, config: { act: 'nothing' } },
    async (request, reply) => {
      const { organisation } = request.params
      const secret = secretOf(request)
      if (secret !== undefined) await signOut(house.store, organisation, secret)
      return takeCookie(reply, organisation).code(204).send()
    },
  )
}
