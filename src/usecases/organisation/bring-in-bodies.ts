// A list of bodies: what it says otherwise than the organisation, shown before it is made, made whole or not at all.
import type { CarryOutListRequest, LookAtListRequest } from '../../contract/lists.ts'
import type { BodyEditRefused } from '../../domain/goals/body-edits.ts'
import type {
  ListDifference,
  ListFault,
  Weighed as WeighedList,
} from '../../domain/goals/listed.ts'
import { weighBodies } from '../../domain/goals/listed-bodies.ts'
import type { ListedBody } from '../../domain/goals/match-bodies.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import type { Language } from '../../text/language.ts'
import { BODY_HEADINGS, kindFrom } from '../../text/list-headings.ts'
import { readDay } from '../../text/written-days.ts'
import { type OpenedToEdit, openToEdit, openToLook } from '../goals/open-to-edit.ts'
import { type NotSaved, saveChanges } from '../goals/save-changes.ts'
import { type ListRow, type ListTable, rowsUnder } from '../lists/read-rows.ts'
import { type Moved, movedSince } from '../lists/shown.ts'
import type { Asking } from '../visitor.ts'
import type { NotReorganised } from './edit-organisation.ts'
import { titledBody } from './titled-body.ts'
import { goalsLeftBy, refusalOf, type Weighed, weighChanges } from './weigh-changes.ts'

type Unknown = { readonly refused: 'noChain' | 'listUnknown' }
export type ListLookedAt = {
  readonly differences: readonly ListDifference[]
  readonly unchanged: number
  readonly faults: readonly ListFault[]
  /** Why the whole of it may not stand; null: it may, or its rows have faults. */
  readonly refusal: NotReorganised | null
  /** What it does besides; null: nothing is made of it. */
  readonly weighed: Weighed | null
}
export type ListMade = { readonly made: number }

export const BODIES_TABLE = {
  headings: BODY_HEADINGS,
  needed: ['name'],
} as const satisfies ListTable<string>

/** Several bodies in a cell stand on lines of their own. */
const parted = (written: string): readonly string[] =>
  written
    .split(/[\n;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')

const listedBody = ({ sheet, row, cells }: ListRow<keyof typeof BODY_HEADINGS>): ListedBody => {
  const { kind, serves, firstDay, lastDay, ...said } = cells
  return {
    ...said,
    sheet,
    row,
    ...(kind === undefined ? {} : { kind: { written: kind, is: kindFrom(kind) } }),
    ...(serves === undefined ? {} : { serves: parted(serves) }),
    ...(firstDay === undefined ? {} : { firstDay: readDay(firstDay) }),
    ...(lastDay === undefined ? {} : { lastDay: readDay(lastDay) }),
  }
}

const weigh = (
  opened: OpenedToEdit,
  { sheets, since, ends }: LookAtListRequest,
  today: string,
  language: Language,
): WeighedList<BodyEditRefused> | Unknown => {
  const rows = rowsUnder(sheets, BODIES_TABLE)
  if (rows === null) return { refused: 'listUnknown' }
  const { bodies } = catalogueOf(language)
  return weighBodies(opened.toEdit.written, rows.map(listedBody), {
    on: since ?? today,
    since,
    ends,
    language,
    sayKind: (kind) => bodies[kind],
  })
}

/** Nothing is made. @refuses noChain, listUnknown */
export const lookAtBodies = async (
  asking: Asking,
  request: LookAtListRequest,
  language: Language,
): Promise<ListLookedAt | Unknown> => {
  const opened = await openToLook(asking)
  if (opened === null) return { refused: 'noChain' }
  const list = weigh(opened, request, asking.today, language)
  if (!('differences' in list)) return list
  const { differences, unchanged, faults, changes, refused } = list
  const { chain } = opened.loaded
  const refusal = refused ?? (changes.length === 0 ? null : refusalOf(opened, changes))
  return {
    differences,
    unchanged,
    faults,
    refusal: refusal === null ? null : titledBody(refusal, chain),
    weighed:
      refusal !== null || changes.length === 0 ? null : await weighChanges(asking, opened, changes),
  }
}

/**
 * Makes exactly the differences that were shown, as one change.
 * @refuses noChain, listUnknown, listFaulty, listSaysNothing, listMoved, goalsLeft, and what a change of
 *   the organisation is refused for
 */
export const bringInBodies = async (
  asking: Asking,
  request: CarryOutListRequest,
  language: Language,
): Promise<
  | ListMade
  | Unknown
  | Moved
  | NotSaved
  | NotReorganised
  | { readonly refused: 'listFaulty' | 'listSaysNothing' }
> => {
  const opened = await openToEdit(asking)
  if (opened === null) return { refused: 'noChain' }
  const list = weigh(opened, request, asking.today, language)
  if (!('differences' in list)) return list
  const { differences, faults, changes, refused } = list
  if (faults.length > 0) return { refused: 'listFaulty' }
  const moved = movedSince(request.shown, differences)
  if (moved !== null) return moved
  const { chain } = opened.loaded
  if (refused !== null) return titledBody(refused, chain)
  const [first] = changes
  if (first === undefined) return { refused: 'listSaysNothing' }
  const left = goalsLeftBy(opened, changes)
  if (left !== null) return titledBody(left, chain)
  const saved = await saveChanges(asking, opened, {
    what: 'editOrganisation',
    subject: first.id,
    changes,
    // NOTE what was shown is what stands: nobody has changed any of it since.
    basedOn: opened.loaded.changeNumber,
    told: { edit: 'importBodies' },
    turned: null,
  })
  return 'refused' in saved ? saved : { made: differences.length }
}
