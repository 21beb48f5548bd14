// Key figures found by Swedish words: endings, numbers, titles before descriptions, and the real catalogue where it is.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { keyFigureWords } from './key-figure-words.ts'

const told = { of: 'municipalities', next: {} } as const
const figures = (
  [
    { id: 'X1', title: 'Nettokostnadsavvikelse äldreomsorg, (%)', description: 'Hemtjänst ingår.' },
    { id: 'X2', title: 'Kostnad hemtjänst äldreomsorg, kr/inv 80+', description: 'Per invånare.' },
    {
      id: 'X3',
      title: 'Nöjda brukare i hemtjänsten, andel (%)',
      description: 'Enkät till brukare.',
    },
    {
      id: 'X4',
      title: 'Elever i grundskolan, antal',
      description: '',
      operatingArea: 'Grundskola',
    },
    { id: 'X5', title: 'Sjukfrånvaro i regionen, (%)', description: '', of: 'regions' },
    { id: 'X6', title: 'Sjukfrånvaro, (%) (-2023)', description: '', next: undefined },
    { id: 'X7', title: 'Sjukfrånvaro, ny definition, (%)', description: '' },
  ] as const
).map((one) => ({ ...told, ...one }))

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
    ['hemtjänstkostnad', ['X2', 'X1'], 'a compound, in its parts'],
    ['äldreomsorgskostnader', ['X2', 'X1'], 'with an s between them, and an ending'],
    ['brukarenkät', ['X3'], 'a compound that stands in a description only in its parts'],
    [
      'sjukfrånvaron',
      ['X7', 'X6', 'X5'],
      'what more comes of first, and what others are told of last',
    ],
    ['simhall', [], 'no such word'],
    ['', [], 'no word'],
    [' – ', [], 'no letters'],
  ])('«%s» finds %j: %s', (words, ids, _why) =>
    expect(find(words, 'municipalities').ids).toEqual(ids),
  )

  test.each([
    ['hemtjänst simhall', ['X3', 'X2', 'X1'], [], 'one word is enough'],
    [
      'hemtjänstelever',
      ['X4', 'X3', 'X2', 'X1'],
      [['hemtjänst', 'elever']],
      'one part, the last first',
    ],
    ['ambulanskostnad', ['X2', 'X1'], [['kostnad']], 'the end that is known'],
  ])('nothing has all of «%s»: %j, looked for as %j, since %s', (words, ids, split, _why) =>
    expect(find(words, 'municipalities')).toEqual({ ids, by: 'any', split }),
  )

  test('where the source tells of few to come, nothing is taken to be ended', () => {
    const few = figures.map((one) => (one.id === 'X7' ? one : { ...one, next: undefined }))
    expect(keyFigureWords(few).find('sjukfrånvaro', 'municipalities').ids[0]).toBe('X6')
  })

  test('what can be tried is taken from what there is, and found', () => {
    const { examples, find: found } = keyFigureWords(figures)
    const tried = examples('regions')
    expect(tried).toEqual([{ words: 'sjukfrånvaro regionen', id: 'X5' }])
    expect(tried.map(({ words }) => found(words).ids[0])).toEqual(['X5'])
  })
})

const REAL = new URL('../../../../shared/data/kolada/kpi.json', import.meta.url)
const isThere = existsSync(REAL)

describe.skipIf(!isThere)(
  'in the real catalogue (left out where it does not lie beside the project)',
  () => {
    type Recorded = Readonly<
      Record<
        'id' | 'title' | 'description' | 'operating_area' | 'municipality_type' | 'publ_period',
        string | null
      >
    >
    const recorded: readonly Recorded[] = isThere ? JSON.parse(readFileSync(REAL, 'utf8')) : []
    const OF = { K: 'municipalities', L: 'regions', A: 'both' } as const
    const all = recorded.map((one) => ({
      ...{ id: one.id ?? '', title: one.title ?? '', description: one.description ?? '' },
      of: OF[(one.municipality_type ?? 'A') as keyof typeof OF],
      ...(one.operating_area === null ? {} : { operatingArea: one.operating_area }),
      ...(one.publ_period === null ? {} : { next: { period: one.publ_period } }),
    }))
    const { find, examples } = keyFigureWords(all)

    test.each([
      ['behöriga yrkesprogram hemkommun', 'N15428'],
      ['N15428', 'N15428'],
      ['kostnad grundskola F-9 hemkommun elev', 'N15027'],
    ])('«%s» has %s among the first', (words, id) =>
      expect(find(words).ids.slice(0, 5)).toContain(id),
    )

    test.each([
      ['skolresultat', 'N15329'],
      ['äldreomsorgskostnad', 'N20042'],
      ['hemtjänstkostnad', 'N21006'],
      ['lärarbehörighet gymnasieskola', 'N17825'],
      ['brukarnöjdhet', 'U23591'],
      ['barngruppsstorlek', 'N11816'],
      ['bostadsbyggande', 'N07916'],
      ['bygglovshandläggningstid', 'N00820'],
      ['nyföretagande', 'N01003'],
      ['medborgarnöjdhet', 'U07505'],
      ['kollektivtrafikresor', 'N00572'],
      ['elevfrånvaro', 'N17625'],
      ['koldioxidutsläpp', 'N07701'],
      ['sjukfrånvaro', 'N00090'],
      ['skolkostnad per elev', 'U15049'],
      ['förskolepersonal', 'N11009'],
      ['särskiltboendekostnad', 'N23009'],
    ])('«%s», as a controller writes it, has %s among the first', (words, id) =>
      expect(find(words, 'municipalities').ids.slice(0, 5)).toContain(id),
    )

    test('what can be tried finds what it is taken from', () => {
      const tried = examples('municipalities')
      expect(tried).toHaveLength(2)
      for (const { words, id } of tried) expect(find(words).ids).toContain(id)
    })

    test('the words of a title find it', () => {
      const missed = all
        .filter((_, at) => at % 401 === 0)
        .filter(({ id, title }) => !find(title).ids.includes(id))
      expect(missed).toEqual([])
    })
  },
)
