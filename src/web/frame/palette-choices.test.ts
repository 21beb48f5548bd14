// What the palette finds of the app's own, by what is written.
import { describe, expect, test } from 'vitest'
import { paletteWords } from '../../text/palette.ts'
import { actsOf, type Choice, matching } from './palette-choices.ts'

const CHOICES: readonly Choice[] = [
  { key: '1', title: 'Läget', what: '', also: '', href: '/app/a/laget' },
  { key: '2', title: 'Vänd året', what: '', also: '', href: '/app/a/vand-aret' },
  { key: '3', title: 'Lagringen', what: '', also: 'arkiv', href: '/app/a/arkiv' },
]
const titles = (written: string): readonly string[] =>
  matching([CHOICES], written).flatMap((list) => list.map(({ title }) => title))

describe('what is written in the palette', () => {
  test.each([
    ['', ['Läget', 'Vänd året', 'Lagringen'], 'no words: all of them'],
    ['läg', ['Läget'], 'the beginning of a word, å ä ö letters of their own'],
    ['lag', ['Lagringen'], 'the very letters first'],
    ['vand', ['Vänd året'], 'else a for ä'],
    ['aret vä', ['Vänd året'], 'all words, in any order, read alike'],
    ['arkiv', ['Lagringen'], 'another word for it'],
    ['get', [], 'not the inside of a word'],
  ])('«%s» finds %j: %s', (written, found, _why) => expect(titles(written)).toEqual(found))
})

const FRAME = {
  organisation: 'a',
  municipality: 'A',
  colour: null,
  person: { account: 'x', name: 'X', roles: [], standsInFor: [] },
  rounds: [{ name: 'delår-2026', label: 'Delår 2026', closed: null, isFrozen: false }],
  current: 'delår-2026',
  beginning: null,
  today: '2026-09-01',
}
const RUN = { language: () => {}, signOut: () => {} }

describe('what can be done from the palette', () => {
  const keysFor = (may: Parameters<typeof actsOf>[0]['may']): readonly string[] =>
    actsOf({ ...FRAME, may }, 'delår-2026~2', paletteWords('sv'), RUN).map(({ key }) => key)

  test('a reader sees what is everybody’s, and nothing that they may not do', () =>
    expect(keysFor(['readRound'])).toEqual([
      'act account',
      'act public',
      'act municipality',
      'act language',
      'act signOut',
    ]))

  test('who may freeze sees it, of the round that is looked at', () => {
    const acts = actsOf({ ...FRAME, may: ['freezeRound'] }, 'delår-2026~2', paletteWords('sv'), RUN)
    expect(acts[0]).toMatchObject({
      key: 'act freeze',
      what: 'Delår 2026',
      href: '/app/a/uppfoljningar#round-delår-2026',
    })
  })
})
