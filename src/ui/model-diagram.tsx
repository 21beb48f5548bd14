// A styrmodell drawn as the sources draw theirs: levels from the vision down, arrows upward.
import type { ReactNode } from 'react'
import type { DiagramView } from '../contract/views.ts'
import { wrapText } from './text-width.ts'

const WIDTH = 760
const BOX = 150
const LINE = 17
const LEVEL = 108

type Placed = DiagramView['boxes'][number] & {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
}

const place = (boxes: DiagramView['boxes']): Placed[] => {
  const levels = [...new Set(boxes.map((b) => b.level))].sort((a, b) => a - b)
  return levels.flatMap((level, row) => {
    const here = boxes.filter((b) => b.level === level)
    const width = Math.min(BOX, (WIDTH - 12 * (here.length + 1)) / here.length)
    const gap = (WIDTH - width * here.length) / (here.length + 1)
    return here.map((box, i) => {
      const lines = wrapText(box.label, 13, width - 14)
      return {
        ...box,
        x: gap + i * (width + gap),
        y: 10 + row * LEVEL,
        width,
        height: 22 + lines.length * LINE,
        lines,
      }
    })
  })
}

export const ModelDiagram = ({ diagram }: { readonly diagram: DiagramView }): ReactNode => {
  const boxes = place(diagram.boxes)
  const height = Math.max(...boxes.map((b) => b.y + b.height)) + 12
  const at = new Map(boxes.map((b) => [b.id, b]))
  return (
    <figure className="diagram">
      <figcaption>{diagram.title}</figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing scrolls on a phone, and the keyboard must reach it */}
      <section className="scroll" aria-label={diagram.title} tabIndex={0}>
        <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby="diagram-t diagram-d">
          <title id="diagram-t">{diagram.title}</title>
          <desc id="diagram-d">{`${diagram.description} ${diagram.boxes.map((b) => b.label).join(', ')}.`}</desc>
          <defs>
            <marker
              id="arrow"
              viewBox="0 0 10 10"
              refX="9"
              refY="5"
              markerWidth="7"
              markerHeight="7"
              orient="auto-start-reverse"
            >
              <path d="M0 1l9 4-9 4z" className="arrow-head" />
            </marker>
          </defs>
          {diagram.arrows.map(({ from, to }) => {
            const [a, b] = [at.get(from), at.get(to)]
            if (a === undefined || b === undefined) return null
            const middle = (a.y + b.y + b.height) / 2
            return (
              <path
                key={`${from}${to}`}
                className="arrow"
                markerEnd="url(#arrow)"
                d={`M${a.x + a.width / 2} ${a.y}C${a.x + a.width / 2} ${middle} ${b.x + b.width / 2} ${middle} ${b.x + b.width / 2} ${b.y + b.height + 2}`}
              />
            )
          })}
          {boxes.map((box) => (
            <g key={box.id}>
              <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="6" />
              <text
                x={box.x + box.width / 2}
                y={box.y + 11 + LINE * 0.75}
                textAnchor="middle"
                fontSize="13"
              >
                {box.lines.map((line, i) => (
                  <tspan key={line} x={box.x + box.width / 2} dy={i === 0 ? 0 : LINE}>
                    {line}
                  </tspan>
                ))}
              </text>
            </g>
          ))}
        </svg>
      </section>
    </figure>
  )
}
