// Values that are asked for, a row each: what was before beside what is typed, saved as it is left, pasted as a block.
import { type ClipboardEvent, type ReactNode, useCallback, useId, useRef, useState } from 'react'
import type { AskedValueView } from '../../contract/staff.ts'
import type { StaffWords } from '../../text/staff-sv.ts'
import type { WorkingRoundWords } from '../../text/working-round-sv.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { useReader } from '../reader.tsx'
import { type NamedRow, type NotPlaced, type Placed, placeBlock } from './pasted-block.ts'
import { setApart } from './set-apart.ts'
import { ValueRow } from './value-row.tsx'

/** What the table is called, and what its first and last columns are of. */
export type ValueTableWords = {
  readonly heading: string
  readonly lead: string
  readonly label: string
  readonly row: string
  readonly state: string
}

/** What a row is called where a value stands beside its name. */
const namesOf =
  (words: StaffWords) =>
  ({ measure: { title }, unitLabel, form }: AskedValueView): NamedRow => {
    const sex = form.sex === 'all' ? '' : words.sex[form.sex]
    const joined = (...parts: readonly string[]) => parts.filter((one) => one !== '').join(', ')
    return {
      names: [
        title,
        ...(unitLabel === '' ? [] : [unitLabel]),
        joined(title, unitLabel),
        joined(title, unitLabel, sex),
        joined(title, unitLabel, sex, form.periodLabel),
      ],
    }
  }

const isRefused = (placed: Placed | NotPlaced): placed is NotPlaced => 'refused' in placed

/** What became of what was pasted. */
const saidOf = (placed: Placed | NotPlaced, { part }: WorkingRoundWords): string => {
  if (isRefused(placed)) return part.notPasted[placed.refused](placed.columns)
  const { writes, lost, unknown, unclear, heading } = placed
  return [
    part.pasted(writes.length),
    ...(heading === null ? [] : [part.pastedHeading(heading)]),
    ...(lost === 0 ? [] : [part.pastedTooMany(lost)]),
    ...(unknown.length === 0 ? [] : [part.pastedUnknown(unknown)]),
    ...(unclear.length === 0 ? [] : [part.pastedUnclear(unclear)]),
  ].join(' ')
}

// NOTE a new text is saved with the value as one fact, so the row begins anew from what is saved then.
const keyOf = ({ id, form, newText }: AskedValueView): string =>
  [id, form.unit ?? '', form.sex, form.period, newText?.written ?? ''].join('\n')

type Props = {
  readonly values: readonly AskedValueView[]
  readonly mayWrite: boolean
  readonly named: ValueTableWords
  /** Where what the row has no field for is written; left out: on each measure's page; null: beside the table. */
  readonly more?: null
}

export const ValueTable = ({ values, mayWrite, named, more }: Props): ReactNode => {
  const { words, work, pages } = useReader()
  const { part } = work
  const headingId = useId()
  const [said, setSaid] = useState('')
  const writers = useRef(new Map<number, (written: string) => void>())
  const fields = useRef(new Map<number, HTMLElement>())
  const register = useCallback(
    (index: number, write: ((written: string) => void) | null, field: HTMLElement | null) => {
      if (write === null) writers.current.delete(index)
      else writers.current.set(index, write)
      if (field === null) fields.current.delete(index)
      else fields.current.set(index, field)
    },
    [],
  )
  const goTo = useCallback((index: number) => fields.current.get(index)?.focus(), [])
  const paste = (index: number, event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    const isOneCell = !/[\t\n]/.test(text.trim())
    if (isOneCell) return
    event.preventDefault()
    const placed = placeBlock(text, values.map(namesOf(words)), index)
    if (!isRefused(placed))
      for (const { row, cell } of placed.writes) writers.current.get(row)?.(cell)
    setSaid(saidOf(placed, work))
  }
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{named.heading}</h2>
      {mayWrite ? <p className="quiet">{named.lead}</p> : null}
      <p role="status" className="pasted">
        {said}
      </p>
      <ScrollBox label={named.label} hint={pages.scrollHint}>
        <table className="value-table">
          <thead>
            <tr>
              <th scope="col">{named.row}</th>
              <th scope="col" className="number">
                {part.columns.before}
              </th>
              <th scope="col" className="number">
                {part.columns.limit}
              </th>
              <th scope="col">{part.columns.value}</th>
              <th scope="col">{named.state}</th>
            </tr>
          </thead>
          <tbody>
            {values.map((value, index) => (
              <ValueRow
                key={keyOf(value)}
                index={index}
                value={value}
                apart={setApart(value, values, words.sex)}
                mayWrite={mayWrite}
                more={more === null ? null : value.measure.href}
                register={register}
                goTo={goTo}
                paste={paste}
              />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </section>
  )
}
