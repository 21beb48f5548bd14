// Freezing a round: what it lacks first, then why it is frozen all the same, and why again.
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { ReadinessReply, RoundView } from '../../contract/rounds.ts'
import type { LinkView } from '../../contract/views.ts'
import { Notice } from '../../ui/notice.tsx'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { refusalIn, SavingLine } from '../goals/saving-line.tsx'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'
import { useRefusedField } from '../refused-field.ts'
import { useSaving } from '../saving.ts'
import { DifferenceGroups } from './difference.tsx'

/** More than these are counted, not listed. */
const MOST_LISTED = 12

const Links = ({
  title,
  links,
}: {
  readonly title: string
  readonly links: readonly LinkView[]
}): ReactNode => {
  const { freeze } = useReader().versions
  if (links.length === 0) return null
  return (
    <>
      <p>{title}</p>
      <ul>
        {links.slice(0, MOST_LISTED).map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.title}</a>
          </li>
        ))}
        {links.length > MOST_LISTED ? <li>{freeze.more(links.length - MOST_LISTED)}</li> : null}
      </ul>
    </>
  )
}

const Lacking = ({ reply }: { readonly reply: ReadinessReply }): ReactNode => {
  const { freeze } = useReader().versions
  if (reply.isWhole) return <p>{freeze.whole}</p>
  return (
    <div className="lacking">
      <Links title={freeze.undelivered(reply.undelivered.length)} links={reply.undelivered} />
      {reply.unanswered.length === 0 ? null : (
        <>
          <p>{freeze.unanswered(reply.unansweredCount)}</p>
          <ul>
            {reply.unanswered.map(({ body, count }) => (
              <li key={body}>
                {body}: {count}
              </li>
            ))}
          </ul>
        </>
      )}
      <Links title={freeze.unmotivated(reply.unmotivated.length)} links={reply.unmotivated} />
    </div>
  )
}

const Reason = ({
  label,
  help,
  value,
  change,
  name,
}: {
  readonly label: string
  readonly help: string
  readonly value: string
  readonly change: (text: string) => void
  readonly name: 'lacks' | 'why'
}): ReactNode => {
  const id = useId()
  return (
    <label className="field" htmlFor={id}>
      {label}
      <small>{help}</small>
      <LongText
        id={id}
        required
        rows={2}
        name={name}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    </label>
  )
}

const Form = ({
  round,
  reply,
  close,
}: {
  readonly round: RoundView
  readonly reply: ReadinessReply
  readonly close: () => void
}): ReactNode => {
  const { freeze } = useReader().versions
  const { organisation } = usePlace()
  const [lacks, setLacks] = useState('')
  const [why, setWhy] = useState('')
  const { saving, save, touch } = useSaving(`/api/${organisation}/freezings`)
  const { form, refusalId } = useRefusedField(refusalIn(saving))
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (await save({ round: round.name, lacks, why })) close()
  }
  return (
    <form ref={form} onChange={touch} onSubmit={(event) => void onSubmit(event)}>
      {reply.notices.map((notice) => (
        <Notice key={notice} tone="info">
          {notice}
        </Notice>
      ))}
      <Lacking reply={reply} />
      {reply.difference === null ? null : (
        <>
          <DifferenceGroups reply={reply.difference} />
          {reply.difference.groups.length === 0 ? null : (
            <label className="check">
              <input type="checkbox" required />
              {freeze.isRead}
            </label>
          )}
        </>
      )}
      {reply.isWhole ? null : (
        <Reason
          label={freeze.lacks}
          help={freeze.lacksHelp}
          value={lacks}
          change={setLacks}
          name="lacks"
        />
      )}
      {reply.amended === null ? null : <Notice tone="info">{reply.amended}</Notice>}
      {reply.why === null ? null : <p>{freeze.whyKnown(reply.why)}</p>}
      {reply.isAgain && reply.why === null ? (
        <Reason label={freeze.why} help={freeze.whyHelp} value={why} change={setWhy} name="why" />
      ) : null}
      <SavingLine
        saving={saving}
        save={freeze.save}
        saved={freeze.saved}
        refusalId={refusalId}
        close={close}
      />
    </form>
  )
}

export const FreezeForm = ({
  round,
  close,
}: {
  readonly round: RoundView
  readonly close: () => void
}): ReactNode => {
  const { freeze } = useReader().versions
  const { organisation } = usePlace()
  const query = useAsked<ReadinessReply>(
    `/api/${organisation}/rounds/${encodeURIComponent(round.name)}/readiness`,
  )
  return (
    <div className="form-card">
      <h3>{freeze.heading(round.label)}</h3>
      <p className="quiet">{freeze.lead}</p>
      <Asked query={query} isPart>
        {(reply) => <Form round={round} reply={reply} close={close} />}
      </Asked>
    </div>
  )
}
