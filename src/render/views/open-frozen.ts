// A published round made ready to be looked at: everything comes from its frozen text.
import { conclusionsOf } from '../../domain/assessment/conclusions.ts'
import { type FrozenRound, thawRound } from '../../domain/reports/freeze.ts'
import type { Language } from '../../text/language.ts'
import { type Addresses, type ViewedRound, type Viewing, viewIn } from './viewing.ts'

/** A frozen round with what its pages need besides. */
export type OpenedFrozen = FrozenRound & ViewedRound & { readonly colour: string | null }

/** A thawed round made ready to be viewed. */
export const openThawed = (frozen: FrozenRound): OpenedFrozen => ({
  ...frozen,
  conclusions: conclusionsOf(frozen.assessed),
  colour: frozen.model.municipality?.colour ?? null,
})

/** The frozen round itself; thaw it once and view it in each language. */
export const openFrozen = (body: string): OpenedFrozen => openThawed(thawRound(body))

export const viewFrozen = (frozen: ViewedRound, language: Language, to: Addresses): Viewing =>
  viewIn(frozen, language, to)
