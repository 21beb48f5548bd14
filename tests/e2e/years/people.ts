// The people of a municipality: invited by its administrator, each with a way in and roles of their own.
import type { LinkReply } from '../../../src/contract/staff.ts'
import type { Role } from '../../../src/domain/organisation/role.ts'
import { ADMINISTRATOR, type Town } from './town.ts'

export type Person = {
  /** What they sign in with. */
  readonly login: string
  readonly name: string
  readonly role: Role
  /** The body that the role is held for; left out: the whole municipality. */
  readonly body?: string
}

export const addressOf = ({ folder }: Town, login: string): string => `${login}@${folder}.example`

/** Each is invited, opens the link and chooses a password. */
export const inviteAll = async (town: Town, people: readonly Person[]): Promise<void> => {
  for (const { login, name, role, body = null } of people) {
    const email = addressOf(town, login)
    const roles = [{ role, body }]
    const asked = { as: ADMINISTRATOR, path: '/people' }
    const { link } = await town.send<LinkReply>(asked, { name, login, email, roles })
    await town.accept(link.split('#')[1] ?? '')
  }
}

/** Those who are in each municipality beside those who report. */
export const OFFICIALS: readonly Person[] = [
  { login: 'kim', name: 'Kim Lind', role: 'controller' },
  { login: 'charlie', name: 'Charlie Ask', role: 'modelOwner' },
  { login: 'noa', name: 'Noa Sund', role: 'politician' },
  { login: 'mika', name: 'Mika Dahl', role: 'auditor' },
  { login: 'sam', name: 'Sam Vik', role: 'reader' },
]
