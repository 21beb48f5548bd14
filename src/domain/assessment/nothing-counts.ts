// Why a group has nothing to count: nobody is in it, some lack a grade, or every grade is left out.
import type { Missing } from './missing.ts'
import type { GroupLookedAt } from './reasons.ts'

/** For a group where no member has a grade that counts. Only grey is not the same as nobody there. */
export const whyNothingCounts = ({ of, members, notAsked }: GroupLookedAt): Missing => {
  const without = members.filter((m) => m.grade === null).map((m) => m.id)
  if (without.length > 0) return { what: 'members', nodes: without, counted: 0, of: without.length }
  if (members.length > 0) return { what: 'noneCounts', of: members.length }
  return { what: 'emptyGroup', of, ...(notAsked === undefined ? {} : { notAsked }) }
}
