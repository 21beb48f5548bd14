// Out to the municipality's own sign-on and back: two addresses that a browser is sent through.
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { organisationParams, signOnQuery } from '../../contract/requests.ts'
import { type House, timeIn } from '../../usecases/house.ts'
import { comeFromSignOn, goToSignOn, type SignOnServices } from '../../usecases/workflow/come-in.ts'
import { giveCookie, giveWay, secretOf, takeWay, wayOf } from './session.ts'

/** Tries in a minute from one address, before the server asks for patience. */
export const MOST_TRIES = 30

const limited = {
  act: 'nothing',
  rateLimit: { max: MOST_TRIES, timeWindow: '1 minute' },
} as const

const ANY_SITE = 'http://own.page'

/** A page of the staff app's own, so that nobody is sent on to another site. */
const ownPage = (to: string | undefined, organisation: string): string => {
  const home = `/app/${organisation}`
  if (to === undefined || !URL.canParse(to, ANY_SITE)) return home
  const { origin, pathname, search } = new URL(to, ANY_SITE)
  return origin === ANY_SITE && pathname.startsWith('/app/') ? pathname + search : home
}

/** A person is shown the way in again, with the sentence that belongs to the code. */
const showWhy = (reply: FastifyReply, organisation: string, refused: string): FastifyReply =>
  reply.redirect(`/app?${new URLSearchParams({ organisation, refused })}`, 303)

export const addSignOnRoutes = (
  server: FastifyInstance,
  house: House,
  { services, publicUrl }: { readonly services: SignOnServices; readonly publicUrl: string },
): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const isSecure = publicUrl.startsWith('https:')
  const backOf = (organisation: string): string =>
    `${publicUrl}/api/${encodeURIComponent(organisation)}/sign-in/back`

  app.get(
    '/api/:organisation/sign-in',
    { schema: { params: organisationParams, querystring: signOnQuery }, config: limited },
    async (request, reply) => {
      const { organisation } = request.params
      const way = { back: backOf(organisation), backTo: ownPage(request.query.to, organisation) }
      const gone = await goToSignOn(house.store, services, organisation, {
        ...way,
        now: timeIn(house),
      })
      reply.header('cache-control', 'no-store')
      if ('refused' in gone) {
        if (gone.refused === 'signOnAway') process.emitWarning(`${organisation}: ${gone.why}`)
        return showWhy(reply, organisation, gone.refused)
      }
      return giveWay(reply, organisation, gone.state, isSecure).redirect(gone.address, 303)
    },
  )

  app.get(
    '/api/:organisation/sign-in/back',
    { schema: { params: organisationParams, hide: true }, config: limited },
    async (request, reply) => {
      const { organisation } = request.params
      const query = new URL(request.url, publicUrl).search
      const come = await comeFromSignOn(house.store, services, organisation, {
        came: new URL(`${backOf(organisation)}${query}`),
        state: wayOf(request),
        now: timeIn(house),
        starting: { times: house.visits, earlier: secretOf(request) },
      })
      takeWay(reply, organisation).header('cache-control', 'no-store')
      if ('refused' in come) {
        // NOTE what the provider said is for those who run the server; it holds no secret of ours.
        if ('why' in come) process.emitWarning(`${organisation}: ${come.why}`)
        return showWhy(reply, organisation, come.refused)
      }
      return giveCookie(reply, organisation, come.secret, isSecure).redirect(come.backTo, 303)
    },
  )
}
