// The frame of the citizens' pages: skip link, name, navigation, content, foot.
import type { ReactNode } from 'react'
import type { PageView } from '../contract/views.ts'
import { Mark } from './mark.tsx'
import { iconHref, themeHref } from './theme.ts'

type Words = { readonly skip: string; readonly accessibility: string; readonly about: string }

export const PagePublic = ({
  page,
  words,
  colour,
  children,
}: {
  readonly page: PageView
  readonly words: Words
  readonly colour: string | null
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
            <Mark />
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
