// The shield that stands before a name: a municipality's in its colour, the program's own in blue.
import type { ReactNode } from 'react'

export const Mark = (): ReactNode => (
  <svg viewBox="0 0 24 28" width="24" height="28" aria-hidden="true">
    <path d="M1 1h22v17L12 27 1 18z" fill="var(--brand)" stroke="var(--brand-strong)" />
  </svg>
)
