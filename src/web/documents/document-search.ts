// Which part of a document is looked at, in the address.

export type DocumentSearch = { readonly del?: string }

export const readDocument = (search: Record<string, unknown>): DocumentSearch =>
  typeof search['del'] === 'string' ? { del: search['del'] } : {}
