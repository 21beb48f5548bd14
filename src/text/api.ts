// What the API's own description says of its addresses; in English, as such descriptions are read.
import { upperFirst } from './language.ts'
import { staffWords } from './staff.ts'

const { acts, titles } = staffWords('en')
const ACTS: Readonly<Record<string, string>> = acts
const TITLES: Readonly<Record<string, string>> = titles

const ANSWERS: Readonly<Record<string, string>> = {
  200: 'What was asked for',
  201: 'Done',
  204: 'Done, with nothing to show',
  303: 'Go on at the address in «location»',
  400: 'Not understood: what was sent is not what the address takes',
}

/** «Freeze a follow-up: freezings»: what one does there, and the address's own words. */
export const sayOperation = (asked: readonly string[], address: string): string => {
  const words = asked.map((act) => ACTS[act] ?? 'without being signed in')
  return `${upperFirst(words.join(' or '))}: ${address}`
}

/** What a status means. */
export const sayAnswer = (status: number): string =>
  ANSWERS[status] ?? TITLES[status] ?? String(status)
