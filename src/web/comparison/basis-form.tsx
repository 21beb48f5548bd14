// A line of a planning basis written or said anew; beside a limit stands how far others had come.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { BasisLineView, BasisReply } from '../../contract/services.ts'
import type { BasisSort } from '../../domain/comparison/planning-basis.ts'
import { serviceWords } from '../../text/services.ts'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { usePlace } from '../frame/place.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'
import { ReasonableLevel } from './reasonable-level.tsx'

type Written = Pick<BasisLineView, 'body'> & {
  readonly node: string
  readonly measure: string
  readonly limit: string
  readonly amount: string
}
type Change = (change: Partial<Written>) => void

const LimitPart = ({
  view,
  written,
  change,
}: {
  readonly view: BasisReply
  readonly written: Written
  readonly change: Change
}): ReactNode => {
  const { basis } = serviceWords(useReader().language)
  const limits = view.measures.find(({ id }) => id === written.measure)?.limits ?? []
  return (
    <>
      <label className="field">
        {basis.measure}
        <select
          name="measure"
          value={written.measure}
          onChange={({ target }) => change({ measure: target.value, limit: '' })}
        >
          <option value="">{basis.chooseMeasure}</option>
          {view.measures.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {limits.length < 2 ? null : (
        <label className="field">
          {basis.limit}
          <select
            name="limit"
            value={written.limit}
            onChange={({ target }) => change({ limit: target.value })}
          >
            {limits.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        {basis.amount}
        <input
          name="amount"
          inputMode="decimal"
          size={8}
          maxLength={200}
          value={written.amount}
          onChange={({ target }) => change({ amount: target.value })}
        />
      </label>
      {written.measure === '' ? null : (
        <ReasonableLevel key={written.measure} measure={written.measure} limit={written.amount} />
      )}
    </>
  )
}

const NodePart = ({
  view,
  written,
  change,
}: {
  readonly view: BasisReply
  readonly written: Written
  readonly change: Change
}): ReactNode => {
  const { basis } = serviceWords(useReader().language)
  return (
    <label className="field">
      {basis.node}
      <select
        name="node"
        value={written.node}
        onChange={({ target }) => change({ node: target.value })}
      >
        <option value="">{basis.noNode}</option>
        {view.nodes.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}

const orNull = (text: string): string | null => (text === '' ? null : text)

export const BasisForm = ({
  sort,
  line,
  view,
  close,
}: {
  readonly sort: BasisSort
  /** null: a new one. */
  readonly line: BasisLineView | null
  readonly view: BasisReply
  readonly close: () => void
}): ReactNode => {
  const { language, words: staff } = useReader()
  const { basis } = serviceWords(language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const [written, setWritten] = useState<Written>({
    body: line?.body ?? '',
    node: line?.node ?? '',
    measure: line?.measure ?? '',
    limit: line?.limit ?? '',
    amount: line?.amount ?? '',
  })
  const { sending, send, touch } = useSending()
  const { form, refusalId } = useRefusedField(sending.refused, sort === 'limit' ? 'amount' : 'body')
  const change: Change = (made) => {
    setWritten((now) => ({ ...now, ...made }))
    touch()
  }
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const { body, node, measure, limit, amount } = written
    const first = view.measures.find(({ id }) => id === measure)?.limits[0]?.id ?? ''
    const sent = {
      ...{ service: view.id, year: view.year, sort, body },
      ...(line === null ? {} : { line: line.id, basedOn: line.basedOn }),
      ...{ node: orNull(node), measure: orNull(measure), amount: orNull(amount) },
      limit: measure === '' ? null : orNull(limit === '' ? first : limit),
    }
    if ((await send(`/api/${organisation}/basis-lines`, sent)) === null) return
    await queries.invalidateQueries()
    close()
  }
  return (
    <form ref={form} className="form-card form-stack" onSubmit={(event) => void onSubmit(event)}>
      {sort === 'limit' ? <LimitPart view={view} written={written} change={change} /> : null}
      <label className="field">
        {basis.body[sort]}
        <LongText
          name="body"
          rows={sort === 'finding' ? 4 : 2}
          value={written.body}
          onChange={({ target }) => change({ body: target.value })}
        />
      </label>
      {sort === 'goal' || sort === 'action' ? (
        <NodePart view={view} written={written} change={change} />
      ) : null}
      <Refused sending={sending} id={refusalId} />
      <p className="buttons">
        <SendButton sending={sending} label={basis.save} underWay={staff.report.saving} />
        <button type="button" className="link-button" onClick={close}>
          {basis.cancel}
        </button>
      </p>
    </form>
  )
}
