// The goals of a plan's list: known by their hidden name or title, and what their rows say otherwise.
import { dayBefore } from '../periods/deadline.ts'
import type { Node } from './chain.ts'
import type { Edit, NodeWords } from './edits.ts'
import { faultIn, inMakingOrder, type ListField, newRow, plain, type RowPlace } from './listed.ts'
import {
  dayIn,
  isSaid,
  lines,
  type Meant,
  type Noted,
  oneOf,
  type PlanNames,
  whenOf,
  worded,
} from './plan-names.ts'

/** A row as it was written; left out: the list has no such column. */
export type ListedGoal = RowPlace & {
  readonly id?: string
  readonly level?: string
  readonly title?: string
  readonly text?: string
  /** What it lies under, one a line. */
  readonly under?: string
  readonly owner?: string
  readonly firstDay?: string
  readonly lastDay?: string
}

export type MatchedGoal = {
  readonly row: ListedGoal
  /** null: it is new. */
  readonly node: Node | null
  readonly type: string
}

const undersOf = (names: PlanNames, { parents }: Node): string =>
  parents.map(names.nodeTitle).join('\n')

/** The node a row is about; null: it is new. undefined: it cannot be told, which is a fault. */
const nodeOf = (
  names: PlanNames,
  row: ListedGoal,
  { asked: { chain, words }, faults }: Noted,
): Node | null | undefined => {
  const known = isSaid(row.id) ? chain.nodes.get(row.id.trim()) : undefined
  if (known !== undefined) return known
  const type = words.levelFrom(row.level ?? '')
  const titled = (names.nodesByTitle.get(plain(row.title ?? '')) ?? []).filter(
    (one) => type === null || one.type === type,
  )
  const [under, owner] = [plain(row.under ?? ''), plain(row.owner ?? '')]
  const isTheOne = (one: Node): boolean =>
    (under === '' || plain(undersOf(names, one)) === under) &&
    (owner === '' || plain(one.owner === undefined ? '' : names.bodyTitle(one.owner)) === owner)
  const found = titled.length < 2 ? titled : titled.filter(isTheOne)
  if (titled.length > 1 && found.length !== 1) {
    faults.push(faultIn(row, 'several', 'title', row.title ?? ''))
    return undefined
  }
  return found[0] ?? null
}

export const matchGoals = (
  names: PlanNames,
  rows: readonly ListedGoal[],
  noted: Noted,
): readonly MatchedGoal[] => {
  const { asked, faults, places } = noted
  const seen = new Set<string>()
  const matched: MatchedGoal[] = []
  for (const row of rows) {
    const { level, title } = row
    const type = isSaid(level) ? asked.words.levelFrom(level) : null
    if (isSaid(level) && type === null) {
      faults.push(faultIn(row, 'noSuchLevel', 'level', level))
      continue
    }
    const node = nodeOf(names, row, noted)
    if (node === undefined) continue
    if (title !== undefined && !isSaid(title)) faults.push(faultIn(row, 'missing', 'title', ''))
    if (node === null && type === null) faults.push(faultIn(row, 'missing', 'level', title ?? ''))
    if (node !== null && type !== null && type !== node.type)
      faults.push(faultIn(row, 'levelStands', 'level', level ?? ''))
    const key = node?.id ?? ['new', type, plain(title ?? ''), plain(row.under ?? '')].join('\n')
    if (seen.has(key)) faults.push(faultIn(row, 'twice', 'title', title ?? ''))
    seen.add(key)
    if (node !== null) places.set(node.id, row)
    else names.willMake(row, type ?? '')
    matched.push({ row, node, type: node?.type ?? type ?? '' })
  }
  return matched
}

type Resolved = MatchedGoal & {
  /** null: the row says nothing of it. */
  readonly parents: readonly Meant[] | null
  readonly owner: string | null
  readonly firstDay: string | null
  readonly lastDay: string | null
}

