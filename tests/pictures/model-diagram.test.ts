// The picture of a styrmodell: no line behind a box, no box on another, every text inside its box.
import { readdirSync, readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { DiagramView } from '../../src/contract/views.ts'
import { readModel } from '../../src/domain/model/parse.ts'
import { levelsDrawn } from '../../src/text/levels-drawn.ts'
import { pageWords } from '../../src/text/pages.ts'
import { layOutDiagram, type Point, type Stroke } from '../../src/ui/diagram-layout.ts'
import { ModelDiagram } from '../../src/ui/model-diagram.tsx'
import { textWidth } from '../../src/ui/text-width.ts'

const of = (title: string, boxes: DiagramView['boxes'], pairs: readonly string[]) => ({
  title,
  description: '',
  boxes,
  arrows: pairs.map((pair) => {
    const [from = '', to = ''] = pair.split('>')
    return { from, to }
  }),
})

const box = (id: string, level: number, label = id) => ({ id, level, label })

const modelIn = (folder: string, day = '2026-08-31'): DiagramView => {
  const at = `models/${folder}`
  const files = new Map(readdirSync(at).map((n) => [n, readFileSync(`${at}/${n}`, 'utf8')]))
  files.set('../starter/model.yaml', readFileSync('models/starter/model.yaml', 'utf8'))
  const read = readModel(files, 'model.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  return levelsDrawn(read.model, 'sv', day)
}

const DIAGRAMS: readonly (readonly [string, DiagramView])[] = [
  ...['dorotea', 'kalmar', 'kumla', 'lindesberg', 'stockholm-ils', 'starter', 'exempel'].map(
    (folder) => [folder, modelIn(folder)] as const,
  ),
  [
    'two that lie above each other',
    of('two', [box('top', 0), box('a', 1), box('b', 1)], ['a>top', 'b>top', 'a>b', 'b>a']),
  ],
  [
    'a line past three levels of wide boxes',
    of(
      'past',
      [0, 1, 2, 3, 4].flatMap((level) =>
        ['x', 'y', 'z'].map((id) => box(id + level, level, `Verksamhetsområdesmål ${id}`)),
      ),
      ['x4>x0', 'y4>x0', 'z4>y1', 'x1>y0', 'y1>y0', 'x2>x1', 'y2>y1', 'x3>x2', 'z3>y0'],
    ),
  ],
  [
    'a level that is retired, with a short name',
    of(
      'retired',
      [box('top', 0), { ...box('löfte', 1), retired: 'avslutad 31 december 2024' }],
      ['löfte>top'],
    ),
  ],
  ['nothing tied', of('loose', [box('a', 0), box('b', 0)], [])],
]

/** Points along a line, close enough that no box fits between two. */
const along = ({ from, fromEdge, bend, toEdge, to }: Stroke): Point[] => {
  const curve = Array.from({ length: 41 }, (_, i) => {
    const t = i / 40
    const u = 1 - t
    return {
      x: u ** 3 * from.x + 3 * u * u * t * from.x + 3 * u * t * t * to.x + t ** 3 * to.x,
      y: u ** 3 * fromEdge + 3 * u * u * t * bend + 3 * u * t * t * bend + t ** 3 * toEdge,
    }
  })
  const straight = (x: number, a: number, b: number): Point[] =>
    Array.from({ length: 11 }, (_, i) => ({ x, y: a + ((b - a) * i) / 10 }))
  return [...straight(from.x, from.y, fromEdge), ...curve, ...straight(to.x, toEdge, to.y)]
}

describe.each(DIAGRAMS)('%s', (_name, diagram) => {
  const { width, height, boxes, strokes } = layOutDiagram(diagram)

  test('draws every box, inside the picture and apart from the others', () => {
    expect(boxes.map(({ id }) => id).sort()).toEqual(diagram.boxes.map(({ id }) => id).sort())
    for (const [i, a] of boxes.entries()) {
      expect([a.x >= 0, a.y >= 0, a.x + a.width <= width, a.y + a.height <= height]).toEqual([
        true,
        true,
        true,
        true,
      ])
      for (const b of boxes.slice(i + 1)) {
        const apart =
          a.x + a.width <= b.x ||
          b.x + b.width <= a.x ||
          a.y + a.height <= b.y ||
          b.y + b.height <= a.y
        expect(apart, `${a.id} and ${b.id}`).toBe(true)
      }
    }
  })

  test('keeps every text inside its box', () => {
    for (const { lines, retired = [], width: room, height: tall } of boxes) {
      for (const line of [...lines, ...retired])
        expect(textWidth(line, 13)).toBeLessThanOrEqual(room)
      expect((lines.length + retired.length) * 17).toBeLessThan(tall)
    }
  })

  test('draws every arrow, none behind a box', () => {
    const ends = new Set(diagram.arrows.map(({ to }) => to))
    expect(strokes.filter(({ arrow }) => arrow).length).toBeGreaterThanOrEqual(ends.size)
    for (const stroke of strokes)
      for (const { x, y } of along(stroke))
        for (const { id, ...b } of boxes) {
          const inside =
            x > b.x + 1 && x < b.x + b.width - 1 && y > b.y + 1 && y < b.y + b.height - 1
          expect(inside, `a line behind ${id} at ${x}, ${y}`).toBe(false)
        }
  })
})

describe('a level that is retired', () => {
  const retiredOn = (day: string) =>
    modelIn('exempel', day).boxes.find(({ id }) => id === 'promise')

  test('is drawn so from the day after its last', () => {
    expect(retiredOn('2024-12-31')?.retired).toBeUndefined()
    expect(retiredOn('2025-01-01')?.retired).toBe('avslutad 31 december 2024')
  })

  test('says so in its box and in what is read aloud', () => {
    const drawn = renderToStaticMarkup(
      ModelDiagram({ diagram: modelIn('exempel', '2026-08-31'), words: pageWords('sv') }),
    )
    expect(drawn).toContain('class="retired"')
    expect(drawn).toMatch(/<desc[^>]*>[^<]*\(avslutad 31 december 2024\)/)
  })
})
