// How far what stands in a year's wheel has come, as the municipality stands today.
import { governing } from '../../domain/goals/governing.ts'
import { nameOfRound } from '../../domain/periods/period.ts'
import {
  decisionStanding,
  type EventStanding,
  meetingStanding,
  workStanding,
} from '../../domain/workflow/event-standings.ts'
import type { YearEvent, YearWheel } from '../../domain/workflow/year-wheel.ts'
import type { Loaded } from '../chain/load-chain.ts'
import { type Opening, openLoaded } from '../chain/open-loaded.ts'
import { readVersions, versionsOf } from '../reports/see-versions.ts'
import { roundParts } from './round-parts.ts'

type Step = Extract<YearEvent, { readonly is: 'step' }>

/** Of a step of an open round that parts go through. */
const workIn = (opening: Opening, loaded: Loaded, { step, round, day }: Step) => {
  const opened = step === 'decide' ? null : openLoaded(opening, loaded, round)
  if (step === 'decide' || opened === null || 'refused' in opened) return null
  const { described, parts, standingOf } = roundParts(opening, opened)
  const working = { round: opened.facts.round, stages: described.stages, parts, standingOf }
  return workStanding(working, { step, day }, opening.today)
}

/**
 * By event; of the law's days, and of rounds that are not begun with, nothing is known. How far each body
 * has come is told to all who read rounds, whatever lies in its room.
 */
export const standingsInYear = async (
  opening: Opening,
  loaded: Loaded,
  wheels: readonly YearWheel[],
): Promise<ReadonlyMap<YearEvent, EventStanding>> => {
  const { tx, today } = opening
  const known = await readVersions(tx)
  const open = new Set(loaded.open.map(nameOfRound))
  const closed = new Set(loaded.closed.map(({ round }) => nameOfRound(round)))
  const names = new Set([...open, ...closed, ...known.frozen.map(({ roundId }) => roundId)])
  const byName = new Map(
    [...names].flatMap((name) => {
      const found = governing(loaded.versions, name)
      if ('refused' in found) return []
      return [[name, versionsOf(loaded, found.round, known, today)] as const]
    }),
  )
  const latest = [...byName].flatMap(
    ([
      round,
      {
        versions: [last],
      },
    ]) =>
      last === undefined
        ? []
        : [
            {
              round,
              version: last.version.version,
              waitingFor: last.treatment.waitingFor,
              decisions: last.decisions.map(({ bodyId: body, decidedOn: day }) => ({ body, day })),
            },
          ],
  )
  const standingOf = (event: YearEvent): EventStanding | null => {
    if (event.is === 'meeting') return meetingStanding(event, latest, today)
    const found = event.is === 'step' ? byName.get(event.round) : undefined
    if (event.is !== 'step' || found === undefined) return null
    if (event.step !== 'decide') {
      if (closed.has(event.round)) return { is: 'closed' }
      return open.has(event.round) ? workIn(opening, loaded, event) : null
    }
    const { order, versions } = found
    const treated = new Set(versions[0]?.decisions.flatMap(({ bodyId }) => bodyId ?? []))
    return decisionStanding(order, versions[0]?.treatment ?? null, treated, event.day, today)
  }
  return new Map(
    wheels
      .flatMap(({ events }) => events)
      .flatMap((event) => {
        const standing = standingOf(event)
        return standing === null ? [] : [[event, standing] as const]
      }),
  )
}
