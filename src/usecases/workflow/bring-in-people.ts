// A list of people: who is new and whose roles are others, shown before it is made, made whole or not at all.
import type { CarryOutPeopleRequest, LookAtListRequest } from '../../contract/lists.ts'
import { plain } from '../../domain/goals/listed.ts'
import type { Body } from '../../domain/organisation/organisation.ts'
import { hasEnded } from '../../domain/organisation/succession.ts'
import type { RolesFault } from '../../domain/workflow/accounts.ts'
import {
  type ListedRole,
  type PeopleWeighed,
  weighPeople,
} from '../../domain/workflow/listed-people.ts'
import type { Held } from '../../domain/workflow/may.ts'
import { changeAccount, waitForAccounts } from '../../store/accounts.ts'
import { accountWords } from '../../text/accounts.ts'
import { inLanguage, LANGUAGES, type Language } from '../../text/language.ts'
import { PEOPLE_HEADINGS, roleFrom } from '../../text/list-headings.ts'
import { staffWords } from '../../text/staff.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { type ListRow, type ListTable, rowsUnder } from '../lists/read-rows.ts'
import { keyOf, type Moved, movedSince } from '../lists/shown.ts'
import type { Asking } from '../visitor.ts'
import { asHeld } from './held.ts'
import { type Invited, invitePerson } from './invite.ts'
import { giveRoles, seePeople } from './manage-people.ts'

type Unknown = { readonly refused: 'noChain' | 'listUnknown' }

const listedRole = ({
  sheet,
  row,
  cells: { id, role, given, ...said },
}: ListRow<keyof typeof PEOPLE_HEADINGS>): ListedRole => ({
  ...said,
  sheet,
  row,
  ...(id === undefined ? {} : { account: id }),
  ...(role === undefined ? {} : { role: { written: role, is: roleFrom(role) } }),
  isSignedOn: LANGUAGES.some((one) => workbookWords(one).given.signOn === given?.trim()),
})

const sayingHeld =
  (bodies: ReadonlyMap<string, Body>, language: Language) =>
  ({ role, body }: Held): string => {
    const label = staffWords(language).roles[role]
    const title = body === null ? undefined : bodies.get(body)?.title
    return title === undefined
      ? label
      : accountWords(language).people.in(label, inLanguage(title, language))
  }

export const PEOPLE_TABLE = {
  headings: PEOPLE_HEADINGS,
  needed: ['name', 'role'],
} as const satisfies ListTable<string>

/** @refuses noChain, listUnknown */
const weigh = async (
  asking: Asking,
  { sheets, ends }: LookAtListRequest,
  { mayInvite, language }: { readonly mayInvite: boolean; readonly language: Language },
): Promise<PeopleWeighed | Unknown> => {
  const rows = rowsUnder(sheets, PEOPLE_TABLE)
  if (rows === null) return { refused: 'listUnknown' }
  const seen = await seePeople(asking)
  if ('refused' in seen) return seen
  const { bodies } = seen.loaded.chain
  const there = [...bodies.values()].filter((one) => !hasEnded(one, asking.today))
  const byTitle = Map.groupBy(there, ({ title }) => plain(inLanguage(title, language)))
  return weighPeople(rows.map(listedRole), {
    people: seen.people.map(({ account }) => ({
      account: account.accountId,
      name: account.name,
      login: account.login,
      email: account.email,
      signedOn: asHeld(account.roles),
      given: asHeld(account.given),
    })),
    bodies,
    bodiesMeant: (written) => {
      const coded = there.find(({ id }) => plain(id) === plain(written))
      return coded === undefined
        ? (byTitle.get(plain(written)) ?? []).map(({ id }) => id)
        : [coded.id]
    },
    isEverywhere: (written) =>
      LANGUAGES.some((one) => plain(workbookWords(one).everywhere) === plain(written)),
    sayHeld: sayingHeld(bodies, language),
    mayInvite,
    ends,
  })
}

export const lookAtPeople = weigh

type NotMade =
  | Unknown
  | Moved
  | RolesFault
  | { readonly refused: 'listFaulty' | 'listSaysNothing' | 'listNotAgreed' }

/**
 * Makes exactly the differences that were shown, with an event for each person; each administrator and
 * auditor to be only where that was said of them. The invitations are to be sent when it is saved.
 * @refuses as lookAtPeople, listFaulty, listSaysNothing, listMoved, listNotAgreed, lastAdministrator
 */
export const bringInPeople = async (
  asking: Asking,
  request: CarryOutPeopleRequest,
  asked: { readonly mayInvite: boolean; readonly language: Language },
): Promise<{ readonly made: number; readonly invited: readonly Invited[] } | NotMade> => {
  // NOTE from here on nobody else changes accounts, so that what is weighed is what is made.
  await waitForAccounts(asking.tx)
  const weighed = await weigh(asking, request, asked)
  if (!('differences' in weighed)) return weighed
  const { differences, faults, invites, gives, says, refused } = weighed
  if (faults.length > 0) return { refused: 'listFaulty' }
  const moved = movedSince(request.shown, differences)
  if (moved !== null) return moved
  if (refused !== null) return refused
  if (differences.length === 0) return { refused: 'listSaysNothing' }
  const agreed = new Set(request.agreed)
  const isAgreed = differences.every((one) => one.isAskedFor !== true || agreed.has(keyOf(one)))
  if (!isAgreed) return { refused: 'listNotAgreed' }
  const invited: Invited[] = []
  // NOTE all is weighed and everybody else waits: what is refused after this is a fault of ours.
  for (const person of invites) {
    const one = await invitePerson(asking, person)
    if ('refused' in one) throw new Error(`bringInPeople: ${one.refused}, though it was weighed`)
    invited.push(one)
  }
  for (const one of says) await changeAccount(asking.tx, one)
  for (const { account, roles } of gives) {
    const one = await giveRoles(asking, account, roles)
    if ('refused' in one) throw new Error(`bringInPeople: ${one.refused}, though it was weighed`)
  }
  return { made: differences.length, invited }
}
