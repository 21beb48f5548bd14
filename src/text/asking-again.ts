// What is said while a source of statistics is asked once more: why, which try comes, and when.
import type { AskingAgain, SourceRefusal } from '../domain/comparison/source-refusals.ts'
import { counted, type Language } from './language.ts'

/** Why the last try came to nothing, short enough for one line of a terminal. */
const becauseSv = (because: SourceRefusal): string => {
  switch (because.refused) {
    case 'serviceAway':
      return because.status === 429
        ? 'tar inte emot fler frågor nu (HTTP 429)'
        : `kan inte svara just nu (HTTP ${because.status})`
    case 'tooSlow':
      return 'svarade inte i tid'
    case 'hungUp':
      return 'lade på utan att svara'
    case 'brokenOff':
      return 'avbröt sitt svar'
    default:
      return 'går inte att nå'
  }
}
const becauseEn = (because: SourceRefusal): string => {
  switch (because.refused) {
    case 'serviceAway':
      return because.status === 429
        ? 'takes no more questions now (HTTP 429)'
        : `cannot answer just now (HTTP ${because.status})`
    case 'tooSlow':
      return 'did not answer in time'
    case 'hungUp':
      return 'hung up without an answer'
    case 'brokenOff':
      return 'broke its answer off'
    default:
      return 'cannot be reached'
  }
}

/** «api.kolada.se lade på utan att svara. Försök 2 av 4 om 1 sekund.» */
export const sayAskingAgain = (
  { attempt, of, afterMs, because }: AskingAgain,
  language: Language,
): string => {
  const { host } = new URL(because.address)
  const seconds = Math.max(1, Math.round(afterMs / 1000))
  return language === 'sv'
    ? `${host} ${becauseSv(because)}. Försök ${attempt} av ${of} om ${counted('sv', seconds, 'sekund', 'sekunder')}.`
    : `${host} ${becauseEn(because)}. Try ${attempt} of ${of} in ${counted('en', seconds, 'second', 'seconds')}.`
}
