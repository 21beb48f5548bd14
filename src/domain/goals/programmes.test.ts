// Programmes: what they are made up of, what works with them, and what nobody works with.
import { describe, expect, test } from 'vitest'
import { lintProgrammes } from '../chain/lint-programmes.ts'
import { readModel } from '../model/parse.ts'
import { programmesIn, unworkedParts } from './programmes.ts'
import { readChain } from './read-chain.ts'

const MODEL = `
model: liten
title: Liten
types:
  vision: { label: Vision, sort: text }
  programme: { label: Program, parents: [vision], sort: text, holds: [focus, action] }
  focus:
    label: Fokusområde
    parents: [programme]
    sort: area
    links: { works: { label: Arbetar med, to: bodies, parts: [leads, contributes, none] } }
  action: { label: Åtgärd, parents: [focus], sort: text }
  goal:
    label: Mål
    parents: [vision, focus]
    sort: text
    links: { supports: { label: Bidrar till, to: [programme, action], parts: [contributes] } }
rounds: [{ id: helår, kind: outcome, covers: year }]
`
const CHAIN = `
chain: liten
title: Liten
model: m.yaml
bodies:
  - { id: ks, kind: executiveBoard, title: Kommunstyrelsen }
nodes:
  - { id: vision, type: vision, title: Vision }
  - { id: p, type: programme, title: Programmet, parent: vision, due: 2026-12-31 }
  - { id: climate, type: focus, title: Klimat, parent: p }
  - { id: travel, type: action, title: Resor, parent: climate }
  - { id: youth, type: focus, title: Unga, parent: p }
  - { id: g, type: goal, title: Mål, parent: youth }
  - { id: h, type: goal, title: Annat mål, parent: vision }
`
const opened = (change: readonly [string, string] = ['', '']) => {
  const read = readModel(new Map([['m.yaml', MODEL]]), 'm.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const { model } = read
  const found = readChain(new Map([['c.yaml', CHAIN.replace(...change)]]), 'c.yaml', model)
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return { model, chain: found.chain }
}
const programmeWith = (change?: readonly [string, string]) => {
  const { model, chain } = opened(change)
  const [programme] = programmesIn(model, chain.nodes)
  if (programme === undefined) throw new Error('no programme')
  return programme
}
const warned = (today: string | null, change?: readonly [string, string]) => {
  const { model, chain } = opened(change)
  return lintProgrammes(model, chain, today).map(({ warns, on }) => [warns, on[1]])
}
const LINK = (id: string, links: string): readonly [string, string] => [
  `id: ${id},`,
  `id: ${id}, links: [${links}],`,
]

describe('a programme', () => {
  test('is made up of the types that it holds, and what else lies there works with it', () => {
    const { node, parts, across } = programmeWith()
    expect([node.id, parts.map(({ id }) => id)]).toEqual(['p', ['climate', 'travel', 'youth']])
    expect(across).toEqual([{ part: 'youth', node: 'g', link: null, isFrom: true }])
  })
  test('is worked with by what is linked to it or to one of its parts', () => {
    const { across } = programmeWith(LINK('h', '{ link: supports, to: travel, part: contributes }'))
    expect(across.slice(1)).toEqual([{ part: 'travel', node: 'h', link: 'supports', isFrom: true }])
  })
  test('is not worked with by what lies above it', () =>
    expect(programmeWith().across.some(({ node }) => node === 'vision')).toBe(false))

  test.for([
    ['nobody says anything', undefined, ['climate']],
    ['a body leads', LINK('climate', '{ link: works, to: ks, part: leads }'), []],
    [
      'a body has no influence',
      LINK('climate', '{ link: works, to: ks, part: none, reason: Nej }'),
      ['climate'],
    ],
    ['a goal is linked to what lies under it', LINK('h', '{ link: supports, to: travel }'), []],
    ['nothing lies under it', ['parent: youth', 'parent: vision'], ['climate', 'youth']],
  ] as const)('has parts that nobody works with: %s', ([, change, expected]) =>
    expect(unworkedParts(programmeWith(change)).map(({ id }) => id)).toEqual(expected),
  )
})

describe('check', () => {
  test('tells of the part that nobody works with, whatever the day', () => {
    expect(warned(null)).toEqual([['nobodyWorks', 'climate']])
    expect(warned('2026-12-31')).toEqual([['nobodyWorks', 'climate']])
  })
  test('tells of a programme the day after its last, unless it is ended', () => {
    expect(warned('2027-01-01')).toContainEqual(['programmeOver', 'p'])
    const ended = ['due: 2026-12-31', 'valid: { to: 2026-12-31 }'] as const
    expect(warned('2027-01-01', ended)).toEqual([['nobodyWorks', 'climate']])
  })
  test('tells of a goal in force that is linked to what has ended', () => {
    const ended = [
      'title: Resor, parent: climate }',
      'title: Resor, parent: climate, valid: { to: 2025-12-31 } }\n  - { id: i, type: goal, title: Till mål, parent: vision, links: [{ link: supports, to: travel }] }',
    ] as const
    expect(warned('2026-01-01', ended)).toEqual([['linkedToEnded', 'i']])
    expect(warned('2025-12-31', ended)).toEqual([])
  })
})
