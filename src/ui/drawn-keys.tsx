// What the marks of a drawing mean, each mark drawn around nought: for a drawing that stands without its page.
import type { ReactNode } from 'react'
import type { CostQualityView, StripView } from '../contract/comparison.ts'
import type { RoseView } from '../contract/evaluation-result.ts'
import { ProfileMark } from './profile-mark.tsx'

export type KeyMark = {
  /** At most 30 wide and 12 high; null: the words alone. */
  readonly mark: ReactNode
  readonly said: string
}

const DIAMOND = 'M0 -6L6 0L0 6L-6 0Z'
const ACROSS = 'M-15 0H15'

export const stripKey = ({ key, middle, marks, dots }: StripView): readonly KeyMark[] => [
  ...(dots.some(({ is }) => is === 'own')
    ? [{ mark: <circle className="own" r={6} />, said: key.own }]
    : []),
  ...(key.member === undefined
    ? []
    : [{ mark: <circle className="member" r={4.5} />, said: key.member }]),
  { mark: <circle className="other" r={4.5} />, said: key.other },
  ...(middle === undefined
    ? []
    : [
        {
          mark: <rect className="middle" x={-13} y={-6} width={26} height={12} />,
          said: middle.said,
        },
      ]),
  ...marks.map(({ kind, said }) => ({ mark: <line className={kind} x1={-15} x2={15} />, said })),
]

export const costQualityKey = ({ key, middle }: CostQualityView): readonly KeyMark[] => [
  { mark: <circle className="outcome" r={6} />, said: key.own },
  ...(key.way === null
    ? []
    : [
        {
          mark: (
            <>
              <path className="way" d={ACROSS} />
              <circle className="earlier" cx={-11} r={4} />
              <circle className="earlier" cx={11} r={4} />
            </>
          ),
          said: key.way,
        },
      ]),
  { mark: <path className="ahead" d={DIAMOND} />, said: key.ahead },
  { mark: <circle className="other" r={3.5} />, said: key.other },
  { mark: <line className="part" x1={-15} x2={15} />, said: middle.said },
]

export const roseKey = ({ profiles }: RoseView): readonly KeyMark[] =>
  profiles.map(({ kind, name }) => ({
    mark: (
      <>
        <path className={`profile ${kind}`} d={ACROSS} />
        <ProfileMark kind={kind} x={0} y={0} />
      </>
    ),
    said: name,
  }))
