// A styrmodell drawn as the sources draw theirs: levels from the vision down, arrows upward.
import type { ReactNode } from 'react'
import type { DiagramView } from '../contract/views.ts'
import { layOutDiagram, type Placed, type Stroke } from './diagram-layout.ts'
import { FONT, LINE } from './diagram-slots.ts'
import { ScrollBox } from './scroll-box.tsx'

/** How much larger it may be drawn where there is room, and how much smaller before it scrolls. */
const MOST_SCALE = 1.2
const LEAST_SCALE = 0.9

/** A straight part of no length would turn the arrowhead. */
const straight = (from: number, to: number): string => (from === to ? '' : `V${to}`)

const pathOf = ({ from, fromEdge, bend, toEdge, to }: Stroke): string =>
  `M${from.x} ${from.y}${straight(from.y, fromEdge)}C${from.x} ${bend} ${to.x} ${bend} ${to.x} ${toEdge}${straight(toEdge, to.y)}`

const named = ({ label, retired }: DiagramView['boxes'][number]): string =>
  retired === undefined ? label : `${label} (${retired})`

const Box = ({ box }: { readonly box: Placed }): ReactNode => (
  <g className={box.retired === undefined ? undefined : 'retired'}>
    <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="6" />
    <text y={box.y + 11 + LINE * 0.75} textAnchor="middle" fontSize={FONT}>
      {[...box.lines, ...(box.retired ?? [])].map((line, i) => (
        <tspan
          key={line}
          className={i < box.lines.length ? undefined : 'since'}
          x={box.x + box.width / 2}
          dy={i === 0 ? 0 : LINE}
        >
          {line}
        </tspan>
      ))}
    </text>
  </g>
)

/** Nothing where the model has no types yet. */
export const ModelDiagram = ({
  diagram,
  words,
}: {
  readonly diagram: DiagramView
  readonly words: { readonly scrollHint: string; readonly beside: string }
}): ReactNode => {
  if (diagram.boxes.length === 0) return null
  const { width, height, boxes, strokes, besideAt } = layOutDiagram(diagram)
  return (
    <figure className="diagram">
      <figcaption>{diagram.title}</figcaption>
      <ScrollBox label={diagram.title} hint={words.scrollHint}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          style={{ width: width * MOST_SCALE, minWidth: width * LEAST_SCALE }}
          role="img"
          aria-labelledby="diagram-t diagram-d"
        >
          <title id="diagram-t">{diagram.title}</title>
          <desc id="diagram-d">{`${diagram.description} ${diagram.boxes.map(named).join(', ')}.`}</desc>
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
          {strokes.map((stroke) => (
            <path
              key={pathOf(stroke)}
              className="arrow"
              markerEnd={stroke.arrow ? 'url(#arrow)' : undefined}
              d={pathOf(stroke)}
            />
          ))}
          {boxes.map((box) => (
            <Box key={box.id} box={box} />
          ))}
          {besideAt === null ? null : (
            <text x="8" y={besideAt} fontSize={FONT} className="diagram-heading">
              {words.beside}
            </text>
          )}
        </svg>
      </ScrollBox>
    </figure>
  )
}
