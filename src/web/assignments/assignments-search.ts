// What the list of assignments is narrowed to; kept in the address.

export const BY = ['owner', 'giver', 'standing', 'tag'] as const

export type AssignmentsSearch = { readonly [By in (typeof BY)[number]]?: string }

/** What an address asks for; what it cannot ask for is left out. */
export const readAssignments = (search: Readonly<Record<string, unknown>>): AssignmentsSearch =>
  Object.fromEntries(
    BY.flatMap((by) => {
      const value = search[by]
      return typeof value === 'string' ? [[by, value] as const] : []
    }),
  )
