// Why a group has nothing to count: nobody is in it, some lack a grade, or every grade is left out.
import type { Missing } from './missing.ts'
import type { GroupLookedAt } from './reasons.ts'

/** What a group lacks besides its members: what is not asked, or not assessed, in the round. */
export const besideMembers = ({
  notAsked,
  notMade,
}: Pick<GroupLookedAt, 'notAsked' | 'notMade'>): Pick<GroupLookedAt, 'notAsked' | 'notMade'> => ({
  ...(notAsked === undefined ? {} : { notAsked }),
  ...(notMade === undefined ? {} : { notMade }),
})

/** For a group where no member has a grade that counts. Only grey is not the same as nobody there. */
export const whyNothingCounts = ({ of, members, ...others }: GroupLookedAt): Missing => {
  const without = members.filter((m) => m.grade === null).map((m) => m.id)
  if (without.length > 0) return { what: 'members', nodes: without, counted: 0, of: without.length }
  if (members.length > 0) return { what: 'noneCounts', of: members.length }
  return { what: 'emptyGroup', of, ...besideMembers(others) }
}
