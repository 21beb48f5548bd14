// A list of people held against the accounts: who is new, which roles are given and end, and what must be asked for by itself.
import {
  faultIn,
  type ListDifference,
  type ListFault,
  type ListField,
  plain,
  type RowPlace,
} from '../goals/listed.ts'
import { holdRightRows } from '../goals/right-rows.ts'
import type { Role } from '../organisation/role.ts'
import {
  asLogin,
  type HeldByAccount,
  isAdministrator,
  isLogin,
  type RolesFault,
} from './accounts.ts'
import { notBesideAuditor } from './auditors.ts'
import { type Held, isOfBody } from './may.ts'

/** A row is a person with one role; left out: the list has no such column. */
export type ListedRole = RowPlace & {
  readonly account?: string
  readonly name?: string
  readonly login?: string
  readonly email?: string
  /** As it was written, and the role that the word means; null: it means none. */
  readonly role?: { readonly written: string; readonly is: Role | null }
  readonly of?: string
  /** Given by the municipality's sign-on, which a list does not change. */
  readonly isSignedOn: boolean
}

export type KnownPerson = HeldByAccount & {
  readonly name: string
  /** null: the person signs in by the municipality's sign-on, which says their name and address. */
  readonly login: string | null
  readonly email: string | null
}

export type PeopleAsked = {
  readonly people: readonly KnownPerson[]
  readonly bodies: ReadonlyMap<string, unknown>
  /** Bodies that a code or a name can mean. */
  readonly bodiesMeant: (written: string) => readonly string[]
  readonly isEverywhere: (written: string) => boolean
  /** «rapportör, Norra skolan». */
  readonly sayHeld: (held: Held) => string
  /** Whether the municipality keeps accounts here, so that somebody new can be invited. */
  readonly mayInvite: boolean
  /** Whether roles given here that are not in it end. */
  readonly ends: boolean
}

/** Roles that nobody gets from a list unless it is said of each of them by itself. */
const ASKED_FOR: readonly Role[] = ['administrator', 'auditor']

export type InvitedByList = {
  readonly name: string
  readonly login: string
  readonly email: string | null
  readonly roles: readonly Held[]
}
export type RolesByList = { readonly account: string; readonly roles: readonly Held[] }
export type SaidByList = {
  readonly account: string
  readonly name: string
  readonly email: string | null
}

export type PeopleWeighed = {
  readonly differences: readonly ListDifference[]
  readonly unchanged: number
  readonly faults: readonly ListFault[]
  readonly invites: readonly InvitedByList[]
  /** Whole sets of roles given here, by account: those that gain come before those that lose. */
  readonly gives: readonly RolesByList[]
  readonly says: readonly SaidByList[]
  readonly refused: RolesFault | null
}

type Group = { readonly person: KnownPerson | null; readonly rows: readonly ListedRole[] }

const isSaid = (cell: string | undefined): cell is string =>
  cell !== undefined && cell.trim() !== ''

const AN_ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** The person a row is about: by account, login, address, or name alone; null: they are new. */
const personOf = (
  row: ListedRole,
  people: readonly KnownPerson[],
): KnownPerson | null | ListFault => {
  const { account, login, email, name } = row
  const byAccount = isSaid(account) && people.find((one) => one.account === account.trim())
  if (byAccount) return byAccount
  const byLogin = isSaid(login) && people.find((one) => one.login === asLogin(login))
  if (byLogin) return byLogin
  const written = isSaid(email) ? email : null
  const found =
    written !== null
      ? people.filter((one) => plain(one.email ?? '') === plain(written))
      : isSaid(login)
        ? []
        : people.filter((one) => plain(one.name) === plain(name ?? ''))
  return found.length > 1
    ? faultIn(row, 'several', written === null ? 'name' : 'email', written ?? name ?? '')
    : (found[0] ?? null)
}

const grouped = (
  rows: readonly ListedRole[],
  people: readonly KnownPerson[],
  faults: ListFault[],
): readonly Group[] => {
  const groups = new Map<string, { person: KnownPerson | null; rows: ListedRole[] }>()
  for (const row of rows) {
    const person = personOf(row, people)
    if (person !== null && 'fault' in person) {
      faults.push(person)
      continue
    }
    const { login, email, name } = row
    const own = isSaid(login) ? asLogin(login) : plain(isSaid(email) ? email : (name ?? ''))
    const key = person === null ? `new ${own}` : `account ${person.account}`
    const known = groups.get(key) ?? { person, rows: [] }
    groups.set(key, known)
    known.rows.push(row)
  }
  return [...groups.values()]
}

/** What the rows of one person say of them; the same in each row that says it. */
const saidOnce = (
  rows: readonly ListedRole[],
  field: 'name' | 'login' | 'email',
  faults: ListFault[],
): { readonly row: ListedRole; readonly written: string } | null => {
  const [first, ...more] = rows.flatMap((row) => {
    const cell = row[field]
    return isSaid(cell) ? [{ row, written: cell.trim() }] : []
  })
  for (const { row, written } of more)
    if (plain(written) !== plain(first?.written ?? ''))
      faults.push(faultIn(row, 'saysOtherwise', field, written))
  return first ?? null
}

