// The group a rule over grades looks at: who is in it, with which grade.
import { toText } from '../exact/exact.ts'
import { selectedMeasures, selectedNodes } from '../goals/selected-nodes.ts'
import type { Selection } from '../model/rule.ts'
import { measureOf } from './facts.ts'
import { findReading, latestOutcome } from './find-reading.ts'
import type { NotAsked } from './missing.ts'
import type { GroupLookedAt, MemberReason } from './reasons.ts'
import type { SeenGrade, Subject } from './subject.ts'

/** The members, and whether one that is still missing could get a grade that is left out of shares. */
export type Group = Pick<GroupLookedAt, 'members' | 'notAsked'> & { readonly mayBeLeftOut: boolean }

const member = (
  id: string,
  sort: MemberReason['sort'],
  seen: SeenGrade,
  weight: string | undefined,
): MemberReason => {
  const grade = seen.scale.grades.find((g) => g.id === seen.grade)
  return {
    id,
    sort,
    grade: seen.grade,
    ...(seen.without === undefined ? {} : { without: seen.without }),
    decided: seen.decided,
    counts: grade?.counts ?? true,
    ...(grade?.points === undefined ? {} : { points: toText(grade.points) }),
    ...(weight === undefined ? {} : { weight }),
  }
}

const measureGroup = (subject: Subject, selection: Selection): Group => {
  const members: MemberReason[] = []
  const notAsked: NotAsked[] = []
  let scale: SeenGrade['scale'] | undefined
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
    scale ??= seen.scale
    members.push(member(link.measure, 'measure', seen, link.weight))
  }
  return {
    members,
    mayBeLeftOut: scale?.grades.some((g) => !g.counts) ?? false,
    ...(notAsked.length === 0 ? {} : { notAsked }),
  }
}

/** Who a rule over grades looks at, in the chain's order. Nodes without the assessment are not in it. */
export const groupOf = (subject: Subject, selection: Selection): Group => {
  if (selection.of === 'measures') return measureGroup(subject, selection)
  const members: MemberReason[] = []
  let mayBeLeftOut = false
  const { chain, children } = subject.facts
  const around = { nodes: chain.nodes, childrenOf: (id: string) => children.get(id) ?? [] }
  for (const node of selectedNodes(around, subject.node, selection)) {
    const seen = subject.grades.ofNode(node.id, selection.assessment, selection.verdict)
    if (seen === undefined) continue
    mayBeLeftOut ||= seen.scale.grades.some((g) => !g.counts)
    members.push(member(node.id, 'node', seen, node.weight))
  }
  return { members, mayBeLeftOut }
}
