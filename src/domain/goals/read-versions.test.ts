// A chain under two versions of its model: each round by the one that was in force.
import { expect, test } from 'vitest'
import { assessChain } from '../assessment/assess-chain.ts'
import { governing } from './governing.ts'
import { readVersions } from './read-versions.ts'

const model = (valid: string, types: string): string => `model: prov
title: Prov
valid: ${valid}
scales:
  light:
    grades:
      - { id: green, tone: good, label: Grön }
      - { id: red, tone: bad, label: Röd }
rules:
  against:
    of: measure
    cases:
      - { grade: green, when: { reaches: target } }
      - { grade: red, otherwise: true }
types:
${types}
rounds:
  - { id: helår, kind: outcome, covers: january–december }
`
const goal = (limit: string): string => `  goal:
    label: Mål
    limits: { ${limit} }
    assessments: { state: { scale: light, rule: against } }`
const OLD = model(
  '{ from: 2020-01-01, to: 2023-12-31 }',
  `${goal('target: { label: Målvärde }')}
  slogan:
    label: Devis
    parents: [goal]`,
)
const NEW = model('{ from: 2024-01-01 }', goal('target: { label: Målvärde }'))

const CHAIN = `chain: prov
title: Prov
model: [old.yaml, new.yaml]
bodies:
  - { id: kf, kind: council, title: Fullmäktige }
nodes:
  - { id: g, type: goal, title: Mål, owner: kf, measures: [m] }
  - { id: s, type: slogan, title: Devis, parent: g }
measures:
  - { id: m, title: Mått, unit: number, better: higher, asked: year, source: { kind: own }, limits: { target: 10 } }
readings:
  - { measure: m, period: '2022', value: 12 }
  - { measure: m, period: '2024', value: 8 }
judgements:
JUDGEMENTS
`
const files = (judgements: string) =>
  new Map([
    ['old.yaml', OLD],
    ['new.yaml', NEW],
    ['chain.yaml', CHAIN.replace('JUDGEMENTS', judgements)],
  ])
const NONE = '  - { node: g, round: helår-2022, grade: red, reason: Prövat. }'

const read = (judgements = NONE) => {
  const found = readVersions(files(judgements), 'chain.yaml')
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals, null, 1))
  return found
}

test('a round is assessed by the version in force on its last day', () => {
  const { versions } = read()
  const of = (name: string) => {
    const found = governing(versions, name)
    return 'version' in found ? found.version.modelPath : found.refused
  }
  expect([of('helår-2022'), of('helår-2023'), of('helår-2024'), of('helår-2019')]).toEqual([
    'old.yaml',
    'old.yaml',
    'new.yaml',
    'roundNotInForce',
  ])
  expect(of('vår-2024')).toBe('noSuchRound')
})

test('a round before every version is told of the days that any of them is in force', () => {
  const { versions } = read()
  expect(governing(versions, 'helår-2019')).toMatchObject({ valid: { from: '2020-01-01' } })
  expect(governing(versions, 'helår-2019')).not.toHaveProperty('valid.to')
  expect(governing(versions.slice(1), 'helår-2024')).toMatchObject({
    valid: { from: '2020-01-01', to: '2023-12-31' },
  })
})

test('a type that the new version has not stands in the rounds of the old, with what was decided then', () => {
  const { versions, whole } = read()
  expect(versions.map(({ modelPath }) => modelPath)).toEqual(['new.yaml', 'old.yaml'])
  expect(versions.map(({ chain }) => [...chain.nodes.keys()])).toEqual([['g'], ['g', 's']])
  expect(versions.map(({ chain }) => chain.judgements.length)).toEqual([0, 1])
  expect([[...whole.nodes.keys()], whole.judgements.length]).toEqual([['g', 's'], 1])
  const found = governing(versions, 'helår-2022')
  if ('refused' in found) throw new Error(found.refused)
  const { model: old, chain } = found.version
  const [assessed] = assessChain(old, chain, found.round, '2026-11-23').nodes.get('g') ?? []
  expect(assessed).toMatchObject({ suggested: { grade: 'green' }, decided: { grade: 'red' } })
})

test('a decision of a round that no version governs is refused, at its place', () => {
  const early = '  - { node: g, round: helår-2019, grade: red, reason: Prövat. }'
  expect(readVersions(files(early), 'chain.yaml')).toMatchObject({
    refusals: [{ refused: 'roundNotInForce', round: 'helår-2019' }],
  })
})

