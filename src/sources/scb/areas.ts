// SCB's codes of places as ours: municipalities as they are, counties as regions where the table is of regions.
import type { KeyFigure } from '../../domain/comparison/key-figures.ts'
import { areaWithCode, COUNTRY, regionOfCounty } from '../../domain/comparison/known-areas.ts'

const SCB_COUNTRY = '00'

/**
 * The area that a code of SCB's means in a table of that kind; undefined where it means none, as a county
 * in a table of municipalities, a part of the country, or a municipality that is no more. SCB writes a
 * region «01», and in its accounts «01L».
 */
export const areaOfScb = (code: string, of: KeyFigure['of']): string | undefined => {
  if (code === SCB_COUNTRY) return COUNTRY
  const county = /^(\d\d)L?$/.exec(code)?.[1]
  const area = county === undefined ? code : regionOfCounty(county)
  const kind = areaWithCode(area)?.kind
  if (kind === 'municipality') return of === 'regions' ? undefined : area
  return kind === 'region' && of !== 'municipalities' ? area : undefined
}
