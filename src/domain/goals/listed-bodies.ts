// A list of bodies held against the organisation: what its rows say otherwise, as the edits that make it so.
import { dayBefore } from '../periods/deadline.ts'
import type { BodyEdit, BodyEditRefused, BodyWords } from './body-edits.ts'
import { editOrganisation } from './edit-bodies.ts'
import {
  editing,
  faultIn,
  inMakingOrder,
  type ListDifference,
  type ListFault,
  type ListField,
  newRow,
  plain,
  titleIn,
  type Weighed,
} from './listed.ts'
import {
  type BodiesAsked,
  type Known,
  type ListedBody,
  type Matched,
  type Meant,
  matchRows,
  type Resolved,
  registerOf,
  resolveRow,
} from './match-bodies.ts'
import { holdRightRows } from './right-rows.ts'
import { bodyLineOn } from './say-body-anew.ts'
import type { WrittenChain } from './written-chain.ts'

type Making = {
  readonly use: ReturnType<typeof editing<BodyEdit, BodyEditRefused>>
  readonly asked: BodiesAsked
  /** The body that is meant, by its id: those that are made before it are known. */
  readonly idOf: (meant: Meant) => string
  readonly nameOf: (meant: Meant | null) => string
}

/** A new body, made; its id. */
const makeRow = (
  { use, asked: { language, since, sayKind }, idOf, nameOf }: Making,
  { row, under, serves, firstDay, lastDay }: Resolved,
): { readonly id: string; readonly differences: readonly ListDifference[] } => {
  const words = {
    title: row.name ?? '',
    kind: row.kind?.is ?? 'unit',
    ...(under === null ? {} : { parent: idOf(under) }),
    ...(serves.length === 0 ? {} : { serves: serves.map(idOf) }),
    ...(row.municipality === undefined || row.municipality === ''
      ? {}
      : { municipality: row.municipality }),
  }
  const begins = firstDay ?? since
  const made = use.make({ edit: 'createBody', language, words, firstDay: begins })
  const id = made.at(-1)?.id ?? ''
  if (lastDay !== null) use.make({ edit: 'endBody', body: id, given: [], lastDay })
  const said = [sayKind(words.kind), nameOf(under), begins ?? ''].filter((one) => one !== '')
  const told: readonly (readonly [ListField | null, string])[] = [
    [null, said.join(', ')],
    ['serves', serves.map(nameOf).join(', ')],
    ['municipality', row.municipality ?? ''],
    ['lastDay', lastDay ?? ''],
  ]
  return { id, differences: newRow(row, words.title, told) }
}

type Differing = { readonly words: BodyWords; readonly differences: readonly ListDifference[] }

/** What a row says otherwise than its body, as words of an edit. */
const differing = (
  { asked: { language, sayKind }, idOf, nameOf }: Making,
  { row, under, serves }: Resolved,
  { line }: Known,
): Differing => {
  const what = titleIn(line.title, language)
  const named = (ids: readonly string[]): string => ids.map((id) => nameOf({ id })).join(', ')
  const { name = '', kind, municipality = '' } = row
  const known = titleIn(line.municipality, language)
  const parts: readonly (readonly [boolean, BodyWords, ListField, string, string])[] = [
    [name !== '' && name !== what, { title: name }, 'name', what, name],
    kind?.is === undefined || kind.is === null
      ? [false, {}, 'kind', '', '']
      : [kind.is !== line.kind, { kind: kind.is }, 'kind', sayKind(line.kind), sayKind(kind.is)],
    under === null
      ? [false, {}, 'under', '', '']
      : [
          idOf(under) !== line.parent,
          { parent: idOf(under) },
          'under',
          line.parent === undefined ? '' : named([line.parent]),
          nameOf(under),
        ],
    [
      serves.length > 0 && serves.map(idOf).join('\n') !== (line.serves ?? []).join('\n'),
      { serves: serves.map(idOf) },
      'serves',
      named(line.serves ?? []),
      serves.map(nameOf).join(', '),
    ],
    [
      municipality !== '' && municipality !== known,
      { municipality },
      'municipality',
      known,
      municipality,
    ],
  ]
  const other = parts.filter(([isOther]) => isOther)
  return {
    words: Object.assign({}, ...other.map(([, words]) => words)),
    differences: other.map(([, , field, before, after]) => ({
      is: 'changed',
      at: row,
      what,
      field,
      before,
      after,
    })),
  }
}

