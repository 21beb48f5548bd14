// The codes of municipalities and counties, and who they stand for.
import { describe, expect, test } from 'vitest'
import { countyOf, municipalitiesIn, municipalityOf } from './municipalities.ts'

describe('a code stands for', () => {
  test.each([
    ['0114', 'Upplands Väsby', 'Stockholms län'],
    ['0180', 'Stockholm', 'Stockholms län'],
    ['0331', 'Heby', 'Uppsala län'],
    ['0880', 'Kalmar', 'Kalmar län'],
    ['0980', 'Gotland', 'Gotlands län'],
    ['1438', 'Dals-Ed', 'Västra Götalands län'],
    ['1881', 'Kumla', 'Örebro län'],
    ['1885', 'Lindesberg', 'Örebro län'],
    ['2023', 'Malung-Sälen', 'Dalarnas län'],
    ['2425', 'Dorotea', 'Västerbottens län'],
    ['2584', 'Kiruna', 'Norrbottens län'],
  ])('%s: %s in %s', (code, name, county) => {
    expect(municipalityOf(code)?.name).toBe(name)
    expect(countyOf(municipalityOf(code)?.county ?? '')?.name).toBe(county)
    expect(countyOf(code)?.name).toBe(county)
  })

  test.each(['0000', '0001', '1917', '9901', '', '24'])('no municipality: «%s»', (code) =>
    expect(municipalityOf(code)).toBeUndefined(),
  )
})

describe('the whole country', () => {
  const all = municipalitiesIn()

  test('has 290 municipalities in 21 counties, each code and name once, by rising code', () => {
    expect(all).toHaveLength(290)
    expect(new Set(all.map(({ name }) => name)).size).toBe(290)
    expect(new Set(all.map(({ county }) => county)).size).toBe(21)
    const codes = all.map(({ code }) => code)
    expect(codes).toEqual([...new Set(codes)].sort())
  })

  test('every code has four digits and begins with its county’s, every name is a name', () => {
    for (const { code, name, county } of all) {
      expect(code).toMatch(/^\d{4}$/)
      expect(code.slice(0, 2)).toBe(county)
      expect(name).toMatch(/^\p{Lu}\p{L}+([ -]\p{Lu}\p{L}+)?$/u)
    }
  })

  test('Västerbotten has fifteen of them', () =>
    expect(municipalitiesIn('24').map(({ name }) => name)).toEqual([
      ...['Nordmaling', 'Bjurholm', 'Vindeln', 'Robertsfors', 'Norsjö', 'Malå', 'Storuman'],
      ...['Sorsele', 'Dorotea', 'Vännäs', 'Vilhelmina', 'Åsele', 'Umeå', 'Lycksele', 'Skellefteå'],
    ]))
})
