// A rule's body with what was read for it: its cases, the members it weighs or its number.
import { compare, fromText, roundTo, toText } from '../exact/exact.ts'
import type { Condition, Selection } from '../model/rule.ts'
import { isReached } from './conclude.ts'
import { groupOf } from './members.ts'
import { besideMembers } from './nothing-counts.ts'
import { readCondition } from './read-condition.ts'
import { readQuantity } from './read-quantity.ts'
import type { CaseReason, GroupLookedAt, QuantityReason, RuleReason } from './reasons.ts'
import { withEnds } from './span.ts'
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
  const { members, ...others } = groupOf(subject, of)
  return { members, ...besideMembers(others) }
}

/** A rule's number as it is compared: rounded, with what it was before; a missing one by its ends. */
const roundedTo = (subject: Subject, read: QuantityReason, decimals: number): QuantityReason => {
  if (subject.rule.compare === 'raw') return read
  const { span, value } = read
  if (span !== undefined)
    return {
      ...read,
      decimals,
      span: withEnds(span, (end) => toText(roundTo(fromText(end), decimals))),
    }
  if (value === undefined) return read
  const rounded = roundTo(fromText(value), decimals)
  const isChanged = compare(rounded, fromText(value)) !== 0 && read.unrounded === undefined
  return {
    ...read,
    decimals,
    value: toText(rounded),
    ...(isChanged ? { unrounded: toText(fromText(value)) } : {}),
  }
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
      const number = roundedTo(subject, readQuantity(subject, body.number), body.decimals)
      const bands = body.bands.map((band) => {
        const from = band.op === 'rest' ? undefined : toText(band.from)
        return {
          grade: band.grade,
          op: band.op,
          ...(from === undefined ? {} : { from }),
          reached: isReached(number, band.op, from),
        }
      })
      return { is: 'number', number, bands }
    }
    default:
      throw new Error(`readBody: ${JSON.stringify(body satisfies never)}`)
  }
}
