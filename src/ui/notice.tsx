// A note beside the text, and the mark that tells a value is made up.
import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'

export const Notice = ({
  tone,
  children,
}: {
  readonly tone: 'info' | 'madeUp'
  readonly children: ReactNode
}): ReactNode => (
  <p className="notice" data-notice={tone}>
    {children}
  </p>
)

/** Something did not go: a sign, a word for what, and what to do. Said at once to those who listen. */
export const Refusal = ({
  title,
  id,
  children,
}: {
  readonly title: string
  /** For the field that it is about. */
  readonly id?: string
  readonly children: ReactNode
}): ReactNode => (
  <div className="notice" data-notice="refusal" role="alert">
    <Icon name="cross" />
    <p id={id}>
      <strong>{title}.</strong> {children}
    </p>
  </div>
)

export const MadeUpMark = ({ word }: { readonly word: string }): ReactNode => (
  <span className="made-up">{word}</span>
)
