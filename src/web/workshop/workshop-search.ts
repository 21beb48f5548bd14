// Which part of a draft is seen, as the address says it.

export const DRAFT_PARTS = ['andra', 'prova', 'anta'] as const
export type DraftPart = (typeof DRAFT_PARTS)[number]

/** Left out: the first part. `runda`: the round a draft is tried on, by name. */
export type DraftSearch = { readonly del?: DraftPart; readonly runda?: string }

export const readDraftSearch = (search: Readonly<Record<string, unknown>>): DraftSearch => {
  const del = DRAFT_PARTS.find((one) => one === search.del)
  return {
    ...(del === undefined ? {} : { del }),
    ...(typeof search.runda === 'string' ? { runda: search.runda } : {}),
  }
}
