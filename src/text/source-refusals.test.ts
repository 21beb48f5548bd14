// Every refusal of a source has a sentence in both languages, which names where and says what to do.
import { expect, test } from 'vitest'
import type { SourceRefusal, SourceRefusalCode } from '../domain/comparison/source-refusals.ts'
import { sentenceForSource } from './source-refusals.ts'

const address = 'https://api.kolada.se/v3/kpi'
const SAMPLES: { readonly [Code in SourceRefusalCode]: SourceRefusal & { refused: Code } } = {
  htmlInsteadOfJson: { refused: 'htmlInsteadOfJson', address },
  notJson: { refused: 'notJson', address },
  brokenOff: { refused: 'brokenOff', address, bytes: 4711 },
  answerTooLarge: { refused: 'answerTooLarge', address, most: 32_000_000 },
  wrongShape: { refused: 'wrongShape', address, where: 'values.3.period', expected: 'number' },
  unknownSex: { refused: 'unknownSex', address, found: 'F', of: 'N1 0180 2025' },
  unlikelyYear: { refused: 'unlikelyYear', address, found: 20255, last: 2056, of: 'N1 0180' },
  toldTwice: {
    ...{ refused: 'toldTwice', address, of: 'N1 0180 2025', sex: 'women', found: [-1.5, null] },
  },
  emptyCatalogue: { refused: 'emptyCatalogue', address },
  groupWithoutMembers: { refused: 'groupWithoutMembers', address, group: 'G1', title: 'Tom' },
  pagesGoRound: { refused: 'pagesGoRound', address },
  sentElsewhere: { refused: 'sentElsewhere', address, to: 'https://elsewhere.example/' },
  noAnswer: { refused: 'noAnswer', address, attempts: 7, why: 'ENOTFOUND' },
  hungUp: { refused: 'hungUp', address, attempts: 4 },
  tooSlow: { refused: 'tooSlow', address, attempts: 7, seconds: 60 },
  serviceAway: { refused: 'serviceAway', address, attempts: 7, status: 504 },
  asksToWait: { refused: 'asksToWait', address, seconds: 3600 },
  notAnswered: { refused: 'notAnswered', address, status: 410, said: 'This is deprecated.' },
  askingStopped: { refused: 'askingStopped', address },
}

test.for(Object.values(SAMPLES))('$refused', (refusal) => {
  const sv = sentenceForSource(refusal, 'sv')
  const en = sentenceForSource(refusal, 'en')
  expect(sv).not.toBe(en)
  for (const said of [sv, en]) {
    expect(said).toContain(address)
    expect(said).toMatch(/^[^.].*\.$/)
    expect(said).not.toMatch(/undefined|null|\[object/)
  }
})

test('one whole sentence in each language', () => {
  expect(sentenceForSource(SAMPLES.unlikelyYear, 'sv')).toBe(
    'Svaret från https://api.kolada.se/v3/kpi har året 20255 för N1 0180 (nyckeltal, område). Det är inte ett år mellan 1900 och 2056 (högst 30 år framåt). Inget av svaret har tagits in. Anmäl felet till den som ger ut statistiken (Kolada: RKA, på kolada.se) och skicka med den här texten.',
  )
  expect(sentenceForSource(SAMPLES.toldTwice, 'sv')).toBe(
    'Svaret från https://api.kolada.se/v3/kpi har två olika värden för N1 0180 2025 (kvinnor): \u22121,5 och inget värde. Inget av svaret har tagits in, eftersom ingen vet vilket som gäller. Anmäl felet till den som ger ut statistiken (Kolada: RKA, på kolada.se) och skicka med den här texten.',
  )
  expect(sentenceForSource(SAMPLES.noAnswer, 'sv')).toBe(
    'Fick ingen kontakt med https://api.kolada.se/v3/kpi på 7\u00a0försök (ENOTFOUND). Kontrollera adressen, nätet och brandväggen.',
  )
  expect(sentenceForSource(SAMPLES.serviceAway, 'en')).toBe(
    'https://api.kolada.se/v3/kpi cannot answer just now (HTTP 504), after 7\u00a0tries. Try again later.',
  )
})
