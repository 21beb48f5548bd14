// The browser's part of a passkey: it asks the person, and gives back what the server checks.
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import { accountWords } from '../../text/accounts.ts'
import { useReader } from '../reader.tsx'
import { useSending } from '../sending.ts'

type Asked = PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON

/** null: the person cancelled, or the device has none. */
const answerTo = async (does: 'make' | 'use', optionsJSON: Asked): Promise<unknown> => {
  const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser')
  try {
    return await (does === 'make'
      ? startRegistration({ optionsJSON })
      : startAuthentication({ optionsJSON }))
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

/**
 * Asks the server at `path`/ask what is to be signed, the person to sign it, and sends it to `path`
 * together with `more`. `use` resolves to whether it was accepted.
 */
export const usePasskey = (does: 'make' | 'use', path: string, more: object = {}) => {
  const { language } = useReader()
  const words = accountWords(language)
  const { sending, send, fail } = useSending()
  const use = async (): Promise<boolean> => {
    if (!('PublicKeyCredential' in window)) {
      fail(words.signIn.refused, words.passkeysNotHere)
      return false
    }
    const asked = await send<Asked>(`${path}/ask`, more)
    if (asked === null) return false
    const answer = await answerTo(does, asked)
    if (answer === null) {
      fail(words.signIn.refused, words.passkeyCancelled)
      return false
    }
    return (await send(path, { ...more, answer })) !== null
  }
  return { sending, use }
}
