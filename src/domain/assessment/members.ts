// The group a rule over grades looks at: who is in it, with which grade.
import { toText } from '../exact/exact.ts'
import type { Node } from '../goals/chain.ts'
import { selectedMeasures, selectedNodes } from '../goals/selected-nodes.ts'
import type { Scale } from '../model/model.ts'
import type { Selection } from '../model/rule.ts'
import { aroundOf, measureOf } from './facts.ts'
import { findReading, latestOutcome } from './find-reading.ts'
import type { NotAsked, NotMade } from './missing.ts'
import type { MemberReason } from './reasons.ts'
import type { Group, ReadGroups, SeenGrade, Subject } from './subject.ts'

type OfGrade = Pick<MemberReason, 'counts' | 'points'>

/** What a grade means for a sum, as reasons tell it: the same for all who have it. */
const meaningOf = (scale: Scale): ((grade: string | null) => OfGrade) => {
  const known = new Map<string | null, OfGrade>([[null, { counts: true }]])
  for (const { id, counts, points } of scale.grades)
    known.set(id, { counts, ...(points === undefined ? {} : { points: toText(points) }) })
  return (grade) => known.get(grade) ?? { counts: true }
}

/** Makes members of a group from what is seen of them, and keeps on which scale each is. */
const gather = () => {
  const scaleOf = new Map<string, Scale>()
  const meanings = new Map<Scale, (grade: string | null) => OfGrade>()
  const member = (
    id: string,
    sort: MemberReason['sort'],
    { grade, without, decided, scale }: SeenGrade,
    weight: string | undefined,
  ): MemberReason => {
    scaleOf.set(id, scale)
    const meaning = meanings.get(scale) ?? meaningOf(scale)
    meanings.set(scale, meaning)
    return {
      id,
      sort,
      grade,
      ...(without === undefined ? {} : { without }),
      decided,
      ...meaning(grade),
      ...(weight === undefined ? {} : { weight }),
    }
  }
  const mayBeLeftOut = () =>
    [...meanings.keys()].some(({ grades }) => grades.some((g) => !g.counts))
  return { member, scaleOf, mayBeLeftOut }
}

const measureGroup = (subject: Subject, selection: Selection): Group => {
  const members: MemberReason[] = []
  const notAsked: NotAsked[] = []
  const { member, scaleOf, mayBeLeftOut } = gather()
  for (const link of selectedMeasures(subject.facts.chain.measures, subject.node, selection)) {
    const measure = measureOf(subject.facts, link.measure)
    const seen = subject.grades.ofMeasure(subject.node.id, subject.assessment, link.measure)
    if (seen === undefined) continue
    // Not asked this round, and the model leaves such measures out: it is no member at all.
    if (seen.grade === null && findReading(subject.facts, measure, 'round').is === 'leftOut') {
      const latest = latestOutcome(subject.facts, measure)
      notAsked.push({ measure: measure.id, ...(latest === undefined ? {} : { latest }) })
      continue
    }
    members.push(member(link.measure, 'measure', seen, link.weight))
  }
  return {
    members,
    mayBeLeftOut: mayBeLeftOut(),
    scaleOf,
    ...(notAsked.length === 0 ? {} : { notAsked }),
  }
}

/** Which of the nodes have an assessment that the round does not make: the one asked for, else their first. */
const notMadeOf = (
  { facts: { model, round } }: Subject,
  nodes: readonly Node[],
  asked: string | undefined,
): NotMade | null => {
  const found = nodes.flatMap((node) => {
    const all = model.types.get(node.type)?.assessments ?? []
    const one = asked === undefined ? all[0] : all.find(({ id }) => id === asked)
    const isMade = one?.rounds === undefined || one.rounds.includes(round.id)
    return one === undefined || isMade ? [] : [{ assessment: one.id, node: node.id }]
  })
  const [first] = found
  return first === undefined
    ? null
    : { assessment: first.assessment, nodes: found.map(({ node }) => node) }
}

const nodeGroup = (subject: Subject, selection: Selection): Group => {
  const members: MemberReason[] = []
  const notAsked: NotAsked[] = []
  const { member, scaleOf, mayBeLeftOut } = gather()
  const selected = selectedNodes(aroundOf(subject.facts), subject.node, selection)
  for (const node of selected) {
    const seen = subject.grades.ofNode(node.id, selection.assessment, selection.verdict)
    if (seen === undefined) continue
    // Nothing that it could have a grade from is asked this round: it is left out with its measures.
    if (seen.notAsked === undefined) members.push(member(node.id, 'node', seen, node.weight))
    else notAsked.push(...seen.notAsked)
  }
  const notMade = members.length === 0 ? notMadeOf(subject, selected, selection.assessment) : null
  return {
    members,
    mayBeLeftOut: mayBeLeftOut(),
    scaleOf,
    ...(notAsked.length === 0 ? {} : { notAsked }),
    ...(notMade === null ? {} : { notMade }),
  }
}

/** Who a rule over grades looks at, in the chain's order. Nodes without the assessment are not in it. */
export const groupOf = (subject: Subject, selection: Selection): Group => {
  const key = JSON.stringify(selection)
  const known = subject.groups?.get(key)
  if (known !== undefined) return known.group
  const read = selection.of === 'measures' ? measureGroup : nodeGroup
  const group = read(subject, selection)
  subject.groups?.set(key, { of: selection, group })
  return group
}

/** Groups as they would be, were some of their members, by id, seen with other grades. */
export const groupsSeenAnew = (
  groups: ReadGroups,
  otherGrades: (of: Selection) => ReadonlyMap<string, string> | undefined,
): ReadGroups =>
  new Map(
    [...groups].map(([key, { of, group }]) => {
      const to = otherGrades(of)
      if (to === undefined || to.size === 0) return [key, { of, group }]
      const meanings = new Map(
        [...new Set(group.scaleOf.values())].map((scale) => [scale, meaningOf(scale)]),
      )
      const members = group.members.map((one) => {
        const grade = to.get(one.id)
        const scale = grade === undefined ? undefined : group.scaleOf.get(one.id)
        if (grade === undefined || scale === undefined) return one
        const { id, sort, decided, weight } = one
        const seen = { id, sort, grade, decided, ...meanings.get(scale)?.(grade) }
        return { counts: true, ...seen, ...(weight === undefined ? {} : { weight }) }
      })
      return [key, { of, group: { ...group, members } }]
    }),
  )
