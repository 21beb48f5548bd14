// The year's wheel of a municipality, for its staff and for a person's own calendar program.
import { isInForce } from '../../domain/organisation/organisation.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import type { EventStanding } from '../../domain/workflow/event-standings.ts'
import { may } from '../../domain/workflow/may.ts'
import { isMeeting } from '../../domain/workflow/plan-meetings.ts'
import {
  type AssignmentDue,
  type YearEvent,
  type YearWheel,
  yearWheel,
} from '../../domain/workflow/year-wheel.ts'
import { feedOf, hasFeed, makeFeed } from '../../store/calendar-feeds.ts'
import type { Store } from '../../store/connect.ts'
import { isOrganisationId } from '../../store/tx.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import { roundsAt } from '../chain/see-frame.ts'
import { standingOn } from '../chain/standing-today.ts'
import type { House } from '../house.ts'
import { type Asking, forbidden, type MayNot } from '../visitor.ts'
import { assignmentsToday } from './assignments-today.ts'
import { standingsInYear } from './year-standings.ts'

export type SeenYear = {
  readonly loaded: Loaded
  readonly wheel: YearWheel
  readonly today: string
  /** How far what is in it has come; what is not named is not known of. */
  readonly standings: ReadonlyMap<YearEvent, EventStanding>
  readonly hasFeed: boolean
  /** The bodies that the visitor may plan meetings for: those that meet. */
  readonly plans: readonly string[]
  /** The round that assignments are looked at in, by name; null: none yet. */
  readonly round: string | null
}

/** The last days of the assignments that are not closed, as they stand today. */
const assignmentDues = async (
  knowing: Pick<Asking, 'tx' | 'today'>,
  loaded: Loaded,
): Promise<readonly AssignmentDue[]> =>
  (await assignmentsToday(knowing, standingOn(loaded, knowing.today))).flatMap(
    ({ node: { id, title, owner, due }, standing, overdue }) =>
      due === undefined || standing === 'closed'
        ? []
        : [{ id, title, day: due, overdue, ...(owner === undefined ? {} : { owner }) }],
  )

/** @refuses mayNot, noChain */
export const seeYear = async (
  asking: Asking,
  year: number | undefined,
): Promise<SeenYear | MayNot | { readonly refused: 'noChain' }> => {
  const { tx, memory, visitor, today } = asking
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const { versions, chain } = loaded
  const wheel = yearWheel(
    year ?? Number(today.slice(0, 4)),
    versions,
    chain,
    await assignmentDues(asking, loaded),
  )
  const { current } = roundsAt(loaded, today)
  const standing = standingOn(loaded, today)
  const { bodies } = standing.chain
  return {
    loaded: standing,
    wheel,
    today,
    standings: await standingsInYear(asking, loaded, [wheel]),
    plans: [...bodies.values()]
      .filter(
        ({ id, kind, valid }) =>
          isMeeting(kind) &&
          isInForce(valid, today) &&
          may(visitor.held, 'planMeetings', bodies, id),
      )
      .map(({ id }) => id),
    hasFeed: await hasFeed(tx, visitor.account),
    round: current === null ? null : nameOfRound(current),
  }
}

/** Makes the visitor's own calendar address, in place of the one they had. @refuses mayNot, noChain */
export const makeCalendar = async (
  { tx, memory, visitor }: Asking,
  language: string,
): Promise<{ readonly secret: string } | MayNot | { readonly refused: 'noChain' }> => {
  const loaded = await loadChain(tx, memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  return { secret: await makeFeed(tx, { accountId: visitor.account, language }) }
}

export type SeenCalendar = {
  readonly loaded: Loaded
  readonly language: string
  /** This year's wheel and the next one's. */
  readonly wheels: readonly YearWheel[]
  readonly standings: SeenYear['standings']
}

const FETCHING = 'calendar'

/** What a calendar program fetches by a person's address; null: the address is nobody's. */
export const fetchCalendar = async (
  { store, memory, today }: Pick<House, 'memory' | 'today'> & { readonly store: Store },
  organisation: string,
  secret: string,
): Promise<SeenCalendar | null> => {
  if (!isOrganisationId(organisation)) return null
  return store.readAsMember(organisation, FETCHING, async (tx) => {
    const feed = await feedOf(tx, secret)
    const loaded = feed === null ? null : await loadChain(tx, memory.chains)
    if (feed === null || loaded === null) return null
    const year = Number(today().slice(0, 4))
    const opening = { tx, memory, today: today() }
    const dues = await assignmentDues(opening, loaded)
    const wheels = [year, year + 1].map((one) =>
      yearWheel(one, loaded.versions, loaded.chain, dues),
    )
    return {
      loaded: standingOn(loaded, opening.today),
      language: feed.language,
      wheels,
      standings: await standingsInYear(opening, loaded, wheels),
    }
  })
}
