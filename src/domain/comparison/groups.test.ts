// Groups: spec/comparison/groups.csv and similar.csv, the written form both ways, SKR's nine groups, Kolada's real ones.
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../spec/assessment/read-table.ts'
import type { GroupDescription, GroupRefusal, ResolvedGroup } from './groups.ts'
import type { Area, SourceGroup } from './key-figures.ts'
import { municipalitiesIn } from './municipalities.ts'
import { type GroupGrounds, resolveGroup } from './resolve-group.ts'
import { SIMILAR_FOR, type SimilarFor, similarForKeyFigure } from './similar-areas.ts'
import { SKR_GROUPS, skrGroupOf } from './skr-groups.ts'
import { readGroup, writeGroup } from './written-group.ts'

// Made up, but for their titles, which are written as Kolada writes them.
const GROUPS: readonly SourceGroup[] = (
  [
    ['G2328', 'Alla kommuner (ovägt medel)', '0180 1880 1881 1885 2425'],
    ['G2329', 'Alla regioner (ovägt medel)', '0001 0018'],
    ['G3', 'Örebro läns kommuner (ovägt medel)', '1880 1881 1885'],
    ['G5', 'Pendlingskommun nära större stad (ovägt medel)', '1881 1885'],
    ['G6', 'Landsbygdskommun, ej nära större stad (ovägt medel)', '1885'],
    ['G7', 'Kommuner med 20 000 - 29 999 invånare (ovägt medel)', '1881 1885'],
    ['G8', 'Kommuner med fler än 200 000 invånare (ovägt medel)', '0180'],
    ['G9', 'Liknande kommuner grundskola, Kumla, 2024', '0180 1880'],
    ['G10', 'Liknande kommuner grundskola, Kumla, 2025', '1885 2425'],
    ['G11', 'Liknande kommuner, övergripande, Kumla, 2025', '0180 1880'],
    ['G12', 'Liknande regioner socioekonomi, Region Örebro län, 2024', '0001'],
    ['G20', 'Fyrkommunsnätverket (ovägt medel)', '1880 1885'],
    ['G21', 'Tvillingarna', '1880'],
    ['G22', 'Tvillingarna (ovägt medel)', '1885'],
    ['G23', 'Nedlagda', ''],
    ['G24', 'Gamla', '1880 1917'],
  ] as const
).map(([id, title, members]) => ({ id, title, members: members.split(' ').filter(Boolean) }))

const AREAS: readonly Area[] = [
  ...['0180', '1880', '1881', '1885', '2425'].map(
    (code): Area => ({
      code,
      title: municipalitiesIn().find((one) => one.code === code)?.name ?? '',
      kind: 'municipality',
    }),
  ),
  { code: '0001', title: 'Region Stockholm', kind: 'region' },
  { code: '0018', title: 'Region Örebro län', kind: 'region' },
]

const described = (written: string): GroupDescription => {
  const group = readGroup(written)
  if ('refused' in group) throw new Error(`«${written}»: ${group.refused}`)
  return group
}

const told = (group: ResolvedGroup): string =>
  [
    ...(group.skr === undefined ? [] : [`skr ${group.skr}`]),
    ...(group.similar === undefined
      ? []
      : [group.drawn?.year, group.similar.for, group.similar.because]),
    ...(group.unknown === undefined ? [] : [...group.unknown, 'unknown']),
  ].join(' ')

const whyNot = (refusal: GroupRefusal): string => {
  const { refused } = refusal
  switch (refused) {
    case 'noSuchGroup':
      return [
        refused,
        refusal.asked,
        ...(refusal.nearest === undefined ? [] : ['nearest', refusal.nearest]),
      ].join(' ')
    case 'noSuchAreas':
      return [refused, ...refusal.asked].join(' ')
    case 'severalGroups':
      return [refused, refusal.asked, ...refusal.ids].join(' ')
    case 'noGroupForArea':
      return [refused, refusal.area, refusal.similar].filter(Boolean).join(' ')
    case 'onlyForMunicipalities':
      return `${refused} ${refusal.area}`
    case 'groupWithoutMembers':
      return `${refused} ${refusal.onlyOwn ? 'only oneself' : (refusal.drawn?.id ?? '')}`
    case 'noGroupsRead':
      return refused
  }
}

