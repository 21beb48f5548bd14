// How the chain is shown and narrowed; kept in the address, so that a view can be sent to somebody.

export type ChainSearch = {
  readonly owner?: string
  readonly type?: string
  readonly status?: string
  readonly tag?: string
  readonly view?: 'tree' | 'table'
}

/** What a matrix is narrowed to. */
export const readTag = ({ tag }: Readonly<Record<string, unknown>>): { readonly tag?: string } =>
  typeof tag === 'string' ? { tag } : {}

/** What an address asks for; what it cannot ask for is left out. */
export const readSearch = (search: Readonly<Record<string, unknown>>): ChainSearch => {
  const asked = (['owner', 'type', 'status', 'tag'] as const).flatMap((by) => {
    const value = search[by]
    return typeof value === 'string' ? [[by, value] as const] : []
  })
  const { view } = search
  return {
    ...Object.fromEntries(asked),
    ...(view === 'tree' || view === 'table' ? { view } : {}),
  }
}
