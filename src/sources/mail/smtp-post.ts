// Mail through the municipality's own mail server (SMTP, RFC 5321), with TLS.
import { createTransport } from 'nodemailer'
import type { Letter, Post, Posted } from './post.ts'

/** How the mail server is reached. */
export type MailServer = {
  readonly host: string
  readonly port: number
  /** `implicit`: from the first byte (smtps). `required`: STARTTLS, or nothing is sent. `off`: in the clear. */
  readonly tls: 'implicit' | 'required' | 'off'
  readonly login: { readonly user: string; readonly password: string } | null
  /** The address that all mail comes from. */
  readonly from: string
}

const SECOND = 1000
const LONGEST_WHY = 300

/** What the server said, or why it said nothing; on one line, and never longer than a line or two. */
const whyOf = (error: unknown): string => {
  const said = error instanceof Error ? error.message : String(error)
  return said.replace(/\s+/g, ' ').trim().slice(0, LONGEST_WHY)
}

/** Faults of the connection or of us, not of one letter. */
const OF_THE_SERVER = [
  'EAUTH',
  'ENOAUTH',
  'ECONNECTION',
  'ESOCKET',
  'ETIMEDOUT',
  'EDNS',
  'ETLS',
  'EPROTOCOL',
  'EPROXY',
]

const postedFor = (error: unknown): Posted => {
  const why = whyOf(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const status =
    error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : Number.NaN
  // NOTE where our own address is refused, so is every letter.
  const isOurs = error instanceof Error && 'command' in error && error.command === 'MAIL FROM'
  if (isOurs || OF_THE_SERVER.includes(code)) return { is: 'away', why }
  if (status >= 500) return { is: 'refused', why }
  if (status >= 400) return { is: 'later', why }
  // NOTE an address that cannot be written at all is refused before the server has said anything.
  return code === 'EENVELOPE' ? { is: 'refused', why } : { is: 'away', why }
}

export const smtpPost = ({ host, port, tls, login, from }: MailServer): Post => {
  const transport = createTransport({
    host,
    port,
    pool: true,
    maxConnections: 1,
    secure: tls === 'implicit',
    requireTLS: tls === 'required',
    ignoreTLS: tls === 'off',
    ...(login === null ? {} : { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: 10 * SECOND,
    greetingTimeout: 10 * SECOND,
    socketTimeout: 30 * SECOND,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const send = async (letter: Letter): Promise<Posted> => {
    try {
      await transport.sendMail({
        from: { name: letter.from, address: from },
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
        html: letter.html,
        messageId: `<${letter.id}@${from.split('@')[1] ?? host}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': letter.language,
        },
      })
      return { is: 'sent' }
    } catch (error) {
      return postedFor(error)
    }
  }
  return { send, through: `${host}:${port}`, kept: () => [], close: () => transport.close() }
}
