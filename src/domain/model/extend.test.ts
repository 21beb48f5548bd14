// A model that builds on another.
import { expect, test } from 'vitest'
import { relativeTo } from './extend.ts'
import { readModel } from './parse.ts'

const STARTER = `
model: starter
title: Starter
scales:
  light: { grades: [{ id: green, tone: good, label: Nått }, { id: red, tone: bad, label: Ej nått }] }
rules:
  light: { of: measure, cases: [{ grade: green, when: { reaches: target } }, { grade: red, otherwise: true }] }
  old: { of: node, worst: { of: { of: children } } }
types:
  goal: { label: Mål, assessments: { status: { scale: light, rule: light } } }
rounds:
  - { id: delår, kind: forecast, covers: january–august }
  - { id: helår, kind: outcome, covers: year }
`
const read = (own: string, path = 'models/ort/model.yaml') =>
  readModel(
    new Map([
      ['models/starter/model.yaml', STARTER],
      [path, own],
    ]),
    path,
  )
const OWN = 'model: ort\ntitle: Ort\nextends: ../starter/model.yaml\n'

test.for([
  ['models/kumla/model.yaml', '../starter/model.yaml', 'models/starter/model.yaml'],
  ['model.yaml', './r.csv', 'r.csv'],
  ['/data/a/chain.yaml', 'model.yaml', '/data/a/model.yaml'],
  ['/data/a/chain.yaml', '/b/model.yaml', '/b/model.yaml'],
])('seen from %s, %s is %s', ([from = '', to = '', found]) => {
  expect(relativeTo(from, to)).toBe(found)
})

test('own keys override, rounds go by id, null takes away', () => {
  const found = read(
    `${OWN}rules: { old: null }\ntypes: { goal: { label: Delmål } }\nrounds: [{ id: delår, covers: january–june, kind: forecast }]\n`,
  )
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  const { model } = found
  expect([model.id, model.types.get('goal')?.label, [...model.rules.keys()]]).toEqual([
    'ort',
    { sv: 'Delmål' },
    ['light'],
  ])
  expect(model.rounds.map(({ id, from, to }) => [id, from, to])).toEqual([
    ['delår', 1, 6],
    ['helår', 1, 12],
  ])
})

test.for<[string, { key: string; nearest?: string; line: number } | null, string]>([
  ['rules: { lihgt: null }', { key: 'lihgt', nearest: 'light', line: 4 }, 'a rule by another name'],
  ['types: { gaol: null }', { key: 'gaol', nearest: 'goal', line: 4 }, 'a level by another name'],
  [
    'types: { goal: { assessments: { sttus: null } } }',
    { key: 'sttus', nearest: 'status', line: 4 },
    'a part of a level',
  ],
  [
    'types: { goal: { lable: null } }',
    { key: 'lable', nearest: 'label', line: 4 },
    'a key that no level has',
  ],
  ['rules: { kommunstyrelsen: null }', { key: 'kommunstyrelsen', line: 4 }, 'a name like no other'],
  ['types: { goal: { owner: null } }', null, 'a key of the language is without in both'],
  ['rules: { old: null }', null, 'what is there is taken away'],
])('%s: %o, %s', ([own, expected]) => {
  const found = read(`${OWN}${own}\n`)
  const { line, ...fault } = expected ?? { line: 0 }
  const refusal = { refused: 'nothingToTakeAway', ...fault, at: { line } }
  if (expected === null) expect('refusals' in found && found.refusals).toBe(false)
  else expect(found).toMatchObject({ refusals: [refusal] })
})

test('a rule with a body of its own does not keep the starter’s', () => {
  const found = read(`${OWN}rules: { old: { best: { of: { of: children } } } }\n`)
  expect('model' in found && found.model.rules.get('old')?.body).toMatchObject({ how: 'best' })
})

test('a fault in what is built on is told in that file', () => {
  const found = read(`${OWN}types: { goal: { assessments: { status: { rule: lihgt } } } }\n`)
  expect(found).toMatchObject({
    refusals: [
      {
        refused: 'unknownReference',
        nearest: 'light',
        at: { file: 'models/ort/model.yaml', line: 4 },
      },
    ],
  })
  const starter = STARTER.replace('reaches: target', 'reaches: traget')
  const other = readModel(
    new Map([
      ['s.yaml', starter],
      ['m.yaml', 'model: m\ntitle: M\nextends: s.yaml\n'],
    ]),
    'm.yaml',
  )
  expect(other).toMatchObject({
    refusals: [{ nearest: 'target', at: { file: 's.yaml', line: 7 } }],
  })
})

