// The mark of a profile, by shape first and colour next: its own, another's, an earlier one, a reference.
import type { ReactNode } from 'react'
import type { ProfileKind } from '../contract/evaluation-result.ts'

const SIZE = 4.5

export const ProfileMark = ({
  kind,
  x,
  y,
}: {
  readonly kind: ProfileKind
  readonly x: number
  readonly y: number
}): ReactNode => {
  if (kind === 'own') return <circle className="mark own" cx={x} cy={y} r={SIZE} />
  if (kind === 'earlier') return <circle className="mark earlier" cx={x} cy={y} r={SIZE - 0.5} />
  if (kind === 'other')
    return (
      <rect
        className="mark other"
        x={x - SIZE + 0.5}
        y={y - SIZE + 0.5}
        width={SIZE * 2 - 1}
        height={SIZE * 2 - 1}
      />
    )
  const half = SIZE + 0.5
  return (
    <path
      className="mark reference"
      d={`M${x},${y - half}L${x + half},${y}L${x},${y + half}L${x - half},${y}Z`}
    />
  )
}
