// The values of a part, a row each: what was before beside what is typed, saved as it is left, pasted as a column.
import { type ClipboardEvent, type ReactNode, useCallback, useRef, useState } from 'react'
import type { AskedValueView, PartReply } from '../../contract/working-round.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { useReader } from '../reader.tsx'
import { ValueRow } from './value-row.tsx'

/** A column copied from a spreadsheet: the first cell of each line, blank lines at the end left out. */
const pastedCells = (text: string): readonly string[] =>
  text
    .replace(/[\r\n]+$/, '')
    .split(/\r?\n/)
    .map((line) => (line.split('\t')[0] ?? '').trim())

// NOTE a new text is saved with the value as one fact, so the row begins anew from what is saved then.
const keyOf = ({ id, form, newText }: AskedValueView): string =>
  [id, form.unit ?? '', form.sex, form.period, newText?.written ?? ''].join('\n')

export const ValueTable = ({ reply }: { readonly reply: PartReply }): ReactNode => {
  const { work, pages } = useReader()
  const { part } = work
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
    const cells = pastedCells(event.clipboardData.getData('text/plain'))
    if (cells.length < 2) return
    event.preventDefault()
    const room = reply.values.length - index
    const fitting = cells.slice(0, room)
    for (const [step, cell] of fitting.entries())
      if (cell !== '') writers.current.get(index + step)?.(cell)
    const lost = cells.slice(room).filter((cell) => cell !== '').length
    const pasted = fitting.filter((cell) => cell !== '').length
    setSaid([part.pasted(pasted), lost === 0 ? '' : part.pastedTooMany(lost)].join(' ').trim())
  }
  return (
    <section aria-labelledby="part-values">
      <h2 id="part-values">{part.values}</h2>
      {reply.mayWrite ? <p className="quiet">{part.valuesLead}</p> : null}
      <p role="status" className="pasted">
        {said}
      </p>
      <ScrollBox label={part.valuesTable} hint={pages.scrollHint}>
        <table className="value-table">
          <thead>
            <tr>
              <th scope="col">{part.columns.measure}</th>
              <th scope="col" className="number">
                {part.columns.before}
              </th>
              <th scope="col" className="number">
                {part.columns.limit}
              </th>
              <th scope="col">{part.columns.value}</th>
              <th scope="col">{part.columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {reply.values.map((value, index) => (
              <ValueRow
                key={keyOf(value)}
                index={index}
                value={value}
                mayWrite={reply.mayWrite}
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
