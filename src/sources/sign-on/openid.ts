// A municipality's sign-on spoken to by OpenID Connect: the code flow with PKCE, Core 1.0 and RFC 7636.
import type { KeyObject } from 'node:crypto'
import * as openid from 'openid-client'
import type { Held } from '../../domain/workflow/may.ts'
import { isLocal, type Provider } from './read-providers.ts'

/** What must be remembered from the way out to the way back; `state` is known to the browser alone. */
export type Attempt = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Who the provider says has come, and what their groups give them here. */
export type Arrival = {
  /** The provider's own lasting name of the person (sub). */
  readonly subject: string
  readonly name: string
  /** Where they are written to; null: the provider does not say. */
  readonly email: string | null
  readonly groups: readonly string[]
  readonly held: readonly Held[]
}

export type NotArrived =
  | { readonly refused: 'signOnAway'; readonly why: string }
  | { readonly refused: 'signOnRefused'; readonly why: string }

export type SignOnService = {
  /** The provider's page for signing in. `back` is the address that it sends the browser to. */
  readonly begin: (
    back: string,
  ) => Promise<{ readonly address: string; readonly attempt: Attempt } | NotArrived>
  /** What came back, checked: signature, state, nonce, audience and time. `came` is the whole address. */
  readonly finish: (came: URL, attempt: Attempt) => Promise<Arrival | NotArrived>
}

/** The algorithm of a key of our own, by its kind. */
const ALGORITHMS: Readonly<Record<string, { name: string; hash?: string; namedCurve?: string }>> = {
  rsa: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  ec: { name: 'ECDSA', namedCurve: 'P-256' },
}

const signingKey = async (key: KeyObject): Promise<CryptoKey> => {
  const algorithm = ALGORITHMS[key.asymmetricKeyType ?? '']
  if (algorithm === undefined)
    throw new Error(`a key for signing in is RSA or EC P-256, not ${key.asymmetricKeyType}`)
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' })
  return crypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), algorithm, false, ['sign'])
}

const proving = async ({ proof }: Provider): Promise<openid.ClientAuth> => {
  if ('secret' in proof) return openid.ClientSecretBasic(proof.secret)
  const key = await signingKey(proof.key)
  return openid.PrivateKeyJwt(proof.kid === undefined ? key : { key, kid: proof.kid })
}

const discover = async (provider: Provider): Promise<openid.Configuration> =>
  openid.discovery(
    new URL(provider.issuer),
    provider.clientId,
    undefined,
    await proving(provider),
    isLocal(provider.issuer) ? { execute: [openid.allowInsecureRequests] } : {},
  )

/** A claim by its path; undefined where there is none. */
const claimAt = (claims: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (at, step) =>
        typeof at === 'object' && at !== null
          ? Object.entries(at).find(([key]) => key === step)?.[1]
          : undefined,
      claims,
    )

const textsIn = (claim: unknown): readonly string[] =>
  [claim].flat().filter((one): one is string => typeof one === 'string')

const arrivalOf = (
  claims: openid.IDToken,
  { nameClaim, groupsClaim, emailClaim, rolesOf }: Provider,
): Arrival => {
  const groups = textsIn(claimAt(claims, groupsClaim))
  const [name = claims.sub] = textsIn(claimAt(claims, nameClaim))
  return {
    subject: claims.sub,
    name,
    email: textsIn(claimAt(claims, emailClaim)).find((one) => one.includes('@')) ?? null,
    groups,
    held: groups.flatMap((group) => rolesOf.get(group) ?? []),
  }
}

/** The token's claims with those that the provider gives only when it is asked for the person. */
const withUserInfo = async (
  configuration: openid.Configuration,
  accessToken: string,
  token: openid.IDToken,
): Promise<openid.IDToken> => {
  if (configuration.serverMetadata().userinfo_endpoint === undefined) return token
  return { ...(await openid.fetchUserInfo(configuration, accessToken, token.sub)), ...token }
}

const whyOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The provider's own refusal, or that what came back could not be trusted; anything else is told as away. */
const notArrived = (error: unknown): NotArrived => {
  const isItsAnswer =
    error instanceof openid.AuthorizationResponseError ||
    error instanceof openid.ResponseBodyError ||
    error instanceof openid.ClientError
  return { refused: isItsAnswer ? 'signOnRefused' : 'signOnAway', why: whyOf(error) }
}

/** Speaks with one provider. It is looked up when first needed, and anew where that did not succeed. */
export const speakWith = (provider: Provider): SignOnService => {
  let known: Promise<openid.Configuration> | undefined
  const configured = (): Promise<openid.Configuration> => {
    known ??= discover(provider).catch((error: unknown) => {
      known = undefined
      throw error
    })
    return known
  }
  return {
    begin: async (back) => {
      try {
        const attempt = {
          state: openid.randomState(),
          nonce: openid.randomNonce(),
          verifier: openid.randomPKCECodeVerifier(),
        }
        const address = openid.buildAuthorizationUrl(await configured(), {
          redirect_uri: back,
          scope: provider.scope,
          state: attempt.state,
          nonce: attempt.nonce,
          code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
          code_challenge_method: 'S256',
        })
        return { address: address.href, attempt }
      } catch (error) {
        return { refused: 'signOnAway', why: whyOf(error) }
      }
    },
    finish: async (came, { state, nonce, verifier }) => {
      try {
        const tokens = await openid.authorizationCodeGrant(await configured(), came, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const token = tokens.claims()
        if (token === undefined) throw new Error('no identity token came')
        return arrivalOf(
          await withUserInfo(await configured(), tokens.access_token, token),
          provider,
        )
      } catch (error) {
        return notArrived(error)
      }
    },
  }
}
