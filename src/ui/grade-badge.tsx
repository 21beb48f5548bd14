// A grade: icon, word and colour, never colour alone.
import type { ReactNode } from 'react'
import type { GradeView } from '../contract/views.ts'
import { Icon, type IconName } from './icons.tsx'
import { MadeUpMark } from './notice.tsx'

/** The icon that goes with a tone, the same everywhere. */
const ICON_OF = {
  good: 'check',
  fair: 'up',
  caution: 'exclamation',
  poor: 'down',
  bad: 'cross',
  unknown: 'dash',
  neutral: 'dash',
  none: 'question',
} as const satisfies Record<Exclude<GradeView['tone'], 'number'>, IconName>

/** The icon of a grade: its own arrow, else its tone's; a number stands for itself. */
export const iconOf = ({ tone, sign }: Pick<GradeView, 'tone' | 'sign'>): IconName | null =>
  sign ?? (tone === 'number' ? null : ICON_OF[tone])

export const GradeIcon = ({
  grade,
}: {
  readonly grade: Pick<GradeView, 'tone' | 'sign'>
}): ReactNode => {
  const name = iconOf(grade)
  return name === null ? null : <Icon name={name} />
}

export const GradeBadge = ({ grade }: { readonly grade: GradeView }): ReactNode => (
  <span className="badge" data-tone={grade.tone}>
    <GradeIcon grade={grade} />
    <span>{grade.word}</span>
  </span>
)

/** A grade with its mark where it rests on something made up. */
export const MarkedGrade = ({
  grade,
  madeUp,
}: {
  readonly grade: GradeView
  /** The mark's word. */
  readonly madeUp: string
}): ReactNode => (
  <>
    <GradeBadge grade={grade} />
    {grade.madeUp === true ? (
      <>
        {' '}
        <MadeUpMark word={madeUp} />
      </>
    ) : null}
  </>
)