test('a fault in what another version governs is told of at its line', () => {
  const found = readVersions(
    files(`${NONE}
  - { node: g, round: helår-2024, grade: blue, reason: Prövat. }`),
    'chain.yaml',
  )
  expect(found).toMatchObject({ refusals: [{ refused: 'unknownReference', at: { line: 16 } }] })
})

test('what no version knows is refused, not taken for another version’s', () => {
  const wrong = new Map(files(NONE))
  const chain = wrong.get('chain.yaml') ?? ''
  wrong.set(
    'chain.yaml',
    chain
      .replace('id: g, type: goal', 'id: g, type: gaol')
      .replace('limits: { target: 10 }', 'limits: { target: 10, taget: 8 }')
      .replace('judgements:', 'groups: { lika: ["0001"] }\njudgements:'),
  )
  expect(readVersions(wrong, 'chain.yaml')).toMatchObject({
    refusals: [
      { refused: 'unknownReference', sort: 'type', found: 'gaol', at: { line: 7 } },
      { refused: 'unknownReference', sort: 'limit', found: 'taget' },
      { refused: 'unknownReference', sort: 'group', found: 'lika' },
    ],
  })
})

test('a field or link that only the new version has is none of the old one’s, and no version’s is refused', () => {
  const more = (fields: string) => {
    const both = new Map(files(NONE))
    both.set(
      'new.yaml',
      NEW.replace(
        '    limits: { ',
        `    fields: { code: { label: Kod, kind: code } }
    links: { works: { label: Arbetar, to: bodies } }
    limits: { `,
      ),
    )
    const chain = both.get('chain.yaml') ?? ''
    both.set('chain.yaml', chain.replace('id: g, type: goal', `id: g, type: goal, ${fields}`))
    return readVersions(both, 'chain.yaml')
  }
  const found = more('fields: { code: A1 }')
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals, null, 1))
  const fields = found.versions.map(({ chain }) => [...(chain.nodes.get('g')?.fields.keys() ?? [])])
  expect(fields).toEqual([['code'], []])
  expect(more('fields: { kod: A1 }, links: [{ link: work, to: kf }]')).toMatchObject({
    refusals: [
      { refused: 'unknownReference', sort: 'field', found: 'kod' },
      { refused: 'unknownReference', sort: 'link', found: 'work', nearest: 'works' },
    ],
  })
})

test('a limit or peer group of one version is none of the other’s', () => {
  const both = new Map(files(NONE))
  both.set(
    'new.yaml',
    `${NEW.replace('limits: { ', 'limits: { near: { label: Nära }, ')}groups: { lika: { label: Lika } }\n`,
  )
  both.set(
    'chain.yaml',
    (both.get('chain.yaml') ?? '')
      .replace('limits: { target: 10 }', 'limits: { target: 10, near: 8 }')
      .replace('judgements:', 'groups: { lika: ["0001"] }\njudgements:'),
  )
  const found = readVersions(both, 'chain.yaml')
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals, null, 1))
  const limits = found.versions.map(({ chain }) => [
    ...(chain.measures.get('m')?.limits.keys() ?? []),
  ])
  expect(limits).toEqual([['target', 'near'], ['target']])
  expect(found.versions.map(({ chain }) => [...chain.groups.keys()])).toEqual([['lika'], []])
})

test('a version that is not there is told of where the chain names it', () => {
  const without = new Map([...files('')].filter(([path]) => path !== 'new.yaml'))
  expect(readVersions(without, 'chain.yaml')).toEqual({
    refusals: [
      {
        refused: 'noFile',
        path: 'new.yaml',
        at: { file: 'chain.yaml', line: 3, column: 19, path: 'model[1]' },
      },
    ],
  })
})

test.for([
  ['chain: c\ntitle: C\nbodies: []\nnodes: []\n', ['model'], 'its model'],
  ['title: C\nmodel: model.yaml\nbodies: []\nnodes: []\n', ['chain'], 'its name'],
  ['title: C\nbodies: []\nnodes: []\n', ['chain', 'model'], 'both'],
] as const)('%j is told as a chain that lacks %j: %s', ([text, lacks]) => {
  const read = readVersions(new Map([['chain.yaml', text]]), 'chain.yaml')
  const refusals = 'refusals' in read ? read.refusals : []
  expect(refusals).toMatchObject(lacks.map((key) => ({ refused: 'missingKey', key })))
})
