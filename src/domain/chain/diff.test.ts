// What differs between two versions.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readChain } from '../goals/read-chain.ts'
import { readModel } from '../model/parse.ts'
import { diffChains, diffModels } from './diff.ts'

const fileOf = (name: string) =>
  readFileSync(new URL(`../../../spec/bad-files/${name}`, import.meta.url), 'utf8')
const MODEL = fileOf('model.yaml')
const CHAIN = fileOf('chain.yaml')
const model = (text = MODEL) => {
  const found = readModel(new Map([['model.yaml', text]]), 'model.yaml')
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return found.model
}
const chain = (text = CHAIN) => {
  const found = readChain(new Map([['chain.yaml', text]]), 'chain.yaml', model())
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return found.chain
}

test('a version does not differ from itself', () => {
  expect([...diffModels(model(), model()), ...diffChains(chain(), chain())]).toEqual([])
})

test.for<[string, string, string, object]>([
  [
    'a stricter rule',
    'over: 10 %',
    'over: 5 %',
    { sort: 'rule', id: 'targetLight', change: 'changed', from: '10', to: '5' },
  ],
  [
    'new words of a grade',
    'label: Nått',
    'label: Uppnått',
    { sort: 'scale', change: 'reworded', from: 'Nått', to: 'Uppnått' },
  ],
  [
    'another parent type',
    'parents: [area, goal]',
    'parents: [area]',
    { sort: 'type', id: 'goal', change: 'moved', to: ['area'] },
  ],
  [
    'a longer round',
    'january–august',
    'january–june',
    { sort: 'round', id: 'delår', key: 'to', from: '8', to: '6' },
  ],
])('%s is told once', ([, from, to, change]) => {
  const found = diffModels(model(), model(MODEL.replace(from, to)))
  expect(found[0]).toMatchObject(change)
})

test.for<[string, string, string, object[]]>([
  [
    'a new target',
    '82,5 %',
    '85',
    [{ sort: 'measure', id: 'm1', key: 'limits.target.2026.value', from: '82.5', to: '85' }],
  ],
  [
    'a new title',
    'Trygg uppväxt',
    'Trygghet',
    [{ sort: 'node', id: 'a', change: 'reworded', key: 'title.sv' }],
  ],
  [
    'a corrected value',
    '"79,5"',
    '"78"',
    [{ sort: 'reading', change: 'changed', from: '79.5', to: '78' }],
  ],
  [
    'a judgement taken away',
    '  - { node: g1, round: helår-2026, grade: red }\n',
    '',
    [{ sort: 'judgement', change: 'removed' }],
  ],
])('%s is told once', ([, from, to, changes]) => {
  const text = CHAIN.replace(from, to).replace(/judgements:\n$/, '')
  expect(diffChains(chain(), chain(text))).toMatchObject(changes)
})

test.for<[string, string, string, object[]]>([
  [
    'a description in place of a list',
    '["0880", "0885"]',
    '{ similar: own }',
    [{ sort: 'group', key: 'described', from: '0880 0885', to: 'similar' }],
  ],
  [
    'another description',
    '{ county: own }',
    '{ county: "24" }',
    [{ sort: 'group', key: 'described', from: 'county', to: 'county:24' }],
  ],
  [
    'one more in a list',
    '["0880"]',
    '["0880", "0885"]',
    [{ sort: 'group', key: 'areas', from: '0880', to: '0880, 0885' }],
  ],
  ['the same description', '{ size: own }', '{ size: own }', []],
])('of a group %s is told once', ([, before, after, changes]) => {
  const [was, is] = [before, after].map((group) => chain(`${CHAIN}groups: { county: ${group} }\n`))
  expect(diffChains(was ?? chain(), is ?? chain())).toMatchObject(changes)
})

test('a node that moves and a node that comes are told apart', () => {
  const area = '{ id: a, type: area, title: Trygg uppväxt }'
  const text = CHAIN.replace(area, `${area}\n  - { id: b, type: area, title: Skola }`).replace(
    'parents: [a]',
    'parents: [b]',
  )
  expect(diffChains(chain(), chain(text))).toMatchObject([
    { id: 'b', change: 'added', title: { sv: 'Skola' } },
    { id: 'g1', change: 'moved', from: ['a'], to: ['b'] },
  ])
})

test('a text in two languages says the same in one row as in two, and a changed language is told alone', () => {
  const about = 'node: g1, round: helår-2026, field: comment'
  const written = (...rows: string[]) =>
    chain(`${CHAIN}texts:\n${rows.map((text) => `  - { ${about}, text: ${text} }\n`).join('')}`)
  const together = written('{ sv: Bra, en: Good }')
  expect(diffChains(together, written('{ en: Good }', '{ sv: Bra }'))).toEqual([])
  expect(diffChains(together, written('{ en: Better }', '{ sv: Bra }'))).toMatchObject([
    { sort: 'text', id: 'g1 comment helår-2026 en', key: 'text.en', from: 'Good', to: 'Better' },
  ])
})

test('a document comes, and a part of one is called and drawn otherwise', () => {
  const documents = `documents:
  rapport:
    label: Rapport
    sort: interim
    rounds: [delår]
    outline: [{ id: mål, heading: Målen, draws: [goals] }]
`
  const [before, after] = [
    model(MODEL + documents),
    model(MODEL + documents.replace('Målen, draws: [goals]', 'Våra mål, draws: [nodes]')),
  ]
  expect(diffModels(model(), before)).toEqual([
    { sort: 'document', id: 'rapport', title: { sv: 'Rapport' }, change: 'added' },
  ])
  expect(diffModels(before, after)).toMatchObject([
    { sort: 'document', change: 'reworded', key: 'outline.mål.heading.sv', to: 'Våra mål' },
    { sort: 'document', change: 'changed', from: 'goals', to: 'nodes' },
    { sort: 'document', change: 'changed', to: 'true' },
    { sort: 'document', change: 'changed', to: 'true' },
  ])
})
