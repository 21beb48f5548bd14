// What is said of statistics as they are fetched, in both languages.
import { describe, expect, test } from 'vitest'
import { importWords, saidBecause, sentenceForImport } from './statistics-imports.ts'

const HELPING = ['again', 'correctedValue', 'correctedCatalogue', 'setting', 'program'] as const

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('how far it has come', () => {
  const at = { keyFigures: 1250, of: 6099, values: 3_204_112, percent: 21 }
  test.for([
    [undefined, '1 250 av 6 099 nyckeltal, 3 204 112 värden, 21 %'],
    [7500, '1 250 av 6 099 nyckeltal, 3 204 112 värden, 21 %, ungefär 2 h 5 min kvar'],
    [3599, '1 250 av 6 099 nyckeltal, 3 204 112 värden, 21 %, ungefär 1 h 0 min kvar'],
    [90, '1 250 av 6 099 nyckeltal, 3 204 112 värden, 21 %, ungefär 2 minuter kvar'],
    [60, '1 250 av 6 099 nyckeltal, 3 204 112 värden, 21 %, ungefär 1 minut kvar'],
    [59, '1 250 av 6 099 nyckeltal, 3 204 112 värden, 21 %, mindre än en minut kvar'],
  ] as const)('with %s seconds left', ([secondsLeft, said]) => {
    const progress = secondsLeft === undefined ? at : { ...at, secondsLeft }
    expect(plain(importWords('sv').progress(progress))).toBe(said)
  })
})

test.for(['sv', 'en'] as const)('every sentence in %s says something of its own', (language) => {
  const words = importWords(language)
  const of = { dataset: 'kolada', import: 3 }
  const counts = {
    ...{ keyFigures: 3, groups: 1, keyFigureGroups: 1, series: 1, values: 1, written: 1 },
    ...{ gone: 1, goneKeyFigures: 2 },
  }
  const said = [
    words.finished(of, counts),
    words.goneFollowed([{ ...of, keyFigure: 'N1', title: 'Påhittat' }]),
    words.unknownStatuses(['Nytt ord']),
    words.ofUnknownAreas(2),
    words.keptOut(of),
    ...HELPING.flatMap((helps) => [words.brokenOff(true, helps), words.brokenOff(false, helps)]),
    words.noKeyFigureGroups('kolada'),
    words.importUnderWay(3, '2026-11-30T01:00:00Z'),
    words.waitsForAcceptance('kolada', 3),
    words.nobodyFollows('kolada'),
    words.unknownKeyFigures(['N1', 'N2']),
    words.accepted(of),
    words.nothingToAccept('kolada'),
    words.laterImport(4),
    words.none,
    words.noSuchAction('x'),
    words.noSuchSource('x'),
    words.sourceNeeded,
    words.noYears('x'),
    words.wentSilent,
    words.nightly('followed', 2, 'https://api.kolada.se/v3'),
    words.nightly('all', 2, 'https://api.kolada.se/v3'),
    sentenceForImport({ refused: 'catalogueShrank', gone: 2000, of: 6000 }, language),
    sentenceForImport({ refused: 'seriesShrank', gone: 2000, of: 6000 }, language),
    words.shrankAndAccepted.catalogueShrank(2000, 6000),
    words.shrankAndAccepted.seriesShrank(2000, 6000),
  ]
  expect(new Set(said).size).toBe(said.length)
  for (const one of said) expect(one).toMatch(/^[^.].*[.]$/)
  expect(said.join()).not.toMatch(/undefined|\[object/)
})

describe('why an import stands as it does', () => {
  const shrank = '{"refused":"catalogueShrank","gone":2,"of":4}'
  test.for([
    ['running', null, ''],
    ['failed', 'strömmen gick', 'strömmen gick'],
    ['failed', '{"refused":"wentSilent"}', 'Programmet slutade innan inläsningen var klar.'],
    [
      'failed',
      '{"refused":"htmlInsteadOfJson","address":"https://k/v3/kpi"}',
      'https://k/v3/kpi svarade med en webbsida i stället för data (JSON). Kontrollera adressen. Stämmer den är tjänsten troligen stängd för underhåll: försök igen senare.',
    ],
    [
      'keptOut',
      shrank,
      '2 av 4 nyckeltal som fanns i katalogen är borta. Det är så många att källan kan ha svarat fel.',
    ],
    [
      'finished',
      shrank,
      'Den hölls utanför tills en person godkände den, eftersom 2 av 4 nyckeltal som fanns i katalogen var borta.',
    ],
  ] as const)('%s: %s', ([state, because, said]) =>
    expect(plain(saidBecause({ state, because }, 'sv'))).toBe(said),
  )
})
