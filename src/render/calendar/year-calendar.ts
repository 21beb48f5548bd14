// The year's wheel as a calendar that programs read (iCalendar, RFC 5545).
import ical from 'ical-generator'
import type { Chain } from '../../domain/goals/chain.ts'
import type { Model } from '../../domain/model/model.ts'
import type { EventStanding } from '../../domain/workflow/event-standings.ts'
import type { YearEvent, YearWheel } from '../../domain/workflow/year-wheel.ts'
import { assignmentWords } from '../../text/assignments.ts'
import type { Language } from '../../text/language.ts'
import {
  NOTHING_SAID,
  sayEvent,
  sayGround,
  sayStanding,
  yearWheelWords,
} from '../../text/year-wheel.ts'
import { idOfEvent, wheelContext } from '../views/year-view.ts'

type Seen = {
  readonly loaded: {
    readonly name: string
    readonly versions: readonly { readonly model: Model }[]
    readonly chain: Chain
  }
  readonly wheels: readonly YearWheel[]
  readonly standings: ReadonlyMap<YearEvent, EventStanding>
}

const HOUR = 3600

/**
 * Every event as a whole day. `organisation` makes their names its own; `now` is when it is fetched.
 * @out the calendar's text
 */
export const yearCalendar = (
  { loaded, wheels, standings }: Seen,
  organisation: string,
  language: Language,
  now: Date,
): string => {
  const words = yearWheelWords(language)
  const context = wheelContext(loaded, language)
  const calendar = ical({
    name: words.feed.name(loaded.name),
    prodId: { company: 'Målkedja', product: 'Målkedja', language: language.toUpperCase() },
    ttl: 12 * HOUR,
  })
  for (const event of wheels.flatMap(({ events }) => events)) {
    const standing = standings.get(event)
    const { done, waitsFor, late } =
      standing === undefined ? NOTHING_SAID : sayStanding(standing, context)
    const overdue = event.is === 'assignment' ? event.due.overdue : null
    const said = [
      sayGround(event, language),
      done,
      waitsFor,
      overdue === null ? late : assignmentWords(language).late(overdue),
    ].filter((line) => line !== null)
    calendar.createEvent({
      id: `${idOfEvent(event)}@${organisation}.malkedja`,
      start: new Date(`${event.day}T00:00:00Z`),
      allDay: true,
      stamp: now,
      summary: sayEvent(event, context),
      ...(said.length === 0 ? {} : { description: said.join('\n') }),
      categories: [{ name: words.tracks[event.track] }],
    })
  }
  return calendar.toString()
}
