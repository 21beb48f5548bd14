// One decision to destroy: what it covers, what it would remove, its receipt when it has been carried out.
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { DisposalCountView, DisposalView, ListedReply } from '../../contract/disposals.ts'
import { sayDate } from '../../text/dates.ts'
import { disposalWords } from '../../text/disposals.ts'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { Refused, SendButton } from '../account/sending-line.tsx'
import { withParameters } from '../ask.ts'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSending } from '../sending.ts'
import { ExcelButton } from '../workbooks/excel-button.tsx'

const Counts = ({ counts }: { readonly counts: readonly DisposalCountView[] }): ReactNode => (
  <ul>
    {counts.map(({ label, number }) => (
      <li key={label}>
        {label}: {number}
      </li>
    ))}
  </ul>
)

const Items = ({ reply }: { readonly reply: ListedReply }): ReactNode => {
  const { language, pages } = useReader()
  const words = disposalWords(language)
  const { columns } = words
  return (
    <ScrollBox label={words.sheets.items} hint={pages.scrollHint}>
      <table>
        <thead>
          <tr>
            {[columns.sort, columns.about, columns.day, columns.who, columns.said].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reply.items.map((item) => (
            <tr key={`${item.sort} ${item.key}`}>
              <th scope="row">{item.sort}</th>
              <td>{item.about}</td>
              <td>{sayDate(item.day, language)}</td>
              <td>{item.who}</td>
              <td>{item.said}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** The last question before it is done: it cannot be undone. */
const Sure = ({
  reply,
  close,
}: {
  readonly reply: ListedReply
  readonly close: () => void
}): ReactNode => {
  const { sure } = disposalWords(useReader().language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const { sending, send } = useSending()
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const path = `/api/${organisation}/disposals/${reply.disposal.id}/execution`
    if ((await send(path, { listed: reply.listed })) === null) return
    close()
    await queries.invalidateQueries()
  }
  return (
    <form className="form-card" onSubmit={(event) => void onSubmit(event)}>
      <h5>{sure.heading(reply.total)}</h5>
      <p>{sure.lead}</p>
      <Refused sending={sending} />
      <p className="buttons">
        <SendButton sending={sending} label={sure.go} underWay={sure.going} />
        <button type="button" className="link-button" onClick={close}>
          {sure.cancel}
        </button>
      </p>
    </form>
  )
}

const Listed = ({ id }: { readonly id: string }): ReactNode => {
  const { language } = useReader()
  const words = disposalWords(language)
  const { organisation } = usePlace()
  const path = `/api/${organisation}/disposals/${id}`
  const query = useAsked<ListedReply>(path)
  const [isSure, setIsSure] = useState(false)
  return (
    <Asked query={query} isPart>
      {(reply) =>
        reply.total === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <>
            <p>{words.total(reply.total)}</p>
            <Counts counts={reply.counts} />
            <p className="buttons">
              <ExcelButton path={path} of={words.sheets.items} />
              <a
                className="button quiet-button"
                href={withParameters(path, { language, as: 'json' })}
                download=""
                aria-label={words.jsonOf}
              >
                {words.json}
              </a>
            </p>
            <Items reply={reply} />
            {reply.items.length < reply.total ? (
              <p className="quiet">{words.firstShown(reply.items.length)}</p>
            ) : null}
            <dl className="checksum">
              <dt>{words.listed}</dt>
              <dd>
                <code>{reply.listed}</code>
              </dd>
            </dl>
            {!reply.mayCarryOut ? null : isSure ? (
              <Sure reply={reply} close={() => setIsSure(false)} />
            ) : (
              <p className="buttons">
                <button type="button" className="button" onClick={() => setIsSure(true)}>
                  {words.carryOut}
                </button>
              </p>
            )}
          </>
        )
      }
    </Asked>
  )
}

const TakeBack = ({
  id,
  close,
}: {
  readonly id: string
  readonly close: () => void
}): ReactNode => {
  const { language, words: staff } = useReader()
  const words = disposalWords(language)
  const { organisation } = usePlace()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const { sending, send } = useSending()
  const { form, refusalId } = useRefusedField(sending.refused)
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if ((await send(`/api/${organisation}/disposals/${id}/withdrawal`, { reason })) === null) return
    close()
    await queries.invalidateQueries()
  }
  return (
    <form ref={form} className="form-card" onSubmit={(event) => void onSubmit(event)}>
      <label className="field">
        {words.takeBackReason}
        <LongText
          required
          name="reason"
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <Refused sending={sending} id={refusalId} />
      <p className="buttons">
        <SendButton sending={sending} label={words.takeBackSave} underWay={staff.report.saving} />
        <button type="button" className="link-button" onClick={close}>
          {words.sure.cancel}
        </button>
      </p>
    </form>
  )
}

export const DisposalCard = ({ disposal }: { readonly disposal: DisposalView }): ReactNode => {
  const { language } = useReader()
  const words = disposalWords(language)
  const [opened, setOpened] = useState<'list' | 'takeBack' | null>(null)
  const { id, said, covers, ground, recorded, receipt } = disposal
  const toggle = (what: 'list' | 'takeBack') => () => setOpened(opened === what ? null : what)
  return (
    <section className="form-card" aria-labelledby={`disposal-${id}`}>
      <h4 id={`disposal-${id}`}>{said}</h4>
      <ul>
        {covers.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="written">
        {words.ground}: {ground}
      </p>
      <p className="quiet">{recorded}</p>
      {receipt === null ? (
        <>
          <p>
            <strong>{words.waits}</strong>
          </p>
          <p className="buttons">
            <button
              type="button"
              className="button quiet-button"
              aria-expanded={opened === 'list'}
              onClick={toggle('list')}
            >
              {opened === 'list' ? words.close : words.look}
              <span className="sr-only"> {said}</span>
            </button>
            <button
              type="button"
              className="link-button"
              aria-expanded={opened === 'takeBack'}
              onClick={toggle('takeBack')}
            >
              {words.takeBack}
              <span className="sr-only"> {said}</span>
            </button>
          </p>
          {opened === 'list' ? <Listed id={id} /> : null}
          {opened === 'takeBack' ? <TakeBack id={id} close={() => setOpened(null)} /> : null}
        </>
      ) : (
        <>
          <p>
            <strong>{words.receipt}:</strong> {receipt.said}
          </p>
          <Counts counts={receipt.counts} />
          {receipt.listed === null ? null : (
            <dl className="checksum">
              <dt>{words.listed}</dt>
              <dd>
                <code>{receipt.listed}</code>
              </dd>
            </dl>
          )}
        </>
      )}
    </section>
  )
}
