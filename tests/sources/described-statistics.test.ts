// Statistics from a table with a description: read into the same shapes, or refused with line and column.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDescribed } from '../../src/sources/files/described-statistics.ts'
import { tableNamed } from '../../src/sources/files/statistics-description.ts'
import { readScbDescription } from '../../src/sources/scb/description.ts'
import { sentenceForStatisticsFile } from '../../src/text/statistics-files.ts'
import { ROOT } from '../../tools/findings.ts'

const TODAY = '2026-11-30'

// Made up, all of it.
const WIDE = `dataset: trygghet
title: Trygghet i kommunen
source: Påhittade institutet
fetched: 2026-11-01
table: trygghet.csv
columns: { area: kommunkod, year: år, sex: kön }
keyFigures:
  - id: trygga
    title: Invånare som känner sig trygga ute på kvällen, andel (%)
    unit: percent
    decimals: 1
    better: higher
    operatingArea: Trygghet
    column: trygga
  - id: polis
    title: Poliser, antal per 10 000 invånare
    unit: number
    unitWord: per 10 000 inv
    better: none
    column: poliser
`
const TABLE = `kommunkod;kommun;år;kön;trygga;poliser
0180;Stockholm;2025;Totalt;71,5;
0180;Stockholm;2025;Kvinnor;62;20,25
0180;Stockholm;2025;män;81,0;..
2425;Dorotea;2025;totalt;-;.
`
const LONG = `dataset: trygghet
title: Trygghet i kommunen
source: Påhittade institutet
fetched: 2026-11-01
table: trygghet.csv
of: regions
columns: { area: region, year: år, keyFigure: mått, value: värde }
missing: { saknas: notCollected }
keyFigures:
  - { id: trygga, title: Trygga, unit: percent, better: higher }
`

test('a table with a column for each key figure', () => {
  const read = readDescribed('trygghet.yaml', WIDE, TABLE, TODAY)
  expect(read).toEqual({
    dataset: 'trygghet',
    title: 'Trygghet i kommunen',
    source: 'Påhittade institutet',
    fetched: '2026-11-01',
    keyFigures: [
      {
        id: 'trygga',
        title: 'Invånare som känner sig trygga ute på kvällen, andel (%)',
        description: '',
        operatingArea: 'Trygghet',
        of: 'municipalities',
        bySex: true,
        hasUnits: false,
        counted: { unit: 'percent', better: 'higher', decimals: 1 },
      },
      expect.objectContaining({
        id: 'polis',
        counted: { unit: 'number', better: 'none', unitWord: 'per 10 000 inv' },
      }),
    ],
    values: [
      { keyFigure: 'trygga', area: '0180', year: 2025, sex: 'all', value: 71.5 },
      { keyFigure: 'trygga', area: '0180', year: 2025, sex: 'women', value: 62 },
      { keyFigure: 'polis', area: '0180', year: 2025, sex: 'women', value: 20.25 },
      { keyFigure: 'trygga', area: '0180', year: 2025, sex: 'men', value: 81 },
      {
        keyFigure: 'polis',
        area: '0180',
        year: 2025,
        sex: 'men',
        value: null,
        cause: 'suppressed',
      },
      {
        keyFigure: 'trygga',
        area: '2425',
        year: 2025,
        sex: 'all',
        value: null,
        cause: 'notDelivered',
      },
      {
        keyFigure: 'polis',
        area: '2425',
        year: 2025,
        sex: 'all',
        value: null,
        cause: 'notApplicable',
      },
    ],
  })
})

test('a table with a row for each value, of regions and the country', () => {
  const table = 'region;år;mått;värde\n0001;2025;trygga;70\n0000;2025;trygga;saknas\n'
  expect(readDescribed('trygghet.yaml', LONG, table, TODAY)).toMatchObject({
    keyFigures: [{ id: 'trygga', of: 'regions', bySex: false }],
    values: [
      { area: '0001', value: 70, sex: 'all' },
      { area: '0000', value: null, cause: 'notCollected' },
    ],
  })
})

test('the table that a description names', () =>
  expect(tableNamed('trygghet.yaml', WIDE)).toEqual({ table: 'trygghet.csv' }))

const refusalsOf = (description: string, table: string) => {
  const read = readDescribed('trygghet.yaml', description, table, TODAY)
  return 'refusals' in read ? read.refusals : []
}