const keyFigureOf = (cell: string): Pick<GroupGrounds, 'keyFigure'> => {
  const [operatingArea = '', title = ''] = cell.split(' / ')
  return cell === '' ? {} : { keyFigure: { operatingArea, title } }
}

describe('groups.csv', () => {
  test.for(readTable('../comparison/groups.csv'))('line $line', ({ cell }) => {
    const own = cell('own')
    if (own !== 'included' && own !== 'excluded' && own !== 'asDrawn')
      throw new Error(`«${own}» says not how oneself counts`)
    const found = resolveGroup(described(cell('group')), own, {
      own: cell('self'),
      groups: GROUPS,
      areas: AREAS,
      ...keyFigureOf(cell('keyFigure', '')),
    })
    const {
      areas,
      drawn,
      told: more,
      refused,
    } = 'refused' in found
      ? { areas: '', drawn: '', told: '', refused: whyNot(found) }
      : {
          areas: found.areas.join(' '),
          drawn: found.drawn === undefined ? '' : `${found.drawn.id} ${found.drawn.title}`,
          told: told(found),
          refused: '',
        }
    expect({ areas, drawn, told: more, refused }).toEqual({
      areas: cell('areas', ''),
      drawn: cell('drawn', ''),
      told: cell('told', ''),
      refused: cell('refused', ''),
    })
  })

  test.for(['similar', 'size', 'group:G1', 'regions'])(
    '«%s» needs the source’s groups, and says so where there are none',
    (written) => {
      const found = resolveGroup(described(written), 'included', { own: '1881', groups: [] })
      expect('refused' in found && found.refused).toBe('noGroupsRead')
    },
  )
})

describe('similar.csv', () => {
  test.for(readTable('../comparison/similar.csv'))('line $line', ({ cell }) => {
    const of = cell('of') === 'region' ? 'region' : 'municipality'
    const operatingArea = cell('operatingArea', '')
    const title = cell('title')
    expect(
      similarForKeyFigure(operatingArea === '' ? { title } : { title, operatingArea }, of),
    ).toEqual({ similar: cell('similar'), because: cell('because') })
  })
})

describe('a group in one line', () => {
  const code = fc.constantFrom('0114', '1881', '2584')
  const similar = fc.constantFrom<SimilarFor>('overall', 'rescue', 'disability')
  const drawn: fc.Arbitrary<GroupDescription> = fc.oneof(
    fc.record({ is: fc.constant('listed' as const), areas: fc.array(code, { minLength: 1 }) }),
    fc.record({
      is: fc.constant('all' as const),
      of: fc.constantFrom('municipalities' as const, 'regions' as const),
    }),
    fc.record(
      { is: fc.constant('county' as const), county: fc.constantFrom('01', '25') },
      { requiredKeys: ['is'] },
    ),
    fc.record(
      { is: fc.constant('skr' as const), group: fc.constantFrom('A1', 'C9') },
      { requiredKeys: ['is'] },
    ),
    fc.record(
      { is: fc.constant('size' as const), from: fc.nat({ max: 300_000 }) },
      { requiredKeys: ['is'] },
    ),
    fc.record({ is: fc.constant('similar' as const), for: similar }, { requiredKeys: ['is'] }),
    fc.record({
      is: fc.constant('named' as const),
      group: fc.constantFrom('G2328', 'Liknande kommuner, övergripande, Höör, 2025', 'a: b'),
    }),
  )

  test('is read as it was written', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        expect(readGroup(writeGroup(one))).toEqual(one)
      }),
    )
  })

  test.for([
    ['conty', 'unknownGroupWord', 'county'],
    ['similar:preschol', 'unknownSimilar', 'preschool'],
    ['county:8', 'notACounty', undefined],
    ['size:många', 'notASize', undefined],
    ['group:', 'unknownGroupWord', 'group'],
    ['', 'unknownGroupWord', undefined],
    ['188 1881', 'unknownGroupWord', undefined],
  ] as const)('«%s» is refused: %s', ([written, refused, nearest]) => {
    const found = readGroup(written)
    expect(
      'refused' in found && [found.refused, 'nearest' in found ? found.nearest : undefined],
    ).toEqual([refused, nearest])
  })
})

