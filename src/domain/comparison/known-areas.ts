// The areas by their codes alone, for a source that tells no titles: municipalities, regions and the country.
import type { Area } from './key-figures.ts'
import { countyOf, municipalitiesIn, municipalityOf } from './municipalities.ts'
import { COUNTIES } from './municipality-codes.ts'

export const COUNTRY = '0000'

/** A region's code is its county's with «00» before it. */
export const regionOfCounty = (county: string): string => `00${county}`

/** The area with that code of four digits; undefined where there is none. */
export const areaWithCode = (code: string): Area | undefined => {
  if (code === COUNTRY) return { code, title: 'Riket', kind: 'country' }
  const county = /^00(\d\d)$/.exec(code)?.[1]
  if (county !== undefined) {
    const found = countyOf(county)
    // NOTE a region's own name follows no rule («Region Skåne», «Västra Götalandsregionen»), so its county's is told.
    return found === undefined ? undefined : { code, title: found.name, kind: 'region' }
  }
  const found = municipalityOf(code)
  return found === undefined ? undefined : { code, title: found.name, kind: 'municipality' }
}

/** Every area there is: the country, the regions and the municipalities. */
export const knownAreas = (): readonly Area[] => {
  const regions = COUNTIES.map(([code]) => regionOfCounty(code))
  const codes = [COUNTRY, ...regions, ...municipalitiesIn().map(({ code }) => code)]
  return codes.flatMap((code) => areaWithCode(code) ?? [])
}
