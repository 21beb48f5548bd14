// The lines of a planning basis of one sort: read by everybody, written by those who may, with ways into the plan.
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { BasisLineView, BasisReply } from '../../contract/services.ts'
import type { BasisSort } from '../../domain/comparison/planning-basis.ts'
import { serviceWords } from '../../text/services.ts'
import { Refused } from '../account/sending-line.tsx'
import { usePlace } from '../frame/place.ts'
import { useEditing } from '../plan/editing.ts'
import { EditingLine } from '../plan/editing-line.tsx'
import { useReader } from '../reader.tsx'
import { useSending } from '../sending.ts'
import { BasisForm } from './basis-form.tsx'

/** Sets a suggested limit in the plan, for the year of the basis. */
const SetLimit = ({
  line,
  view,
}: {
  readonly line: BasisLineView
  readonly view: BasisReply
}): ReactNode => {
  const { basis } = serviceWords(useReader().language)
  const { organisation } = usePlace()
  const use = useEditing(organisation, view.changeNumber)
  const { measure, limit, amount } = line
  if (!view.mayPlan || measure === null || limit === null || amount === null) return null
  const set = () => use.edit({ edit: 'setLimit', measure, limit, year: view.year, value: amount })
  return (
    <>
      <p className="buttons">
        <button
          type="button"
          className="button quiet-button"
          disabled={use.editing.is === 'underWay'}
          onClick={() => void set()}
        >
          {basis.setLimit(view.year)}
          <span className="sr-only">: {line.about}</span>
        </button>
      </p>
      <p role="status" className="quiet">
        {use.editing.is === 'saved' ? basis.limitSet : ''}
      </p>
      {use.editing.is === 'refused' || use.editing.is === 'newerExists' ? (
        <EditingLine use={use} mine={amount} />
      ) : null}
    </>
  )
}

const Withdraw = ({ line }: { readonly line: BasisLineView }): ReactNode => {
  const { basis } = serviceWords(useReader().language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const { sending, send } = useSending()
  const withdraw = async () => {
    const sent = { line: line.id, basedOn: line.basedOn }
    if ((await send(`/api/${organisation}/basis-lines/withdrawals`, sent)) === null) return
    await queries.invalidateQueries()
  }
  return (
    <>
      <button
        type="button"
        className="link-button"
        disabled={sending.isUnderWay}
        onClick={() => void withdraw()}
      >
        {basis.withdraw}
        <span className="sr-only"> {line.about ?? line.body}</span>
      </button>
      <Refused sending={sending} />
    </>
  )
}

const Line = ({
  line,
  view,
}: {
  readonly line: BasisLineView
  readonly view: BasisReply
}): ReactNode => {
  const { basis } = serviceWords(useReader().language)
  const [isOpen, setIsOpen] = useState(false)
  if (isOpen)
    return (
      <li>
        <BasisForm sort={line.sort} line={line} view={view} close={() => setIsOpen(false)} />
      </li>
    )
  const isLimit = line.sort === 'limit'
  return (
    <li>
      {isLimit ? <h3>{line.about}</h3> : null}
      {line.body === '' ? null : <p className="written">{line.body}</p>}
      {isLimit || line.about === null ? null : <p className="quiet">{line.about}</p>}
      {line.reached.map((said) => (
        <p key={said}>{said}</p>
      ))}
      <p className="quiet">{line.written}</p>
      <SetLimit line={line} view={view} />
      <p className="buttons">
        {line.plan.map(({ title, href }) => (
          <a key={href} href={href}>
            {title}
          </a>
        ))}
        {view.mayWrite ? (
          <>
            <button type="button" className="link-button" onClick={() => setIsOpen(true)}>
              {basis.change}
              <span className="sr-only"> {line.about ?? line.body}</span>
            </button>
            <Withdraw line={line} />
          </>
        ) : null}
      </p>
    </li>
  )
}

export const BasisLines = ({
  sort,
  view,
}: {
  readonly sort: BasisSort
  readonly view: BasisReply
}): ReactNode => {
  const { basis } = serviceWords(useReader().language)
  const [isOpen, setIsOpen] = useState(false)
  const lines = view.lines.filter((line) => line.sort === sort)
  return (
    <section aria-labelledby={`basis-${sort}`}>
      <h2 id={`basis-${sort}`}>{basis.sorts[sort]}</h2>
      {lines.length === 0 ? (
        <p className="quiet">{basis.none[sort]}</p>
      ) : (
        <ul className="good-examples">
          {lines.map((line) => (
            <Line key={`${line.id} ${line.basedOn}`} line={line} view={view} />
          ))}
        </ul>
      )}
      {view.mayWrite && isOpen ? (
        <BasisForm sort={sort} line={null} view={view} close={() => setIsOpen(false)} />
      ) : null}
      {view.mayWrite && !isOpen ? (
        <p className="buttons">
          <button type="button" className="button quiet-button" onClick={() => setIsOpen(true)}>
            {basis.add[sort]}
          </button>
        </p>
      ) : null}
    </section>
  )
}
