// What a model file's words become: rules, defaults and numbers.
import { describe, expect, test } from 'vitest'
import { exact } from '../exact/exact.ts'
import { readModel } from './parse.ts'

const SCALES = `
scales: { light: { grades: [{ id: green, tone: good, label: Nått, outcome: Nådd }, { id: red, tone: bad }] } }
`
const modelOf = (rest: string) => {
  const found = readModel(new Map([['m.yaml', `model: m\ntitle: M\n${SCALES}${rest}`]]), 'm.yaml')
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return found.model
}
const casesOf = (when: string, of: 'measure' | 'node' = 'measure') => {
  const rule = `{ of: ${of}, cases: [{ grade: green, when: ${when} }] }`
  const types = 'types: { goal: { label: Mål, assessments: { status: { scale: light } } } }'
  const model = modelOf(`groups: { county: { label: Länet } }\n${types}\nrules: { r: ${rule} }\n`)
  const body = model.rules.get('r')?.body
  return body?.is === 'cases' ? body.cases[0]?.when : body
}

const LEFT = { is: 'value', kind: 'round' }
const COUNTY = { group: 'county', own: 'included', year: 'same' }

test.for<[string, object]>([
  ['{ reaches: target }', { is: 'reaches', left: LEFT, right: { is: 'limit', limit: 'target' } }],
  ['{ reaches: "48,5" }', { right: { is: 'number', value: exact('48.5'), percent: false } }],
  ['{ reaches: 80 % }', { right: { is: 'number', value: exact(80), percent: true } }],
  [
    '{ beats: { mean: county } }',
    { is: 'beats', right: { is: 'peers', statistic: 'mean', ...COUNTY } },
  ],
  [
    '{ beats: { quartile: { group: county } } }',
    { right: { statistic: 'quartile', side: 'best' } },
  ],
  [
    '{ beats: { top: { group: county, places: 10, own: excluded, year: { atMostYearsOld: 2 } } } }',
    { right: { statistic: 'top', places: 10, own: 'excluded', year: { atMostYearsOld: 2 } } },
  ],
  [
    '{ worse: { atMost: 10 %, than: 50 } }',
    { bound: 'atMost', margin: { amount: exact(10), in: 'percent' } },
  ],
  [
    '{ worse: { over: 3 procentenheter, than: 50 } }',
    { bound: 'over', margin: { amount: exact(3), in: 'unit' } },
  ],
  ['{ worse: { over: "0,5", than: 50 } }', { margin: { amount: exact('0.5'), in: 'unit' } }],
  ['{ improves: {} }', { since: 'previous', over: 1, by: { amount: exact(0), in: 'unit' } }],
  [
    '{ reaches: { scaled: { by: "90 %", of: target } } }',
    { right: { is: 'scaled', by: exact(90) } },
  ],
])('over a measure, %s', ([when, condition]) => {
  expect(casesOf(when)).toMatchObject(condition)
})

test.for<[string, object]>([
  [
    '{ share: { of: { of: children }, are: [green], atLeast: 80 % } }',
    {
      is: 'share',
      bounds: [{ op: '>=', than: exact(80) }],
      missing: { is: 'unknown' },
      of: { verdict: 'inForce' },
    },
  ],
  [
    '{ count: { of: { of: descendants, type: goal }, are: [red], over: 1, under: 4 } }',
    {
      bounds: [
        { op: '>', than: exact(1) },
        { op: '<', than: exact(4) },
      ],
      of: { types: ['goal'] },
    },
  ],
  [
    '{ every: { of: { of: children }, are: [green], missing: { leftOut: { coverage: "75 %" } } } }',
    { missing: { is: 'leftOut', leastCoverage: exact(75) } },
  ],
])('over nodes, %s', ([when, condition]) => {
  expect(casesOf(when, 'node')).toMatchObject(condition)
})

describe('what a file leaves out', () => {
  test('gets its default', () => {
    const model = modelOf(
      'types: { area: { label: Område, sort: area }, goal: { label: Mål, parents: [area] }, many: { label: Många, parents: [goal], parentCount: 2 } }\n',
    )
    expect(model.types.get('area')).toMatchObject({
      parents: [],
      parentCount: { fewest: 0 },
      measurable: false,
      measureRole: 'indicates',
    })
    expect(model.types.get('goal')?.parentCount).toEqual({ fewest: 1 })
    expect(model.types.get('many')?.parentCount).toEqual({ fewest: 2, most: 2 })
    expect([model.seldom, model.languages]).toEqual([{ is: 'missing' }, ['sv']])
  })

  test('a grade’s words fall back to its label, then its id', () => {
    const grades = modelOf('').scales.get('light')?.grades
    expect(grades?.map((grade) => grade.words)).toEqual([
      { forecast: { sv: 'Nått' }, outcome: { sv: 'Nådd' } },
      { forecast: { sv: 'red' }, outcome: { sv: 'red' } },
    ])
  })
})

test('a number a double cannot hold is kept exactly', () => {
  expect(casesOf('{ reaches: 0.12345678901234567890123 }')).toMatchObject({
    right: { value: exact('0.12345678901234567890123') },
  })
})

test('a number where a text belongs is read as it was written', () => {
  expect(modelOf('adopted: { by: Fullmäktige, ref: 088 }\n').adopted?.ref).toBe('088')
})

test('a type under another needs a parent; one under itself alone does not, or nothing could be first', () => {
  const { types } = modelOf(`
types:
  area: { label: Område, parents: [area] }
  goal: { label: Mål, parents: [area, goal] }
`)
  expect(types.get('area')?.parentCount).toEqual({ fewest: 0 })
  expect(types.get('goal')?.parentCount).toEqual({ fewest: 1 })
})

describe('what a municipality says of its open data', () => {
  const municipality = (said: string) =>
    readModel(
      new Map([
        ['m.yaml', `model: m\ntitle: M\nmunicipality: { name: Nystad, ${said} }\n${SCALES}`],
      ]),
      'm.yaml',
    )

  test('is its contact, its terms and its sort, each of which may be left out', () => {
    const said = municipality(
      'contact: { office: { sv: Kansliet, en: The office }, email: data@nystad.example }, licence: ccBy, publisherType: company',
    )
    expect('model' in said && said.model.municipality).toEqual({
      name: { sv: 'Nystad' },
      contact: { office: { sv: 'Kansliet', en: 'The office' }, email: 'data@nystad.example' },
      licence: 'ccBy',
      publisherType: 'company',
    })
    const bare = municipality('code: "2425"')
    expect('model' in bare && bare.model.municipality).toEqual({
      name: { sv: 'Nystad' },
      code: '2425',
    })
  })

  test.each([
    ['contact: { office: Kansliet, email: kansliet }', 'email'],
    ['contact: { office: Kansliet, email: "a@b" }', 'email'],
    ['contact: { email: data@nystad.example }', 'office'],
    ['licence: fritt', 'licence'],
    ['place: https://sws.geonames.org/2661886/', 'place'],
    ['place: http://sws.geonames.org/2661886', 'place'],
    ['place: Kumla', 'place'],
    ['publisherType: kommun', 'publisherType'],
  ])('is refused where it cannot be read: %s', (said, where) => {
    const read = municipality(said)
    expect('refusals' in read && JSON.stringify(read.refusals)).toContain(where)
  })
})
