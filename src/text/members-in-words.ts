// The nodes and measures a rule looked at in words, each with its grade.
import type { MemberReason } from '../domain/assessment/reasons.ts'
import { fromText } from '../domain/exact/exact.ts'
import type { Scale } from '../domain/model/model.ts'
import type { Selection } from '../domain/model/rule.ts'
import { catalogueOf } from './catalogues.ts'
import { sayShort } from './numerals.ts'
import { line, type ReasonWords } from './reason-words.ts'
import {
  gradeName,
  measureTitle,
  nodeTitle,
  type ReasonContext,
  scaleOfSelection,
} from './words-of-model.ts'

/** A member with its grade, whether it counts, its weight and points. */
const memberLine = (
  member: MemberReason,
  scale: Scale | undefined,
  context: ReasonContext,
  wanted: boolean,
): ReasonWords => {
  const words = catalogueOf(context.language)
  const { tree } = words
  const title =
    member.sort === 'node' ? nodeTitle(member.id, context) : measureTitle(member.id, context)
  const about = { sort: member.sort, id: member.id }
  if (member.grade === null) {
    const why = member.without === undefined ? '' : tree.withoutGrade[member.without]
    return { ...line(tree.memberMissing(title, why)), about }
  }
  const grade = words.graded(gradeName(member.grade, scale, context))
  const short = (text: string) => sayShort(fromText(text), 2, context.language)
  return {
    about,
    ...(member.met === undefined ? {} : { truth: member.met === wanted ? 'true' : 'false' }),
    sentence: [
      tree.member(title, grade, member.decided),
      member.points === undefined ? '' : tree.pointsWorth(short(member.points)),
      member.weight === undefined ? '' : tree.weight(short(member.weight)),
      member.counts ? '' : tree.notCounted,
    ]
      .filter((part) => part !== '')
      .join(' '),
    children: [],
  }
}

/**
 * A line for each member, its grade in the words of its own scale.
 * @in wanted whether the condition asks that members have the grade; false: that none has it
 */
export const memberLines = (
  of: Selection,
  members: readonly MemberReason[],
  context: ReasonContext,
  wanted = true,
): readonly ReasonWords[] =>
  members.map((member) =>
    memberLine(member, scaleOfSelection(of, [member], context), context, wanted),
  )
