// Every page of a site as nested lists.
import type { ReactNode } from 'react'
import type { MapPage, MapSection } from '../contract/citizens.ts'

const Pages = ({ pages }: { readonly pages: readonly MapPage[] }): ReactNode => (
  <ul>
    {pages.map(({ title, lang, href, below }) => (
      <li key={href}>
        <a href={href} lang={lang}>
          {title}
        </a>
        {below.length === 0 ? null : <Pages pages={below} />}
      </li>
    ))}
  </ul>
)

export const SiteMap = ({
  heading,
  sections,
}: {
  readonly heading: string
  readonly sections: readonly MapSection[]
}): ReactNode => (
  <article className="site-map">
    <h1>{heading}</h1>
    {sections.map((section) => (
      <section key={section.heading}>
        <h2>{section.heading}</h2>
        <Pages pages={section.pages} />
      </section>
    ))}
  </article>
)
