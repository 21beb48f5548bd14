// Kolada's addresses, made of what is asked for: only what v3 knows can be asked, since it passes over the rest in silence.

/** v3 refuses longer lists of ids in one segment of an address. */
export const MOST_IDS = 25

/** Rows on a page, at most and unless told otherwise. */
export const MOST_ROWS = 5000

/** Values of areas: two of key figures, areas and years at least. `regionType` is Kolada's K or L. */
export type ValuesAsked =
  | {
      readonly keyFigures: readonly string[]
      readonly areas: readonly string[]
      readonly years?: readonly number[]
    }
  | { readonly areas: readonly string[]; readonly years: readonly number[] }
  | {
      readonly keyFigures: readonly string[]
      readonly years: readonly number[]
      readonly regionType?: 'K' | 'L'
    }

/** Values of units: v3 times out where they are asked for by unit alone. */
export type UnitValuesAsked =
  | {
      readonly keyFigures: readonly string[]
      readonly units: readonly string[]
      readonly years?: readonly number[]
    }
  | { readonly units: readonly string[]; readonly years: readonly number[] }
  | {
      readonly keyFigures: readonly string[]
      readonly years: readonly number[]
      readonly area?: string
    }
  | { readonly areas: readonly string[]; readonly years: readonly number[] }

/** What can be asked of the catalogue, and how it may be narrowed. */
export type CatalogueAsked =
  | { readonly list: 'kpi' | 'kpi_groups' | 'municipality_groups'; readonly title?: string }
  | { readonly list: 'municipality'; readonly title?: string; readonly regionType?: 'K' | 'L' }
  | { readonly list: 'ou'; readonly title?: string; readonly area?: string }

const lots = <Id extends string | number>(ids: readonly Id[]): readonly string[] => {
  const found: string[] = []
  for (let from = 0; from < ids.length; from += MOST_IDS)
    found.push(
      ids
        .slice(from, from + MOST_IDS)
        .map((id) => encodeURIComponent(id))
        .join(','),
    )
  return found
}

type Segment = readonly [name: string, ids: readonly (string | number)[] | undefined]

/** Every address that together ask for all: the lists are cut into lots, each lot with each. */
const pathsOf = (start: string, segments: readonly Segment[]): readonly string[] =>
  segments.reduce<readonly string[]>(
    (paths, [name, ids]) =>
      ids === undefined
        ? paths
        : paths.flatMap((path) => lots(ids).map((lot) => `${path}/${name}/${lot}`)),
    [start],
  )

const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const told = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as [string, string]],
  )
  return told.length === 0 ? path : `${path}?${new URLSearchParams(told)}`
}

export const valueAddresses = (asked: ValuesAsked): readonly string[] => {
  const { keyFigures, areas, years, regionType } = {
    keyFigures: undefined,
    areas: undefined,
    years: undefined,
    regionType: undefined,
    ...asked,
  }
  const paths = pathsOf('/data', [
    ['kpi', keyFigures],
    ['municipality', areas],
    ['year', years],
  ])
  return paths.map((path) => withQuery(path, { region_type: regionType }))
}

export const unitValueAddresses = (asked: UnitValuesAsked): readonly string[] => {
  const { keyFigures, units, areas, years, area } = {
    keyFigures: undefined,
    units: undefined,
    areas: undefined,
    years: undefined,
    area: undefined,
    ...asked,
  }
  const paths = pathsOf('/oudata', [
    ['kpi', keyFigures],
    ['ou', units],
    ['municipality', areas],
    ['year', years],
  ])
  return paths.map((path) => withQuery(path, { municipality_id: area }))
}

export const catalogueAddress = (asked: CatalogueAsked): string => {
  const { list, title, regionType, area } = {
    title: undefined,
    regionType: undefined,
    area: undefined,
    ...asked,
  }
  return withQuery(`/${list}`, { title, region_type: regionType, municipality: area })
}
