// The year's wheel as a calendar that programs read (iCalendar, RFC 5545).
import ical from 'ical-generator'
import type { Chain } from '../../domain/goals/chain.ts'
import type { Model } from '../../domain/model/model.ts'
import type { YearWheel } from '../../domain/workflow/year-wheel.ts'
import type { Language } from '../../text/language.ts'
import { sayEvent, sayGround, yearWheelWords } from '../../text/year-wheel.ts'
import { idOfEvent, wheelContext } from '../views/year-view.ts'

type Seen = {
  readonly loaded: {
    readonly name: string
    readonly versions: readonly { readonly model: Model }[]
    readonly chain: Chain
  }
  readonly wheels: readonly YearWheel[]
}

const HOUR = 3600

/**
 * Every event as a whole day. `organisation` makes their names its own; `now` is when it is fetched.
 * @out the calendar's text
 */
export const yearCalendar = (
  { loaded, wheels }: Seen,
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
    const ground = sayGround(event, language)
    calendar.createEvent({
      id: `${idOfEvent(event)}@${organisation}.malkedja`,
      start: new Date(`${event.day}T00:00:00Z`),
      allDay: true,
      stamp: now,
      summary: sayEvent(event, context),
      ...(ground === null ? {} : { description: ground }),
      categories: [{ name: words.tracks[event.track] }],
    })
  }
  return calendar.toString()
}
