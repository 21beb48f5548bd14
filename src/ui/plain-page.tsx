// A page that has nothing but a way on.
import type { ReactNode } from 'react'
import type { LinkView } from '../contract/views.ts'
import { LinkList } from './link-list.tsx'

/** A heading, a sentence and ways on, where there is nothing else to show. */
export const PlainPage = ({
  heading,
  text,
  links,
}: {
  readonly heading: string
  readonly text: string
  readonly links: readonly LinkView[]
}): ReactNode => (
  <>
    <h1>{heading}</h1>
    <p className="lead">{text}</p>
    {links.length === 0 ? null : <LinkList links={links} />}
  </>
)
