// A list held against the chain as it is written: what it says otherwise, why it cannot be made, and the lines it changes.
import { type LineChange, type WrittenChain, withChanges } from './written-chain.ts'

/** What of something a list can say. */
export type ListField =
  | 'code'
  | 'name'
  | 'kind'
  | 'under'
  | 'serves'
  | 'municipality'
  | 'firstDay'
  | 'lastDay'
  | 'value'
  | 'missing'
  | 'comment'
  | 'level'
  | 'title'
  | 'text'
  | 'owner'
  | 'measure'
  | 'definition'
  | 'unit'
  | 'better'
  | 'goals'
  | 'limit'
  | 'login'
  | 'email'
  | 'role'
  | 'of'

/** @term skillnad – something a list says otherwise than it stands; `field` null: all of it, as where it is new */
export type ListDifference = {
  readonly is: 'added' | 'changed' | 'ended'
  /** Where in the file; null: it is not in it. */
  readonly at: RowPlace | null
  /** What it is about, by its name. */
  readonly what: string
  readonly field: ListField | null
  readonly before: string
  readonly after: string
  /** It is not made by the list as a whole: it is to be said of by itself. */
  readonly isAskedFor?: true
}

/** Why a row cannot be made; `found` as it was written. */
export type ListFault = {
  readonly fault:
    | 'nameMissing'
    | 'kindMissing'
    | 'noSuchKind'
    | 'noSuchThing'
    | 'several'
    | 'twice'
    | 'notADay'
    | 'ring'
    | 'firstDayStands'
    | 'lastDayStands'
    | 'notAsked'
    | 'noSuchReason'
    | 'noSuchLevel'
    | 'levelStands'
    | 'noSuchUnit'
    | 'noSuchDirection'
    | 'noSuchLimit'
    | 'notALimit'
    | 'missing'
    | 'noSuchRole'
    | 'roleOfAll'
    | 'roleOfNothing'
    | 'saysOtherwise'
    | 'loginNotUsable'
    | 'loginStands'
    | 'notAnAddress'
    | 'noAccountsHere'
    | 'signOnSays'
  readonly sheet: string
  readonly row: number
  readonly field: ListField
  /** The heading it stands under, where there are several of the field, as a year. */
  readonly column?: string
  readonly found: string
}

/** Where in the file a row stands. */
export type RowPlace = { readonly sheet: string; readonly row: number }

export const faultIn = (
  { sheet, row }: RowPlace,
  fault: ListFault['fault'],
  field: ListField,
  found: string,
): ListFault => ({ fault, sheet, row, field, found })

/** A row of something new: what it is as a whole first, then each field that it says more in. */
export const newRow = (
  at: RowPlace,
  what: string,
  told: readonly (readonly [ListField | null, string])[],
): readonly ListDifference[] =>
  told
    .filter(([field, after]) => field === null || after !== '')
    .map(([field, after]) => ({ is: 'added', at, what, field, before: '', after }))

export type Weighed<Refused> = {
  readonly differences: readonly ListDifference[]
  /** Rows that say what stands already. */
  readonly unchanged: number
  readonly faults: readonly ListFault[]
  readonly changes: readonly LineChange[]
  /** Why one of its edits cannot be made on the chain as it is; null: they can. */
  readonly refused: Refused | null
}

/** Each line once: from what it was first to what it came to last; none where that is the same. */
export const joined = (changes: readonly LineChange[]): readonly LineChange[] => {
  const byLine = new Map<string, LineChange>()
  for (const change of changes) {
    const key = `${change.kind} ${change.id}`
    const first = byLine.get(key)
    // NOTE both are of one line, and so of one kind.
    byLine.set(
      key,
      first === undefined ? change : ({ ...change, before: first.before } as LineChange),
    )
  }
  return [...byLine.values()].filter(
    ({ before, after }) => JSON.stringify(before) !== JSON.stringify(after),
  )
}

type Edited<Refused> = { readonly changes: readonly LineChange[] } | Refused

/** A chain that edits are made on one after the other, each on what those before it have made. */
export const editing = <Edit, Refused extends { readonly refused: string }>(
  start: WrittenChain,
  edit: (chain: WrittenChain, one: Edit) => Edited<Refused>,
) => {
  let chain = start
  let refused: Refused | null = null
  const made: LineChange[] = []
  return {
    /** As it is after what has been made. */
    chain: (): WrittenChain => chain,
    made: () => ({ changes: refused === null ? joined(made) : [], refused }),
    /** What it changes; nothing where it cannot be made, which is then kept. */
    make: (one: Edit): readonly LineChange[] => {
      const edited = edit(chain, one)
      if ('refused' in edited) {
        refused ??= edited
        return []
      }
      made.push(...edited.changes)
      chain = withChanges(chain, edited.changes)
      return edited.changes
    },
  }
}

/** A title as it is read in a language: that, else Swedish, else whatever there is. */
export const titleIn = (
  title: string | Readonly<Record<string, string>> | undefined,
  language: string,
): string => {
  if (title === undefined) return ''
  if (typeof title === 'string') return title
  return title[language] ?? title.sv ?? Object.values(title)[0] ?? ''
}

/** As it is compared: whatever case and spaces it was written with. */
export const plain = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/
/** The day before a workbook's day number 1. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const A_DAY = 86_400_000
/** Day numbers of the years 1927 to 2119: other numbers are no days. */
const DAY_NUMBERS = [10_000, 80_000] as const

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A day as it was written: «2026-01-31», «20260131», or the number a workbook keeps it as. null: it is none. */
export const dayFrom = (text: string): string | null => {
  const found = ISO.exec(text) ?? TOGETHER.exec(text)
  if (found !== null) {
    const [, year = '', month = '', day = ''] = found
    return isDay(Number(year), Number(month), Number(day)) ? `${year}-${month}-${day}` : null
  }
  const number = /^\d+$/.test(text) ? Number(text) : 0
  return number >= DAY_NUMBERS[0] && number <= DAY_NUMBERS[1]
    ? new Date(DAY_ZERO + number * A_DAY).toISOString().slice(0, 10)
    : null
}

/**
 * New rows so that each comes after those that it needs made before it; `ring` is told of those that
 * need themselves.
 */
export const inMakingOrder = <Row>(
  rows: readonly Row[],
  neededBy: (row: Row) => readonly Row[],
  ring: (row: Row) => void,
): readonly Row[] => {
  const done: Row[] = []
  const state = new Map<Row, 'open' | 'done'>()
  const visit = (one: Row): void => {
    if (state.get(one) === 'done') return
    if (state.get(one) === 'open') {
      ring(one)
      return
    }
    state.set(one, 'open')
    for (const above of neededBy(one)) visit(above)
    state.set(one, 'done')
    done.push(one)
  }
  for (const one of rows) visit(one)
  return done
}