test('what the starter says stands in the starter’s file, what is overridden in its own', () => {
  const found = read(`${OWN}rules: { old: { best: { of: { of: children } } } }\n`)
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  expect(found.place(['rules', 'light'])).toMatchObject({
    file: 'models/starter/model.yaml',
    line: 7,
    column: 3,
  })
  expect(found.place(['rules', 'old'])).toMatchObject({ file: 'models/ort/model.yaml', line: 4 })
})

test('models that build on each other are refused with the circle named', () => {
  const files = new Map([
    ['a.yaml', 'model: a\ntitle: A\nextends: b.yaml\n'],
    ['b.yaml', 'model: b\ntitle: B\nextends: a.yaml\n'],
  ])
  expect(readModel(files, 'a.yaml')).toMatchObject({
    refusals: [
      {
        refused: 'extendsCycle',
        files: ['a.yaml', 'b.yaml', 'a.yaml'],
        at: { file: 'b.yaml', line: 3 },
      },
    ],
  })
})

test.for([
  ['', 'nothing'],
  ['# bara en kommentar\n', 'nothing'],
  ['bara text\n', 'text'],
  ['- en\n- lista\n', 'list'],
] as const)('a starter that is %j is refused where it is named', ([starter, found]) => {
  const files = new Map([
    ['a.yaml', 'model: a\ntitle: A\nextends: s.yaml\n'],
    ['s.yaml', starter],
  ])
  expect(readModel(files, 'a.yaml')).toMatchObject({
    refusals: [{ refused: 'extendsNoModel', path: 's.yaml', found, at: { line: 3 } }],
  })
})

test.for([
  ['{ to: 2025-12-31 }', '{ from: 2026-01-01 }', { key: 'to', place: { file: 's.yaml', line: 3 } }],
  ['{ from: 2026-01-01 }', '{ to: 2025-12-31 }', { key: 'from' }],
  ['{ to: 2027-12-31 }', '{ from: 2026-01-01, to: 2025-12-31 }', undefined],
] as const)(
  'under %s, %s ends before it begins by the day that is told',
  ([older, own, inherited]) => {
    const files = new Map([
      ['s.yaml', `model: s\ntitle: S\nvalid: ${older}\n`],
      ['a.yaml', `model: a\ntitle: A\nextends: s.yaml\nvalid: ${own}\n`],
    ])
    const read = readModel(files, 'a.yaml')
    const [fault] = 'refusals' in read ? read.refusals : []
    expect(fault).toMatchObject({ refused: 'endsBeforeItBegins', at: { file: 'a.yaml', line: 4 } })
    if (inherited === undefined) expect(fault).not.toHaveProperty('inherited')
    else expect(fault).toMatchObject({ inherited })
  },
)

test('a day of the starter that is not to hold is taken away', () => {
  const files = new Map([
    ['s.yaml', `${STARTER}valid: { to: 2025-12-31 }\n`],
    ['a.yaml', 'model: a\ntitle: A\nextends: s.yaml\nvalid: { from: 2026-01-01, to: null }\n'],
  ])
  const read = readModel(files, 'a.yaml')
  expect('model' in read && read.model.valid).toEqual({ from: '2026-01-01' })
})

test('a starter that is not there is refused where it is named', () => {
  expect(readModel(new Map([['a.yaml', OWN]]), 'a.yaml')).toMatchObject({
    refusals: [{ refused: 'noFile', at: { line: 3, path: 'extends' } }],
  })
})

test('what is read of a model and its starter stands alone', () => {
  const files = new Map([
    ['s.yaml', STARTER],
    ['m.yaml', 'model: m\ntitle: M\nextends: s.yaml\n'],
  ])
  const read = readModel(files, 'm.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const alone = readModel(new Map([['kept.yaml', JSON.stringify(read.text)]]), 'kept.yaml')
  expect(alone).toMatchObject({ model: read.model, text: read.text })
})
