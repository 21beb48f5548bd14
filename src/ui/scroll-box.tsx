// A box for what may be wider than the page: it scrolls by itself, by keyboard too, and says so where it does.
import type { ReactNode } from 'react'

export const ScrollBox = ({
  label,
  hint,
  children,
}: {
  readonly label: string
  /** Seen only where there is more to the side. */
  readonly hint: string
  readonly children: ReactNode
}): ReactNode => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <section className="scroll" tabIndex={0} aria-label={label}>
    <p className="scroll-hint" aria-hidden="true">
      {hint}
    </p>
    {children}
  </section>
)
