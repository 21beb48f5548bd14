// Pages to go on to, in a list.
import type { ReactNode } from 'react'
import type { LinkView } from '../contract/views.ts'

export const LinkList = ({ links }: { readonly links: readonly LinkView[] }): ReactNode => (
  <ul>
    {links.map(({ title, href }) => (
      <li key={href}>
        <a href={href}>{title}</a>
      </li>
    ))}
  </ul>
)