const resolve = (
  names: PlanNames,
  one: MatchedGoal,
  { asked: { words }, faults }: Noted,
): Resolved => {
  const { row, node, type } = one
  const { under, owner } = row
  const isOther = (cell: string | undefined, stands: string): cell is string =>
    isSaid(cell) && plain(cell) !== plain(stands)
  const types = words.parentsOf(type)
  const parents = isOther(under, node === null ? '' : undersOf(names, node))
    ? lines(under).map((written) =>
        oneOf(names.nodesMeant(written, types), { row, field: 'under', written }, faults),
      )
    : null
  const known = node?.owner === undefined ? '' : names.bodyTitle(node.owner)
  return {
    ...one,
    parents: parents?.every((meant) => meant !== null) ? parents : null,
    owner: isOther(owner, known)
      ? oneOf(names.bodiesMeant(owner), { row, field: 'owner', written: owner }, faults)
      : null,
    firstDay: dayIn(row, row.firstDay, 'firstDay', faults),
    lastDay: dayIn(row, row.lastDay, 'lastDay', faults),
  }
}

const make = (
  names: PlanNames,
  { row, type, parents, owner, firstDay, lastDay }: Resolved,
  { use, asked, differences, places }: Noted,
): void => {
  const { language, begins, words } = asked
  const title = worded(row.title ?? '')
  const first = firstDay ?? begins
  const changes = use.make({
    edit: 'createNode',
    type,
    parents: (parents ?? []).map(names.idOf),
    language,
    words: {
      title,
      ...(isSaid(row.text) ? { text: worded(row.text) } : {}),
      ...(owner === null ? {} : { owner }),
    },
    firstDay: first,
  })
  const id = changes.at(-1)?.id ?? ''
  names.made(row, id)
  places.set(id, row)
  if (lastDay !== null) use.make({ edit: 'retireNode', node: id, lastDay, below: false })
  const said = [
    words.sayLevel(type),
    ...(parents ?? []).map(names.sayNode),
    owner === null ? '' : names.bodyTitle(owner),
    first,
  ]
  const after = said.filter((one) => one !== '').join(', ')
  const text = worded(row.text ?? '')
  const others = [['text', text] as const, ['lastDay', lastDay ?? ''] as const]
  differences.push(...newRow(row, title, [[null, after], ...others]))
}

/** From what it lies under to what it is to lie under: moved where one goes and one comes. */
const moves = (
  node: string,
  before: readonly string[],
  after: readonly string[],
  when: Extract<Edit, { edit: 'moveNode' }>['when'],
): readonly Edit[] => {
  const gone = before.filter((one) => !after.includes(one))
  const come = after.filter((one) => !before.includes(one))
  const both = Math.min(gone.length, come.length)
  return [
    ...come.slice(0, both).map((to, at): Edit => {
      return { edit: 'moveNode', node, from: gone[at] ?? null, to, when }
    }),
    ...come.slice(both).map((parent): Edit => ({ edit: 'linkNode', node, parent, when })),
    ...gone.slice(both).map((parent): Edit => ({ edit: 'unlinkNode', node, parent, when })),
  ]
}