/** Its first day stands; its last day is another, where nothing has taken over. */
const differingDays = (
  { use, asked: { language } }: Making,
  { row, firstDay, lastDay }: Resolved,
  { id, line }: Known,
  faults: ListFault[],
): readonly ListDifference[] => {
  const { from, to } = line.valid ?? {}
  if (firstDay !== null && firstDay !== from)
    faults.push(faultIn(row, 'firstDayStands', 'firstDay', row.firstDay ?? ''))
  if (lastDay === null || lastDay === to) return []
  if (line.successors !== undefined) {
    faults.push(faultIn(row, 'lastDayStands', 'lastDay', row.lastDay ?? ''))
    return []
  }
  if (to !== undefined) use.make({ edit: 'reviveBody', body: id })
  use.make({ edit: 'endBody', body: id, given: [], lastDay })
  const what = titleIn(line.title, language)
  return [{ is: 'changed', at: row, what, field: 'lastDay', before: to ?? '', after: lastDay }]
}

/** Bodies that are there and not in the list end, the day before it holds. */
const endOthers = (
  { use, asked: { on, since, language } }: Making,
  chain: WrittenChain,
  matched: readonly Matched[],
): readonly ListDifference[] => {
  const lastDay = dayBefore(since ?? on)
  const listed = new Set(matched.flatMap(({ body }) => body?.id ?? []))
  return chain.bodies.flatMap(({ line }): readonly ListDifference[] => {
    const { from = '', to } = line.valid ?? {}
    if (listed.has(line.id) || to !== undefined || from > lastDay) return []
    use.make({ edit: 'endBody', body: line.id, given: [], lastDay })
    const what = titleIn(bodyLineOn(line, on).title, language)
    return [{ is: 'ended', at: null, what, field: 'lastDay', before: '', after: lastDay }]
  })
}

/** What rows say otherwise; what is not among them ends where that is asked for. */
const weighRows = (
  chain: WrittenChain,
  rows: readonly ListedBody[],
  asked: BodiesAsked,
): Weighed<BodyEditRefused> => {
  const { on, since, ends, language } = asked
  const register = registerOf(chain, asked)
  const { faults, matched } = matchRows(register, rows, language)
  const resolved = matched.map((one) => resolveRow(register, matched, one, faults))
  const news = resolved.filter(({ body }) => body === null)
  const byRow = new Map(news.map((one) => [one.row, one]))
  const added = inMakingOrder(
    news,
    ({ under, serves }) =>
      [under, ...serves].flatMap((meant) =>
        meant !== null && 'made' in meant ? (byRow.get(meant.made) ?? []) : [],
      ),
    ({ row }) => faults.push(faultIn(row, 'ring', 'under', row.name ?? '')),
  )
  if (faults.length > 0)
    return { differences: [], unchanged: 0, faults, changes: [], refused: null }

  const use = editing<BodyEdit, BodyEditRefused>(chain, editOrganisation)
  const madeOf = new Map<ListedBody, string>()
  const making: Making = {
    use,
    asked,
    idOf: (meant) => ('id' in meant ? meant.id : (madeOf.get(meant.made) ?? '')),
    nameOf: (meant) => {
      if (meant === null) return ''
      if ('made' in meant) return meant.made.name ?? ''
      return titleIn(register.byId.get(plain(meant.id))?.line.title, language)
    },
  }
  const differences: ListDifference[] = []
  for (const one of added) {
    const { id, differences: told } = makeRow(making, one)
    madeOf.set(one.row, id)
    differences.push(...told)
  }
  let unchanged = 0
  for (const one of resolved) {
    if (one.body === null) continue
    const { words, differences: said } = differing(making, one, one.body)
    if (said.length > 0)
      use.make({ edit: 'rewordBody', body: one.body.id, language, words, when: { on, since } })
    const own = [...said, ...differingDays(making, one, one.body, faults)]
    differences.push(...own)
    if (own.length === 0) unchanged += 1
  }
  if (ends) differences.push(...endOthers(making, chain, matched))
  return faults.length > 0
    ? { differences, unchanged, faults, changes: [], refused: null }
    : { differences, unchanged, faults, ...use.made() }
}

/**
 * What a list of bodies says otherwise than the organisation, and the lines it comes to. A column that
 * the list does not have says nothing, and neither does an empty cell. Of a list with faults, what the
 * rows without say; nothing ends by it.
 */
export const weighBodies = (
  chain: WrittenChain,
  rows: readonly ListedBody[],
  asked: BodiesAsked,
): Weighed<BodyEditRefused> =>
  holdRightRows(
    rows,
    ({ code, name }) => [code, name],
    () => [],
    (isIn, { isRight }) =>
      weighRows(chain, rows.filter(isIn), { ...asked, ends: asked.ends && isRight }),
  )
