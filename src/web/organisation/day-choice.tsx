// Which day the organisation is seen on, and which one stands beside it.
import { useNavigate, useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { OrganisationReply } from '../../contract/organisation.ts'
import { organisationWords } from '../../text/organisation.ts'
import { useReader } from '../reader.tsx'
import type { OrganisationSearch } from './organisation-search.ts'

export const DayChoice = ({
  reply,
  beside,
}: {
  readonly reply: OrganisationReply
  readonly beside: string | undefined
}): ReactNode => {
  const { language } = useReader()
  const { page } = organisationWords(language)
  const navigate = useNavigate()
  const { organisation } = useParams({ from: '/$organisation' })
  const { day, today, days } = reply
  const next = `${Number(today.slice(0, 4)) + 1}-01-01`
  const go = (search: OrganisationSearch) =>
    void navigate({
      to: '/$organisation/organisation',
      params: { organisation },
      search,
      resetScroll: false,
    })
  const on = (dag: string): OrganisationSearch =>
    beside === undefined ? { dag } : { dag, bredvid: beside }
  return (
    <div className="day-choice">
      <label className="field">
        {page.day}
        <input
          type="date"
          value={day}
          onChange={({ target }) => target.value !== '' && go(on(target.value))}
        />
      </label>
      <button
        type="button"
        className="button quiet-button"
        aria-pressed={day === today}
        onClick={() => go(on(today))}
      >
        {page.today}
      </button>
      <button
        type="button"
        className="button quiet-button"
        aria-pressed={day === next}
        onClick={() => go(on(next))}
      >
        {page.nextYear(Number(next.slice(0, 4)))}
      </button>
      {days.length === 0 ? null : (
        <label className="field">
          {page.turning}
          <select
            value={days.some((one) => one.day === day) ? day : ''}
            onChange={({ target }) => target.value !== '' && go(on(target.value))}
          >
            <option value="">{page.chooseDay}</option>
            {days.map((one) => (
              <option key={one.day} value={one.day}>
                {one.label}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="tick">
        <input
          type="checkbox"
          checked={beside !== undefined}
          onChange={({ target }) =>
            go(target.checked ? { dag: day, bredvid: day === next ? today : next } : { dag: day })
          }
        />{' '}
        {page.beside}
      </label>
      {beside === undefined ? null : (
        <label className="field">
          {page.besideDay}
          <input
            type="date"
            value={beside}
            onChange={({ target }) =>
              target.value !== '' && go({ dag: day, bredvid: target.value })
            }
          />
        </label>
      )}
    </div>
  )
}
