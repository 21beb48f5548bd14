// What the rows of a plan's list mean by the names they write: goals, bodies and measures, those that are there and those that the list makes.
import type { Measure } from '../measures/measure.ts'
import type { RelativeTo } from '../measures/relative-limit.ts'
import type { Model } from '../model/model.ts'
import { isInForceDuring, type Text } from '../organisation/organisation.ts'
import type { Chain, Node } from './chain.ts'
import type { Edit, EditRefused, When } from './edits.ts'
import { daysInForce } from './in-force.ts'
import {
  dayFrom,
  type editing,
  faultIn,
  type ListDifference,
  type ListFault,
  type ListField,
  plain,
  type RowPlace,
  titleIn,
} from './listed.ts'
import type { RelativeOffer } from './relative-offers.ts'

/** What is called what in the reader's language, and what is meant by what is written. */
export type PlanWords = {
  /** A level by what it is called; null: there is none. */
  readonly levelFrom: (written: string) => string | null
  readonly sayLevel: (type: string) => string
  /** The levels that one may lie under. */
  readonly parentsOf: (type: string) => readonly string[]
  readonly unitFrom: (written: string) => Measure['unit'] | null
  readonly sayUnit: (unit: Measure['unit']) => string
  readonly betterFrom: (written: string) => Measure['better'] | null
  readonly sayBetter: (better: Measure['better']) => string
  /** Every limit that is called so, by any level of the model. */
  readonly limitsFrom: (written: string) => readonly string[]
  /** What a limit relative to others is called, and the one among them that is called so. */
  readonly sayRelative: (to: RelativeTo) => string
  readonly relativeFrom: (written: string, among: readonly RelativeOffer[]) => RelativeOffer | null
}

export type PlanAsked = {
  readonly model: Pick<Model, 'types' | 'groups'>
  /** The chain as it stands on the last day of the year. */
  readonly chain: Chain
  readonly year: number
  /** The first day of what is new, where its row says none, ISO. */
  readonly begins: string
  /** The day that what it says holds from; null: always. */
  readonly since: string | null
  /** Whether goals and measures that are not in it end, the day before it begins. */
  readonly ends: boolean
  readonly language: string
  readonly words: PlanWords
}

/** What is noted as the rows are gone through. */
export type Noted = {
  readonly use: ReturnType<typeof editing<Edit, EditRefused>>
  readonly asked: PlanAsked
  readonly faults: ListFault[]
  readonly differences: ListDifference[]
  readonly places: Map<string, RowPlace>
  unchanged: number
}

/** A row that makes something, by what the list itself calls it. */
export type Making = RowPlace & { readonly id?: string; readonly title?: string }
/** What is there, by its id, or a row that makes it. */
export type Meant = { readonly id: string } | { readonly row: Making }

/** As it is compared: the same words, whatever spaces stand around them and however lines are broken. */
export const worded = (text: string): string =>
  text.normalize('NFC').replaceAll('\r\n', '\n').trim()

/** Several in a cell stand on lines of their own. */
export const lines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')

export const isSaid = (cell: string | undefined): cell is string =>
  cell !== undefined && cell.trim() !== ''

export type PlanNames = ReturnType<typeof planNames>

export const planNames = (asked: PlanAsked) => {
  const { model, chain, year, language } = asked
  const isThere = ({ valid }: Pick<Node, 'valid'>): boolean =>
    isInForceDuring(valid, `${year - 1}-12-31`, `${year}-12-31`)
  const titleOf = (text: Text | undefined): string => worded(titleIn(text, language))
  const nodes = [...chain.nodes.values()].filter((node) =>
    isThere({ valid: daysInForce(model, node) }),
  )
  const measures = [...chain.measures.values()].filter(isThere)
  const bodies = [...chain.bodies.values()].filter(isThere)
  const nodesByTitle = Map.groupBy(nodes, ({ title }) => plain(titleOf(title)))
  const measuresByTitle = Map.groupBy(measures, ({ title }) => plain(titleOf(title)))
  const bodiesByTitle = Map.groupBy(bodies, ({ title }) => plain(titleOf(title)))
  const newNodes: (Making & { readonly type: string })[] = []
  const madeBy = new Map<string, string>()
  return {
    titleOf,
    nodes,
    measures,
    nodesByTitle,
    measuresByTitle,
    nodeTitle: (id: string): string => titleOf(chain.nodes.get(id)?.title),
    bodyTitle: (id: string): string => titleOf(chain.bodies.get(id)?.title),
    /** A row that makes a goal can be named by other rows. */
    willMake: (row: Making, type: string): void => void newNodes.push({ ...row, type }),
    made: (row: RowPlace, id: string): void => void madeBy.set(keyed(row), id),
    /** The goals that a name can mean, of the levels asked for; null: of any. */
    nodesMeant: (written: string, types: readonly string[] | null): readonly Meant[] => {
      const key = plain(written)
      const fits = (type: string): boolean => types === null || types.includes(type)
      const coded = newNodes.find(({ id }) => id !== undefined && id !== '' && plain(id) === key)
      if (coded !== undefined) return [{ row: coded }]
      const known = chain.nodes.get(written.trim())
      if (known !== undefined) return [{ id: known.id }]
      const there = nodesByTitle.get(key) ?? []
      const own = newNodes.filter(({ title = '' }) => plain(title) === key)
      const all = [...own, ...there].filter(({ type }) => fits(type))
      const found = all.length > 0 ? all : [...own, ...there]
      return found.map((one) => ('sheet' in one ? { row: one } : { id: one.id }))
    },
    idOf: (meant: Meant): string =>
      'id' in meant ? meant.id : (madeBy.get(keyed(meant.row)) ?? ''),
    sayNode: (meant: Meant): string =>
      'id' in meant ? titleOf(chain.nodes.get(meant.id)?.title) : (meant.row.title ?? ''),
    bodiesMeant: (written: string): readonly string[] => {
      const known = chain.bodies.get(written.trim())
      return known === undefined
        ? (bodiesByTitle.get(plain(written)) ?? []).map(({ id }) => id)
        : [known.id]
    },
  }
}

/** Where a row stands, as the key of what it makes. */
const keyed = ({ sheet, row }: RowPlace): string => `${sheet} ${row}`

/** The one that is meant, or a fault at its row. */
export const oneOf = <One>(
  found: readonly One[],
  {
    row,
    field,
    written,
  }: { readonly row: RowPlace; readonly field: ListField; readonly written: string },
  faults: ListFault[],
): One | null => {
  const [one, ...more] = found
  if (one !== undefined && more.length === 0) return one
  faults.push(faultIn(row, one === undefined ? 'noSuchThing' : 'several', field, written))
  return null
}

/** The day that a cell says; null: it says none, or has a fault. */
export const dayIn = (
  row: RowPlace,
  written: string | undefined,
  field: ListField,
  faults: ListFault[],
): string | null => {
  if (!isSaid(written)) return null
  const found = dayFrom(written.trim())
  if (found === null) faults.push(faultIn(row, 'notADay', field, written))
  return found
}

/** When what is said of something that is there holds. */
export const whenOf = ({ year, since }: PlanAsked): When => ({ on: `${year}-12-31`, since })
