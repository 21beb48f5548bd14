// What holds for every chain: better never grades worse, order never shows, reasons replay the result.
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessNode, type Example } from '../../../spec/assessment/assess-example.ts'
import { groupExample } from '../../../spec/assessment/group-example.ts'
import { measureExample } from '../../../spec/assessment/measure-example.ts'
import { readTable, rowOf } from '../../../spec/assessment/read-table.ts'
import { statisticsOf } from '../comparison/read-statistics.ts'
import type { Chain } from '../goals/chain.ts'
import { filesNamedIn, readChain } from '../goals/read-chain.ts'
import type { Model } from '../model/model.ts'
import { readModel } from '../model/parse.ts'
import { assessChain, roundOf } from './assess-chain.ts'
import type { AssessedChain, AssessedNode } from './assessed.ts'
import type { Missing } from './missing.ts'
import type { RuleReason } from './reasons.ts'
import { replay } from './replay.ts'

const RUNS = { numRuns: 150 }
const tenths = (least: number, most: number) =>
  fc.integer({ min: least * 10, max: most * 10 }).map((n) => (n / 10).toFixed(1).replace('.', ','))
const perhaps = (text: fc.Arbitrary<string>) => fc.oneof(text, fc.constant(''))
const peers = fc
  .array(tenths(1, 100), { minLength: 1, maxLength: 6 })
  .map((values) => `2026: ${values.join(' ')}`)
const direction = fc.constantFrom('higher', 'lower')

describe('a better value never gives a worse grade', () => {
  const ORDER = ['green', 'yellow', 'red']
  const placeOf = (cells: Readonly<Record<string, string>>, value: number): number => {
    const readings = `2026: ${(value / 10).toFixed(1).replace('.', ',')}`
    const example = measureExample(rowOf({ ...cells, readings }))
    const [own] = assessNode(example, 'helår-2026', 'g')
    return own?.suggested.is === 'grade' ? ORDER.indexOf(own.suggested.grade) : -1
  }

  for (const rule of [
    'peerLight',
    'peerLightRaw',
    'targetLight',
    'pointsLight',
    'median',
    'topTwo',
  ]) {
    test(`under ${rule}, in both directions`, () => {
      fc.assert(
        fc.property(
          fc.record({ target: tenths(1, 100), peers, better: direction }),
          fc.integer({ min: 0, max: 1200 }),
          fc.integer({ min: 0, max: 1200 }),
          (drawn, one, other) => {
            const cells = { ...drawn, rule }
            const [worse, better] =
              one < other === (drawn.better === 'higher') ? [one, other] : [other, one]
            const [before, after] = [placeOf(cells, worse), placeOf(cells, better)]
            fc.pre(before >= 0 && after >= 0)
            expect(after).toBeLessThanOrEqual(before)
          },
        ),
        RUNS,
      )
    })
  }
})

const readingsDrawn = fc
  .array(
    fc.record({
      year: fc.integer({ min: 2022, max: 2026 }),
      kind: fc.constantFrom('', ' forecast', ' preliminary'),
      value: fc.oneof(tenths(0, 100), fc.constantFrom('notReported', 'suppressed')),
      breaks: fc.constantFrom('', '', '', ' break'),
    }),
    { maxLength: 8 },
  )
  .map((all) => {
    const byKey = new Map(all.map((one) => [`${one.year}${one.kind}`, one]))
    return [...byKey.values()]
      .map(({ year, kind, value, breaks }) => `${year}${kind}${breaks}: ${value}`)
      .join(' | ')
  })

const rules = [
  ...new Set(
    ['dorotea.csv', 'three-valued.csv', 'readings.csv']
      .flatMap(readTable)
      .map(({ cell }) => cell('rule')),
  ),
].filter((rule) => rule !== 'answered')

const measureDrawn = fc
  .record({
    rule: fc.constantFrom(...rules),
    better: fc.constantFrom('higher', 'lower'),
    target: perhaps(tenths(-10, 100)),
    required: fc.constantFrom('yes', 'no'),
    peers: fc.oneof(peers, fc.constantFrom('', 'not comparable')),
    readings: readingsDrawn,
  })
  .map((cells) => measureExample(rowOf(cells)))

const groupRules = [
  ...new Set(
    ['groups.csv', 'compared-shares.csv']
      .flatMap(readTable)
      .map(({ cell }) => `${cell('rule')} ${cell('scale')}`),
  ),
]
const countsOf = (grades: readonly string[]) =>
  fc
    .tuple(...grades.map((grade) => fc.integer({ min: 0, max: 4 }).map((n) => `${grade}×${n}`)))
    .map((all) => all.join(' '))
const groupDrawn = fc
  .record({
    rule: fc.constantFrom(...groupRules),
    goals: countsOf(['full', 'half', 'none', 'grey', 'ungraded']),
    financial: countsOf(['met', 'notMet', 'ungraded']),
    operational: countsOf(['met', 'notMet', 'ungraded']),
  })
  .map(({ rule, goals, financial, operational }) => {
    const [name = '', scale = ''] = rule.split(' ')
    const children = `goal: ${goals} | financial: ${financial} | operational: ${operational}`
    return groupExample(rowOf({ rule: name, scale, children }))
  })

