// Opens the way that mail goes out, from the settings; the password is read from its file and told to nobody.
import { readFileSync } from 'node:fs'
import type { Post } from './sources/mail/post.ts'
import { type MailServer, smtpPost } from './sources/mail/smtp-post.ts'
import type { Language } from './text/language.ts'
import { mailWords } from './text/mail.ts'

/** How the settings tell of a mail server. */
export type MailSettings = Omit<MailServer, 'login'> & {
  readonly user: string | null
  readonly passwordFile: string | null
  readonly hour: number
}

const passwordIn = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8').trim() || null
  } catch {
    return null
  }
}

/** Sentences for the one who starts the server stand in `says`; `faults` where it cannot start so. */
export const openPost = (
  settings: MailSettings | null,
  language: Language,
):
  | { readonly post: Post | null; readonly says: readonly string[] }
  | { readonly faults: readonly string[] } => {
  const { serving } = mailWords(language)
  if (settings === null) return { post: null, says: [serving.notSet] }
  const { user, passwordFile, hour, ...server } = settings
  const password = passwordFile === null ? null : passwordIn(passwordFile)
  if (passwordFile !== null && password === null)
    return { faults: [serving.noPassword(passwordFile)] }
  const login = user === null || password === null ? null : { user, password }
  const post = smtpPost({ ...server, login })
  const through = post.through ?? server.host
  const says = [serving.set(through, hour), ...(server.tls === 'off' ? [serving.clear] : [])]
  return { post, says }
}
