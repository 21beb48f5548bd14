import { describe, expect, test } from 'vitest'
import { readStyles, stylesFor } from './stylesheet.ts'

const CSS = `
/* text { fill: wrong } */
:root { --ink: #111111; }
.series text { fill: black; }
.series :is(.end, .axes .tick) { fill: green; }
text { fill: grey; stroke: none; }
[data-tone="good"] { --tone: #14532d; }
a:hover, text.late { fill: blue; }
@media print { text { fill: white; } }
`

const element = (tag: string, attributes: Readonly<Record<string, string>> = {}) => ({
  tag,
  attributes: new Map(Object.entries(attributes)),
})
const series = element('svg', { class: 'series wide' })

describe('what a stylesheet says of an element', () => {
  const fill = (...elements: readonly ReturnType<typeof element>[]) =>
    stylesFor(readStyles(CSS), elements).get('fill')

  test.each([
    ['grey', [element('text')], 'by its tag'],
    ['black', [series, element('g'), element('text')], 'the more exact wins, though said before'],
    ['green', [series, element('text', { class: 'end' })], 'one of several'],
    [
      'green',
      [series, element('g', { class: 'axes' }), element('text', { class: 'tick' })],
      'a path among several',
    ],
    ['blue', [element('text', { class: 'late' })], 'beside what only a page has'],
    [undefined, [element('path')], 'nothing'],
  ] as const)('%s: %s', (said, elements, _how) => {
    expect(fill(...elements)).toBe(said)
  })

  test('names stand for what they say at the element and at the root', () => {
    const rules = readStyles(CSS)
    expect(stylesFor(rules, [element('g', { 'data-tone': 'good' })]).get('--tone')).toBe('#14532d')
    expect(stylesFor(rules, [series]).get('--ink')).toBe('#111111')
  })
})
