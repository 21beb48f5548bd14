// A published round made ready to be looked at: everything comes from its frozen text.
import { conclusionsOf } from '../../domain/assessment/conclusions.ts'
import { thawRound } from '../../domain/reports/freeze.ts'
import type { Language } from '../../text/language.ts'
import { type Addresses, type ViewedRound, type Viewing, viewIn } from './viewing.ts'

/** The frozen round itself; thaw it once and view it in each language. */
export const openFrozen = (body: string): ViewedRound & { readonly colour: string | null } => {
  const frozen = thawRound(body)
  return {
    ...frozen,
    conclusions: conclusionsOf(frozen.assessed),
    colour: frozen.model.municipality?.colour ?? null,
  }
}

export const viewFrozen = (frozen: ViewedRound, language: Language, to: Addresses): Viewing =>
  viewIn(frozen, language, to)
