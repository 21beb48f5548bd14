// Which chains are refused because assessments wait for each other through links, and which are not.
import { describe, expect, test } from 'vitest'
import { readModel } from '../model/parse.ts'
import { readChain } from './read-chain.ts'

const MODEL = `
model: liten
title: Liten
scales: { light: { grades: [{ id: green, tone: good, label: Grön }, { id: red, tone: bad, label: Röd }] } }
rules:
  served: { of: node, worst: { of: { of: link:serves } } }
  backed: { of: node, worst: { of: { of: link:backs } } }
  below: { of: node, worst: { of: { of: children } } }
types:
  programme:
    label: Program
    assessments: { status: { scale: light, rule: served } }
    links: { serves: { label: Bärs av, to: [goal], parts: [leads, contributes, none] } }
  goal:
    label: Mål
    parents: [programme, goal]
    parentCount: { fewest: 0 }
    assessments: { status: { scale: light, rule: RULE, rounds: [helår] } }
    links: { backs: { label: Stöder, to: [programme] } }
rounds: [{ id: delår, kind: forecast, covers: january–august }, { id: helår, kind: outcome, covers: year }]
`
const refusalsOf = (rule: string, nodes: readonly string[], model = MODEL) => {
  const read = readModel(new Map([['m.yaml', model.replace('RULE', rule)]]), 'm.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const lines = nodes.map((node) => `  - ${node}\n`).join('')
  const text = `chain: liten\ntitle: Liten\nmodel: m.yaml\nnodes:\n${lines}`
  const found = readChain(new Map([['c.yaml', text]]), 'c.yaml', read.model)
  return 'refusals' in found ? found.refusals : []
}
const programme = (links = '{ link: serves, to: g }') =>
  `{ id: p, type: programme, title: Program, links: [${links}] }`
const backing = '{ id: g, type: goal, title: Mål, links: [{ link: backs, to: p }] }'

describe('assessments over links', () => {
  test('that lead back are refused, where the link stands', () => {
    expect(refusalsOf('backed', [programme(), backing])).toMatchObject([
      {
        refused: 'assessmentCycle',
        cycle: ['p.status', 'g.status', 'p.status'],
        at: { file: 'c.yaml', line: 5, path: 'nodes[0].links' },
      },
    ])
  })

  test('that lead on to another are not', () => {
    const other = '{ id: p2, type: programme, title: Annat }'
    const goal = '{ id: g, type: goal, title: Mål, links: [{ link: backs, to: p2 }] }'
    expect(refusalsOf('backed', [programme(), other, goal])).toEqual([])
  })

  test('and back through a parent are refused', () => {
    const nodes = [
      programme('{ link: serves, to: top }'),
      '{ id: top, type: goal, title: Topp }',
      '{ id: low, type: goal, title: Låg, parents: [top], links: [{ link: backs, to: p }] }',
    ]
    const mixed = MODEL.replace('RULE', 'mixed').replace(
      'rules:',
      `rules:
  mixed:
    of: node
    cases:
      - { grade: red, when: { some: { of: { of: children }, are: [red] } } }
      - { grade: green, when: { every: { of: { of: link:backs }, are: [green] } } }`,
    )
    const cycle = ['p.status', 'top.status', 'low.status', 'p.status']
    expect(refusalsOf('', nodes, mixed)).toMatchObject([{ refused: 'assessmentCycle', cycle }])
  })

  test('to somebody who says they have no part are not waited for', () => {
    const none = programme('{ link: serves, to: g, part: none, reason: Ingen rådighet }')
    expect(refusalsOf('backed', [none, backing])).toEqual([])
  })

  test('that are made in different rounds never meet', () => {
    const apart = MODEL.replace('rule: served }', 'rule: served, rounds: [delår] }')
    expect(refusalsOf('backed', [programme(), backing], apart)).toEqual([])
  })

  test('and no way back under another rule are not', () =>
    expect(refusalsOf('below', [programme(), backing])).toEqual([]))
})
