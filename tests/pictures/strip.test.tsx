// The strip of all municipalities: every one is drawn, none hides another, and every word can be read.
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import '../drawn-the-same.ts'
import { SIZES } from '../../src/ui/series-layout.ts'
import { StripChart } from '../../src/ui/strip-chart.tsx'
import { layOutStrip, placeInRow, rowsFor } from '../../src/ui/strip-layout.ts'
import { textWidth } from '../../src/ui/text-width.ts'
import { CHART_WORDS, stripOf } from './compared.ts'
import { drawnIn, unreadableIn } from './text-boxes.ts'

const spread = (many: number, from: number, to: number) =>
  Array.from({ length: many }, (_, i) => from + (to - from) * (((i * 61) % many) / many) ** 2)

describe('the strip', () => {
  test.each([
    ['of all 290', stripOf(spread(290, 60, 98))],
    ['of costs with many digits', stripOf(spread(290, 71_000, 184_000), 'kr/inv 0–5 år')],
    ['of all at one value', stripOf(Array.from({ length: 290 }, () => 100))],
    ['of one alone', stripOf([12.5])],
    ['with ours at the far right', stripOf([99, ...spread(289, 10, 60)])],
    ['with ours at the far left', stripOf([1, ...spread(289, 10, 60)])],
  ])('%s can be read in every width', (_what, strip) => {
    const drawn = drawnIn(renderToStaticMarkup(<StripChart strip={strip} words={CHART_WORDS} />))
    expect(drawn).toHaveLength(3)
    for (const one of drawn) {
      expect(unreadableIn(one)).toEqual([])
      expect(one.svg.match(/data-area/g)).toHaveLength(strip.dots.length)
      expect([one.title, one.description]).toEqual([strip.headline, strip.description])
    }
  })

  test('tells ours, the group’s and the others apart by shape, and by word in table and key', () => {
    const html = renderToStaticMarkup(
      <StripChart strip={stripOf(spread(20, 1, 9))} words={CHART_WORDS} />,
    )
    expect(html).toContain('r="8"')
    expect(html.match(/<td>i gruppen<\/td>/g)).toHaveLength(7)
    expect(html).toMatch(/series-key.*Exempelköping.*liknande kommuner.*övriga kommuner/)
  })

  test('without any value says who is missing, and draws nothing', () => {
    const html = renderToStaticMarkup(
      <StripChart strip={{ ...stripOf([1]), dots: [], marks: [] }} words={CHART_WORDS} />,
    )
    expect(html).not.toContain('<svg')
    expect(html).toContain('2 kommuner saknar värde.')
  })

  test('is laid out once for a view and a width', () => {
    const strip = stripOf(spread(290, 0, 1))
    for (const size of SIZES) expect(layOutStrip(strip, size)).toBe(layOutStrip(strip, size))
  })

  test('has no dot on another where there is room, whatever the values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 900, noNaN: true }), { maxLength: 120 }),
        (some) => {
          const places = some.toSorted((a, b) => a - b)
          const rows = rowsFor(places, 11)
          for (const [i, place] of places.entries())
            for (let j = i + 1; j < places.length && (places[j] ?? 0) - place < 11; j += 1)
              expect(rows[j]).not.toBe(rows[i])
        },
      ),
    )
  })

  test('keeps words in a row apart and inside, or says that they have no room', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            text: fc.string({ maxLength: 24 }),
            x: fc.double({ min: 0, max: 340, noNaN: true }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        (labels) => {
          const placed = placeInRow(labels, 11, 0, 340)
          const boxes = (placed ?? [])
            .map(({ text, left }) => ({ left, right: left + textWidth(text, 11) }))
            .toSorted((a, b) => a.left - b.left || a.right - b.right)
          for (const [i, { left, right }] of boxes.entries()) {
            expect(left).toBeGreaterThanOrEqual(-0.001)
            expect(right).toBeLessThanOrEqual(340.001)
            expect((boxes[i + 1]?.left ?? 999) - right).toBeGreaterThan(-0.001)
          }
          const wide = labels.reduce((sum, { text }) => sum + textWidth(text, 11) + 10, -10)
          expect(placed === null).toBe(wide > 340)
        },
      ),
    )
  })
})
