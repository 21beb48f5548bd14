// A municipality's sign-on as tests start it: the real `oidc-provider`, its people, and a browser's part by hand.
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

/** Who can sign in there, with any password, and which groups they are in. */
export const PEOPLE: Readonly<Record<string, { name: string; groups: readonly string[] }>> = {
  'kim@dorotea.se': { name: 'Kim Lind', groups: ['Mål-controller', 'Alla anställda'] },
  'rut@dorotea.se': { name: 'Rut Ek', groups: ['Mål-samhälle'] },
  'ola@dorotea.se': { name: 'Ola Utan', groups: ['Alla anställda'] },
}
export const SECRET = 'en delad hemlighet som ingen ser'
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
/** The program's own key, PEM. */
export const OWN_KEY = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** The two ways the program may prove itself, as the provider knows it. */
const clientsFor = (backs: readonly string[]) => [
  {
    client_id: 'malkedja',
    client_secret: SECRET,
    redirect_uris: [...backs],
    token_endpoint_auth_method: 'client_secret_basic' as const,
  },
  {
    client_id: 'malkedja-with-key',
    redirect_uris: [...backs],
    token_endpoint_auth_method: 'private_key_jwt' as const,
    token_endpoint_auth_signing_alg: 'RS256' as const,
    jwks: { keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kty: 'RSA', use: 'sig' }] },
  },
]

/** Starts it on a free port of this machine; `backs` are the addresses it may send a browser to. */
export const startProvider = async (backs: readonly string[]) => {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const issuer = `http://127.0.0.1:${address.port}`
  // NOTE people may leave and change groups while a test runs.
  const people = new Map(Object.entries(PEOPLE))
  const provider = new Provider(issuer, {
    clients: clientsFor(backs),
    claims: { openid: ['sub'], profile: ['name'], groups: ['groups'], email: ['email'] },
    pkce: { required: () => true },
    cookies: { keys: ['a test’s own key'] },
    jwks: {
      keys: [
        {
          ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
            format: 'jwk',
          }),
          kty: 'RSA',
          use: 'sig',
        },
      ],
    },
    findAccount: (_context, id) => {
      const person = people.get(id)
      return (
        person && {
          accountId: id,
          claims: () => ({ sub: id, email: id, ...person, groups: [...person.groups] }),
        }
      )
    },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
  })
  server.on('request', provider.callback())
  return { issuer, people, stop: () => new Promise((done) => server.close(done)) }
}

/** Follows one browser through the provider's pages as one of its people. @out the address it is sent back to */
export const signInAt = async (start: string, login: string): Promise<URL> => {
  const cookies = new Map<string, string>()
  const go = async (url: string, form?: Readonly<Record<string, string>>): Promise<Response> => {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return response
  }
  const { origin } = new URL(start)
  let at = start
  for (let steps = 0; steps < 12; steps += 1) {
    if (new URL(at).origin !== origin) return new URL(at)
    let response = await go(at)
    if (response.status === 200) {
      const page = await response.text()
      const asks = page.includes('name="login"')
      response = await go(at, { prompt: asks ? 'login' : 'consent', login, password: 'vilket' })
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`the provider answered ${response.status} at ${at}`)
    at = new URL(location, at).href
  }
  throw new Error('the provider went round in a circle')
}
