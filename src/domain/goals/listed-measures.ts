// The measures of a plan's list: known by their hidden name or title, and what their rows say otherwise.
import type { Measure } from '../measures/measure.ts'
import { dayBefore } from '../periods/deadline.ts'
import type { Edit, MeasureWords } from './edits.ts'
import { faultIn, type ListField, newRow, plain, type RowPlace } from './listed.ts'
import {
  dayIn,
  isSaid,
  lines,
  type Noted,
  oneOf,
  type PlanNames,
  whenOf,
  worded,
} from './plan-names.ts'

/** A row as it was written; left out: the list has no such column. */
export type ListedMeasure = RowPlace & {
  readonly id?: string
  readonly measure?: string
  readonly definition?: string
  readonly unit?: string
  readonly better?: string
  readonly owner?: string
  /** The goals it measures, one a line. */
  readonly goals?: string
  readonly lastDay?: string
}

export type MatchedMeasure = {
  readonly row: ListedMeasure
  /** null: it is new. */
  readonly measure: Measure | null
}

export const matchMeasures = (
  names: PlanNames,
  rows: readonly ListedMeasure[],
  { asked: { chain }, faults, places }: Noted,
): readonly MatchedMeasure[] => {
  const seen = new Set<string>()
  return rows.flatMap((row): readonly MatchedMeasure[] => {
    const title = row.measure ?? ''
    const coded = isSaid(row.id) ? chain.measures.get(row.id.trim()) : undefined
    const titled = names.measuresByTitle.get(plain(title)) ?? []
    if (coded === undefined && titled.length > 1) {
      faults.push(faultIn(row, 'several', 'measure', title))
      return []
    }
    const measure = coded ?? titled[0] ?? null
    if (!isSaid(title)) faults.push(faultIn(row, 'missing', 'measure', ''))
    const key = measure?.id ?? `new ${plain(title)}`
    if (seen.has(key)) faults.push(faultIn(row, 'twice', 'measure', title))
    seen.add(key)
    if (measure !== null) places.set(measure.id, row)
    return [{ row, measure }]
  })
}

/** The goals that have a measure, as the chain stands. */
const goalsWith = (names: PlanNames, measure: string): readonly string[] =>
  names.nodes
    .filter(({ measures }) => measures.some((one) => one.measure === measure))
    .map(({ id }) => id)

type Said = {
  readonly words: MeasureWords
  readonly told: readonly (readonly [ListField, string, string])[]
}

/** What a row says of a measure's own words, otherwise than they stand. */
const wordsIn = (
  names: PlanNames,
  { row, measure }: MatchedMeasure,
  { asked, faults }: Noted,
): Said => {
  const { words } = asked
  const title = names.titleOf(measure?.title)
  const definition = names.titleOf(measure?.definition)
  const unitWord = names.titleOf(measure?.unitWord)
  const isOther = (cell: string | undefined, stands: string): cell is string =>
    isSaid(cell) && plain(cell) !== plain(stands)
  const told: [ListField, string, string][] = []
  const said: { -readonly [Key in keyof MeasureWords]: MeasureWords[Key] } = {}
  if (isSaid(row.measure) && worded(row.measure) !== title) {
    said.title = worded(row.measure)
    told.push(['measure', title, said.title])
  }
  if (isSaid(row.definition) && worded(row.definition) !== definition) {
    said.definition = worded(row.definition)
    told.push(['definition', definition, said.definition])
  }
  const standing = unitWord || (measure === null ? '' : words.sayUnit(measure.unit))
  if (isOther(row.unit, standing)) {
    const unit = words.unitFrom(row.unit)
    if (unitWord !== '') said.unitWord = worded(row.unit)
    else if (unit === null) faults.push(faultIn(row, 'noSuchUnit', 'unit', row.unit))
    else if (unit !== measure?.unit) said.unit = unit
    if (said.unitWord !== undefined || said.unit !== undefined)
      told.push(['unit', standing, worded(row.unit)])
  }
  const direction = measure === null ? '' : words.sayBetter(measure.better)
  if (isOther(row.better, direction)) {
    const better = words.betterFrom(row.better)
    if (better === null) faults.push(faultIn(row, 'noSuchDirection', 'better', row.better))
    else said.better = better
    told.push(['better', direction, worded(row.better)])
  }
  const owner = measure?.owner === undefined ? '' : names.bodyTitle(measure.owner)
  if (isOther(row.owner, owner)) {
    const written = row.owner
    const body = oneOf(names.bodiesMeant(written), { row, field: 'owner', written }, faults)
    if (body !== null && body !== measure?.owner) {
      said.owner = body
      told.push(['owner', owner, names.bodyTitle(body)])
    }
  }
  return { words: said, told }
}

