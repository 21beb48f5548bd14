// A whole profile as it is shown: a hundred rows at a time, all of them taken out, grey with its cause, and guesses told.
import { describe, expect, test } from 'vitest'
import { countedKeyFigure } from '../../src/domain/comparison/counted-key-figure.ts'
import type { KeyFigure } from '../../src/domain/comparison/key-figures.ts'
import type { ProfiledKeyFigure } from '../../src/domain/comparison/whole-profile.ts'
import { exact } from '../../src/domain/exact/exact.ts'
import { type WholeProfile, wholeProfileView } from '../../src/render/views/whole-profile-view.ts'
import { wholeProfileTable } from '../../src/render/workbooks/whole-profile-table.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

const keyFigure = (at: number, counted?: KeyFigure['counted']): KeyFigure => ({
  ...{ id: `X${at}`, title: `Nöjda brukare ${at}, andel (%)`, description: '' },
  ...{ of: 'municipalities', bySex: false, hasUnits: false, operatingArea: 'Omsorg' },
  ...(counted === undefined ? {} : { counted }),
})

const row = (
  at: number,
  place: ProfiledKeyFigure['place'],
  counted?: KeyFigure['counted'],
): ProfiledKeyFigure => ({
  ...{ keyFigure: countedKeyFigure(keyFigure(at, counted), undefined), year: 2025, place },
  value: place.colour === 'grey' && place.because !== 'noDirection' ? null : 81.25,
  isFollowed: at === 1,
})

const best = { colour: 'green', rank: 1, of: 290, tied: 0 } as const

const shown = (rows: readonly ProfiledKeyFigure[], more: Partial<WholeProfile> = {}) =>
  wholeProfileView({
    ...{ organisation: 'dorotea', dataset: 'kolada', import: 3, madeUp: false, language: 'sv' },
    ...{ kind: 'municipality', rows, county: null, countyMeanOf: () => ({ value: exact(80) }) },
    attributed: { source: 'Kolada', fetched: '2026-11-20' },
    chanceOf: () => null,
    asked: { order: 'title', page: 1 },
    ...more,
  })

describe('a long profile', () => {
  const rows = Array.from({ length: 1250 }, (_, at) => row(at, best))

  test.each([
    [1, 100, 'Visar 1–100 av 1 250 nyckeltal.'],
    [2, 100, 'Visar 101–200 av 1 250 nyckeltal.'],
    [13, 50, 'Visar 1 201–1 250 av 1 250 nyckeltal.'],
    [99, 50, 'Visar 1 201–1 250 av 1 250 nyckeltal.'],
  ])('page %i has %i rows', (page, count, said) => {
    const view = shown(rows, { asked: { order: 'title', page } })
    expect([view.rows.length, view.pages, plain(view.shown)]).toEqual([count, 13, said])
  })

  test('every row of it is taken out', () => {
    const view = shown(rows, { asked: { order: 'title', page: null } })
    expect(wholeProfileTable(view, 'sv').sheets[0]?.rows).toHaveLength(1250)
  })
})

describe('a row', () => {
  const ofSource = { unit: 'percent', better: 'none' } as const
  test.each([
    [row(1, best), 'bästa fjärdedelen', 'högre är bättre, gissat ur titeln', '81,3 %'],
    [
      row(1, { colour: 'grey', because: 'noDirection' }, ofSource),
      'ingen riktning',
      null,
      '81,3 %',
    ],
    [
      row(1, { colour: 'grey', because: 'suppressed' }),
      'för få för att visas',
      null,
      'inget värde',
    ],
    [
      row(1, { colour: 'grey', because: 'alone' }),
      'ingen annan har något värde',
      null,
      'inget värde',
    ],
  ])('says why it is where it is: %#', (one, word, guess, value) => {
    const [said] = shown([one]).rows
    expect(said?.position.word).toBe(word)
    expect(said?.guess ?? null).toEqual(guess === null ? null : expect.stringContaining(guess))
    expect(plain(said?.value.shown ?? '')).toBe(value)
  })
})

test('what the source itself says of the direction is no guess, and nothing is said of guessing', () => {
  const view = shown([row(1, best, { unit: 'percent', better: 'higher', decimals: 1 })])
  expect([view.guessed, view.rows[0]?.guess, view.rows[0]?.direction]).toEqual([
    ...[null, null, 'högre är bättre, enligt källan'],
  ])
})

test('causes that nobody is grey for cannot be chosen', () => {
  const view = shown([row(1, best), row(2, { colour: 'grey', because: 'suppressed' })])
  expect(view.choices.place.options.map(({ label }) => label)).toEqual([
    ...['alla', 'bästa fjärdedelen', 'mittersta hälften', 'sämsta fjärdedelen', 'utan läge'],
    'utan läge: för få för att visas',
  ])
})

test('without a county there is no column of its mean, and that is said; with one its name stands there', () => {
  const county = {
    described: { is: 'county' },
    own: 'asDrawn',
    areas: ['2425'],
    county: '24',
  } as const
  expect(shown([row(1, best)]).columns.mean).toBeNull()
  expect(shown([row(1, best)]).method.join(' ')).toContain('Länets medel visas inte')
  const view = shown([row(1, best)], { county })
  expect(view.columns.mean).toBe('Medel, Västerbottens läns kommuner')
  expect(plain(view.rows[0]?.mean?.shown ?? '')).toBe('80,0 %')
})

test('nothing at all is said in a sentence', () => {
  expect(shown([]).headline).toBe('Källan har inga nyckeltal som gäller här.')
})
