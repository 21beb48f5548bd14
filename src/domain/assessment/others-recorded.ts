// What of others the conclusions of a round look at: which groups, and the values of which years.
import type { GroupMembers } from '../goals/chain.ts'
import { assessFacts } from './assess-chain.ts'
import type { Facts } from './facts.ts'
import type { OthersAsked } from './others-asked.ts'

/** By measure: whom it is compared with, by group, and the years whose values are looked at. */
export type LookedAt = ReadonlyMap<
  string,
  {
    readonly groups: ReadonlyMap<string, GroupMembers>
    readonly years: ReadonlySet<number>
    /** Nothing is to be told of other years, not even that there are values. */
    readonly alone?: true
  }
>

const recording = (others: OthersAsked) => {
  const seen = new Map<string, { groups: Map<string, GroupMembers>; years: Set<number> }>()
  const of = (measure: string) => {
    const known = seen.get(measure) ?? { groups: new Map(), years: new Set<number>() }
    seen.set(measure, known)
    return known
  }
  const recorded: OthersAsked = {
    ...others,
    membersOf: (measure, group) => {
      const members = others.membersOf(measure, group)
      of(measure.id).groups.set(group, members)
      return members
    },
    valueOf: (measure, year, area) => {
      of(measure).years.add(year)
      return others.valueOf(measure, year, area)
    },
    causeOf: (measure, year, area) => {
      of(measure).years.add(year)
      return others.causeOf(measure, year, area)
    },
  }
  return { recorded, seen }
}

/** Assesses the round once more, and tells what of others it asked for. */
export const lookedAtIn = (facts: Facts): LookedAt => {
  const { recorded, seen } = recording(facts.others)
  assessFacts({ ...facts, others: recorded })
  return seen
}
