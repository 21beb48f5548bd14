// The municipality's own questions under a part, and the weights of all that stands there.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { EnteringView, PartView } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useGiving } from './giving.ts'
import { SaveLine } from './save-line.tsx'

type Row = Omit<EnteringView['rows'][number], 'id'> & {
  readonly id: string | null
  readonly key: number
}

/** What is written as a weight, as a number to show a sum by; the server reads it exactly. */
const near = (written: string): number => Number(written.trim().replace(',', '.')) || 0

export const EnteringForm = ({
  evaluation,
  part,
  entering,
  basedOn,
}: {
  readonly evaluation: string
  readonly part: PartView
  readonly entering: EnteringView
  readonly basedOn: number
}): ReactNode => {
  const { language } = useReader()
  const words = evaluationWords(language).entering
  const [rows, setRows] = useState<readonly Row[]>(() =>
    entering.rows.map((row, key) => ({ ...row, key })),
  )
  const { sending, give, write, isSaved } = useGiving(evaluation)
  const { form, refusalId } = useRefusedField(sending.refused, 'weight')
  const change = (next: readonly Row[]) => {
    setRows(next)
    write()
  }
  const put = (key: number, said: Partial<Row>) =>
    change(rows.map((row) => (row.key === key ? { ...row, ...said } : row)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parts = rows.map(({ id, title, most, weight }) => ({ id, title, most, weight }))
    void give('parts', { under: part.id, parts, basedOn })
  }
  const total = rows.reduce((all, { weight }) => all + near(weight), 0)
  const said = String(Math.round(total * 100) / 100).replace('.', language === 'sv' ? ',' : '.')
  return (
    <form ref={form} className="form-stack" onSubmit={submit}>
      {rows.map(({ key, title, isOwn, most, weight }) => (
        <p key={key} className="form-row entering-row">
          {isOwn ? (
            <label className="field wide-field">
              {entering.levelLabel}
              <input
                name="title"
                value={title}
                onChange={({ target }) => put(key, { title: target.value })}
              />
            </label>
          ) : (
            <span className="wide-field">{title}</span>
          )}
          {entering.asksWeights ? (
            <label className="field">
              {words.weight}
              <span className="sr-only"> {title}</span>
              <input
                name="weight"
                inputMode="decimal"
                size={6}
                value={weight}
                onChange={({ target }) => put(key, { weight: target.value })}
              />
            </label>
          ) : isOwn ? (
            <label className="field">
              {words.most}
              <span className="sr-only"> {title}</span>
              <input
                name="most"
                inputMode="decimal"
                size={6}
                value={most}
                onChange={({ target }) => put(key, { most: target.value })}
              />
            </label>
          ) : null}
        </p>
      ))}
      {entering.mayAdd ? (
        <p>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              const key = Math.max(-1, ...rows.map((row) => row.key)) + 1
              change([...rows, { id: null, key, title: '', isOwn: true, most: '', weight: '' }])
            }}
          >
            {words.add}
          </button>{' '}
          <span className="quiet">{words.help}</span>
        </p>
      ) : null}
      {entering.asksWeights && rows.length > 0 ? (
        <p className="quiet" aria-live="polite">
          {words.sum(said, entering.sum)}
        </p>
      ) : null}
      <SaveLine {...{ sending, isSaved, refusalId }} label={words.save} of={part.title} />
    </form>
  )
}
