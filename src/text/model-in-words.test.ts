// The model page's sentences, from models as they are read from files.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Chain } from '../domain/goals/chain.ts'
import { readChain } from '../domain/goals/read-chain.ts'
import { readModel } from '../domain/model/parse.ts'
import { exampleModel } from './example-chain.ts'
import { modelInWords } from './model-in-words.ts'

const model = exampleModel()
const sectionOf = (id: string, language: 'sv' | 'en') => {
  const found = modelInWords(model, language).find((one) => one.id === id)
  if (found === undefined) throw new Error(`no section «${id}»`)
  return {
    ...found,
    list: found.list.map((item) => item.replaceAll('\u00a0', ' ')),
  }
}

test('a rule is read line by line, the subject said once', () =>
  expect(sectionOf('rule-peerLight', 'sv').list).toEqual([
    'Grå om utfall saknas.',
    'Grön om utfallet når målvärdet eller är bättre än länets medel.',
    'Gul om utfallet är högst 10 % sämre än länets medel.',
    'Röd om utfallet är mer än 10 % sämre än länets medel.',
  ]))

test('the same rule in English', () =>
  expect(sectionOf('rule-peerLight', 'en').list[1]).toBe(
    'Green if the outcome reaches the target or is better than the mean of the county.',
  ))

test('what no case catches is left to a person, and the model page says so', () => {
  expect(sectionOf('rule-peerLight', 'sv').after).toContain(
    'Stämmer inget av detta avgör en person (ingen regel).',
  )
  expect(sectionOf('rule-greenShare', 'sv').after).not.toContain(
    'Stämmer inget av detta avgör en person (ingen regel).',
  )
})

test('a level says where it stands, who owns it and how it is assessed', () => {
  const goal = sectionOf('type-goal', 'sv')
  expect(goal.paragraphs[0]).toBe(
    'Hör till strategiskt mål; har exakt en överordnad. Ansvarig: nämnd.',
  )
  expect(goal.list[0]).toBe(
    'Bedömningen «Måluppfyllelse» görs på skalan «Ljus». Förslaget ges av regeln «Målvärde eller länets medel».',
  )
})

test('a grade gives its words for each kind of round, its points and what it demands', () => {
  const { list, ordered } = sectionOf('scale-light', 'sv')
  expect(ordered).toBe(true)
  expect(list[1]).toBe('Gul: «På väg» i prognos, «Nästan nått» i utfall; ger 0,5 poäng.')
  expect(list[3]).toBe(
    'Grå: Kan inte bedömas; räknas inte med i andelar men visas alltid; kräver motivering.',
  )
})

test('rounds say what they cover and which law asks for them', () =>
  expect(sectionOf('rounds', 'sv').list[0]).toBe(
    'Delårsrapport: januari–augusti, prognos för helåret. Lagstadgad delårsrapport.',
  ))

test('a round that the law would not call an interim report is not called one', () => {
  const april = exampleModel('rounded', ['covers: january–august', 'covers: january–april'])
  expect(modelInWords(april, 'sv').find(({ id }) => id === 'rounds')?.list[0]).toBe(
    'Delårsrapport: januari–april, prognos för helåret. «Delårsrapport» uppfyller inte kravet på en delårsrapport: den ska omfatta minst hälften och högst två tredjedelar av året, från januari till och med juni, juli eller augusti (13 kap. 1 § lagen om kommunal bokföring och redovisning).',
  )
})

test('parts the model does not have are left out', () => {
  const ids = modelInWords(model, 'sv').map(({ id }) => id)
  expect(ids).not.toContain('verdicts')
  expect(ids).toContain('ceilings')
})

test.each([
  [
    'sv',
    'Grön om minst 80 % av de underliggande målen med märkningen «Ekonomiska mål» eller «klimat» är gröna.',
  ],
  ['en', 'Green if at least 80% of goals below tagged “Economic goals” or “klimat” are green.'],
] as const)(
  'a tag is called what the model calls it, else as its author wrote it (%s)',
  (language, said) => {
    const model = exampleModel('rounded', [
      '{ of: children }, are: [green], atLeast: 80 % } } }',
      '{ of: children, tag: [ekonomi, klimat] }, are: [green], atLeast: 80 % } } }',
    ])
    const rule = modelInWords(model, language).find(({ id }) => id === 'rule-greenShare')
    expect(rule?.list[0]?.replaceAll('\u00a0', ' ')).toBe(said)
  },
)

test.each([
  ['sort: assignment', 'Grön om minst 80 % av de underliggande uppdragen är gröna.'],
  ['sort: area', 'Grön om minst 80 % av de underliggande områdena är gröna.'],
  ['sort: goal', 'Grön om minst 80 % av de underliggande målen är gröna.'],
] as const)('what lies below is called by its sort: %s', (sort, said) => {
  const model = exampleModel('rounded', [
    'parents: [strategic]',
    `parents: [strategic]\n    ${sort}`,
  ])
  const rule = modelInWords(model, 'sv').find(({ id }) => id === 'rule-greenShare')
  expect(rule?.list[0]?.replaceAll('\u00a0', ' ')).toBe(said)
})

