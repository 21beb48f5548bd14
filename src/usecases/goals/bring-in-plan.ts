// A list of a plan: what it says otherwise than the chain, shown before it is made, made whole or not at all.
import type { CarryOutListRequest, LookAtListRequest } from '../../contract/lists.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import { chainOn } from '../../domain/goals/chain-on.ts'
import { isFollowedUp } from '../../domain/goals/followed-up.ts'
import { versionOn } from '../../domain/goals/governing.ts'
import type { ListDifference, ListFault, RowPlace } from '../../domain/goals/listed.ts'
import { type ListedPlan, type PlanWeighed, weighPlan } from '../../domain/goals/listed-plan.ts'
import type { Language } from '../../text/language.ts'
import { PLAN_HEADINGS, yearHeadings } from '../../text/list-headings.ts'
import { namedBy } from '../../text/named-refusals.ts'
import { planWords } from '../../text/plan-words.ts'
import type { Loaded } from '../chain/load-chain.ts'
import { type ListTable, rowsUnder } from '../lists/read-rows.ts'
import { type Moved, movedSince } from '../lists/shown.ts'
import type { Asking } from '../visitor.ts'
import {
  aboutItsNode,
  namesIn,
  namesWith,
  type OpenedToEdit,
  openToEdit,
  openToLook,
} from './open-to-edit.ts'
import { type NotSaved, refusalsOf, saveChanges, type ToSave } from './save-changes.ts'

type Unknown = { readonly refused: 'noChain' | 'listUnknown' }
export type PlanLookedAt = {
  readonly differences: readonly ListDifference[]
  readonly unchanged: number
  readonly faults: readonly ListFault[]
  /** Why it may not stand, each with the row it is about, where it is about one. */
  readonly refusals: readonly { readonly at: RowPlace | null; readonly refusal: NotSaved }[]
}

type Asked = Pick<LookAtListRequest, 'since' | 'ends' | 'sheets'> & { readonly year: number }

/** The name that a limit's row is taken out with. */
const limitNamed = (id: string | undefined) => {
  try {
    const told: unknown = JSON.parse(id ?? '')
    const [measure, limit]: unknown[] = Array.isArray(told) ? told : []
    return typeof measure === 'string' && typeof limit === 'string' ? { measure, limit } : null
  } catch {
    return null
  }
}

/** The lists that a plan is read from; of the limits each year is a heading of its own. */
export const planTables = (sheets: Asked['sheets']) => {
  const { goals, measures, limits } = PLAN_HEADINGS
  const { headings } = yearHeadings(sheets)
  return {
    goals: { headings: goals, needed: ['level', 'title'] },
    measures: { headings: measures, needed: ['measure', 'unit'], others: ['limit'] },
    limits: { headings: { ...limits, ...headings }, needed: ['measure', 'limit'] },
  } as const satisfies Readonly<Record<string, ListTable<string>>>
}

const listedIn = ({ sheets }: Pick<Asked, 'sheets'>): ListedPlan | null => {
  const { limits } = PLAN_HEADINGS
  const years = yearHeadings(sheets)
  const tables = planTables(sheets)
  const ofGoals = rowsUnder(sheets, tables.goals)
  const ofMeasures = rowsUnder(sheets, tables.measures)
  const ofLimits = rowsUnder(sheets, tables.limits)
  if (ofGoals === null && ofMeasures === null && ofLimits === null) return null
  return {
    goals: ofGoals?.map(({ cells, ...at }) => ({ ...at, ...cells })) ?? null,
    measures:
      ofMeasures?.map(({ cells: { limit: _, ...cells }, ...at }) => ({ ...at, ...cells })) ?? null,
    limits:
      ofLimits?.map(({ cells, ...at }) => {
        const { id, measure, limit, everyYear } = cells
        const byYear: Readonly<Record<string, string | undefined>> = cells
        const named = limitNamed(id)
        return {
          ...at,
          ...(named === null ? {} : { id: named }),
          ...(measure === undefined ? {} : { measure }),
          ...(limit === undefined ? {} : { limit }),
          values: [
            ...(everyYear === undefined
              ? []
              : [{ year: null, heading: limits.everyYear[0] ?? '', cell: everyYear }]),
            ...years.years.map((year) => {
              return { year, heading: String(year), cell: byYear[String(year)] ?? '' }
            }),
          ],
        }
      }) ?? null,
  }
}

