// The documents of a model, as its file says them.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Model } from './model.ts'
import { readModel } from './parse.ts'

const read = (path: string, text: string): Model => {
  const found = readModel(new Map([[path, text]]), path)
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals))
  return found.model
}

const HEAD = `
model: liten
title: Liten
scales: { s: { grades: [{ id: green, tone: good, label: Nått }] } }
types: { goal: { label: Mål } }
rounds:
  - { id: månad, kind: forecast, every: month, except: [january], covers: period }
  - { id: helår, kind: outcome, covers: year }
`

test('what is drawn is said by a word, or with which nodes; a part is written where nothing else is in it', () => {
  const { documents = [] } = read(
    'm.yaml',
    `${HEAD}documents:
  månadsrapport:
    label: Månadsrapport
    sort: followUp
    rounds: [månad]
    of: [committee]
    outline:
      - id: mål
        heading: Målen
        draws: [summary, nodes, { goals: { types: [goal] } }, { nodes: { charts: false } }, { measure: x }, { measure: { id: y, chart: false } }, { evaluation: k }]
      - id: annat
        heading: Annat
        parts: [{ id: text, heading: Text }, { id: båda, heading: Båda, draws: [law], written: true }]
`,
  )
  const [report] = documents
  expect(report?.rounds).toHaveLength(11)
  expect(report?.rounds[0]).toBe('månad-02')
  expect(report?.of).toEqual(['committee'])
  expect(report?.outline.map(({ isWritten }) => isWritten)).toEqual([false, false])
  expect(report?.outline[1]?.parts.map(({ isWritten }) => isWritten)).toEqual([true, true])
  expect(report?.outline[0]?.drawn).toEqual([
    { draw: 'summary' },
    { draw: 'nodes', charts: true, reasons: true },
    { draw: 'goals', types: ['goal'] },
    { draw: 'nodes', charts: false, reasons: true },
    { draw: 'measure', measure: 'x', chart: true },
    { draw: 'measure', measure: 'y', chart: false },
    { draw: 'evaluation', evaluation: 'k' },
  ])
})

test('a model without documents has none, and says so by leaving them out', () => {
  expect(read('m.yaml', HEAD).documents).toBe(undefined)
})

test.each(['starter', 'kumla', 'lindesberg', 'dorotea', 'kalmar'])(
  '%s makes an annual report with the headings of the law',
  (name) => {
    const path = `models/${name}/model.yaml`
    const { documents = [] } = read(path, readFileSync(path, 'utf8'))
    const annual = documents.find(({ sort }) => sort === 'annual')
    const report = annual?.outline.find(({ id }) => id === 'forvaltningsberattelse')
    expect(report?.parts.map(({ heading }) => heading['sv'])).toEqual([
      'Översikt över verksamhetens utveckling',
      'Den kommunala koncernen',
      'Viktiga förhållanden för resultat och ekonomisk ställning',
      'Händelser av väsentlig betydelse',
      'Styrning och uppföljning av den kommunala verksamheten',
      'God ekonomisk hushållning och ekonomisk ställning',
      'Balanskravsresultat',
      'Väsentliga personalförhållanden',
      'Förväntad utveckling',
    ])
  },
)
