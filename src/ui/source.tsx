// Where a figure comes from: an address is a link that reads as its site, other words stand as they are.
import type { ReactNode } from 'react'
import type { SourceView } from '../contract/views.ts'

const ADDRESS = /^https?:\/\/(?:www\.)?([^/?#\s]+)\S*$/

/** «Source: “Skolans register”. Recorded 2026-02-01.» */
const QUOTED = /(?<=“)([^“”]+)(?=”)/

export const Source = ({ text, lang }: SourceView): ReactNode => {
  const site = ADDRESS.exec(text.trim())?.[1]
  if (site !== undefined) return <a href={text.trim()}>{site}</a>
  if (lang === undefined) return text
  const parts = text.split(QUOTED)
  // What is said round a quoted source is in the reader's own language.
  return parts.length === 1 ? (
    <span lang={lang}>{text}</span>
  ) : (
    parts.map((part, index) =>
      index % 2 === 0 ? (
        part
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which never change places
        <span key={index} lang={lang}>
          {part}
        </span>
      ),
    )
  )
}
