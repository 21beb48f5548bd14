// Which day the organisation is seen on, and which one beside it, as the address says it.

export type OrganisationSearch = { readonly dag?: string; readonly bredvid?: string }

const DAY = /^\d{4}-\d{2}-\d{2}$/
const dayIn = (value: unknown): string | undefined =>
  typeof value === 'string' && DAY.test(value) ? value : undefined

export const readOrganisation = (search: Readonly<Record<string, unknown>>): OrganisationSearch => {
  const [dag, bredvid] = [dayIn(search.dag), dayIn(search.bredvid)]
  return {
    ...(dag === undefined ? {} : { dag }),
    ...(bredvid === undefined ? {} : { bredvid }),
  }
}
