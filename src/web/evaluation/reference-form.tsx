// What others have by area, as it was published: whose it is, how many they are, and a value for each area.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { EvaluationReply, ReferenceFormView } from '../../contract/evaluations.ts'
import { evaluationWords } from '../../text/evaluation.ts'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useGiving } from './giving.ts'
import { SaveLine } from './save-line.tsx'

const Form = ({
  reply,
  reference,
}: {
  readonly reply: EvaluationReply
  readonly reference: ReferenceFormView
}): ReactNode => {
  const words = evaluationWords(useReader().language).references
  const [said, setSaid] = useState(reference)
  const { sending, give, write, isSaved } = useGiving(reply.id)
  const { form, refusalId } = useRefusedField(sending.refused, 'value')
  const put = (next: Partial<ReferenceFormView>) => {
    setSaid({ ...said, ...next })
    write()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const values = said.values.map(({ part, written }) => ({ part, written }))
    void give('references', { ...said, values, basedOn: reply.referencesBasedOn })
  }
  return (
    <form ref={form} className="form-stack" onSubmit={submit}>
      <p className="form-row">
        <label className="field">
          {words.kind}
          <select
            value={said.kind}
            onChange={({ target }) =>
              put({
                kind: reply.referenceKinds.find(({ id }) => id === target.value)?.id ?? said.kind,
              })
            }
          >
            {reply.referenceKinds.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {words.whose}
          <input value={said.whose} onChange={({ target }) => put({ whose: target.value })} />
        </label>
        <label className="field">
          {words.count}
          <input
            inputMode="numeric"
            size={6}
            value={said.count}
            onChange={({ target }) => put({ count: target.value })}
          />
        </label>
      </p>
      {reference.place === null ? null : <p className="quiet">{words.whoseHelp}</p>}
      {said.values.map(({ part, title, written }) => (
        <label key={part} className="field">
          {title}
          <input
            name="value"
            inputMode="decimal"
            size={8}
            value={written}
            onChange={({ target }) =>
              put({
                values: said.values.map((one) =>
                  one.part === part ? { ...one, written: target.value } : one,
                ),
              })
            }
          />
        </label>
      ))}
      <label className="field">
        {words.total}
        <input
          inputMode="decimal"
          size={8}
          value={said.total}
          onChange={({ target }) => put({ total: target.value })}
        />
      </label>
      <SaveLine {...{ sending, isSaved, refusalId }} label={words.save} of={said.whose} />
    </form>
  )
}

export const ReferenceForms = ({ reply }: { readonly reply: EvaluationReply }): ReactNode => {
  const words = evaluationWords(useReader().language).references
  return reply.references.map((reference) => (
    <details key={`${reference.place ?? 'new'}.${reply.referencesBasedOn}`}>
      <summary>{reference.place === null ? words.open : words.of(reference.whose)}</summary>
      <Form reply={reply} reference={reference} />
    </details>
  ))
}
