// The chain as it is planned for a year, row by row, with what sets it apart from the year before.
import type { PlanReply, PlanRow, TypeChoice } from '../../contract/plan.ts'
import type { Node } from '../../domain/goals/chain.ts'
import { daysInForce } from '../../domain/goals/in-force.ts'
import type { NodeType } from '../../domain/model/model.ts'
import { isInForceDuring } from '../../domain/organisation/organisation.ts'
import { sayDate } from '../../text/dates.ts'
import { editingWords } from '../../text/editing.ts'
import { inLanguage, type Language, lowerFirst, quoted, upperFirst } from '../../text/language.ts'
import { undoView } from './edit-label.ts'
import { planTags } from './node-form-beside.ts'
import { mayMake } from './owners-offered.ts'
import { labelOfType, type Planned, titleOfBody, titleOfNode } from './planned.ts'

/** Rows that are sent at first; further down they come when they are opened. */
const MOST_ROWS = 300

export const marksOf = (planned: Planned, node: Node, language: Language): PlanRow['marks'] => {
  const { marks } = editingWords(language)
  const { year, before, model } = planned
  const { from, to } = daysInForce(model, node)
  const day = (date: string) => sayDate(date, language)
  if (to !== undefined && to < `${year}-01-01`) return [{ is: 'ended', text: marks.ended(day(to)) }]
  const isNew = from?.startsWith(String(year)) === true
  const was = before.nodes.get(node.id)
  const ends = to?.startsWith(String(year))
    ? [{ is: 'ends', text: marks.ends(day(to)) } as const]
    : []
  if (isNew) return [{ is: 'new', text: marks.new(year) }, ...ends]
  if (was === undefined) return ends
  const say = (text: Node['title']) => inLanguage(text, language, model.languages)
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
  const told = [
    ...(same(was.title, node.title) ? [] : [quoted(say(was.title), language)]),
    ...(same(was.text, node.text) ? [] : [marks.otherText]),
    ...(was.owner === node.owner
      ? []
      : [
          was.owner === undefined
            ? marks.nobody
            : marks.owner(titleOfBody(planned, was.owner, language)),
        ]),
    ...(same(was.parents, node.parents)
      ? []
      : [marks.under(was.parents.map((id) => titleOfNode(planned, id, language)).join(', '))]),
    ...(same(was.measures, node.measures) ? [] : [marks.otherMeasures]),
  ]
  return [
    ...told.map((what) => ({ is: 'changed', text: marks.was(year - 1, what) }) as const),
    ...ends,
  ]
}

const typesBelow = ({ planned, language, made }: Tree, type: string): readonly TypeChoice[] =>
  made
    .filter(({ parents }) => parents.includes(type))
    .map(({ id }) => ({ id, label: lowerFirst(labelOfType(planned, id, language)) }))

/** In force in the year; of those that ended right before it too, so that both years are seen. */
export const shownIn = ({ model, chain, year }: Planned): ReadonlyMap<string, Node> =>
  new Map(
    [...chain.nodes].filter(([, node]) =>
      isInForceDuring(daysInForce(model, node), `${year - 1}-12-31`, `${year}-12-31`),
    ),
  )

type Tree = {
  readonly planned: Planned
  readonly language: Language
  readonly shown: ReadonlyMap<string, Node>
  readonly children: ReadonlyMap<string, readonly Node[]>
  /** The types that the visitor may make a node of. */
  readonly made: readonly NodeType[]
}

const treeOf = (planned: Planned, language: Language): Tree => {
  const shown = shownIn(planned)
  const children = new Map<string, Node[]>()
  for (const node of shown.values())
    for (const parent of new Set(node.parents)) {
      const own = children.get(parent) ?? []
      own.push(node)
      children.set(parent, own)
    }
  const made = [...planned.model.types.values()].filter(
    (type) => type.retired === undefined && mayMake(planned, type),
  )
  return { planned, language, shown, children, made }
}

const rowOf = (tree: Tree, node: Node, levels: number): PlanRow => {
  const { planned, language } = tree
  const below = tree.children.get(node.id) ?? []
  const { to } = daysInForce(planned.model, node)
  const isOver = to !== undefined && to < `${planned.year}-01-01`
  const mayEdit = planned.mayEditNode(node.id)
  return {
    id: node.id,
    typeLabel: upperFirst(labelOfType(planned, node.type, language)),
    title: titleOfNode(planned, node.id, language),
    owner: node.owner === undefined ? '' : titleOfBody(planned, node.owner, language),
    marks: marksOf(planned, node, language),
    measures: node.measures.length,
    mayEdit,
    isOver,
    hasLastDay: node.valid?.to !== undefined,
    below: isOver ? [] : typesBelow(tree, node.type),
    children: levels > 0 ? below.map((child) => rowOf(tree, child, levels - 1)) : [],
    unopened: levels > 0 ? 0 : below.length,
  }
}

/** What lies right under a node. */
export const planRowsBelow = (
  planned: Planned,
  node: string,
  language: Language,
): readonly PlanRow[] => {
  const tree = treeOf(planned, language)
  return (tree.children.get(node) ?? []).map((child) => rowOf(tree, child, 0))
}

export const planView = (
  planned: Planned,
  years: readonly number[],
  language: Language,
): PlanReply => {
  const tree = treeOf(planned, language)
  const tops = [...tree.shown.values()].filter(
    ({ parents }) => !parents.some((id) => tree.shown.has(id)),
  )
  const levels = tree.shown.size <= MOST_ROWS ? Number.POSITIVE_INFINITY : 1
  return {
    year: planned.year,
    years,
    today: planned.today,
    rows: tops.map((node) => rowOf(tree, node, levels)),
    tops: tree.made
      .filter(({ parentCount }) => parentCount.fewest === 0)
      .map(({ id }) => ({ id, label: lowerFirst(labelOfType(planned, id, language)) })),
    // NOTE what a tag is called is for those who may edit anything.
    tags: planned.mayEditAll ? planTags(planned, language) : null,
    undo: undoView(planned, planned.undo, language),
    changeNumber: planned.loaded.changeNumber,
  }
}
