// Narrows the board's parts: to late ones, to those that lack something, to one body's, by their names.
import { type ReactNode, useEffect, useState } from 'react'
import type { BoardReply } from '../../contract/working-round.ts'
import { useReader } from '../reader.tsx'
import type { BoardSearch } from './board-search.ts'

/** How long somebody may stop in a word before the parts are asked for, ms. */
const PAUSE = 400

export const NarrowBoard = ({
  bodies,
  search,
  change,
}: {
  readonly bodies: BoardReply['bodies']
  readonly search: BoardSearch
  readonly change: (search: BoardSearch) => void
}): ReactNode => {
  const { words, work } = useReader()
  const { narrow } = work.board
  const [typed, setTyped] = useState(search.words ?? '')
  const choose = <Key extends keyof BoardSearch>(key: Key, value: string) => {
    const { [key]: _, ...rest } = search
    change(value === '' ? rest : { ...rest, [key]: value })
  }
  useEffect(() => {
    if (typed === (search.words ?? '')) return
    const { words: _, ...rest } = search
    const later = window.setTimeout(
      () => change(typed === '' ? rest : { ...rest, words: typed }),
      PAUSE,
    )
    return () => window.clearTimeout(later)
  }, [typed, search, change])
  const isNarrowed = Object.keys(search).length > 0
  return (
    <fieldset className="narrowing">
      <legend className="sr-only">{words.filter.heading}</legend>
      <label>
        <span>{narrow.words}</span>
        <input type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <label>
        <span>{narrow.only}</span>
        <select value={search.only ?? ''} onChange={(event) => choose('only', event.target.value)}>
          <option value="">{words.filter.all}</option>
          <option value="late">{narrow.late}</option>
          <option value="missing">{narrow.missing}</option>
        </select>
      </label>
      {bodies.length < 2 ? null : (
        <label>
          <span>{narrow.body}</span>
          <select
            value={search.body ?? ''}
            onChange={(event) => choose('body', event.target.value)}
          >
            <option value="">{words.filter.all}</option>
            {bodies.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      {isNarrowed ? (
        <button
          type="button"
          className="link-button"
          onClick={() => {
            setTyped('')
            change({})
          }}
        >
          {words.filter.clear}
        </button>
      ) : null}
    </fieldset>
  )
}
