// What shows that a part is as it is said to be: read as links, and written row by row.
import type { FormEvent, ReactNode } from 'react'
import type { EvaluationReply, EvidenceView, PartView } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { Conflict } from '../goals/conflict.tsx'
import { DraftNote } from '../goals/draft-note.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useKeptGiving } from './giving.ts'
import { SaveLine } from './save-line.tsx'

export const EvidenceList = ({ evidence }: Pick<PartView, 'evidence'>): ReactNode => {
  const words = evaluationWords(useReader().language).part
  return evidence.length === 0 ? (
    <p className="quiet">{words.noEvidence}</p>
  ) : (
    <ul className="plain-list">
      {evidence.map(({ sort, ref, sortLabel, title, href }) => (
        <li key={`${sort} ${ref}`}>
          {sortLabel}: {href === null ? title : <a href={href}>{title}</a>}
        </li>
      ))}
    </ul>
  )
}

type Row = Pick<EvidenceView, 'sort' | 'ref'> & { readonly key: number; readonly title: string }

/** The rows as they are kept in the browser: what is not theirs is left out. */
const rowsFrom = (text: string): readonly Row[] => {
  const found: unknown = JSON.parse(text)
  return Array.isArray(found)
    ? found.filter(({ sort, ref, title }: Record<string, unknown>) =>
        [sort, ref, title].every((one) => typeof one === 'string'),
      )
    : []
}

const sayRow = ({ ref, title }: Row): string => (title === '' ? ref : `${title} (${ref})`)

export const EvidenceForm = ({
  evaluation,
  part,
  sorts,
}: {
  readonly evaluation: string
  readonly part: PartView
  readonly sorts: EvaluationReply['evidenceSorts']
}): ReactNode => {
  const words = evaluationWords(useReader().language).part
  const { id, evidenceBasedOn } = part
  const giving = useKeptGiving(evaluation, 'evidence', [id], {
    rows: JSON.stringify(
      part.evidence.map(({ sort, ref, written }, key) => ({ key, sort, ref, title: written })),
    ),
    basedOn: String(evidenceBasedOn),
  })
  const { fields, write, give, discard, isEarlier, sending, isSaved, other } = giving
  const rows = rowsFrom(fields.rows)
  const { form, refusalId } = useRefusedField(sending.refused, 'ref')
  const change = (next: readonly Row[]) => write({ rows: JSON.stringify(next) })
  const put = (key: number, said: Partial<Row>) =>
    change(rows.map((row) => (row.key === key ? { ...row, ...said } : row)))
  const send = (follows: string) => {
    const evidence = rows.map(({ sort, ref, title }) => ({ sort, ref, title }))
    void give({ part: id, evidence }, follows)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(fields.basedOn)
  }
  return (
    <form ref={form} className="form-stack" onSubmit={submit}>
      {isEarlier ? <DraftNote discard={discard} /> : null}
      <fieldset className="evidence-rows">
        <legend>{words.evidence}</legend>
        <p className="quiet">{words.evidenceHelp}</p>
        {rows.map(({ key, sort, ref, title }) => (
          <p key={key} className="form-row">
            <label className="field">
              {words.evidenceSort}
              <select
                value={sort}
                onChange={({ target }) =>
                  put(key, { sort: sorts.find(({ id }) => id === target.value)?.id ?? sort })
                }
              >
                {sorts.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              {words.evidenceRef}
              <input
                name="ref"
                value={ref}
                onChange={({ target }) => put(key, { ref: target.value })}
              />
            </label>
            <label className="field">
              {words.evidenceTitle}
              <input value={title} onChange={({ target }) => put(key, { title: target.value })} />
            </label>
            <button
              type="button"
              className="link-button"
              onClick={() => change(rows.filter((row) => row.key !== key))}
            >
              {words.removeEvidence}
              <span className="sr-only">: {title || ref}</span>
            </button>
          </p>
        ))}
        <p>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              const key = Math.max(-1, ...rows.map((row) => row.key)) + 1
              change([...rows, { key, sort: sorts[0]?.id ?? 'node', ref: '', title: '' }])
            }}
          >
            {words.addEvidence}
          </button>
        </p>
      </fieldset>
      <SaveLine {...{ sending, isSaved, refusalId }} of={words.evidence} />
      {other === null ? null : (
        <Conflict
          other={other}
          mine={{ written: rows.map(sayRow).join('\n'), comment: '' }}
          keepTheirs={discard}
          saveMine={(follows) => send(follows ?? '0')}
        />
      )}
    </form>
  )
}
