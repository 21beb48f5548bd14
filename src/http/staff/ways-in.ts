// How somebody comes in to each municipality.
import type { SignOnServices } from '../../usecases/workflow/come-in.ts'

/** Each municipality's own sign-on, and which of them keep accounts here. */
export type WaysIn = {
  readonly services: SignOnServices
  readonly local?: ReadonlySet<string>
  /** The address that visitors use, without a slash at its end. */
  readonly publicUrl: string
}

/** How somebody comes in: the demonstration's choice of people, or as the municipalities have it. */
export type SignOn = 'demo' | WaysIn

/** The address in links that are sent. */
export const publicUrlOf = (on: SignOn): string =>
  on === 'demo' ? 'http://localhost' : on.publicUrl

/** Whether a municipality keeps accounts here, so that somebody can be invited. */
export const keepsAccounts = (on: SignOn, organisation: string): boolean =>
  on !== 'demo' && on.local?.has(organisation) === true
