// Pages to go on to, in a list.
import type { ReactNode } from 'react'
import type { LinkView } from '../contract/views.ts'

export const LinkList = ({ links }: { readonly links: readonly LinkView[] }): ReactNode => (
  <ul>
    {links.map(({ title, href, lang }) => (
      <li key={href}>
        <a href={href} lang={lang}>
          {title}
        </a>
      </li>
    ))}
  </ul>
)
