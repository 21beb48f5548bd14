// The frame of the citizens' pages: skip link, name, navigation, content, foot.
import type { ReactNode } from 'react'
import type { PageView } from '../contract/views.ts'
import { Mark } from './mark.tsx'
import { iconHref, themeHref } from './theme.ts'

/** How a municipality's pages look. */
export type Look = {
  /** `#rrggbb`; null: it has none. */
  readonly colour: string | null
  readonly logo: { readonly href: string; readonly alt: string } | null
}

type Words = { readonly skip: string; readonly accessibility: string; readonly about: string }

export const PagePublic = ({
  page,
  words,
  look: { colour, logo },
  children,
}: {
  readonly page: PageView
  readonly words: Words
  readonly look: Look
  readonly children: ReactNode
}): ReactNode => (
  <html lang={page.language}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>
        {page.title === page.municipality ? page.title : `${page.title} – ${page.municipality}`}
      </title>
      <link rel="icon" href={iconHref(colour)} type="image/svg+xml" />
      <link rel="stylesheet" href="/assets/styles.css" />
      <link rel="stylesheet" href={themeHref(colour)} />
      {page.feed === null ? null : (
        <link
          rel="alternate"
          type="application/atom+xml"
          title={page.feed.title}
          href={page.feed.href}
        />
      )}
    </head>
    <body className="public">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header>
        <div className="wide">
          <a className="name" href={page.home}>
            {logo === null ? (
              <Mark />
            ) : (
              // NOTE the name stands beside it, and is not said twice.
              <img
                className="logo"
                src={logo.href}
                alt={logo.alt === page.municipality ? '' : logo.alt}
              />
            )}
            {page.municipality}
          </a>
          <nav aria-label={page.municipality}>
            {page.nav.map((link) => (
              <a key={link.href} href={link.href} aria-current={link.current ? 'page' : undefined}>
                {link.title}
              </a>
            ))}
            <a href={page.otherLanguage.href} lang={page.language === 'sv' ? 'en' : 'sv'}>
              {page.otherLanguage.title}
            </a>
          </nav>
        </div>
      </header>
      <main id="content" className="wide" tabIndex={-1}>
        {page.status === '' ? null : (
          <p className="status">
            {page.mark === null ? null : <strong className="status-mark">{page.mark}</strong>}{' '}
            {page.status}{' '}
            {page.changes === null ? null : <a href={page.changes.href}>{page.changes.title}</a>}{' '}
            {page.explained === null ? null : (
              <a href={page.explained.href}>{page.explained.title}</a>
            )}
          </p>
        )}
        {children}
      </main>
      <footer>
        <div className="wide">
          <nav aria-label={words.about}>
            {page.foot.map((link) => (
              <a key={link.href} href={link.href}>
                {link.title}
              </a>
            ))}
          </nav>
          <p>{words.accessibility}</p>
        </div>
      </footer>
    </body>
  </html>
)
