// Behind a series: how a value is graded, with the grades' words at the right edge, and others' span.
import type { ReactNode } from 'react'
import type { SeriesView } from '../contract/views.ts'
import { iconOf } from './grade-badge.tsx'
import { IconPath } from './icons.tsx'
import type { Point } from './series-labels.ts'
import { acrossPeriods, type Drawing, type Line, type Size } from './series-layout.ts'
import { pathOf } from './series-limits.tsx'
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

/** The grades' stretches, anew where the limits are others: they stand over the periods in which they hold. */
export const Bands = ({
  graded,
  drawing,
}: {
  readonly graded: SeriesView['graded']
  readonly drawing: Drawing
}): ReactNode =>
  graded.flatMap(({ periods, bands }) => {
    const { from, to } = acrossPeriods(drawing, periods)
    return inView({ bands, drawing }).map(({ tone, word, top, bottom }) => (
      <rect
        key={`${periods[0]}${word}${top}`}
        className="band"
        data-tone={tone}
        x={from.toFixed(1)}
        width={(to - from).toFixed(1)}
        y={top.toFixed(1)}
        height={(bottom - top).toFixed(1)}
      />
    ))
  })

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
  return shown.map(({ tone, sign, word, lines, top }, i) => {
    const middle = places[i] ?? top
    const first = middle - ((lines.length - 1) * line) / 2
    const icon = iconOf({ tone, ...(sign === undefined ? {} : { sign }) })
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

/** The edges of the others' span, the highest and the lowest of them period by period; none for one period alone. */
export const spanEdges = (drawing: Drawing, { values }: Line): readonly (readonly Point[])[] => {
  const spans = values.flatMap(({ period, span }) =>
    span === undefined ? [] : [{ x: drawing.x(period), ...span }],
  )
  if (spans.length < 2) return []
  const edge = (end: 'from' | 'to') => spans.map((one) => ({ x: one.x, y: drawing.y(one[end]) }))
  return [edge('to'), edge('from')]
}

/** The others' span as its two edges: a tint of its own would mix with the grades'. */
export const PeersSpan = ({
  line,
  drawing,
}: {
  readonly line: Line
  readonly drawing: Drawing
}): ReactNode => {
  const edges = spanEdges(drawing, line)
  return edges.length === 0 ? null : <path className="span" d={edges.map(pathOf).join('')} />
}
