// What the model notes about a round stands where the round is described.
import { expect, test } from 'vitest'
import { yearView } from '../../src/render/views/year-view.ts'
import type { Language } from '../../src/text/language.ts'
import { modelInWords } from '../../src/text/model-in-words.ts'
import { shipped } from './shipped.ts'

const yearOf = (municipality: string, year: number, language: Language) => {
  const { model, chain } = shipped(municipality)
  const seen = {
    loaded: { versions: [{ model }], chain },
    wheel: { year, events: [], faults: [] },
    ...{ today: '2026-11-28', standings: new Map(), plans: [], hasFeed: false, round: null },
  }
  return yearView(seen, municipality, language).notes
}
const roundsOf = (municipality: string, language: Language) =>
  modelInWords(shipped(municipality).model, language).find(({ id }) => id === 'rounds')?.list ?? []

test.each(['kumla', 'kalmar', 'dorotea'])(
  'that the months are an assumption is said on the model’s page of %s, and no more than once',
  (municipality) => {
    const said = roundsOf(municipality, 'sv')
    expect(said.filter((one) => one.includes('januari–augusti är vårt antagande'))).toHaveLength(1)
    expect(roundsOf(municipality, 'en').join(' ')).toContain('January–August is our assumption')
  },
)

test('the year’s wheel says it with the name of the round', () => {
  expect(yearOf('kumla', 2021, 'sv')).toEqual([
    'Delårsbokslut: Månaderna står inte i källan; januari–augusti är vårt antagande.',
  ])
  expect(yearOf('kumla', 2021, 'en')).toEqual([
    'Interim accounts: The months are not in the source; January–August is our assumption.',
  ])
})

test('a year before the model was in force has nothing of it', () =>
  expect(yearOf('kumla', 2013, 'sv')).toEqual([]))
