// The same profiles as a rose's, as dots on a line for each area: for who finds lengths easier to read than shapes.
import type { ReactNode } from 'react'
import type { RoseView } from '../contract/evaluation-result.ts'
import { ProfileMark } from './profile-mark.tsx'
import { textWidth, wrapText } from './text-width.ts'

type Size = {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  readonly label: number
  /** Where the lines begin and end. */
  readonly from: number
  readonly to: number
  /** Whether an area's name stands over its line, and not beside it. */
  readonly isOver: boolean
}
const SIZES: readonly Size[] = [
  { name: 'wide', width: 860, label: 14, from: 340, to: 780, isOver: false },
  { name: 'narrow', width: 340, label: 13, from: 8, to: 290, isOver: true },
]
const GRID = [0, 0.25, 0.5, 0.75, 1]

type Row = {
  readonly id: string
  readonly lines: readonly string[]
  readonly top: number
  readonly height: number
}

/** The scale stands above the rows: what it counts, and its numbers under that. */
const scaleHeight = ({ label }: Size): number => label * 3

/** What the lengths are counted in, and a number at each fourth. */
const Scale = ({
  scale,
  size,
}: {
  readonly scale: RoseView['scale']
  readonly size: Size
}): ReactNode => {
  const { label, from, to } = size
  return (
    <g fontSize={label}>
      <text x={from} y={label} className="scale">
        {scale.label}
      </text>
      {GRID.map((share, index) => (
        <text
          key={share}
          className="scale"
          x={from + (to - from) * share}
          y={label * 2.5}
          textAnchor={index === 0 ? 'start' : 'middle'}
        >
          {scale.marks[index]}
        </text>
      ))}
    </g>
  )
}

/** Each area's row, as high as its name needs. */
const rowsOf = ({ spokes }: RoseView, size: Size): readonly Row[] => {
  const { label, from, width, isOver } = size
  const step = label * 1.3
  let top = scaleHeight(size)
  return spokes.map(({ id, number, title }) => {
    const lines = wrapText(`${number} ${title}`, label, isOver ? width - 12 : from - 24)
    const height = isOver ? lines.length * step + 34 : Math.max(36, lines.length * step + 12)
    const row = { id, lines, top, height }
    top += height
    return row
  })
}

const Dots = ({
  rose,
  size,
  id,
}: {
  readonly rose: RoseView
  readonly size: Size
  readonly id: string
}): ReactNode => {
  const { width, label, from, to, isOver } = size
  const rows = rowsOf(rose, size)
  const height = rows.reduce((sum, row) => sum + row.height, scaleHeight(size)) + 4
  const step = label * 1.3
  const x = (share: number) => from + (to - from) * share
  return (
    <svg
      className="rose"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={id}
      width={width}
      height={height}
    >
      <title id={id}>{rose.headline}</title>
      <Scale scale={rose.scale} size={size} />
      {rows.map(({ id: spoke, lines, top, height: tall }, place) => {
        const y = isOver ? top + lines.length * step + 17 : top + tall / 2
        const first = isOver ? top + label : y - ((lines.length - 1) * step) / 2 + label * 0.35
        const own = rose.profiles[0]?.said[place] ?? ''
        const room = width - to - 14
        return (
          <g key={spoke} fontSize={label}>
            <g className="rose-grid">
              <path d={`M${from},${y}L${to},${y}`} />
              {GRID.map((share) => (
                <path key={share} d={`M${x(share)},${y - 6}L${x(share)},${y + 6}`} />
              ))}
            </g>
            {lines.map((text, index) => (
              <text key={text} className="spoke" x={4} y={first + index * step}>
                {text}
              </text>
            ))}
            {rose.profiles.toReversed().map(({ id: profile, kind, values }) => {
              const value = values[place]
              return value === null || value === undefined ? null : (
                <ProfileMark key={profile} kind={kind} x={x(value)} y={y} />
              )
            })}
            {textWidth(own, label) > room ? null : (
              <text className="value own" x={to + 12} y={y + label * 0.35}>
                {own}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

export const ProfileDots = ({ rose }: { readonly rose: RoseView }): ReactNode =>
  SIZES.map((size) => (
    <div key={size.name} className={`rose-${size.name}`}>
      <Dots rose={rose} size={size} id={`dots-${size.name}`} />
    </div>
  ))
