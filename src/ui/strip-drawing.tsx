// Every municipality as a dot along a scale: ours with its words, the group's as rings, the middle half as a field.
import type { ReactNode } from 'react'
import type { StripView } from '../contract/comparison.ts'
import { Image } from './chart-frame.tsx'
import type { Size } from './series-layout.ts'
import { LINE, layOutStrip, type PlacedDot, placeInRow, type Strip } from './strip-layout.ts'
import { textWidth } from './text-width.ts'

const ORDER = { other: 0, member: 1, own: 2 } as const

const Dot = ({ dot, radius }: { readonly dot: PlacedDot; readonly radius: number }): ReactNode => (
  <circle
    className={dot.is}
    cx={dot.x.toFixed(1)}
    cy={dot.y.toFixed(1)}
    r={dot.is === 'own' ? radius * 1.6 : radius}
    data-area={dot.area}
  />
)

/** Our own dot's words above all, with a line down to the dot. */
const OwnWords = ({
  at,
  laid: { own },
  size,
}: {
  readonly at: PlacedDot
  readonly laid: Strip
  readonly size: Size
}): ReactNode => {
  const font = size.label + 1
  return (
    <>
      <line className="to-own" x1={at.x} x2={at.x} y1={own.length * font * LINE + 4} y2={at.y} />
      <text className="own" fontSize={font}>
        {own.map((line, index) => {
          const width = textWidth(line, font)
          const left = Math.max(2, Math.min(at.x - width / 2, size.width - width - 2))
          return (
            <tspan key={line} x={left.toFixed(1)} y={((index + 0.85) * font * LINE).toFixed(1)}>
              {line}
            </tspan>
          )
        })}
      </text>
    </>
  )
}

/** Mean and median as lines across; their words under the dots, or beneath the drawing where there is no room. */
const Marks = ({
  strip: { marks },
  laid,
  size,
}: {
  readonly strip: StripView
  readonly laid: Strip
  readonly size: Size
}): ReactNode => {
  const font = size.label - 1
  const labels = marks.map(({ value, said }) => ({ text: said, x: laid.x(value) }))
  return (
    <>
      {marks.map(({ kind, value }) => (
        <line
          key={kind}
          className={kind}
          x1={laid.x(value)}
          x2={laid.x(value)}
          y1={laid.top}
          y2={laid.bottom + 4}
        />
      ))}
      {(placeInRow(labels, font, 2, size.width - 2) ?? []).map(({ text, left }) => (
        <text
          key={text}
          className="mark"
          x={left.toFixed(1)}
          y={laid.bottom + font + 5}
          fontSize={font}
        >
          {text}
        </text>
      ))}
    </>
  )
}

const Axis = ({
  strip: { axis },
  laid,
  size,
}: {
  readonly strip: StripView
  readonly laid: Strip
  readonly size: Size
}): ReactNode => {
  const font = size.label - 1
  return (
    <g className="axes" fontSize={font}>
      <line x1={0} x2={size.width} y1={laid.axis} y2={laid.axis} />
      {laid.ticks.map(({ x, said }) => (
        <g key={said}>
          <line x1={x} x2={x} y1={laid.axis} y2={laid.axis + 5} />
          <text x={x} y={laid.axis + font + 8} textAnchor="middle">
            {said}
          </text>
        </g>
      ))}
      {axis.unit === '' ? null : (
        <text x={size.width - 2} y={laid.axis + font * 2 + 14} textAnchor="end">
          {axis.unit}
        </text>
      )}
    </g>
  )
}

/** The scale with every dot on it. */
export const StripDrawing = ({
  strip,
  size,
}: {
  readonly strip: StripView
  readonly size: Size
}): ReactNode => {
  const laid = layOutStrip(strip, size)
  const own = laid.dots.find(({ is }) => is === 'own')
  const { middle } = strip
  return (
    <Image chart={strip} size={size} className="series strip" height={laid.height}>
      {middle === undefined ? null : (
        <rect
          className="middle"
          x={laid.x(middle.from)}
          width={Math.max(1, laid.x(middle.to) - laid.x(middle.from))}
          y={laid.top}
          height={laid.bottom - laid.top}
        />
      )}
      <Marks {...{ strip, laid, size }} />
      {laid.dots
        .toSorted((a, b) => ORDER[a.is] - ORDER[b.is])
        .map((dot) => (
          <Dot key={dot.area} dot={dot} radius={laid.radius} />
        ))}
      {own === undefined ? null : <OwnWords at={own} {...{ laid, size }} />}
      <Axis {...{ strip, laid, size }} />
    </Image>
  )
}
