// Picking, counting and joining words.
import { describe, expect, test } from 'vitest'
import {
  counted,
  inLanguage,
  join,
  joinClauses,
  lowerFirst,
  otherLanguage,
  plural,
} from './language.ts'

describe('a text in the reader’s language', () => {
  const name = { sv: 'Dorotea', sma: 'Kraapohken tjielte', en: 'Dorotea municipality' }
  test.each([
    ['sma', [], 'Kraapohken tjielte', 'the tag itself'],
    ['en-GB', [], 'Dorotea municipality', 'the base language of a longer tag'],
    ['EN', [], 'Dorotea municipality', 'tags are read without regard to case'],
    ['fi', ['sma'], 'Kraapohken tjielte', 'the further languages in order'],
    ['fi', ['sv'], 'Dorotea', 'Swedish when nothing else is there'],
  ])('%s then %j gives %s: %s', (language, further, expected) =>
    expect(inLanguage(name, language, further)).toBe(expected),
  )

  test('the only language there is, whatever it is', () =>
    expect(inLanguage({ fi: 'Tavoite' }, 'sv')).toBe('Tavoite'))
  test('an empty text is passed over', () =>
    expect(inLanguage({ en: '', sv: 'Mål' }, 'en')).toBe('Mål'))
})

test('one is one and all else several, zero too', () => {
  expect([0, 1, 2].map((count) => plural('sv', count, 'kommun', 'kommuner'))).toEqual([
    'kommuner',
    'kommun',
    'kommuner',
  ])
})

test('a list ends with its word', () => {
  expect(join([], 'och')).toBe('')
  expect(join(['a'], 'och')).toBe('a')
  expect(join(['a', 'b', 'c'], 'och')).toBe('a, b och c')
})

test('a subject said once is not said again', () =>
  expect(
    joinClauses(
      [
        { subject: 'utfallet', predicate: 'når målvärdet' },
        { subject: 'utfallet', predicate: 'är bättre än länets medel' },
      ],
      'eller',
    ),
  ).toBe('utfallet når målvärdet eller är bättre än länets medel'))

test('a subject said alike of different things is said of each', () =>
  expect(
    joinClauses(
      [
        { subject: '2 av 7 mål', predicate: 'är gröna', about: 'green' },
        { subject: '2 av 7 mål', predicate: 'är röda', about: 'red' },
      ],
      'och',
    ),
  ).toBe('2 av 7 mål är gröna och 2 av 7 mål är röda'))

test('a label inside a sentence begins small, but not an abbreviation', () => {
  expect(lowerFirst('Årsmål')).toBe('årsmål')
  expect(lowerFirst('KF-mål')).toBe('KF-mål')
})

test.each<[number, string, string]>([
  [0, '0\u00a0rader', '0\u00a0rows'],
  [1, '1\u00a0rad', '1\u00a0row'],
  [12345, '12\u00a0345\u00a0rader', '12,345\u00a0rows'],
])('%i of something', (count, sv, en) => {
  expect([counted('sv', count, 'rad', 'rader'), counted('en', count, 'row', 'rows')]).toEqual([
    sv,
    en,
  ])
})

test('a text in another language than the reader’s tells which', () => {
  expect(otherLanguage({ sv: 'Mål' }, 'en')).toBe('sv')
  expect(otherLanguage({ sv: 'Mål', en: 'Goal' }, 'en')).toBeUndefined()
  expect(otherLanguage({ 'en-GB': 'Goal' }, 'en')).toBeUndefined()
  expect(otherLanguage({ en: '', sma: 'Ulmie' }, 'en')).toBe('sma')
  expect(otherLanguage({}, 'en')).toBeUndefined()
})
