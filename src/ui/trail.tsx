// Where one is in the chain: each level above is a way up.
import type { ReactNode } from 'react'
import type { LinkView } from '../contract/views.ts'

export const Trail = ({
  trail,
  label,
}: {
  readonly trail: readonly LinkView[]
  readonly label: string
}): ReactNode => (
  <nav className="trail" aria-label={label}>
    <ol>
      {trail.map((link) => (
        <li key={link.href}>
          <a href={link.href} lang={link.lang}>
            {link.title}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)
