// What is refused about accounts and people, as sentences: what, and what to do.
import type { RolesFault } from '../domain/workflow/accounts.ts'
import type { DelegationFault } from '../domain/workflow/delegation.ts'
import type { PasswordFault } from '../domain/workflow/password.ts'
import { accountWords } from './accounts.ts'
import { sayTime } from './dates.ts'
import type { Language } from './language.ts'
import { staffWords } from './staff.ts'

export type AccountRefusal =
  | {
      readonly refused:
        | 'wrongLogin'
        | 'wrongPassword'
        | 'noRoleHere'
        | 'noLocalAccounts'
        | 'noLoginHere'
        | 'lastWayIn'
        | 'invitationNotKnown'
        | 'nameMissing'
        | 'loginNotUsable'
        | 'loginTaken'
        | 'noSuchPerson'
    }
  | { readonly refused: 'passkeyRefused'; readonly why: string }
  | { readonly refused: 'tooManyTries'; readonly until: string }
  | { readonly refused: 'noSuchDelegation' | 'lendsForAnother' }
  | DelegationFault
  | PasswordFault
  | Exclude<RolesFault, { readonly refused: 'noSuchUnit' }>

const LATER = 'tooManyTries'

export const isAboutAccounts = (refusal: { readonly refused: string }): refusal is AccountRefusal =>
  refusal.refused === LATER || Object.hasOwn(accountWords('sv').refusals, refusal.refused)

export const sentenceForAccount = (refusal: AccountRefusal, language: Language): string => {
  const { refusals } = accountWords(language)
  switch (refusal.refused) {
    case 'tooManyTries':
      return refusals.tooManyTries(sayTime(refusal.until, language))
    case 'passwordTooShort':
      return refusals.passwordTooShort(refusal.least)
    case 'passwordTooLong':
      return refusals.passwordTooLong(refusal.most)
    case 'notBesideAuditor':
    case 'roleOfAll':
      return refusals[refusal.refused](staffWords(language).roles[refusal.role])
    default:
      return refusals[refusal.refused]
  }
}
