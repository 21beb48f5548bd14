// A series without numbers: which way it has gone. The numbers stand beside it.
import type { ReactNode } from 'react'

const WIDTH = 72
const HEIGHT = 20

/** Nothing under two values. A gap in the series is a gap in the line. */
export const Sparkline = ({
  values,
}: {
  readonly values: readonly (number | null)[]
}): ReactNode => {
  const known = values.filter((v) => v !== null)
  if (known.length < 2) return null
  const least = Math.min(...known)
  const span = Math.max(...known) - least || 1
  const x = (i: number) => 3 + (i * (WIDTH - 6)) / Math.max(1, values.length - 1)
  const y = (v: number) => HEIGHT - 3 - ((v - least) * (HEIGHT - 6)) / span
  const line = values
    .map((v, i) =>
      v === null
        ? ''
        : `${i > 0 && values[i - 1] !== null ? 'L' : 'M'}${x(i).toFixed(1)} ${y(v).toFixed(1)}`,
    )
    .join('')
  const last = values.findLastIndex((v) => v !== null)
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <path d={line} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <circle cx={x(last)} cy={y(values[last] ?? least)} r="2.5" />
    </svg>
  )
}