const assessed = ({ model, chain }: Example): AssessedChain => {
  const round = roundOf(model, 'helår', 2026)
  if (round === null) throw new Error('the example has no helår')
  return assessChain(model, chain, round, '2026-12-31')
}

const shuffled = <One>(all: readonly One[], seed: number): One[] => {
  const keyed = all.map((one, index) => ({ one, key: ((index + 1) * seed) % 10_007 }))
  return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one)
}
const shuffledChain = (chain: Chain, seed: number): Chain => ({
  ...chain,
  readings: shuffled(chain.readings, seed),
  peers: shuffled(chain.peers, seed),
  judgements: shuffled(chain.judgements, seed),
  nodes: new Map(shuffled([...chain.nodes], seed)),
  measures: new Map(shuffled([...chain.measures], seed)),
})

/** Suggestions by node; whom a group lacks is named in the chain's order, which is shuffled here. */
const suggestions = ({ nodes }: AssessedChain) => {
  const inOneOrder = (missing: Missing): Missing =>
    missing.what === 'members' ? { ...missing, nodes: [...missing.nodes].sort() } : missing
  const comparable = ({ suggested }: AssessedNode) =>
    suggested.is === 'noBasis'
      ? { ...suggested, missing: suggested.missing.map(inOneOrder) }
      : suggested
  return new Map([...nodes].sort().map(([id, all]) => [id, all.map(comparable)]))
}

describe('the order of input never matters', () => {
  for (const [what, drawn] of [
    ['measures', measureDrawn],
    ['grades', groupDrawn],
  ] as const) {
    test(`to rules over ${what}`, () => {
      fc.assert(
        fc.property(drawn, fc.integer({ min: 1, max: 10_006 }), (example, seed) => {
          const other = { ...example, chain: shuffledChain(example.chain, seed) }
          expect(suggestions(assessed(other))).toEqual(suggestions(assessed(example)))
        }),
        RUNS,
      )
    })
  }
})

describe('a missing value added to one measure', () => {
  test('never changes what rests on others', () => {
    fc.assert(
      fc.property(measureDrawn, ({ model, chain }) => {
        const goal = chain.nodes.get('g')
        const measure = chain.measures.get('m')
        if (goal === undefined || measure === undefined) throw new Error('no goal')
        const beside: Chain = {
          ...chain,
          nodes: new Map([
            ...chain.nodes,
            [
              'g2',
              {
                ...goal,
                id: 'g2',
                measures: [{ measure: 'm2', role: 'decides', aspect: 'result' }],
              },
            ],
          ]),
          measures: new Map([...chain.measures, ['m2', { ...measure, id: 'm2' }]]),
          readings: [
            ...chain.readings,
            ...chain.readings.map((one) => ({ ...one, measure: 'm2' })),
          ],
        }
        const missing = {
          measure: 'm',
          period: '2026',
          kind: 'outcome',
          sex: 'all',
          missing: 'notReported',
          breaks: false,
          madeUp: false,
          recorded: '2026-12-30',
        } as const
        const after = { ...beside, readings: [...beside.readings, missing] }
        const before = assessed({ model, chain: beside }).nodes.get('g2')
        expect(assessed({ model, chain: after }).nodes.get('g2')).toEqual(before)
      }),
      RUNS,
    )
  })
})

const replays = (model: Model, one: AssessedNode): void => {
  const scale = model.scales.get(one.scale)
  if (scale === undefined) throw new Error(`no scale ${one.scale}`)
  const all: readonly RuleReason[] = [
    ...(one.reasons === null ? [] : [one.reasons]),
    ...one.measures,
  ]
  for (const reason of all) expect(replay(reason, scale)).toEqual(reason.suggestion)
}

describe('every result can be replayed from its reasons', () => {
  for (const [what, drawn] of [
    ['measures', measureDrawn],
    ['grades', groupDrawn],
  ] as const) {
    test(`of rules over ${what}`, () => {
      fc.assert(
        fc.property(drawn, (example) => {
          for (const all of assessed(example).nodes.values())
            for (const one of all) replays(example.model, one)
        }),
        RUNS,
      )
    })
  }

  const models = new URL('../../../models/', import.meta.url)
  const names = readdirSync(models, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  )
  test.each(names)('of %s, in all its rounds 2018–2026', (name) => {
    const { model, chain } = readFolder(models, name)
    let results = 0
    for (const { id } of model.rounds)
      for (let year = 2018; year <= 2026; year += 1) {
        const round = roundOf(model, id, year)
        if (round === null) throw new Error(`no round ${id}`)
        for (const all of assessChain(model, chain, round, '2026-12-31').nodes.values())
          for (const one of all) {
            replays(model, one)
            results += 1
          }
      }
    expect(results).toBeGreaterThan(0)
  })
})