test.for([
  ['0180;S;2025;Totalt;71,5;x', 'notANumber', 2, 25, 'a letter for a number'],
  ['180;S;2025;Totalt;71,5;', 'wrongPattern', 2, 1, 'a code that has lost its zero'],
  ['0100;S;2025;Totalt;71,5;', 'noSuchArea', 2, 1, 'a code of nobody’s'],
  ['0099;S;2025;Totalt;71,5;', 'noSuchArea', 2, 1, 'a region of no county’s'],
  ['0180;S;20255;Totalt;71,5;', 'unlikelyYearIn', 2, 8, 'a year of five digits'],
  ['0180;S;2057;Totalt;71,5;', 'unlikelyYearIn', 2, 8, 'a year further ahead than is taken'],
  ['0180;S;all;Totalt;71,5;', 'unlikelyYearIn', 2, 8, 'a word for a year'],
  ['0180;S;2025;flickor;71,5;', 'unknownWord', 2, 13, 'a sex that is not described'],
  ['0180;S;2025;Totalt;1;2;3', 'brokenRow', 2, 24, 'a cell too many'],
  ['0180;S;2025;Totalt;"1;2', 'openQuote', 2, 20, 'a quote that never ends'],
  ['0180;S;2025;K;1;\n0180;S;2025;kvinnor;2;', 'duplicateRow', 3, 21, 'the same value twice'],
] as const)('a row %s is refused as %s at %i:%i: %s', ([row, refused, line, column]) => {
  const refusals = refusalsOf(WIDE, `kommunkod;kommun;år;kön;trygga;poliser\n${row}\n`)
  expect(refusals).toMatchObject([{ refused, at: { file: 'trygghet.csv', line, column } }])
  for (const language of ['sv', 'en'] as const)
    expect(sentenceForStatisticsFile(refusals[0] as never, language)).toContain(
      `trygghet.csv:${line}:${column}`,
    )
})

test.for([
  ['better: higher', 'better: högre', 'unknownWord', 12, 'a word of its own'],
  ['    unit: percent\n', '', 'missingKey', 8, 'no unit'],
  ['fetched: 2026-11-01', 'fetched: igår', 'wrongPattern', 4, 'no day'],
  ['- id: polis', '- id: trygga', 'duplicateId', 15, 'the same id twice'],
  ['    column: poliser\n', '', 'missingKey', 15, 'no column'],
  ['year: år,', 'year: år, värde: x,', 'unknownKey', 6, 'a key of its own'],
  ['year: år,', 'year: år, value: x,', 'missingKey', 6, 'half of the long form'],
] as const)('a description with «%s» as «%s» is %s on line %i: %s', ([was, is, refused, line]) => {
  const refusals = refusalsOf(WIDE.replace(was, is), TABLE)
  expect(refusals.map((one) => one.refused)).toContain(refused)
  const told = refusals.find((one) => one.refused === refused)
  expect(told?.at).toMatchObject({ file: 'trygghet.yaml', line })
})

test('a column that is not there is named', () =>
  expect(refusalsOf(WIDE, TABLE.replace('poliser', 'polis'))).toMatchObject([
    { refused: 'missingKey', key: 'poliser', at: { file: 'trygghet.csv', line: 1 } },
  ]))

test('commas between the cells are said to be so', () =>
  expect(refusalsOf(WIDE, TABLE.replaceAll(';', ','))).toMatchObject([
    { refused: 'wrongSeparator', found: ',' },
  ]))

test('a code of nobody’s, in a sentence', () => {
  const [refusal] = refusalsOf(WIDE, TABLE.replaceAll('2425', '2400'))
  expect(refusal && sentenceForStatisticsFile(refusal, 'sv')).toBe(
    'trygghet.csv:5:1 (kommunkod): Det finns ingen kommun och ingen region med koden «2400». Skriv kommunens kod («0180»), «00» och länets kod för en region («0001») eller «0000» för riket.',
  )
})

test('a year further ahead than is taken, in a sentence', () => {
  const [refusal] = refusalsOf(WIDE, TABLE.replaceAll('2425;Dorotea;2025', '2425;Dorotea;2199'))
  expect(refusal && sentenceForStatisticsFile(refusal, 'sv')).toBe(
    'trygghet.csv:5:14 (år): «2199» är inte ett år mellan 1900 och 2056 (högst 30 år framåt). Rätta året i tabellen.',
  )
})

test('the examples of the documentation are read as they stand', () => {
  const page = readFileSync(join(ROOT, 'docs/running/statistics.md'), 'utf8')
  const blocks = [...page.matchAll(/```(yaml|csv)\n(.*?)```/gs)].map(([, sort, text = '']) => [
    sort,
    text,
  ])
  const [[, ofScb = ''] = [], [, description = ''] = [], [, table = ''] = []] = blocks
  expect(blocks.map(([sort]) => sort)).toEqual(['yaml', 'yaml', 'csv'])
  expect(readScbDescription('example.yaml', ofScb)).toHaveProperty('description')
  expect(readDescribed('example.yaml', description, table, TODAY)).toMatchObject({
    keyFigures: [{ id: 'trygga', bySex: true }, { id: 'poliser' }],
    values: [
      { area: '1880', value: 71.5 },
      { value: 20.3 },
      { sex: 'women', value: 62 },
      { area: '1881', value: null, cause: 'suppressed' },
      { value: 18 },
    ],
  })
})
