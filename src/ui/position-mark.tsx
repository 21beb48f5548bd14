// Where a value lies in its group: a bar of four with its part filled, the words, and the rank.
import type { ReactNode } from 'react'
import type { PositionView } from '../contract/comparison.ts'

/** Which of the four parts are filled, the worst first. */
const FILLED = {
  best: [false, false, false, true],
  middle: [false, true, true, false],
  worst: [true, false, false, false],
} as const

const PARTS = ['worst', 'low', 'high', 'best'] as const

const Bar = ({ place }: Pick<PositionView, 'place'>): ReactNode => (
  <svg className="icon" viewBox="0 0 36 12" width="36" height="12" aria-hidden="true">
    {place === 'grey' ? (
      <path d="M1 1H35V11H1Z" />
    ) : (
      PARTS.map((part, at) => (
        <rect
          key={part}
          className={FILLED[place][at] === true ? 'is-here' : undefined}
          x={at * 9 + 0.75}
          y={1}
          width={7.5}
          height={10}
          rx={1.5}
        />
      ))
    )}
  </svg>
)

/** The part's word and the rank; where there is none, why. */
export const PositionMark = ({
  position: { place, word, rank },
}: {
  readonly position: PositionView
}): ReactNode => (
  <span className="position" data-place={place}>
    <Bar place={place} />
    {word}
    {rank === undefined ? null : <small>{rank}</small>}
  </span>
)
