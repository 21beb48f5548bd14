// How the chain is shown and narrowed; kept in the address, so that a view can be sent to somebody.

export type ChainSearch = {
  readonly owner?: string
  readonly type?: string
  readonly status?: string
  readonly view?: 'tree' | 'table'
}

/** What an address asks for; what it cannot ask for is left out. */
export const readSearch = (search: Readonly<Record<string, unknown>>): ChainSearch => {
  const asked = (['owner', 'type', 'status'] as const).flatMap((by) => {
    const value = search[by]
    return typeof value === 'string' ? [[by, value] as const] : []
  })
  const { view } = search
  return {
    ...Object.fromEntries(asked),
    ...(view === 'tree' || view === 'table' ? { view } : {}),
  }
}
