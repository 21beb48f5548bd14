// A draft adopted: what it means is said first, then by whom, when, in which paragraph and from which day.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { AdoptionReply, DraftReply } from '../../contract/workshop.ts'
import { isInForce } from '../../domain/organisation/organisation.ts'
import { workshopWords } from '../../text/workshop.ts'
import { Notice, Refusal } from '../../ui/notice.tsx'
import { useAsked } from '../asked.tsx'
import { useFrame } from '../frame/frame-context.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useSaving } from '../saving.ts'
import { AskedNow } from './asked-now.tsx'
import { Differences } from './differences.tsx'

type Days = { readonly from: string; readonly to: string; readonly date: string }

const Consequences = ({
  reply: { stops, follows, toMend },
}: {
  readonly reply: AdoptionReply
}): ReactNode => {
  const { language } = useReader()
  const { adoption } = workshopWords(language)
  return (
    <>
      {stops.length === 0 ? null : (
        <section className="notice adoption-stops" data-notice="refusal">
          <h2>{adoption.stops}</h2>
          <ul>
            {stops.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
      {follows.length === 0 ? null : (
        <section>
          <h2>{adoption.follows}</h2>
          <ul>
            {follows.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
      {toMend.count === 0 ? null : (
        <section>
          <h2>{adoption.toMend}</h2>
          <p>{adoption.toMendLead(toMend.count)}</p>
          <ul>
            {toMend.rows.map(({ text, href }) => (
              <li key={text}>{href === null ? text : <a href={href}>{text}</a>}</li>
            ))}
          </ul>
          {toMend.count > toMend.rows.length ? (
            <p>{adoption.more(toMend.count - toMend.rows.length)}</p>
          ) : null}
        </section>
      )}
    </>
  )
}

const AdoptionForm = ({
  organisation,
  draft: { draft, deciders },
  reply,
  days,
  setDays,
}: {
  readonly organisation: string
  readonly draft: DraftReply
  readonly reply: AdoptionReply
  readonly days: Days
  readonly setDays: (days: Days) => void
}): ReactNode => {
  const { language } = useReader()
  const { adoption } = workshopWords(language)
  const { today } = useFrame()
  const refusal = useId()
  const path = `/api/${organisation}/workshop/drafts/${draft.id}/adoption`
  const { saving, save, touch } = useSaving(path)
  const [by, setBy] = useState('')
  const [ref, setRef] = useState('')
  const [dnr, setDnr] = useState('')
  const [why, setWhy] = useState('')
  const [mendsLater, setMendsLater] = useState(false)
  // NOTE what stands in the field is sent: the answer may still be about another day.
  const from = days.from === '' ? reply.from : days.from
  // NOTE a body that did not exist on the day has not adopted anything.
  const there = deciders.filter(({ valid }) => isInForce(valid, days.date || today))
  const adopt = async (event: FormEvent) => {
    event.preventDefault()
    await save({
      by,
      date: days.date,
      ref,
      dnr: dnr.trim() === '' ? null : dnr,
      why: why.trim() === '' ? null : why,
      from,
      to: days.to === '' ? null : days.to,
      mendsLater,
      basedOn: draft.basedOn,
    })
  }
  return (
    <form className="form-card" onSubmit={(event) => void adopt(event)} onChange={touch}>
      <h2>{adoption.heading}</h2>
      <div className="form-row">
        <label className="field">
          {adoption.by}
          <select required value={by} onChange={({ target }) => setBy(target.value)}>
            <option value="">{adoption.choose}</option>
            {there.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {adoption.date}
          <input
            type="date"
            required
            max={today}
            value={days.date}
            onChange={({ target: { value: date } }) => {
              const chosen = deciders.find(({ id }) => id === by)
              if (!isInForce(chosen?.valid, date || today)) setBy('')
              setDays({ ...days, date })
            }}
          />
        </label>
        <label className="field">
          {adoption.ref}
          <input
            required
            maxLength={200}
            value={ref}
            onChange={({ target }) => setRef(target.value)}
          />
          <small className="quiet">{adoption.refHelp}</small>
        </label>
        <label className="field">
          {adoption.dnr}
          <input maxLength={200} value={dnr} onChange={({ target }) => setDnr(target.value)} />
          <small className="quiet">{adoption.dnrHelp}</small>
        </label>
      </div>
      <div className="form-row">
        <label className="field">
          {adoption.from}
          <input
            type="date"
            required
            value={from}
            onChange={({ target }) => setDays({ ...days, from: target.value })}
          />
          {reply.earliestSaid === '' ? null : (
            <small className="quiet">{adoption.fromHelp(reply.earliestSaid)}</small>
          )}
        </label>
        <label className="field">
          {adoption.to}
          <input
            type="date"
            value={days.to}
            onChange={({ target }) => setDays({ ...days, to: target.value })}
          />
          <small className="quiet">{adoption.toHelp}</small>
        </label>
      </div>
      <label className="field">
        {adoption.why}
        <LongText
          rows={2}
          most={2000}
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
        <small className="quiet">{adoption.whyHelp}</small>
      </label>
      {reply.toMend.count === 0 ? null : (
        <label className="check">
          <input
            type="checkbox"
            checked={mendsLater}
            onChange={({ target }) => setMendsLater(target.checked)}
          />
          {adoption.mendsLater}
        </label>
      )}
      {saving.is === 'refused' ? (
        <Refusal title={saving.title} id={refusal}>
          {saving.sentence}
        </Refusal>
      ) : saving.is === 'newerExists' ? (
        <Refusal title={adoption.newer} id={refusal}>
          {adoption.newerText(saving.other.who)}
        </Refusal>
      ) : null}
      <p className="buttons">
        <button type="submit" className="button" disabled={saving.is === 'underWay'}>
          {adoption.adopt}
        </button>
      </p>
    </form>
  )
}

export const AdoptionPart = ({
  organisation,
  reply: draft,
}: {
  readonly organisation: string
  readonly reply: DraftReply
}): ReactNode => {
  const { language } = useReader()
  const words = workshopWords(language)
  const [days, setDays] = useState<Days>({ from: '', to: '', date: '' })
  const given = (day: string) => (day === '' ? undefined : day)
  const query = useAsked<AdoptionReply>(
    `/api/${organisation}/workshop/drafts/${draft.draft.id}/adoption`,
    { from: given(days.from), to: given(days.to), decided: given(days.date) },
  )
  if (draft.draft.standing === 'adopted') return <p>{words.adoption.adopted}</p>
  return (
    <>
      <p className="lead">{words.adoption.lead}</p>
      <AskedNow query={query}>
        {(reply) => (
          <>
            <Consequences reply={reply} />
            {draft.may.adopt ? (
              <AdoptionForm
                organisation={organisation}
                draft={draft}
                reply={reply}
                days={days}
                setDays={setDays}
              />
            ) : (
              <Notice tone="info">{words.adoption.onlyOwner}</Notice>
            )}
            {reply.against === '' ? null : <Differences reply={reply} />}
          </>
        )}
      </AskedNow>
    </>
  )
}