type HeldIn = { readonly held: Held; readonly row: ListedRole }

/** The roles that rows give here. */
const rolesIn = (
  rows: readonly ListedRole[],
  { bodiesMeant, isEverywhere }: PeopleAsked,
  faults: ListFault[],
): readonly HeldIn[] =>
  rows.flatMap((row): readonly HeldIn[] => {
    const { role, of, isSignedOn } = row
    if (isSignedOn || role === undefined || role.written.trim() === '') return []
    if (role.is === null) {
      faults.push(faultIn(row, 'noSuchRole', 'role', role.written))
      return []
    }
    if (!isSaid(of) && isOfBody(role.is)) {
      faults.push(faultIn(row, 'roleOfNothing', 'of', role.written))
      return []
    }
    if (!isSaid(of) || isEverywhere(of)) return [{ held: { role: role.is, body: null }, row }]
    if (!isOfBody(role.is)) {
      faults.push(faultIn(row, 'roleOfAll', 'of', of))
      return []
    }
    const [body, ...more] = bodiesMeant(of)
    if (body !== undefined && more.length === 0) return [{ held: { role: role.is, body }, row }]
    faults.push(faultIn(row, body === undefined ? 'noSuchThing' : 'several', 'of', of))
    return []
  })

const isSame = (one: Held, other: Held): boolean =>
  one.role === other.role && one.body === other.body

type Making = {
  readonly asked: PeopleAsked
  readonly faults: ListFault[]
  readonly differences: ListDifference[]
}

const tellRole = (
  { asked: { sayHeld }, differences }: Making,
  is: 'added' | 'ended',
  what: string,
  held: Held,
  at: RowPlace | null,
): void => {
  const said = sayHeld(held)
  const both = is === 'added' ? { before: '', after: said } : { before: said, after: '' }
  const isAskedFor = is === 'added' && ASKED_FOR.includes(held.role)
  const asks = isAskedFor ? ({ isAskedFor } as const) : {}
  differences.push({ is, at, what, field: 'role', ...both, ...asks })
}

const invited = (rows: readonly ListedRole[], making: Making): InvitedByList | null => {
  const { asked, faults, differences } = making
  const [row] = rows
  if (row === undefined) return null
  const before = faults.length
  const name = saidOnce(rows, 'name', faults)
  const email = saidOnce(rows, 'email', faults)
  const login = saidOnce(rows, 'login', faults) ?? email
  const roles = rolesIn(rows, asked, faults)
  if (name === null) faults.push(faultIn(row, 'nameMissing', 'name', ''))
  if (login === null) faults.push(faultIn(row, 'missing', 'login', name?.written ?? ''))
  else if (!isLogin(asLogin(login.written)))
    faults.push(faultIn(login.row, 'loginNotUsable', 'login', login.written))
  if (email !== null && !AN_ADDRESS.test(email.written))
    faults.push(faultIn(email.row, 'notAnAddress', 'email', email.written))
  if (!asked.mayInvite) faults.push(faultIn(row, 'noAccountsHere', 'name', name?.written ?? ''))
  if (name === null || login === null || faults.length > before) return null
  const said = { name: name.written, login: asLogin(login.written), email: email?.written ?? null }
  const after = [...new Set([said.login, said.email ?? ''])].filter((one) => one !== '').join(', ')
  differences.push({ is: 'added', at: row, what: said.name, field: null, before: '', after })
  for (const { held, row: at } of roles) tellRole(making, 'added', said.name, held, at)
  return { ...said, roles: roles.map(({ held }) => held) }
}

/** What rows say otherwise of a person's name and address; null: nothing, or it is not for a list to say. */
const saidAnew = (
  person: KnownPerson,
  rows: readonly ListedRole[],
  { faults, differences }: Making,
): SaidByList | null => {
  const login = saidOnce(rows, 'login', faults)
  if (login !== null && asLogin(login.written) !== person.login)
    faults.push(faultIn(login.row, 'loginStands', 'login', login.written))
  const other = (field: 'name' | 'email') => {
    const said = saidOnce(rows, field, faults)
    const stands = person[field] ?? ''
    if (said === null || said.written === stands) return null
    if (person.login === null) faults.push(faultIn(said.row, 'signOnSays', field, said.written))
    if (field === 'email' && !AN_ADDRESS.test(said.written))
      faults.push(faultIn(said.row, 'notAnAddress', 'email', said.written))
    differences.push({
      is: 'changed',
      at: said.row,
      what: person.name,
      field: field satisfies ListField,
      before: stands,
      after: said.written,
    })
    return said.written
  }
  const name = other('name')
  const email = other('email')
  return name === null && email === null
    ? null
    : { account: person.account, name: name ?? person.name, email: email ?? person.email }
}

