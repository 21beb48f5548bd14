// A group to compare with, as it is described: its members are those of the statistics that are read.
import type { SimilarBecause, SimilarFor } from './similar-areas.ts'

/** @term gruppbeskrivning – whom to compare with, told instead of listed: who they are follows from the import that is read */
export type GroupDescription =
  /** A chosen list of area codes. */
  | { readonly is: 'listed'; readonly areas: readonly string[] }
  | { readonly is: 'all'; readonly of: 'municipalities' | 'regions' }
  /** The county with that code of two digits; absent: the own one. */
  | { readonly is: 'county'; readonly county?: string }
  /** SKR's group with that sign; absent: the own one. */
  | { readonly is: 'skr'; readonly group?: string }
  /** Kolada's size class with so many inhabitants at least; absent: the own one. */
  | { readonly is: 'size'; readonly from?: number }
  /** Kolada's similar ones for that service; absent: by what the key figure is about. */
  | { readonly is: 'similar'; readonly for?: SimilarFor }
  /** A group of the source by its id («G2328») or its title. */
  | { readonly is: 'named'; readonly group: string }

/** Whether oneself counts among the members; `asDrawn` leaves it as the source has it. */
export type OwnCounts = 'included' | 'excluded' | 'asDrawn'

/** The group as the source has drawn it: its own name, and the year of its title where it has one. */
export type DrawnGroup = { readonly id: string; readonly title: string; readonly year?: number }

/** Who has drawn a group where nobody else is named. */
export const DRAWN_BY_KOLADA = 'Kolada'

/** A group with its members, and what they follow from. */
export type ResolvedGroup = {
  readonly described: GroupDescription
  /** Area codes, rising. */
  readonly areas: readonly string[]
  readonly own: OwnCounts
  /** The group of the source that was read; absent where the members follow from codes, or a list. */
  readonly drawn?: DrawnGroup
  /** What the source that has drawn it calls itself; absent: Kolada. */
  readonly source?: string
  /** What the description says of itself, told outright: the own county's code, the own group's sign. */
  readonly county?: string
  readonly skr?: string
  /** For which service the similar ones were drawn, and why that one. */
  readonly similar?: { readonly for: SimilarFor; readonly because: SimilarBecause }
  /** Members of the source's group that are not among its areas any longer: left out. */
  readonly unknown?: readonly string[]
}

/** Why there is no such group. */
export type GroupRefusal =
  /** The description needs the source's groups, and none are there. */
  | { readonly refused: 'noGroupsRead'; readonly described: GroupDescription }
  | { readonly refused: 'noSuchGroup'; readonly asked: string; readonly nearest?: string }
  /** A chosen list with codes that nobody has. */
  | { readonly refused: 'noSuchAreas'; readonly asked: readonly string[] }
  /** Several groups have that title. */
  | { readonly refused: 'severalGroups'; readonly asked: string; readonly ids: readonly string[] }
  /** The group is there for others, not for this municipality or region. */
  | {
      readonly refused: 'noGroupForArea'
      readonly area: string
      readonly described: GroupDescription
      readonly similar?: SimilarFor
    }
  /** The description has no meaning for a region, or for the country. */
  | {
      readonly refused: 'onlyForMunicipalities'
      readonly area: string
      readonly described: GroupDescription
    }
  | {
      readonly refused: 'groupWithoutMembers'
      readonly described: GroupDescription
      readonly drawn?: DrawnGroup
      /** It has one member, which is oneself, who is not counted. */
      readonly onlyOwn: boolean
    }
