// A rule's body with what was read for it: its cases, the members it weighs or its number.
import { compare, fromText, roundTo, toText } from '../exact/exact.ts'
import type { Condition, Selection } from '../model/rule.ts'
import { reachesBand } from './conclude.ts'
import { groupOf } from './members.ts'
import { readCondition } from './read-condition.ts'
import { readQuantity } from './read-quantity.ts'
import type { CaseReason, GroupLookedAt, RuleReason } from './reasons.ts'
import type { Subject } from './subject.ts'

const readCases = (
  subject: Subject,
  cases: readonly { readonly grade: string; readonly when: Condition }[],
): CaseReason[] => {
  const read: CaseReason[] = []
  for (const [index, { grade, when }] of cases.entries()) {
    const condition = readCondition(subject, when)
    read.push({ case: index, grade, condition })
    // NOTE a value that is only tried is asked for its grade, and no later case can change that.
    if (subject.instead !== undefined && condition.truth !== 'false') break
  }
  return read
}

const membersOf = (subject: Subject, of: Selection): Omit<GroupLookedAt, 'of'> => {
  const { members, notAsked } = groupOf(subject, of)
  return { members, ...(notAsked === undefined ? {} : { notAsked }) }
}

/** Reads all that a rule looks at for its subject, case by case or band by band. */
export const readBody = (subject: Subject): RuleReason['body'] => {
  const { body } = subject.rule
  switch (body.is) {
    case 'cases':
      return { is: 'cases', cases: readCases(subject, body.cases) }
    case 'roll': {
      const policy = body.missing.is
      const coverage = body.missing.is === 'leftOut' ? body.missing.leastCoverage : undefined
      return {
        is: 'roll',
        how: body.how,
        of: body.of,
        policy,
        ...(coverage === undefined ? {} : { leastCoverage: toText(coverage) }),
        ...(body.noneCounts === undefined ? {} : { noneCounts: body.noneCounts }),
        ...membersOf(subject, body.of),
      }
    }
    case 'number': {
      const read = readQuantity(subject, body.number)
      const value = read.value === undefined ? null : fromText(read.value)
      const rounded =
        value === null || subject.rule.compare === 'raw' ? null : roundTo(value, body.decimals)
      const number =
        rounded === null
          ? read
          : {
              ...read,
              decimals: body.decimals,
              value: toText(rounded),
              ...(value !== null && compare(rounded, value) !== 0 && read.unrounded === undefined
                ? { unrounded: toText(value) }
                : {}),
            }
      const bands = body.bands.map((band) => {
        const from = band.op === 'rest' ? undefined : toText(band.from)
        return {
          grade: band.grade,
          op: band.op,
          ...(from === undefined ? {} : { from }),
          reached: reachesBand(number, band.op, from),
        }
      })
      return { is: 'number', number, bands }
    }
    default:
      throw new Error(`readBody: ${JSON.stringify(body satisfies never)}`)
  }
}
