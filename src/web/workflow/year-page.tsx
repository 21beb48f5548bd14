// The year's wheel: a picture, a list month by month, and the way to have it in one's own calendar.
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { CalendarReply, YearEventView, YearReply } from '../../contract/year-wheel.ts'
import { yearWheelWords } from '../../text/year-wheel.ts'
import { Icon } from '../../ui/icons.tsx'
import { Refusal } from '../../ui/notice.tsx'
import { YearWheel } from '../../ui/year-wheel.tsx'
import { Refused, sendTo } from '../ask.ts'
import { Asked, useAsked } from '../asked.tsx'
import { usePlace } from '../frame/place.ts'
import { useTitle } from '../frame/title.ts'
import { useReader } from '../reader.tsx'
import { ExcelButton } from '../workbooks/excel-button.tsx'
import { PlanMeeting, PlannedMeeting } from './meeting-form.tsx'

const TRACKS = ['planning', 'followUp', 'closing'] as const

const useWheelWords = () => yearWheelWords(useReader().language)

const Event = ({ event }: { readonly event: YearEventView }): ReactNode => {
  const words = useWheelWords()
  return (
    <li data-standing={event.standing}>
      <span className="wheel-day">
        {event.dayLabel}
        {event.standing === 'today' ? <strong> {words.today}</strong> : null}
      </span>
      <span className="wheel-track" data-track={event.track}>
        {words.tracks[event.track]}
      </span>
      <span className="wheel-what">
        {event.href === null ? event.what : <a href={event.href}>{event.what}</a>}
        {event.ground === null ? null : (
          <small className={event.isMissed ? 'late' : 'quiet'}>
            {event.isMissed ? <Icon name="exclamation" /> : null}
            {event.ground}
          </small>
        )}
        {event.done === null ? null : <span className="wheel-said">{event.done}</span>}
        {event.waitsFor === null ? null : (
          <span className="wheel-said quiet">{event.waitsFor}</span>
        )}
        {event.behind === null ? null : <strong className="late">{event.behind}</strong>}
        {event.meeting === null ? null : (
          <PlannedMeeting meeting={event.meeting} said={`${event.what}, ${event.dayLabel}`} />
        )}
      </span>
    </li>
  )
}

const Months = ({ months }: Pick<YearReply, 'months'>): ReactNode => {
  const words = useWheelWords()
  return (
    <section aria-labelledby="wheel-list">
      <h2 id="wheel-list">{words.list}</h2>
      {months
        .filter(({ events }) => events.length > 0)
        .map(({ label, events }) => (
          <section key={label} aria-labelledby={`month-${label}`}>
            <h3 id={`month-${label}`}>{label}</h3>
            <ul className="wheel-events">
              {events.map((event) => (
                <Event key={event.id} event={event} />
              ))}
            </ul>
          </section>
        ))}
    </section>
  )
}

/** An address of one's own for a calendar program, shown when it is made and never again. */
const Feed = ({ has }: { readonly has: boolean }): ReactNode => {
  const { language, words } = useReader()
  const { feed } = useWheelWords()
  const { organisation } = usePlace()
  const [address, setAddress] = useState<string | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const make = async () => {
    setFailed(null)
    try {
      const path = `/api/${organisation}/calendar`
      const made = await sendTo<CalendarReply>(path, {}, { language })
      setAddress(new URL(made.address, window.location.href).href)
    } catch (error) {
      setFailed(error instanceof Refused ? error.problem.detail : words.offline)
    }
  }
  return (
    <section className="form-card" aria-labelledby="wheel-feed">
      <h2 id="wheel-feed">{feed.heading}</h2>
      <p>{feed.lead}</p>
      {address === null ? (
        <>
          {has ? <p>{feed.has}</p> : null}
          <button type="button" className="button quiet-button" onClick={() => void make()}>
            {has ? feed.renew : feed.make}
          </button>
        </>
      ) : (
        <label className="field" role="status">
          {feed.address}
          <small>{feed.once}</small>
          <input readOnly value={address} onFocus={(event) => event.target.select()} />
        </label>
      )}
      {failed === null ? null : <Refusal title={words.notSaved}>{failed}</Refusal>}
    </section>
  )
}

const Years = ({ reply }: { readonly reply: YearReply }): ReactNode => {
  const navigate = useNavigate()
  const words = useWheelWords()
  return (
    <nav className="wheel-years" aria-label={words.nav}>
      {reply.years.map((year) => (
        <button
          key={year}
          type="button"
          className="link-button"
          aria-current={year === reply.year ? 'true' : undefined}
          onClick={() =>
            void navigate({ to: '.', search: (was: object) => ({ ...was, year }), replace: true })
          }
        >
          {year}
        </button>
      ))}
    </nav>
  )
}

const Faults = ({ faults }: Pick<YearReply, 'faults'>): ReactNode => {
  const words = useWheelWords()
  if (faults.length === 0) return null
  return (
    <section className="notice" data-notice="refusal" aria-labelledby="wheel-faults">
      <Icon name="exclamation" />
      <div>
        <h2 id="wheel-faults">{words.faultsHeading}</h2>
        {faults.map((fault) => (
          <p key={fault}>{fault}</p>
        ))}
      </div>
    </section>
  )
}

const Wheel = ({ reply }: { readonly reply: YearReply }): ReactNode => {
  const words = useWheelWords()
  const { organisation } = usePlace()
  const events = reply.months.flatMap((month) => month.events)
  return (
    <>
      <h1>{reply.heading}</h1>
      <p className="lead">{reply.next === '' ? words.lead : reply.next}</p>
      <Years reply={reply} />
      {reply.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <Faults faults={reply.faults} />
      <div className="wheel-layout">
        <figure>
          <YearWheel
            title={words.picture(events.length)}
            months={reply.months.map(({ label }) => label)}
            events={events}
            today={reply.today}
          />
          <figcaption className="wheel-key">
            {TRACKS.map((track) => (
              <span key={track} className="wheel-track" data-track={track}>
                {words.tracks[track]}
              </span>
            ))}
          </figcaption>
        </figure>
        <Months months={reply.months} />
      </div>
      <p className="table-buttons">
        <ExcelButton
          path={`/api/${organisation}/year`}
          parameters={{ year: String(reply.year) }}
          of={reply.heading}
        />
      </p>
      {reply.plans.length === 0 ? null : <PlanMeeting bodies={reply.plans} />}
      <Feed has={reply.hasFeed} />
    </>
  )
}

export const YearPage = (): ReactNode => {
  const words = useWheelWords()
  const { organisation } = usePlace()
  const { year } = useSearch({ from: '/$organisation/arshjul' })
  const query = useAsked<YearReply>(`/api/${organisation}/year`, {
    year: year === undefined ? undefined : String(year),
  })
  useTitle(words.nav)
  return <Asked query={query}>{(reply) => <Wheel reply={reply} />}</Asked>
}
