// Whether a reader has what would be sent already.
import { createHash } from 'node:crypto'

/** A mark of the content: another as soon as a byte of it is. */
export const tagOf = (body: string | Uint8Array): string =>
  `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`

/** Whether one of the tags that the reader names is it, weak or not (RFC 9110 13.1.2). */
export const hasAlready = (asked: string | undefined, tag: string): boolean =>
  asked !== undefined &&
  (asked.trim() === '*' || asked.split(',').some((one) => one.trim().replace(/^W\//, '') === tag))