describe('SKR’s groups', () => {
  test('are nine, and every municipality is in exactly one of them', () => {
    expect(SKR_GROUPS.map(({ code }) => code).join(' ')).toBe('A1 A2 B3 B4 B5 C6 C7 C8 C9')
    const all = SKR_GROUPS.flatMap(({ areas }) => areas)
    expect([...all].sort()).toEqual(municipalitiesIn().map(({ code }) => code))
  })

  // The numbers of members that Kolada's groups had on 2026-03-23.
  test.for([
    ['A1', 3],
    ['A2', 43],
    ['B3', 23],
    ['B4', 63],
    ['B5', 24],
    ['C6', 27],
    ['C7', 51],
    ['C8', 35],
    ['C9', 21],
  ] as const)('%s has %i members', ([code, count]) =>
    expect(SKR_GROUPS.find((one) => one.code === code)?.areas).toHaveLength(count),
  )

  test.for([
    ['0180', 'A1'],
    ['1881', 'B4'],
    ['1885', 'B5'],
    ['2425', 'C8'],
  ])('%s is in %s', ([area = '', code]) => expect(skrGroupOf(area)?.code).toBe(code))
})

const REAL = new URL('../../../../shared/data/kolada/', import.meta.url)
const real = (name: string): unknown => JSON.parse(readFileSync(new URL(name, REAL), 'utf8'))

describe.skipIf(!existsSync(REAL))(
  'Kolada’s real groups (left out where the recorded data does not lie beside the project)',
  () => {
    type Recorded = {
      id: string
      title: string
      type: 'K' | 'L'
      members: { member_id: string }[]
    }
    const grounds = (): Omit<GroupGrounds, 'own'> => ({
      groups: (real('municipality_groups.json') as Recorded[]).map(({ id, title, members }) => ({
        id,
        title,
        members: members.map((one) => one.member_id),
      })),
      areas: (real('municipality.json') as Recorded[]).map(({ id, title, type }) => ({
        code: id,
        title,
        kind: type === 'K' ? 'municipality' : id === '0000' ? 'country' : 'region',
      })),
    })

    test('every municipality has its county, SKR’s group, size class and twelve services, but one without LSS', () => {
      const all = grounds()
      const services = (Object.keys(SIMILAR_FOR) as SimilarFor[]).filter(
        (one) => one !== 'healthCare',
      )
      const without = municipalitiesIn().flatMap(({ code }) =>
        [
          ...['county', 'skr', 'size', 'all'].map(described),
          ...services.map((one): GroupDescription => ({ is: 'similar', for: one })),
        ].flatMap((one) => {
          const found = resolveGroup(one, 'included', { ...all, own: code })
          return 'refused' in found ? [`${code} ${writeGroup(one)} ${found.refused}`] : []
        }),
      )
      expect(without).toHaveLength(1)
      expect(without[0]).toMatch(/similar:disability noGroupForArea$/)
    })

    test('the source’s groups of counties and of SKR are those that follow from codes', () => {
      const all = grounds()
      for (const { code } of municipalitiesIn())
        for (const written of ['county', 'skr']) {
          const drawn = resolveGroup(described(written), 'included', { ...all, own: code })
          const fromCodes = resolveGroup(described(written), 'included', { own: code, groups: [] })
          expect('areas' in drawn && drawn.drawn !== undefined && drawn.areas).toEqual(
            'areas' in fromCodes && fromCodes.areas,
          )
        }
    })
  },
)
