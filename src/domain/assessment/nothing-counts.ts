// Why a group has nothing to count: nobody is in it, some lack a grade, or every grade is left out.
import type { Missing } from './missing.ts'
import type { MemberReason } from './reasons.ts'

/** For a group where no member has a grade that counts. Only grey is not the same as nobody there. */
export const whyNothingCounts = (members: readonly MemberReason[]): Missing => {
  const without = members.filter((m) => m.grade === null).map((m) => m.id)
  if (without.length > 0) return { what: 'members', nodes: without, counted: 0, of: without.length }
  return members.length === 0 ? { what: 'emptyGroup' } : { what: 'noneCounts', of: members.length }
}
