// Key figures found by Swedish words: endings, numbers, titles before descriptions, and the real catalogue where it is.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { keyFigureWords } from './key-figure-words.ts'

const figures = [
  { id: 'X1', title: 'Nettokostnadsavvikelse äldreomsorg, (%)', description: 'Hemtjänst ingår.' },
  { id: 'X2', title: 'Kostnad hemtjänst äldreomsorg, kr/inv 80+', description: 'Per invånare.' },
  { id: 'X3', title: 'Nöjda brukare i hemtjänsten, andel (%)', description: 'Enkät till brukare.' },
  { id: 'X4', title: 'Elever i grundskolan, antal', description: '', operatingArea: 'Grundskola' },
]

describe('among a few', () => {
  const { find } = keyFigureWords(figures)
  test.each([
    ['hemtjänst', ['X3', 'X2', 'X1'], 'a title that says it comes first, a description last'],
    ['hemtjänsten kostnad', ['X2', 'X1'], 'both words, whatever their endings'],
    ['kostnader', ['X2', 'X1'], 'inside a longer word too, after those that begin so'],
    ['hemtjanst', ['X3', 'X2', 'X1'], 'without its dots, where nothing else is found'],
    ['x4', ['X4'], 'a number is that one alone'],
    ['skola', ['X4'], 'inside a word'],
    ['brukarna', ['X3'], 'another ending'],
    ['simhall', [], 'no such word'],
    ['', [], 'no word'],
    [' – ', [], 'no letters'],
  ])('«%s» finds %j: %s', (words, ids, _why) => expect(find(words)).toEqual(ids))
})

const REAL = new URL('../../../../shared/data/kolada/kpi.json', import.meta.url)
const isThere = existsSync(REAL)

describe.skipIf(!isThere)(
  'in the real catalogue (left out where it does not lie beside the project)',
  () => {
    type Recorded = Readonly<
      Record<'id' | 'title' | 'description' | 'operating_area', string | null>
    >
    const recorded: readonly Recorded[] = isThere ? JSON.parse(readFileSync(REAL, 'utf8')) : []
    const all = recorded.map(({ id, title, description, operating_area: area }) => ({
      ...{ id: id ?? '', title: title ?? '', description: description ?? '' },
      ...(area === null ? {} : { operatingArea: area }),
    }))
    const { find } = keyFigureWords(all)

    test.each([
      ['behöriga yrkesprogram hemkommun', 'N15428'],
      ['N15428', 'N15428'],
      ['kostnad grundskola F-9 hemkommun elev', 'N15027'],
    ])('«%s» has %s among the first', (words, id) => expect(find(words).slice(0, 5)).toContain(id))

    test('the words of a title find it', () => {
      const missed = all
        .filter((_, at) => at % 401 === 0)
        .filter(({ id, title }) => !find(title).includes(id))
      expect(missed).toEqual([])
    })
  },
)