/** The first day of what is new: today, of next year's plan its first; before anything is followed up, the year's. */
const usualFirst = (loaded: Loaded, year: number, today: string): string =>
  String(year) > today.slice(0, 4) || !isFollowedUp(loaded) ? `${year}-01-01` : today

const weigh = (
  { loaded, toEdit }: OpenedToEdit,
  asked: Asked,
  today: string,
  language: Language,
): PlanWeighed | Unknown => {
  const listed = listedIn(asked)
  if (listed === null) return { refused: 'listUnknown' }
  const { year, since, ends } = asked
  const lastDay = `${year}-12-31`
  const chain: Chain = chainOn(loaded.chain, lastDay)
  const { model } = versionOn(loaded.versions, lastDay)
  return weighPlan(toEdit.written, listed, {
    model,
    chain,
    year,
    begins: since ?? usualFirst(loaded, year, today),
    since,
    ends,
    language,
    words: planWords(model, language),
  })
}

const toSave = ({ changes }: PlanWeighed, { loaded }: OpenedToEdit): ToSave => ({
  what: 'editChain',
  subject: changes[0]?.id ?? '',
  changes,
  // NOTE what was shown is what stands: nobody has changed any of it since.
  basedOn: loaded.changeNumber,
  told: { edit: 'importPlan' },
  turned: null,
})

/** The row that a refusal is about, where it is of one node or measure. */
const rowOf = (refusal: NotSaved, places: PlanWeighed['places']): RowPlace | null => {
  const on = 'on' in refusal ? refusal.on : undefined
  return places.get(String(on?.[1] ?? '')) ?? null
}

/** Nothing is made. @refuses noChain, listUnknown */
export const lookAtPlan = async (
  asking: Asking,
  asked: Asked,
  language: Language,
): Promise<PlanLookedAt | Unknown> => {
  const opened = await openToLook(asking)
  if (opened === null) return { refused: 'noChain' }
  const list = weigh(opened, asked, asking.today, language)
  if (!('differences' in list)) return list
  const { differences, unchanged, faults, refused, places } = list
  const refusals: readonly NotSaved[] =
    refused === null ? refusalsOf(asking, opened, toSave(list, opened)) : [refused]
  const names = refusals.length === 0 ? namesIn(opened) : namesWith(opened, list.changes)
  return {
    differences,
    unchanged,
    faults,
    refusals: refusals.map((one) => ({
      at: rowOf(one, places),
      refusal: namedBy(one, aboutItsNode(names, one)),
    })),
  }
}

/**
 * Makes exactly the differences that were shown, as one change.
 * @refuses noChain, listUnknown, listFaulty, listSaysNothing, listMoved, and what an edit of the chain
 *   is refused for
 */
export const bringInPlan = async (
  asking: Asking,
  { shown, ...asked }: Asked & Pick<CarryOutListRequest, 'shown'>,
  language: Language,
): Promise<
  | { readonly made: number }
  | Unknown
  | Moved
  | NotSaved
  | { readonly refused: 'listFaulty' | 'listSaysNothing' }
> => {
  const opened = await openToEdit(asking)
  if (opened === null) return { refused: 'noChain' }
  const list = weigh(opened, asked, asking.today, language)
  if (!('differences' in list)) return list
  const { differences, faults, changes, refused } = list
  if (faults.length > 0) return { refused: 'listFaulty' }
  const moved = movedSince(shown, differences)
  if (moved !== null) return moved
  if (refused !== null) return namedBy(refused, namesIn(opened))
  if (changes.length === 0) return { refused: 'listSaysNothing' }
  const saved = await saveChanges(asking, opened, toSave(list, opened))
  return 'refused' in saved ? saved : { made: differences.length }
}
