// A mark that says when a form was shown: what is sent at once, or long after, was not written by a person reading it.
import { createHmac, timingSafeEqual } from 'node:crypto'

const SOONEST = 3_000
const LATEST = 12 * 3_600_000

const signed = (key: string, about: string, at: string): string =>
  createHmac('sha256', key).update(`${about}\n${at}`).digest('base64url')

export const markShown = (key: string, about: string, now: number): string =>
  `${now}.${signed(key, about, String(now))}`

/** Whether the mark is ours, for this form, and of a moment that fits a reader. */
export const isTimely = (key: string, about: string, mark: string, now: number): boolean => {
  const [at = '', signature = ''] = mark.split('.')
  const [ours, theirs] = [Buffer.from(signed(key, about, at)), Buffer.from(signature)]
  if (ours.length !== theirs.length || !timingSafeEqual(ours, theirs)) return false
  const age = now - Number(at)
  return age >= SOONEST && age <= LATEST
}
