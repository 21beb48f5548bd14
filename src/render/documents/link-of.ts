// Where a link of a report leads: to the web, to mail, to a block of the same report, or nowhere.

export type Linked = { readonly web: string } | { readonly block: string } | null

const ALLOWED = new Set(['https:', 'http:', 'mailto:'])

/** null: the address is none, or of a kind that a document does not lead to. */
export const linkOf = (href: string | undefined): Linked => {
  if (href === undefined) return null
  if (href.startsWith('#')) return { block: href.slice(1) }
  const url = URL.parse(href)
  return url !== null && ALLOWED.has(url.protocol) ? { web: url.href } : null
}