/** The roles that a person is to have here: those that stand, those of the rows, less those that end. */
const given = (
  person: KnownPerson,
  rows: readonly ListedRole[],
  making: Making,
): RolesByList | null => {
  const { asked, faults } = making
  const listed = rolesIn(rows, asked, faults)
  const isListed = (one: Held) => listed.some(({ held }) => isSame(held, one))
  const added = listed.filter(({ held }) => !person.given.some((one) => isSame(one, held)))
  const ended = asked.ends ? person.given.filter((one) => !isListed(one)) : []
  for (const { held, row } of added) tellRole(making, 'added', person.name, held, row)
  for (const held of ended) tellRole(making, 'ended', person.name, held, null)
  if (added.length + ended.length === 0) return null
  const kept = person.given.filter((one) => !ended.includes(one))
  return { account: person.account, roles: [...kept, ...added.map(({ held }) => held)] }
}

/** Who becomes administrator comes before who no longer is: somebody always is one. */
const gainersFirst = (gives: readonly RolesByList[]): readonly RolesByList[] => {
  const rank = ({ roles }: RolesByList) =>
    roles.some(({ role }) => role === 'administrator') ? 0 : 1
  return gives.toSorted((one, other) => rank(one) - rank(other))
}

/** Why the whole of it may not stand: each role by itself may, but not beside another, or nobody would be left to give any. */
const refusalOf = (
  { people, bodies }: PeopleAsked,
  gives: readonly RolesByList[],
  invites: readonly InvitedByList[],
): RolesFault | null => {
  const unknown = gives
    .flatMap(({ roles }) => roles)
    .find(({ body }) => body !== null && !bodies.has(body))?.body
  if (unknown !== undefined && unknown !== null) return { refused: 'noSuchUnit', unit: unknown }
  const byAccount = new Map(gives.map(({ account, roles }) => [account, roles]))
  const invited = invites.map(({ login, roles }) => {
    return { account: login, signedOn: [], given: roles }
  })
  const after = [
    ...people.map((one) => ({ ...one, given: byAccount.get(one.account) ?? one.given })),
    ...invited,
  ]
  const [beside] = after
    .filter(
      (one) => byAccount.has(one.account) || invited.some(({ account }) => account === one.account),
    )
    .flatMap(({ signedOn, given }) => notBesideAuditor([...signedOn, ...given]) ?? [])
  if (beside !== undefined) return { refused: 'notBesideAuditor', role: beside }
  return people.some(isAdministrator) && !after.some(isAdministrator)
    ? { refused: 'lastAdministrator' }
    : null
}

/** What rows say otherwise; roles that are not among them end where that is asked for. */
const weighRows = (rows: readonly ListedRole[], asked: PeopleAsked): PeopleWeighed => {
  const faults: ListFault[] = []
  const differences: ListDifference[] = []
  const making: Making = { asked, faults, differences }
  const invites: InvitedByList[] = []
  const gives: RolesByList[] = []
  const says: SaidByList[] = []
  let unchanged = 0
  const seen = new Set<string>()
  for (const { person, rows: own } of grouped(rows, asked.people, faults)) {
    const told = differences.length
    if (person === null) {
      const one = invited(own, making)
      if (one !== null) invites.push(one)
      continue
    }
    seen.add(person.account)
    const said = saidAnew(person, own, making)
    const roles = given(person, own, making)
    if (said !== null) says.push(said)
    if (roles !== null) gives.push(roles)
    if (differences.length === told) unchanged += 1
  }
  for (const person of asked.people) {
    const roles = asked.ends && !seen.has(person.account) ? given(person, [], making) : null
    if (roles !== null) gives.push(roles)
  }
  if (faults.length > 0)
    return { differences: [], unchanged, faults, invites: [], gives: [], says: [], refused: null }
  const refused = refusalOf(asked, gives, invites)
  return { differences, unchanged, faults, invites, gives: gainersFirst(gives), says, refused }
}

/** Whom a row is about, by all that it says of them: what one row says stands or falls with the others. */
const personIn = (row: ListedRole): readonly string[] =>
  (['account', 'login', 'email', 'name'] as const).flatMap((by) => {
    const cell = row[by]
    return isSaid(cell) ? [`${by} ${plain(cell)}`] : []
  })

/**
 * What a list of people says otherwise than their accounts. A column that the list does not have says
 * nothing, an empty cell says nothing, and roles that are not in it end only where that is asked for. Of
 * a list with faults, what is said of those without; no role ends by it.
 * @refuses lastAdministrator, notBesideAuditor, noSuchUnit
 */
export const weighPeople = (rows: readonly ListedRole[], asked: PeopleAsked): PeopleWeighed =>
  holdRightRows(
    rows,
    () => [],
    personIn,
    (isIn, { isRight }) => weighRows(rows.filter(isIn), { ...asked, ends: asked.ends && isRight }),
  )
