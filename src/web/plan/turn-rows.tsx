// The rows of one body as a year is turned: how it went, what holds, and the choice.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { SettleRequest } from '../../contract/edits.ts'
import type { TurnReply, TurnRow } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { useReader } from '../reader.tsx'

export const subjectOf = ({
  kind,
  id,
  measure,
  limit,
}: TurnRow): SettleRequest['subjects'][number] =>
  kind === 'limit' ? { kind, measure: measure ?? '', limit: limit ?? '' } : { kind, id }

type Props = {
  readonly row: TurnRow
  readonly year: number
  readonly settle: (row: TurnRow, choice: 'keep' | 'end') => void
  readonly change: (node: string) => void
  readonly setLimit: (row: TurnRow, value: string) => void
}

/** «Målvärde: Behöriga till gymnasiet», or a goal's own title. */
const titleOf = ({ kind, sort, title }: TurnRow): string =>
  kind === 'limit' ? `${sort}: ${title}` : title

const NewLimit = ({ row, year, setLimit }: Props): ReactNode => {
  const { language } = useReader()
  const { turn } = editingWords(language)
  const [value, setValue] = useState('')
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (value.trim() !== '') setLimit(row, value.trim())
  }
  return (
    <form className="limit-field" onSubmit={onSubmit}>
      <input
        aria-label={turn.newValue(titleOf(row), year)}
        inputMode={row.isInterval ? 'text' : 'decimal'}
        size={7}
        value={value}
        onChange={({ target }) => setValue(target.value)}
      />
      <button
        type="submit"
        className="button quiet-button"
        disabled={value.trim() === ''}
        aria-label={`${turn.save}: ${titleOf(row)}`}
      >
        {turn.save}
      </button>
    </form>
  )
}

const Choice = (props: Props): ReactNode => {
  const { row, settle, change } = props
  const { language } = useReader()
  const { turn } = editingWords(language)
  const said = titleOf(row)
  return (
    <fieldset className="turn-choice">
      <legend className="sr-only">{turn.choiceOf(said)}</legend>
      <button
        type="button"
        className="button quiet-button"
        aria-pressed={row.choice === 'keep'}
        aria-label={`${turn.keep}: ${said}`}
        onClick={() => settle(row, 'keep')}
      >
        {turn.keep}
      </button>
      {row.kind === 'limit' ? (
        <NewLimit {...props} />
      ) : row.node === null ? null : (
        <button
          type="button"
          className="button quiet-button"
          aria-pressed={row.choice === 'change'}
          aria-label={`${turn.change} ${said}`}
          onClick={() => change(row.node ?? '')}
        >
          {turn.change}
        </button>
      )}
      {row.canEnd ? (
        <button
          type="button"
          className="button quiet-button"
          aria-pressed={row.choice === 'end'}
          aria-label={`${turn.end}: ${said}`}
          onClick={() => settle(row, 'end')}
        >
          {turn.end}
        </button>
      ) : null}
    </fieldset>
  )
}

const Row = (props: Props): ReactNode => {
  const { row, year } = props
  const { language } = useReader()
  const { turn } = editingWords(language)
  return (
    <tr data-kind={row.kind}>
      <th scope="row">
        <span className="kicker">{row.kind === 'limit' ? row.title : row.sort}</span>
        {row.kind === 'limit' ? row.sort : row.title}
      </th>
      <td data-label={turn.columns.last}>{row.last}</td>
      <td data-label={turn.columns.now(year - 1)}>{row.now}</td>
      <td data-label={turn.columns.next(year)}>{row.next}</td>
      <td>
        {row.choice === null ? null : (
          <span className="turn-settled">✓ {turn.settled[row.choice]}</span>
        )}
        {row.mayEdit ? <Choice {...props} /> : null}
      </td>
    </tr>
  )
}

export const TurnRows = ({
  reply,
  label,
  ...rest
}: Omit<Props, 'row' | 'year'> & {
  readonly reply: TurnReply
  readonly label: string
}): ReactNode => {
  const { language, pages } = useReader()
  const { columns } = editingWords(language).turn
  return (
    <ScrollBox label={label} hint={pages.scrollHint}>
      <table className="turn-table">
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.last}</th>
            <th scope="col">{columns.now(reply.year - 1)}</th>
            <th scope="col">{columns.next(reply.year)}</th>
            <th scope="col">{columns.choice}</th>
          </tr>
        </thead>
        <tbody>
          {reply.rows.map((row) => (
            <Row key={`${row.kind} ${row.id}`} row={row} year={reply.year} {...rest} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