const readFolder = (models: URL, name: string): Example => {
  const files = new Map<string, string>()
  const queue = [`${name}/chain.yaml`]
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (files.has(path)) continue
    const text = readFileSync(new URL(path, models), 'utf8')
    files.set(path, text)
    if (path.endsWith('.yaml')) queue.push(...filesNamedIn(path, text))
  }
  const model = readModel(files, `${name}/model.yaml`)
  if ('refusals' in model) throw new Error(JSON.stringify(model.refusals))
  const chain = readChain(files, `${name}/chain.yaml`, model.model)
  if ('refusals' in chain) throw new Error(JSON.stringify(chain.refusals))
  return { model: model.model, chain: chain.chain }
}

describe('a grade that is given with members missing is the grade of every completion', () => {
  const GOALS = ['full', 'half', 'none', 'grey']
  const MET = ['met', 'notMet']
  // A model may say that those without a grade are left out or not met: then it is what it says.
  const asked = groupRules.filter((one) => !/LeftOut|NotMet |Covered|notMetBands/.test(one))
  const members = (grades: readonly string[]) =>
    fc.array(
      fc.record({
        grade: fc.constantFrom(...grades),
        weight: fc.integer({ min: 0, max: 3 }),
        open: fc.boolean(),
      }),
      { maxLength: 8 },
    )
  type Drawn = { readonly grade: string; readonly weight: number; readonly open: boolean }
  const written = (all: readonly Drawn[], isOpen: boolean): string => {
    const alike = Map.groupBy(
      all,
      ({ grade, weight, open }) => `${open && isOpen ? 'ungraded' : grade} ${weight}`,
    )
    const said = [...alike].map(([key, same]) => {
      const [grade = '', weight = ''] = key.split(' ')
      return `${grade}×${same.length}@${weight}`
    })
    return said.join(' ')
  }
  const children = (drawn: Readonly<Record<string, readonly Drawn[]>>, isOpen: boolean): string =>
    Object.entries(drawn)
      .filter(([, all]) => all.length > 0)
      .map(([type, all]) => `${type}: ${written(all, isOpen)}`)
      .join(' | ')
  const graded = (named: string, text: string): AssessedNode | undefined => {
    const [rule = '', scale = ''] = named.split(' ')
    const example = groupExample(rowOf({ rule, scale, children: text }))
    return assessNode(example, 'helår-2026', 'whole')[0]
  }

  test('under every rule over grades', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...asked),
        fc.record({ goal: members(GOALS), financial: members(MET), operational: members(MET) }),
        (named, drawn) => {
          const before = graded(named, children(drawn, true))?.suggested
          fc.pre(before?.is === 'grade')
          const after = graded(named, children(drawn, false))?.suggested
          expect(after).toMatchObject({
            is: 'grade',
            grade: before?.is === 'grade' && before.grade,
          })
        },
      ),
      { numRuns: 600 },
    )
  })
})

describe('a table beside the chain and statistics with the same values', () => {
  /** The same chain, where others' values are not in its table but in the key figure that the measure follows. */
  const following = ({ model, chain }: Example): Example => {
    const measures = new Map(
      [...chain.measures].map(([id, one]) => [
        id,
        { ...one, source: { kind: 'kolada' as const, ref: 'N1' } },
      ]),
    )
    const read = {
      dataset: 'kolada',
      import: 1,
      title: 'Kolada',
      fetched: '2026-03-23',
      areas: [],
      groups: [],
    }
    const values = chain.peers.map(({ area, year, value }) => ({
      keyFigure: 'N1',
      area,
      year,
      sex: 'all' as const,
      value: Number(value.n) / Number(value.d),
    }))
    const statistics = [statisticsOf(read, [{ id: 'N1', title: 'N1' }], values)]
    return { model, chain: { ...chain, measures, peers: [], statistics } }
  }

  test('give the same grade', () => {
    const year = fc.integer({ min: 2023, max: 2027 })
    const cells = fc.array(fc.oneof(tenths(-20, 100), fc.constant('x')), {
      minLength: 1,
      maxLength: 6,
    })
    const written = fc
      .uniqueArray(fc.tuple(year, cells), { selector: ([one]) => one, maxLength: 4 })
      .map((rows) => rows.map(([one, values]) => `${one}: ${values.join(' ')}`).join(' | '))
    const compared = fc.constantFrom(
      ...['peerLight', 'sameYear', 'latestBoth', 'atMostTwoYearsOld', 'withoutOwn', 'bestFourth'],
      ...['median', 'topTwo', 'placeCompared', 'differenceBands', 'scaled', 'missingPeers'],
    )
    fc.assert(
      fc.property(
        fc.record({ rule: compared, better: direction, peers: written, readings: readingsDrawn }),
        (row) => {
          const example = measureExample(rowOf({ ...row, target: '' }))
          const [table] = assessNode(example, 'helår-2026', 'g')
          const [statistics] = assessNode(following(example), 'helår-2026', 'g')
          expect(statistics?.suggested).toEqual(table?.suggested)
        },
      ),
      { numRuns: 500 },
    )
  })
})
