// What is said while a source is asked once more, in both languages.
import { expect, test } from 'vitest'
import { sayAskingAgain } from './asking-again.ts'

const address = 'https://api.kolada.se/v3/data/kpi/N1/year/2025'

test.for([
  [
    { refused: 'hungUp', address, attempts: 1 },
    'api.kolada.se lade på utan att svara. Försök 2 av 4 om 1 sekund.',
  ],
  [
    { refused: 'noAnswer', address, attempts: 1, why: 'ECONNREFUSED' },
    'api.kolada.se går inte att nå. Försök 2 av 4 om 1 sekund.',
  ],
  [
    { refused: 'brokenOff', address, bytes: 5 },
    'api.kolada.se avbröt sitt svar. Försök 2 av 4 om 1 sekund.',
  ],
  [
    { refused: 'tooSlow', address, attempts: 1, seconds: 60 },
    'api.kolada.se svarade inte i tid. Försök 2 av 4 om 1 sekund.',
  ],
  [
    { refused: 'serviceAway', address, attempts: 1, status: 429 },
    'api.kolada.se tar inte emot fler frågor nu (HTTP 429). Försök 2 av 4 om 1 sekund.',
  ],
  [
    { refused: 'serviceAway', address, attempts: 1, status: 504 },
    'api.kolada.se kan inte svara just nu (HTTP 504). Försök 2 av 4 om 1 sekund.',
  ],
] as const)('%o', ([because, said]) => {
  const again = { attempt: 2, of: 4, afterMs: 750, because }
  expect(sayAskingAgain(again, 'sv').replaceAll('\u00a0', ' ')).toBe(said)
  expect(sayAskingAgain(again, 'en')).toMatch(/^api\.kolada\.se .*\. Try 2 of 4 in 1.second\.$/)
})