/** The goals that a row puts its measure on; null: it says nothing otherwise, or has a fault. */
const goalsIn = (
  names: PlanNames,
  { row, measure }: MatchedMeasure,
  { faults }: Noted,
): readonly string[] | null => {
  const stands = measure === null ? [] : goalsWith(names, measure.id)
  if (!isSaid(row.goals) || plain(row.goals) === plain(stands.map(names.nodeTitle).join('\n')))
    return null
  const meant = lines(row.goals).map((written) =>
    oneOf(names.nodesMeant(written, null), { row, field: 'goals', written }, faults),
  )
  return meant.every((one) => one !== null) ? meant.map(names.idOf) : null
}

const make = (names: PlanNames, one: MatchedMeasure, noted: Noted): void => {
  const { use, asked, faults, differences, places } = noted
  const { row } = one
  const { words, told } = wordsIn(names, one, noted)
  const goals = goalsIn(names, one, noted)
  const title = words.title ?? ''
  if (!isSaid(row.goals)) faults.push(faultIn(row, 'missing', 'goals', title))
  if (!isSaid(row.unit)) faults.push(faultIn(row, 'missing', 'unit', title))
  const [first, ...more] = goals ?? []
  if (first === undefined || words.unit === undefined || faults.length > 0) return
  const { language, words: say } = asked
  const when = whenOf(asked)
  const measure = { ...words, title, unit: words.unit, limits: {} }
  const made = use.make({ edit: 'addMeasure', node: first, measure, language, when })
  const id = made.find(({ kind }) => kind === 'measure')?.id ?? ''
  for (const node of more) use.make({ edit: 'addMeasure', node, measure: id, language, when })
  names.made(row, id)
  places.set(id, row)
  const after = [say.sayUnit(words.unit), ...lines(row.goals ?? '')].join(', ')
  const others = told
    .filter(([field]) => field !== 'measure' && field !== 'unit')
    .map(([field, , said]) => [field, said] as const)
  differences.push(...newRow(row, title, [[null, after], ...others]))
}

const change = (names: PlanNames, measure: Measure, one: MatchedMeasure, noted: Noted): void => {
  const { use, asked, faults, differences } = noted
  const { row } = one
  const { id } = measure
  const { words, told } = wordsIn(names, one, noted)
  const goals = goalsIn(names, one, noted)
  const lastDay = dayIn(row, row.lastDay, 'lastDay', faults)
  const before = goalsWith(names, id)
  const ends = lastDay !== null && lastDay !== measure.valid?.to
  const all: typeof told = [
    ...told,
    ...(goals === null
      ? []
      : [
          [
            'goals',
            before.map(names.nodeTitle).join('\n'),
            lines(row.goals ?? '').join('\n'),
          ] as const,
        ]),
    ...(ends ? [['lastDay', measure.valid?.to ?? '', lastDay] as const] : []),
  ]
  if (all.length === 0) noted.unchanged += 1
  const what = names.titleOf(measure.title)
  for (const [field, was, is] of all)
    differences.push({ is: 'changed', at: row, what, field, before: was, after: is })
  const { language } = asked
  const when = whenOf(asked)
  if (Object.keys(words).length > 0)
    use.make({ edit: 'changeMeasure', measure: id, language, words })
  const edits: readonly Edit[] = [
    ...(goals ?? [])
      .filter((node) => !before.includes(node))
      .map((node): Edit => ({ edit: 'addMeasure', node, measure: id, language, when })),
    ...before
      .filter((node) => goals !== null && !goals.includes(node))
      .map((node): Edit => ({ edit: 'removeMeasure', node, measure: id, when })),
    ...(ends ? [{ edit: 'endMeasure', measure: id, lastDay } as const] : []),
  ]
  for (const edit of edits) use.make(edit)
}

export const weighMeasures = (
  names: PlanNames,
  matched: readonly MatchedMeasure[],
  noted: Noted,
): void => {
  // NOTE goals that could not be made are named in vain: they are told first.
  if (noted.faults.length > 0) return
  for (const one of matched)
    if (one.measure === null) make(names, one, noted)
    else change(names, one.measure, one, noted)
}

/** Measures that are there and not in the list end, the day before what is new begins. */
export const endOtherMeasures = (
  names: PlanNames,
  matched: readonly MatchedMeasure[],
  { use, asked, differences }: Noted,
): void => {
  const lastDay = dayBefore(asked.begins)
  const listed = new Set(matched.flatMap(({ measure }) => measure?.id ?? []))
  const used = new Set(names.nodes.flatMap(({ measures }) => measures.map((one) => one.measure)))
  for (const { id, title, valid } of names.measures) {
    if (listed.has(id) || !used.has(id) || valid?.to !== undefined) continue
    use.make({ edit: 'endMeasure', measure: id, lastDay })
    const what = names.titleOf(title)
    differences.push({ is: 'ended', at: null, what, field: 'lastDay', before: '', after: lastDay })
  }
}
