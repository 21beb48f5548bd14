// Who asks: the session's cookie, one organisation's at a time.
import type {} from '@fastify/cookie'
import type { FastifyReply, FastifyRequest } from 'fastify'

const COOKIE = 'malkedja'

// NOTE the path keeps one municipality's session from another's requests.
const pathOf = (organisation: string): string => `/api/${encodeURIComponent(organisation)}`

export const secretOf = (request: FastifyRequest): string | undefined => request.cookies[COOKIE]

/** Puts the secret where no script can read it and no other site can send it. */
export const giveCookie = (
  reply: FastifyReply,
  organisation: string,
  secret: string,
  isSecure: boolean,
): FastifyReply =>
  reply.setCookie(COOKIE, secret, {
    path: pathOf(organisation),
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure,
  })

const WAY = 'malkedja-way'
const WAY_SECONDS = 15 * 60

const wayPath = (organisation: string): string => `${pathOf(organisation)}/sign-in`

/** The state of somebody on their way to the sign-on, in the browser that was sent there. */
export const wayOf = (request: FastifyRequest): string | undefined => request.cookies[WAY]

// NOTE «lax», since the browser comes back from another site; it carries nothing but the state.
export const giveWay = (
  reply: FastifyReply,
  organisation: string,
  state: string,
  isSecure: boolean,
): FastifyReply =>
  reply.setCookie(WAY, state, {
    path: wayPath(organisation),
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    maxAge: WAY_SECONDS,
  })

export const takeWay = (reply: FastifyReply, organisation: string): FastifyReply =>
  reply.clearCookie(WAY, { path: wayPath(organisation) })

export const takeCookie = (reply: FastifyReply, organisation: string): FastifyReply =>
  reply.clearCookie(COOKIE, { path: pathOf(organisation) })

/** Whether a request that changes something comes from a page of ours, or from no page at all. */
export const isSameOrigin = ({ headers }: FastifyRequest): boolean => {
  const { origin, host, 'sec-fetch-site': site } = headers
  // NOTE «none» is an address that a person has typed; another municipality's page is «same-site».
  if (site === 'cross-site' || site === 'same-site') return false
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host)
}
