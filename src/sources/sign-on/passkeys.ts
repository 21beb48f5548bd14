// Passkeys: what a browser is asked to sign, and whether what came back was signed by whom it says (WebAuthn).
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'

// NOTE hundreds of files for certificates that most municipalities never meet, so read when first needed.
const library = () => import('@simplewebauthn/server')

/** The address that visitors use: passkeys belong to it, and to no other. */
type Site = { readonly publicUrl: string }

const idOf = ({ publicUrl }: Site): string => new URL(publicUrl).hostname

/**
 * @term passnyckel – what is kept of a key pair on the person's device: the public half, COSE in
 * base64url, and how often it says it was used
 */
export type KeptPasskey = {
  readonly passkeyId: string
  readonly publicKey: string
  readonly counter: number
  readonly transports: readonly string[]
}

export type Person = {
  /** Tells nothing of the person, and is the same each time. */
  readonly handle: string
  readonly login: string
  readonly name: string
}

/** What the browser is asked, to make a passkey for a person who has `known` already. */
export const askForNew = async (
  site: Site & { readonly name: string },
  { handle, login, name }: Person,
  known: readonly string[],
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  (await library()).generateRegistrationOptions({
    rpName: site.name,
    rpID: idOf(site),
    userID: new Uint8Array(Buffer.from(handle, 'hex')),
    userName: login,
    userDisplayName: name,
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })

/** What the browser is asked, to sign in with whichever passkey the person has. */
export const askForAny = async (site: Site): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  (await library()).generateAuthenticationOptions({
    rpID: idOf(site),
    userVerification: 'required',
  })

/** The challenge that an answer says it answers; null: the answer cannot be read. */
export const challengeIn = (answer: {
  readonly response: { readonly clientDataJSON: string }
}): string | null => {
  try {
    const { challenge }: { readonly challenge?: unknown } = Object(
      JSON.parse(Buffer.from(answer.response.clientDataJSON, 'base64url').toString('utf8')),
    )
    return typeof challenge === 'string' ? challenge : null
  } catch {
    return null
  }
}

/** What could not be trusted is no passkey; why is for the log, and holds no secret. */
export type NotTrusted = { readonly refused: 'passkeyRefused'; readonly why: string }

const notTrusted = (error: unknown): NotTrusted => ({
  refused: 'passkeyRefused',
  why: error instanceof Error ? error.message : String(error),
})

/** A passkey that a browser says it has made. `challenge` is known to have been asked. */
export const checkNew = async (
  site: Site,
  answer: RegistrationResponseJSON,
  challenge: string,
): Promise<KeptPasskey | NotTrusted> => {
  const { verifyRegistrationResponse } = await library()
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: site.publicUrl,
      expectedRPID: idOf(site),
      requireUserVerification: true,
    })
    if (!verified || registrationInfo === undefined) return notTrusted('not verified')
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return {
      passkeyId: id,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports,
    }
  } catch (error) {
    return notTrusted(error)
  }
}

/** A sign-in by a passkey that is kept. @out how often it says it has been used */
export const checkSignIn = async (
  site: Site,
  answer: AuthenticationResponseJSON,
  challenge: string,
  { passkeyId, publicKey, counter }: KeptPasskey,
): Promise<{ readonly counter: number } | NotTrusted> => {
  const { verifyAuthenticationResponse } = await library()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: site.publicUrl,
      expectedRPID: idOf(site),
      credential: {
        id: passkeyId,
        publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')),
        counter,
      },
      requireUserVerification: true,
    })
    return verified ? { counter: authenticationInfo.newCounter } : notTrusted('not verified')
  } catch (error) {
    return notTrusted(error)
  }
}
