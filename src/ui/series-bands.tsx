// Behind a series: how a value is graded, with the grades' words at the right edge, and others' span.
import type { ReactNode } from 'react'
import type { SeriesView } from '../contract/views.ts'
import { iconOf } from './grade-badge.tsx'
import { IconPath } from './icons.tsx'
import type { Drawing, Line, Size } from './series-layout.ts'
import { spreadBlocks, wrapText } from './text-width.ts'

type Banded = { readonly bands: SeriesView['bands']; readonly drawing: Drawing }

/** The bands that the drawing's scale reaches, each with its place. */
const inView = ({ bands, drawing }: Banded) => {
  const [least, most] = drawing.domain
  return bands.flatMap((band) => {
    const from = Math.max(band.from ?? least, least)
    const to = Math.min(band.to ?? most, most)
    const ys = [drawing.y(from), drawing.y(to)]
    return from < to ? [{ ...band, top: Math.min(...ys), bottom: Math.max(...ys) }] : []
  })
}

export const Bands = (banded: Banded): ReactNode =>
  inView(banded).map(({ tone, word, top, bottom }) => (
    <rect
      key={`${word}${top}`}
      className="band"
      data-tone={tone}
      x={banded.drawing.left}
      width={banded.drawing.right - banded.drawing.left}
      y={top}
      height={bottom - top}
    />
  ))

const ICON = 14

/** Icon and word beside each band; without room for words the icon alone, and the words beneath the drawing. */
export const BandWords = ({ size, ...banded }: Banded & { readonly size: Size }): ReactNode => {
  const { drawing } = banded
  const line = size.label * 1.2
  const shown = inView(banded).map((band) => ({
    ...band,
    lines: size.words === 0 ? [''] : wrapText(band.word, size.label, size.words - ICON - 20),
  }))
  const places = spreadBlocks(
    shown.map(({ top, bottom }) => (top + bottom) / 2),
    shown.map(({ lines }) => lines.length * line + 4),
    drawing.top,
    drawing.bottom,
  )
  return shown.map(({ tone, word, lines, top }, i) => {
    const middle = places[i] ?? top
    const first = middle - ((lines.length - 1) * line) / 2
    const icon = iconOf(tone)
    return (
      <g key={`${word}${top}`} className="band-word" data-tone={tone} fontSize={size.label}>
        {icon === null ? null : (
          <IconPath name={icon} x={drawing.right + 6} y={first - ICON / 2} size={ICON} />
        )}
        {lines.map((text, at) => (
          <text key={text} x={drawing.right + ICON + 12} y={first + at * line} dy="0.35em">
            {text}
          </text>
        ))}
      </g>
    )
  })
}

/** From the lowest to the highest of the others, period by period. */
export const PeersSpan = ({
  line,
  drawing,
}: {
  readonly line: Line
  readonly drawing: Drawing
}): ReactNode => {
  const spans = line.values.flatMap(({ period, span }) =>
    span === undefined ? [] : [{ period, ...span }],
  )
  if (spans.length < 2) return null
  const at = (period: string, value: number) =>
    `${drawing.x(period).toFixed(1)} ${drawing.y(value).toFixed(1)}`
  const over = spans.map(({ period, to }) => at(period, to))
  const under = spans.toReversed().map(({ period, from }) => at(period, from))
  return <path className="span" d={`M${[...over, ...under].join('L')}Z`} />
}