/** What a row says otherwise of a goal that is there; its last day is for later, when all have moved. */
const change = (names: PlanNames, node: Node, said: Resolved, noted: Noted): void => {
  const { use, asked, differences, faults } = noted
  const { row, parents, owner, firstDay, lastDay } = said
  const { language } = asked
  const when = whenOf(asked)
  const what = names.titleOf(node.title)
  const told = differences.length
  const tell = (field: ListField, before: string, after: string) =>
    differences.push({ is: 'changed', at: row, what, field, before, after })
  const text = names.titleOf(node.text)
  const words: NodeWords = {
    ...(isSaid(row.title) && worded(row.title) !== what ? { title: worded(row.title) } : {}),
    ...(isSaid(row.text) && worded(row.text) !== text ? { text: worded(row.text) } : {}),
    ...(owner === null || owner === node.owner ? {} : { owner }),
  }
  if (words.title !== undefined) tell('title', what, words.title)
  if (typeof words.text === 'string') tell('text', text, words.text)
  if (typeof words.owner === 'string')
    tell(
      'owner',
      node.owner === undefined ? '' : names.bodyTitle(node.owner),
      names.bodyTitle(words.owner),
    )
  if (Object.keys(words).length > 0)
    use.make({ edit: 'rewordNode', node: node.id, language, words, when })
  const edits = parents === null ? [] : moves(node.id, node.parents, parents.map(names.idOf), when)
  if (parents !== null && edits.length > 0)
    tell('under', undersOf(names, node), parents.map(names.sayNode).join('\n'))
  for (const edit of edits) use.make(edit)
  if (firstDay !== null && firstDay !== node.valid?.from)
    faults.push(faultIn(row, 'firstDayStands', 'firstDay', row.firstDay ?? ''))
  if (lastDay !== null && lastDay !== node.valid?.to) tell('lastDay', node.valid?.to ?? '', lastDay)
  if (differences.length === told) noted.unchanged += 1
}

/** How far down a goal lies, so that what lies below it ends before it. */
const depthOf = ({ asked: { chain } }: Noted, node: Node): number => {
  const seen = new Set<string>([node.id])
  let above = node.parents
  for (let depth = 0; ; depth += 1) {
    const next = above.filter((id) => !seen.has(id))
    if (next.length === 0) return depth
    for (const id of next) seen.add(id)
    above = next.flatMap((id) => chain.nodes.get(id)?.parents ?? [])
  }
}

type Ending = { readonly node: Node; readonly lastDay: string }

const end = (ends: readonly Ending[], noted: Noted): void => {
  const deepest = ends.toSorted(
    (one, other) => depthOf(noted, other.node) - depthOf(noted, one.node),
  )
  for (const { node, lastDay } of deepest) {
    if (node.valid?.to !== undefined) noted.use.make({ edit: 'reviveNode', node: node.id })
    noted.use.make({ edit: 'retireNode', node: node.id, lastDay, below: false })
  }
}

export const weighGoals = (
  names: PlanNames,
  matched: readonly MatchedGoal[],
  noted: Noted,
): void => {
  const resolved = matched.map((one) => resolve(names, one, noted))
  const news = resolved.filter(({ node }) => node === null)
  const byRow = new Map(news.map((one) => [`${one.row.sheet} ${one.row.row}`, one]))
  const inOrder = inMakingOrder(
    news,
    ({ parents }) =>
      (parents ?? []).flatMap((meant) =>
        'row' in meant ? (byRow.get(`${meant.row.sheet} ${meant.row.row}`) ?? []) : [],
      ),
    ({ row }) => noted.faults.push(faultIn(row, 'ring', 'under', row.title ?? '')),
  )
  if (noted.faults.length > 0) return
  for (const one of inOrder) make(names, one, noted)
  for (const one of resolved) if (one.node !== null) change(names, one.node, one, noted)
  end(
    resolved.flatMap(({ node, lastDay }) =>
      node === null || lastDay === null || lastDay === node.valid?.to ? [] : [{ node, lastDay }],
    ),
    noted,
  )
}

/** Goals that are there and not in the list end, the day before what is new begins. */
export const endOtherGoals = (
  names: PlanNames,
  matched: readonly MatchedGoal[],
  noted: Noted,
): void => {
  const lastDay = dayBefore(noted.asked.begins)
  const listed = new Set(matched.flatMap(({ node }) => node?.id ?? []))
  const others = names.nodes.filter(
    ({ id, valid }) => !listed.has(id) && valid?.to === undefined && (valid?.from ?? '') <= lastDay,
  )
  for (const { title } of others)
    noted.differences.push({
      is: 'ended',
      at: null,
      what: names.titleOf(title),
      field: 'lastDay',
      before: '',
      after: lastDay,
    })
  end(
    others.map((node) => ({ node, lastDay })),
    noted,
  )
}
