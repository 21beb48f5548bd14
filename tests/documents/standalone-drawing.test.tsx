// Drawings that stand alone: nothing in them needs the page that they come from.
import { expect, test } from 'vitest'
import { standaloneDrawing, TEXT_WIDTH } from '../../src/render/documents/standalone-drawing.ts'
import { toneColours } from '../../src/render/documents/tones.ts'
import { drawnCompared, drawnSeries } from './drawn.tsx'

test('a series says itself how it looks, in the municipality’s colour', () => {
  const { svg, width, height } = drawnSeries('nki', '#8a1538')
  expect(svg).not.toMatch(/class=|var\(|style=|aria-|undefined|NaN|<title|<desc/)
  expect(svg).toMatch(/<path[^>]+stroke="#8a1538"/)
  expect(svg).toMatch(/<text[^>]*fill="#14532d"/)
  expect(svg).toMatch(/<rect[^>]*fill="#d7efdf"/)
  expect([width <= TEXT_WIDTH, Math.round(height)]).toEqual([true, 234])
})

test('a colour that cannot be read on white is darkened, as on the pages', () => {
  expect(drawnSeries('nki', '#ffe100').svg).not.toContain('#ffe100')
})

test('where nothing is drawn there is nothing to stand alone', () => {
  expect(() => standaloneDrawing(<p>Inget</p>, '#8a1538')).toThrow('nothing is drawn')
})

test('grades have the colours of the pages', () => {
  expect(toneColours('good')).toEqual({ ink: '#14532d', tint: '#d7efdf' })
  expect(toneColours('none').tint).toBe('#ffffff')
})

test.each(Object.entries(drawnCompared('#00693c')))(
  '%s stands alone, with what its marks mean',
  (_of, drawn) => {
    const { svg, width } = drawn
    expect(svg).not.toMatch(/class=|var\(|style=|aria-|undefined|NaN|color-mix|rgb\([^,)]*\)/)
    expect(svg).toMatch(/Exempelst?|Exempelköping/)
    expect(svg).toContain('#00693c')
    expect(width).toBeLessThanOrEqual(TEXT_WIDTH)
  },
)
