// Who a code stands for: the municipality, and the county it lies in.
import { COUNTIES } from './municipality-codes.ts'

/** @term län – a county, by the two digits that its municipalities' codes begin with */
export type County = { readonly code: string; readonly name: string }

/** @term kommun – a municipality by its code of four digits; `county` is its county's code */
export type Municipality = {
  readonly code: string
  readonly name: string
  readonly county: string
}

const membersIn = (county: string, written: string): readonly Municipality[] =>
  written.split(/,\s+/).map((one) => ({ code: one.slice(0, 4), name: one.slice(5), county }))

const counties: ReadonlyMap<string, County> = new Map(
  COUNTIES.map(([code, name]) => [code, { code, name }]),
)

const municipalities: ReadonlyMap<string, Municipality> = new Map(
  COUNTIES.flatMap(([code, , written]) => membersIn(code, written)).map((one) => [one.code, one]),
)

/** The municipality with that code; undefined where there is none, as for a region or one made up. */
export const municipalityOf = (code: string): Municipality | undefined => municipalities.get(code)

/** The county with that code of two digits, or that a municipality's code lies in; undefined where there is none. */
export const countyOf = (code: string): County | undefined => counties.get(code.slice(0, 2))

/** Every municipality of a county, or of the country where no county is named, by rising code. */
export const municipalitiesIn = (county?: string): readonly Municipality[] =>
  [...municipalities.values()].filter((one) => county === undefined || one.county === county)
