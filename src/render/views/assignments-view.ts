// A municipality's assignments as the staff see them: narrowed, the late ones first, each with what was done.

import type { AssignmentsReply, AssignmentView, StepView } from '../../contract/assignments.ts'
import type { AssignmentsQuery } from '../../contract/requests.ts'
import type { Choice } from '../../contract/staff.ts'
import type { LinkView } from '../../contract/views.ts'
import type { Node } from '../../domain/goals/chain.ts'
import {
  ASSIGNMENT_STANDINGS,
  ASSIGNMENT_STEPS,
  type SeenAssignment,
} from '../../domain/workflow/assignments.ts'
import { assignmentWords } from '../../text/assignments.ts'
import { sayDate } from '../../text/dates.ts'
import { upperFirst } from '../../text/language.ts'
import { bodyTitle, typeLabel, wordsOfGrade } from '../../text/words-of-model.ts'
import { badgeOf, besideMark, gradeView } from './grade-view.ts'
import { tagChoices } from './tags-carried.ts'
import { sayDecision, titleIn, type Viewing } from './viewing.ts'

/** Not a standing of its own: any but closed, when its last day has passed. */
const LATE = 'late'

const countBy = (keys: readonly (string | undefined)[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const bodyChoices = (viewing: Viewing, ids: readonly (string | undefined)[]): readonly Choice[] => {
  const { compare } = new Intl.Collator(viewing.language)
  return [...countBy(ids)]
    .map(([id, count]) => ({ id, label: bodyTitle(id, viewing.context), count }))
    .sort((a, b) => compare(a.label, b.label))
}

const standingChoices = (viewing: Viewing, all: readonly SeenAssignment[]): readonly Choice[] => {
  const { standings, overdue } = assignmentWords(viewing.language)
  const late = all.filter((one) => one.overdue !== null).length
  const counts = countBy(all.map(({ standing }) => standing))
  return [
    ...(late === 0 ? [] : [{ id: LATE, label: overdue, count: late }]),
    ...ASSIGNMENT_STANDINGS.flatMap((id) => {
      const count = counts.get(id)
      return count === undefined ? [] : [{ id, label: standings[id], count }]
    }),
  ]
}

const matches = (one: SeenAssignment, query: AssignmentsQuery): boolean =>
  (query.node === undefined || one.node.id === query.node) &&
  (query.owner === undefined || one.node.owner === query.owner) &&
  (query.giver === undefined || one.giver === query.giver) &&
  (query.tag === undefined || one.node.tags.includes(query.tag)) &&
  (query.standing === undefined ||
    (query.standing === LATE ? one.overdue !== null : one.standing === query.standing))

const stepsOf = (viewing: Viewing, { node, steps }: SeenAssignment): readonly StepView[] => {
  const { taken } = assignmentWords(viewing.language)
  const scale = viewing.model.types.get(node.type)?.assessments[0]?.scale
  const known = viewing.model.scales.get(scale ?? '')?.grades.map(({ id }) => id) ?? []
  return steps.map(({ changeNumber, step, doneOn, person, reference, body, status }) => {
    const what = ASSIGNMENT_STEPS.find((one) => one === step)
    if (what === undefined) throw new Error(`an assignment has no step «${step}»`)
    const said = [sayDate(doneOn, viewing.language), reference, person]
    return {
      key: changeNumber,
      heading: `${taken[what]} ${said.filter((one) => one !== null).join(', ')}`,
      text: body,
      status:
        scale === undefined || status === null || !known.includes(status)
          ? null
          : gradeView(viewing, scale, status),
    }
  })
}

const givenBy = (viewing: Viewing, { decision }: Node): string =>
  decision === undefined
    ? assignmentWords(viewing.language).activity
    : sayDecision(viewing, decision)

export const assignmentView = (
  viewing: Viewing,
  one: SeenAssignment,
  madeOf: readonly LinkView[] = [],
): AssignmentView => {
  const { node, standing, overdue, steps, possible, assigneeName, namedAt, mayName } = one
  const words = assignmentWords(viewing.language)
  const scale = viewing.model.types.get(node.type)?.assessments[0]?.scale
  const grades = viewing.model.scales.get(scale ?? '')?.grades ?? []
  return {
    id: node.id,
    ...titleIn(viewing, node.title),
    href: viewing.to.node(node.id),
    typeLabel: upperFirst(typeLabel(node.type, viewing.context)),
    madeUp: node.madeUp,
    owner: node.owner === undefined ? null : bodyTitle(node.owner, viewing.context),
    assignee: assigneeName === '' ? null : assigneeName,
    namedAt,
    mayName,
    given: givenBy(viewing, node),
    madeOf,
    due: node.due ?? null,
    dueSaid: node.due === undefined ? null : sayDate(node.due, viewing.language),
    late: overdue === null ? null : words.late(overdue),
    standing: { id: standing, word: words.standings[standing] },
    grade: besideMark(badgeOf(viewing, node.id), node.madeUp),
    steps: stepsOf(viewing, one),
    possible,
    statuses: grades.map((grade) => ({
      id: grade.id,
      label: wordsOfGrade(grade, viewing.context),
    })),
    basedOn: steps[0]?.changeNumber ?? 0,
  }
}

/** All assignments, or those that the query leaves. */
export const assignmentsView = (
  viewing: Viewing,
  all: readonly SeenAssignment[],
  query: AssignmentsQuery,
  /** The parts of evaluations and the auditors' answers that a node was made of. */
  madeOf: (node: string) => readonly LinkView[],
): AssignmentsReply => {
  const rows = all.filter((one) => matches(one, query))
  const late = rows.filter(({ overdue }) => overdue !== null).length
  return {
    sentence: assignmentWords(viewing.language).sentence(rows.length, late),
    rows: rows.map((one) => assignmentView(viewing, one, madeOf(one.node.id))),
    choices: {
      owner: bodyChoices(
        viewing,
        all.map(({ node }) => node.owner),
      ),
      giver: bodyChoices(
        viewing,
        all.map(({ giver }) => giver),
      ),
      standing: standingChoices(viewing, all),
      tag: tagChoices(viewing, countBy(all.flatMap(({ node }) => node.tags))),
    },
  }
}
