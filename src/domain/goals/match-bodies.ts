// The rows of a list of bodies known by code or name, and what they mean by those they name.
import { type BodyKind, isInForce } from '../organisation/organisation.ts'
import { dayFrom, faultIn, type ListFault, type ListField, plain, titleIn } from './listed.ts'
import { bodyLineOn } from './say-body-anew.ts'
import type { BodyLine, WrittenChain } from './written-chain.ts'

/** A row as it was written; left out: the list has no such column. */
export type ListedBody = {
  readonly sheet: string
  readonly row: number
  readonly code?: string
  readonly name?: string
  /** As it was written, and the kind that the word means; null: it means none. */
  readonly kind?: { readonly written: string; readonly is: BodyKind | null }
  readonly under?: string
  readonly serves?: readonly string[]
  readonly municipality?: string
  readonly firstDay?: string
  readonly lastDay?: string
}

export type BodiesAsked = {
  /** The day that the list is held against, ISO. */
  readonly on: string
  /** The day that what it says holds from; null: always. */
  readonly since: string | null
  /** Whether bodies that are not in it end, the day before. */
  readonly ends: boolean
  readonly language: string
  /** What a kind is called, for the differences. */
  readonly sayKind: (kind: BodyKind) => string
}

export type Known = { readonly id: string; readonly line: BodyLine }
/** A body that is there by its id, or a row that makes one. */
export type Meant = { readonly id: string } | { readonly made: ListedBody }
export type Matched = { readonly row: ListedBody; readonly body: Known | null }

type Register = {
  readonly byId: ReadonlyMap<string, Known>
  readonly byName: ReadonlyMap<string, readonly Known[]>
}

export const registerOf = (chain: WrittenChain, { on, language }: BodiesAsked): Register => {
  const all = chain.bodies.map(({ line }) => ({ id: line.id, line: bodyLineOn(line, on) }))
  const there = all.filter(({ line }) => isInForce(line.valid, on))
  return {
    byId: new Map(all.map((one) => [plain(one.id), one])),
    byName: Map.groupBy(there, ({ line }) => plain(titleIn(line.title, language))),
  }
}

/** The body that a row is about: by its code, else by its name; null: it is new. */
const bodyOf = (
  register: Register,
  row: ListedBody,
  language: string,
): Known | null | ListFault => {
  const byCode = row.code === undefined ? undefined : register.byId.get(plain(row.code))
  if (byCode !== undefined) return byCode
  const named = row.name === undefined ? [] : (register.byName.get(plain(row.name)) ?? [])
  if (named.length < 2) return named[0] ?? null
  const above = plain(row.under ?? '')
  const under = named.filter(({ line }) => {
    const parent = register.byId.get(plain(line.parent ?? ''))
    return (
      parent !== undefined &&
      [plain(parent.id), plain(titleIn(parent.line.title, language))].includes(above)
    )
  })
  return under.length === 1 ? (under[0] ?? null) : faultIn(row, 'several', 'name', row.name ?? '')
}

export const matchRows = (register: Register, rows: readonly ListedBody[], language: string) => {
  const faults: ListFault[] = []
  const seen = new Set<string>()
  const matched: Matched[] = []
  for (const row of rows) {
    const body = bodyOf(register, row, language)
    if (body !== null && 'fault' in body) {
      faults.push(body)
      continue
    }
    const key =
      body === null
        ? `new ${plain(row.code || '')} ${plain(row.name ?? '')} ${plain(row.under ?? '')}`
        : body.id
    if (seen.has(key))
      faults.push(faultIn(row, 'twice', row.code ? 'code' : 'name', row.code || (row.name ?? '')))
    else matched.push({ row, body })
    seen.add(key)
    if (row.name !== undefined && row.name === '')
      faults.push(faultIn(row, 'nameMissing', 'name', row.code ?? ''))
    if (row.kind !== undefined && row.kind.is === null && row.kind.written !== '')
      faults.push(faultIn(row, 'noSuchKind', 'kind', row.kind.written))
    if (body === null && (row.kind === undefined || row.kind.written === ''))
      faults.push(faultIn(row, 'kindMissing', 'kind', row.name ?? ''))
  }
  return { faults, matched }
}

/** What a code or a name in a row means: a row of the list itself before a body that is there. */
const meantBy = (
  register: Register,
  matched: readonly Matched[],
  written: string,
): readonly Meant[] => {
  const key = plain(written)
  const asMeant = ({ row, body }: Matched): Meant =>
    body === null ? { made: row } : { id: body.id }
  const coded = matched.filter(
    ({ row }) => row.code !== undefined && row.code !== '' && plain(row.code) === key,
  )
  if (coded.length > 0) return coded.map(asMeant)
  const known = register.byId.get(key)
  if (known !== undefined) return [{ id: known.id }]
  const named = matched.filter(({ row }) => row.name !== undefined && plain(row.name) === key)
  if (named.length > 0) return named.map(asMeant)
  return (register.byName.get(key) ?? []).map(({ id }) => ({ id }))
}

/** What a row means; null or empty: it says nothing of it. */
export type Resolved = Matched & {
  readonly under: Meant | null
  readonly serves: readonly Meant[]
  readonly firstDay: string | null
  readonly lastDay: string | null
}

export const resolveRow = (
  register: Register,
  matched: readonly Matched[],
  one: Matched,
  faults: ListFault[],
): Resolved => {
  const { row } = one
  const meant = (written: string, field: ListField): Meant | null => {
    const found = meantBy(register, matched, written)
    if (found.length === 1) return found[0] ?? null
    faults.push(faultIn(row, found.length === 0 ? 'noSuchThing' : 'several', field, written))
    return null
  }
  const day = (written: string | undefined, field: ListField): string | null => {
    if (written === undefined || written === '') return null
    const found = dayFrom(written)
    if (found === null) faults.push(faultIn(row, 'notADay', field, written))
    return found
  }
  // NOTE an empty cell says nothing: what stands is taken away on its own page, never by a gap.
  const under = row.under === undefined || row.under === '' ? null : meant(row.under, 'under')
  const serves = (row.serves ?? []).flatMap((written) => meant(written, 'serves') ?? [])
  const firstDay = day(row.firstDay, 'firstDay')
  const lastDay = day(row.lastDay, 'lastDay')
  return { ...one, under, serves, firstDay, lastDay }
}
