// What the staff app refuses is told by titles, not by the names of a file.
import { expect, test } from 'vitest'
import { acceptJudgement } from '../../src/domain/assessment/accept-judgement.ts'
import { acceptValue } from '../../src/domain/measures/accept-value.ts'
import type { Language } from '../../src/text/language.ts'
import { namedBy } from '../../src/text/named-refusals.ts'
import { type StaffRefusal, sentenceForStaff } from '../../src/text/staff-refusals.ts'
import { shipped } from './shipped.ts'

const kalmar = shipped('kalmar')
const dorotea = shipped('dorotea')

type About = { readonly node?: string; readonly assessment?: string; readonly round?: string }
const told = (
  { model, chain }: typeof kalmar,
  refusal: StaffRefusal | object,
  about: About,
  language: Language = 'sv',
): string => {
  if (!('refused' in refusal)) throw new Error('it was accepted')
  return sentenceForStaff(namedBy(refusal, { model, chain, ...about }), language)
}

const judged = (
  of: typeof kalmar,
  about: Required<About>,
  grade: string,
  language?: Language,
): string => {
  const judgement = { ...about, grade, madeUp: false }
  return told(of, acceptJudgement(of.model, of.chain, judgement, undefined), about, language)
}

test('an assessment that the round does not make, by its label and the rounds’', () => {
  const about = { node: 'fossilfri-2030', assessment: 'reached', round: 'delår-2026' }
  expect(judged(kalmar, about, 'reached')).toBe(
    'Bedömningen «Uppnått» görs inte i «Delårsrapport 2026», bara i «Årsredovisning». Bedöm där i stället.',
  )
  expect(judged(kalmar, about, 'reached', 'en')).toContain('“Reached” is not made in')
})

test('grades that there are, in the words of the assessment’s own scale', () => {
  const about = { node: 'starta', assessment: 'status', round: 'delår-2026' }
  expect(judged(dorotea, about, 'blue')).toBe(
    'Graden «blue» finns inte. Det finns «Grön», «Gul», «Röd» och «Grå».',
  )
  expect(judged(dorotea, about, 'gren')).toBe('Graden «gren» finns inte. Menade du «Grön»?')
})

test('a measure that is asked for another length of time, by its title', () => {
  const nki = dorotea.chain.measures.get('nki')
  if (nki === undefined) throw new Error('Dorotea has no nki')
  const refused = acceptValue({
    measure: nki,
    period: '2025-T1',
    text: '70',
    kind: 'outcome',
    today: '2026-11-28',
  })
  expect(told(dorotea, refused, {})).toBe(
    'Måttet «Företagens nöjdhet med kommunens service» mäts varje år, men värdet gäller tertial 1 2025. Ange ett år, eller ändra hur ofta måttet mäts.',
  )
})

test('the round that a value comes too late for, by its label', () => {
  const refused = {
    refused: 'periodClosed',
    period: '2026-T2',
    round: 'delår-2026',
    closedOn: '2026-10-01',
  } as const
  expect(told(dorotea, refused, {})).toContain(': «Delårsrapport 2026» stängdes 1 oktober 2026.')
})

test('what waits for itself, by its titles', () => {
  const cycle = ['starta', 'foretag', 'starta']
  expect(told(dorotea, { refused: 'cycle', of: 'nodes', cycle }, {})).toContain(
    'i en ring: Fler startar företag → ',
  )
  const assessed = { refused: 'assessmentCycle', cycle: ['starta.status', 'starta.status'] }
  expect(told(dorotea, assessed, {})).toContain('Fler startar företag (Måluppfyllelse) → ')
})

test('a body that has no part in a round, by its title', () => {
  expect(told(dorotea, { refused: 'noSuchPart', body: 'ks' }, {})).toMatch(
    /^Organet «Kommunstyrelsen» har ingen del/,
  )
})

test.each<[StaffRefusal, Language, string]>([
  [
    { refused: 'alreadyUnder', node: 'starta', parent: 'foretag' },
    'sv',
    '«Fler startar företag» står redan under «',
  ],
  [{ refused: 'notRetired', node: 'starta' }, 'en', '“More people start businesses” has no last'],
  [
    { refused: 'bodyKind', body: 'ks', kind: 'executiveBoard', allowed: ['council'], as: 'owner' },
    'sv',
    '«Kommunstyrelsen» («kommunstyrelsen») kan inte äga en sådan nod; det kan «kommunfullmäktige».',
  ],
  [{ refused: 'noSuchNode', node: 'starta' }, 'sv', 'starta'],
])('%o is told in %s', (refusal, language, sentence) => {
  expect(told(dorotea, refusal, {}, language)).toContain(sentence)
})

test('of a file, ids are what is written there', () => {
  expect(sentenceForStaff({ refused: 'notRetired', node: 'starta' }, 'sv')).toContain('starta')
})
