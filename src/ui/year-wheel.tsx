// The year as a wheel: twelve months, a ring for each of the three years that are worked on, a mark an event.
import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import type { YearEventView } from '../contract/year-wheel.ts'

const SIZE = 520
const MIDDLE = SIZE / 2
const OUTER = 232
/** Radii of the rings' outer edges: planning outermost, then this year, then last year's closing. */
const RINGS = { planning: 232, followUp: 178, closing: 124 } as const
const INNER = 70
const TRACKS = ['planning', 'followUp', 'closing'] as const
const DAYS = 366

const turn = scaleLinear([0, 1], [-Math.PI / 2, 1.5 * Math.PI])

const at = (part: number, radius: number): readonly [number, number] => {
  const angle = turn(part)
  return [MIDDLE + radius * Math.cos(angle), MIDDLE + radius * Math.sin(angle)]
}

/** How far into its year a day is, 0–1. */
const partOf = (day: string): number => {
  const year = Number(day.slice(0, 4))
  return (Date.parse(day) - Date.UTC(year, 0, 1)) / 86_400_000 / DAYS
}

type Placed = YearEventView & { readonly x: number; readonly y: number }

/** Events of one ring that come close upon each other lie at different depths, so that all are seen. */
const placed = (events: readonly YearEventView[]): readonly Placed[] =>
  TRACKS.flatMap((track) => {
    let lastPart = -1
    let depth = 0
    return events
      .filter((event) => event.track === track)
      .map((event) => {
        const part = partOf(event.day)
        depth = part - lastPart < 0.02 ? (depth + 1) % 3 : 0
        lastPart = part
        const [x, y] = at(part, RINGS[track] - 13 - depth * 14)
        return { ...event, x, y }
      })
  })

const Line = ({ part, from, to }: { part: number; from: number; to: number }): ReactNode => {
  const [x1, y1] = at(part, from)
  const [x2, y2] = at(part, to)
  return <line x1={x1} y1={y1} x2={x2} y2={y2} />
}

/** What a mark stands for: said by the pointer that rests on it, and to who listens. */
const nameOf = ({ dayLabel, what, behind }: YearEventView): string =>
  `${dayLabel}: ${what}${behind === null ? '' : `. ${behind}`}`

const Mark = ({ event }: { readonly event: Placed }): ReactNode => (
  <g data-standing={event.standing} data-missed={event.isMissed || undefined}>
    <title>{nameOf(event)}</title>
    {event.isMissed ? (
      <path d={`M${event.x} ${event.y - 7}l7 12h-14z`} />
    ) : (
      <circle cx={event.x} cy={event.y} r={5.5} />
    )}
  </g>
)

/**
 * A picture whose marks are each named, so it has no role of one image.
 * `months` are the months' names, January first; `today` how far into the year it is, 0–1, or null.
 */
export const YearWheel = ({
  title,
  months,
  events,
  today,
}: {
  readonly title: string
  readonly months: readonly string[]
  readonly events: readonly YearEventView[]
  readonly today: number | null
}): ReactNode => (
  <svg className="year-wheel" viewBox={`0 0 ${SIZE} ${SIZE}`} aria-label={title}>
    {TRACKS.map((track) => (
      <circle
        key={track}
        className="wheel-ring"
        data-track={track}
        cx={MIDDLE}
        cy={MIDDLE}
        r={RINGS[track]}
      />
    ))}
    <circle className="wheel-hub" cx={MIDDLE} cy={MIDDLE} r={INNER} />
    <g className="wheel-spokes">
      {months.map((month, index) => (
        <Line key={month} part={index / 12} from={INNER} to={OUTER} />
      ))}
    </g>
    <g className="wheel-months">
      {months.map((month, index) => {
        const [x, y] = at((index + 0.5) / 12, OUTER + 15)
        return (
          <text key={month} x={x} y={y} dominantBaseline="middle" textAnchor="middle">
            {month.slice(0, 3)}
          </text>
        )
      })}
    </g>
    {today === null ? null : (
      <g className="wheel-today">
        <Line part={today} from={INNER} to={OUTER + 4} />
      </g>
    )}
    <g className="wheel-marks">
      {placed(events).map((event) => (
        <Mark key={event.id} event={event} />
      ))}
    </g>
  </svg>
)
