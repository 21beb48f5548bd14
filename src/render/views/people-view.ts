// People and their roles in words, and a person's own account.
import type {
  DelegationsReply,
  HeldView,
  OwnAccountReply,
  PeopleReply,
} from '../../contract/staff.ts'
import type { Body } from '../../domain/organisation/organisation.ts'
import { ROLES, type Role } from '../../domain/organisation/role.ts'
import { hasEnded } from '../../domain/organisation/succession.ts'
import { isLent } from '../../domain/workflow/delegation.ts'
import { type Held, isOfBody } from '../../domain/workflow/may.ts'
import { accountWords } from '../../text/accounts.ts'
import { sayAuthor } from '../../text/authors.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { staffWords } from '../../text/staff.ts'

type Roles = readonly { readonly role: string; readonly unit: string | null }[]
type Account = {
  readonly accountId: string
  readonly name: string
  readonly login: string | null
  readonly email: string | null
  readonly roles: Roles
  readonly given: Roles
}

type SeenAccount = {
  readonly account: Account
  readonly hasPassword: boolean
  readonly passkeys: readonly {
    readonly passkeyId: string
    readonly addedAt: string
    readonly usedAt: string | null
  }[]
}

export const ownAccountView = ({
  account: { name, login },
  hasPassword,
  passkeys,
}: SeenAccount): OwnAccountReply => ({
  name,
  login,
  hasPassword,
  passkeys: passkeys.map(({ passkeyId, addedAt, usedAt }) => ({ id: passkeyId, addedAt, usedAt })),
})

/** A role with its body in words: «rapportör, Barn- och utbildningsnämnden». */
export const heldView = (
  { role, body }: Held,
  bodies: ReadonlyMap<string, Body>,
  language: Language,
): HeldView => {
  const label = staffWords(language).roles[role]
  if (body === null) return { role, body, label }
  const title = bodies.get(body)?.title
  const where = title === undefined ? body : inLanguage(title, language)
  return { role, body, label: accountWords(language).people.in(label, where) }
}

const isRole = (role: string): role is Role => ROLES.some((known) => known === role)

const heldViews = (
  roles: Roles,
  bodies: ReadonlyMap<string, Body>,
  language: Language,
): readonly HeldView[] =>
  roles.flatMap(({ role, unit }) =>
    isRole(role) ? [heldView({ role, body: unit }, bodies, language)] : [],
  )

type Seen = {
  readonly loaded: { readonly chain: { readonly bodies: ReadonlyMap<string, Body> } }
  readonly people: readonly {
    readonly account: Account
    readonly hasPassword: boolean
    readonly passkeys: number
    readonly visits: number
    readonly invitedUntil: string | null
  }[]
}

export const peopleView = (
  { loaded, people }: Seen,
  mayInvite: boolean,
  today: string,
  language: Language,
): PeopleReply => {
  const { bodies } = loaded.chain
  const { compare } = new Intl.Collator(language)
  return {
    people: people.map(({ account, ...rest }) => ({
      account: account.accountId,
      name: account.name,
      login: account.login,
      email: account.email,
      given: heldViews(account.given, bodies, language),
      signedOn: heldViews(account.roles, bodies, language),
      ...rest,
    })),
    roles: ROLES.map((id) => ({
      id,
      label: staffWords(language).roles[id],
      ofBody: isOfBody(id),
    })),
    bodies: [...bodies.values()]
      .filter((body) => !hasEnded(body, today))
      .map(({ id, title }) => ({ id, label: inLanguage(title, language) }))
      .toSorted((a, b) => compare(a.label, b.label)),
    mayInvite,
  }
}

type Delegations = {
  readonly loaded: Seen['loaded']
  readonly accounts: readonly Account[]
  readonly delegations: readonly {
    readonly delegationId: string
    readonly from: string
    readonly to: string
    readonly roles: Roles
    readonly first: string
    readonly last: string
  }[]
  readonly lenders: readonly Account[]
  readonly visitor: string
}

export const delegationsView = (
  { loaded, accounts, delegations, lenders, visitor }: Delegations,
  today: string,
  language: Language,
): DelegationsReply => {
  const { bodies } = loaded.chain
  const { compare } = new Intl.Collator(language)
  const names = new Map(accounts.map(({ accountId, name }) => [accountId, name]))
  const nameOf = (account: string): string => sayAuthor(account, names, language)
  const people = accounts
    .map(({ accountId, name }) => ({ account: accountId, name }))
    .toSorted((a, b) => compare(a.name, b.name))
  return {
    delegations: delegations.map(({ delegationId, from, to, roles, first, last }) => ({
      id: delegationId,
      from: nameOf(from),
      to: nameOf(to),
      roles: heldViews(roles, bodies, language),
      days: accountWords(language).delegation.days(
        sayDate(first, language),
        sayDate(last, language),
      ),
    })),
    lenders: lenders
      .map(({ accountId, name, roles, given }) => ({
        account: accountId,
        name,
        roles: heldViews([...roles, ...given], bodies, language).filter(isLent),
      }))
      .filter((one) => one.roles.length > 0)
      .toSorted(
        (a, b) =>
          Number(b.account === visitor) - Number(a.account === visitor) || compare(a.name, b.name),
      ),
    people,
    today,
  }
}
