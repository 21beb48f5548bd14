// A link beside the parents: where it goes, with which part, and why none.
import { type ReactNode, useState } from 'react'
import type { LinkForm, LinkRow } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import { useReader } from '../reader.tsx'
import { Chooser } from './chooser.tsx'

const Row = ({
  form,
  row,
  change,
  remove,
}: {
  readonly form: LinkForm
  readonly row: LinkRow
  readonly change: (row: LinkRow) => void
  readonly remove: () => void
}): ReactNode => {
  const { language } = useReader()
  const words = editingWords(language).links
  return (
    <li>
      <span>{row.title}</span>
      {form.parts.length < 2 ? null : (
        <select
          aria-label={words.partOf(row.title)}
          value={row.part}
          onChange={({ target }) => {
            const part = form.parts.find(({ id }) => id === target.value)?.id
            if (part !== undefined) change({ ...row, part })
          }}
        >
          {form.parts.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      )}
      {row.part === 'none' ? (
        <input
          aria-label={words.reasonOf(row.title)}
          placeholder={words.reason}
          value={row.reason}
          onChange={({ target }) => change({ ...row, reason: target.value })}
        />
      ) : null}
      <button
        type="button"
        className="link-button"
        aria-label={words.remove(row.title)}
        onClick={remove}
      >
        {words.removeShort}
      </button>
    </li>
  )
}

const Adding = ({
  form,
  rows,
  add,
}: {
  readonly form: LinkForm
  readonly rows: readonly LinkRow[]
  readonly add: (row: LinkRow) => void
}): ReactNode => {
  const { language } = useReader()
  const words = editingWords(language).links
  const [chosen, setChosen] = useState('')
  const free = form.choices.filter(({ id }) => !rows.some(({ to }) => to === id))
  const found = free.find(({ id }) => id === chosen)
  const part = form.parts.find(({ id }) => id === 'contributes') ?? form.parts[0]
  if (free.length === 0) return null
  return (
    <details>
      <summary>{words.add}</summary>
      <Chooser
        label={words.to}
        search={words.search}
        choices={free}
        chosen={chosen}
        choose={setChosen}
      />
      <button
        type="button"
        className="button quiet-button"
        disabled={found === undefined}
        onClick={() => {
          if (found === undefined) return
          add({ to: found.id, title: found.title, part: part?.id ?? 'contributes', reason: '' })
          setChosen('')
        }}
      >
        {words.addThis}
      </button>
    </details>
  )
}

export const LinkFields = ({
  form,
  rows,
  change,
}: {
  readonly form: LinkForm
  readonly rows: readonly LinkRow[]
  readonly change: (rows: readonly LinkRow[]) => void
}): ReactNode => (
  <fieldset className="form-part">
    <legend>{form.label}</legend>
    {rows.length === 0 ? null : (
      <ul className="link-rows">
        {rows.map((row) => (
          <Row
            key={row.to}
            form={form}
            row={row}
            change={(changed) => change(rows.map((one) => (one === row ? changed : one)))}
            remove={() => change(rows.filter((one) => one !== row))}
          />
        ))}
      </ul>
    )}
    <Adding form={form} rows={rows} add={(row) => change([...rows, row])} />
  </fieldset>
)
