// Where a figure comes from: an address is a link that reads as its site, other words stand as they are.
import type { ReactNode } from 'react'

const ADDRESS = /^https?:\/\/(?:www\.)?([^/?#\s]+)\S*$/

export const Source = ({ text }: { readonly text: string }): ReactNode => {
  const site = ADDRESS.exec(text.trim())?.[1]
  return site === undefined ? text : <a href={text.trim()}>{site}</a>
}
