// Where a figure comes from: an address is a link that reads as its site, other words stand as they are.
import type { ReactNode } from 'react'
import type { SourceView } from '../contract/views.ts'

const ADDRESS = /^https?:\/\/(?:www\.)?([^/?#\s]+)\S*$/

export const Source = ({ text, lang }: SourceView): ReactNode => {
  const site = ADDRESS.exec(text.trim())?.[1]
  if (site !== undefined) return <a href={text.trim()}>{site}</a>
  return lang === undefined ? text : <span lang={lang}>{text}</span>
}
