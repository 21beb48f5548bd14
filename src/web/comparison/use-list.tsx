// The nearest as a list to use elsewhere: its codes and its line to copy, and the comparisons with it as their group.
import { type ReactNode, useId, useState } from 'react'
import type { SimilarPageView } from '../../contract/similar.ts'
import { similarPageWords } from '../../text/similar-page.ts'
import { useReader } from '../reader.tsx'

const Copyable = ({
  label,
  text,
}: {
  readonly label: string
  readonly text: string
}): ReactNode => {
  const words = similarPageWords(useReader().language)
  const [copied, setCopied] = useState('')
  const id = useId()
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(text)
  }
  return (
    <div className="copyable">
      <label htmlFor={id}>{label}</label>
      <input id={id} readOnly value={text} onFocus={({ target }) => target.select()} />
      {/* NOTE a browser without a clipboard, as over plain http, has the field to copy from. */}
      {navigator.clipboard === undefined ? null : (
        <button
          type="button"
          className="button quiet-button"
          aria-label={words.copyOf(label)}
          onClick={() => void copy()}
        >
          {words.copy}
        </button>
      )}
      <span role="status">{copied === text ? words.copied : ''}</span>
    </div>
  )
}

export const UseList = ({
  found: { group, line, links },
}: {
  readonly found: NonNullable<SimilarPageView['found']>
}): ReactNode => {
  const words = similarPageWords(useReader().language)
  return (
    <section>
      <h2>{words.use}</h2>
      <Copyable label={words.codes} text={group} />
      <Copyable label={words.line} text={line} />
      <h3>{words.compare}</h3>
      <ul>
        {links.map(({ href, title }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
