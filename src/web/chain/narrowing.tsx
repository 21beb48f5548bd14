// Narrows the chain by owner, level, grade and tag.
import type { ReactNode } from 'react'
import type { ChainReply, Choice } from '../../contract/staff.ts'
import { useReader } from '../reader.tsx'
import type { ChainSearch } from './search.ts'

type By = 'owner' | 'type' | 'status' | 'tag'

export const Select = ({
  by,
  choices,
  chosen,
  choose,
}: {
  readonly by: By
  readonly choices: readonly Choice[]
  readonly chosen: string | undefined
  readonly choose: (id: string | undefined) => void
}): ReactNode => {
  const { words } = useReader()
  return (
    <label>
      <span>{words.filter[by]}</span>
      <select value={chosen ?? ''} onChange={(event) => choose(event.target.value || undefined)}>
        <option value="">{words.filter.all}</option>
        {choices.map(({ id, label, count }) => (
          <option key={id} value={id}>
            {label} ({count})
          </option>
        ))}
      </select>
    </label>
  )
}

export const Narrowing = ({
  choices,
  search,
  change,
}: {
  readonly choices: ChainReply['choices']
  readonly search: ChainSearch
  readonly change: (change: ChainSearch) => void
}): ReactNode => {
  const { words } = useReader()
  const lists = [
    ['owner', choices.owners],
    ['type', choices.types],
    ['status', choices.statuses],
    ['tag', choices.tags],
  ] as const
  const isNarrowed = lists.some(([by]) => search[by] !== undefined)
  return (
    <fieldset className="narrowing">
      <legend className="sr-only">{words.filter.heading}</legend>
      {lists.map(([by, list]) =>
        list.length === 0 ? null : (
          <Select
            key={by}
            by={by}
            choices={list}
            chosen={search[by]}
            choose={(id) => change({ ...search, [by]: id })}
          />
        ),
      )}
      {isNarrowed ? (
        <button
          type="button"
          className="link-button"
          onClick={() => change(search.view === undefined ? {} : { view: search.view })}
        >
          {words.filter.clear}
        </button>
      ) : null}
    </fieldset>
  )
}