test.each([
  ['{ measures: { most: 1 } }', 'Krav: högst 1 mått.', 'Required: measures: at most 1.'],
  [
    '{ children: { type: goal, fewest: 1 } }',
    'Krav: minst 1 underliggande verksamhetsmål.',
    'Required: operational goals below: at least 1.',
  ],
  ['{ parents: { tag: eko, most: 1 } }', 'Krav: högst 1 överordnad med märkningen «eko».', ''],
])('a rule of shape is said in right number: %s', (shape, sv, en) => {
  const model = exampleModel('rounded', [
    '    owner: [council]\n',
    `    owner: [council]\n    shape: [${shape}]\n`,
  ])
  const said = (language: 'sv' | 'en') =>
    modelInWords(model, language).find(({ id }) => id === 'type-strategic')?.list ?? []
  expect(said('sv')).toContain(sv)
  if (en !== '') expect(said('en')).toContain(en)
})

describe('a rule used with two scales', () => {
  const shared = exampleModel('rounded', [
    'types:\n',
    `  plan:
    label: { sv: Planens skala, en: The scale of the plan }
    grades:
      - { id: full, tone: good, points: 1, label: { sv: Enligt plan, en: As planned } }
      - { id: half, tone: caution, points: 0.5, label: { sv: Efter plan, en: Behind plan } }
      - { id: none, tone: bad, points: 0, label: { sv: Utan plan, en: Without a plan } }
types:
  planned:
    label: { sv: Planmål, en: Planned goal }
    limits: { target: { label: { sv: Målvärde, en: Target } } }
    assessments:
      status: { scale: plan, rule: full }
`,
  ])
  const ways = (language: 'sv' | 'en') =>
    modelInWords(shared, language).filter(({ id }) => /^rule-full(-|$)/.test(id))

  test('is said in the words of each, and each is named by its scale', () =>
    expect(ways('sv').map(({ id, heading, list }) => [id, heading, list[0]])).toEqual([
      [
        'rule-full',
        'Regel för planmål, på skalan «Planens skala»',
        'Enligt plan om utfallet når målvärdet.',
      ],
      [
        'rule-full-full',
        'Regel för planmål, på skalan «Hel, halv, ingen»',
        'Hel om utfallet når målvärdet.',
      ],
    ]))

  test('also in English', () =>
    expect(ways('en').map(({ heading, list }) => `${heading}: ${list[0]}`)).toEqual([
      'Rule for planned goal, on the scale “The scale of the plan”: As planned if the outcome reaches the target.',
      'Rule for planned goal, on the scale “Full, half, none”: Full if the outcome reaches the target.',
    ]))

  test('with one scale it is said once, without naming it', () => {
    const [only, ...more] = modelInWords(model, 'sv').filter(({ id }) =>
      id.startsWith('rule-peerLight'),
    )
    expect([only?.heading, more]).toEqual(['Målvärde eller länets medel', []])
  })
})

test('a share says what each grade is worth and what the sum is divided by', () => {
  const rules = modelInWords(exampleModel(), 'sv').find(({ id }) => id === 'rule-fullShare')
  expect(JSON.stringify(rules)).toContain(
    'Talet är summan av poängen delad med antalet, i procent. Poängen är: hel 1, halv 0,5 och ingen 0.',
  )
})

test.each([
  ['sv', 'Ingen bedömning använder regeln.'],
  ['en', 'No assessment uses this rule.'],
] as const)('a rule that nothing is assessed by says so (%s)', (language, said) => {
  const unused = exampleModel('rounded', [
    'rules:\n',
    `rules:
  spare:
    label: { sv: Att ta till, en: To fall back on }
    of: node
    worst: { of: { of: children } }
`,
  ])
  const after = (id: string) =>
    modelInWords(unused, language).find((one) => one.id === `rule-${id}`)?.after
  expect(after('spare')).toContain(said)
  expect(after('peerLight')).not.toContain(said)
})

test('what a level must not lie under is called by its title, where the chain is known', () => {
  const files = new Map(
    ['model.yaml', 'chain.yaml', 'readings.csv'].map((file) => [
      file,
      readFileSync(`models/kumla/${file}`, 'utf8'),
    ]),
  )
  const read = readModel(files, 'model.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const found = readChain(files, 'chain.yaml', read.model)
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  const said = (...chain: [] | [Chain]) =>
    modelInWords(read.model, 'sv', ...chain)
      .find(({ id }) => id === 'type-committeeGoal')
      ?.list.join('\n')
  expect(said(found.chain)).toContain('Ligger aldrig under «A Ekonomi och medarbetare», varken')
  expect(said()).toContain('Ligger aldrig under «a», varken')
})
