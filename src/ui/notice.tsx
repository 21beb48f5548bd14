// A note beside the text, and the mark that tells a value is made up.
import type { ReactNode } from 'react'

export const Notice = ({
  tone,
  children,
}: {
  readonly tone: 'info' | 'warning' | 'error' | 'madeUp'
  readonly children: ReactNode
}): ReactNode => (
  <p className="notice" data-notice={tone}>
    {children}
  </p>
)

export const MadeUpMark = ({ word }: { readonly word: string }): ReactNode => (
  <span className="made-up">{word}</span>
)
