// The real catalogue, areas, groups and values of Kolada, where they lie beside the project, as v3's own rows.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../tools/findings.ts'
import type { Content, Row } from './kolada-content.ts'

const FOLDER = join(ROOT, '../shared/data/kolada')

export const isThere = existsSync(FOLDER)

export const LEFT_OUT =
  'left out: the real catalogue and values do not lie beside the project (../shared/data/kolada)'

const listIn = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))

/** kpi,municipality,period,gender,value,count,status */
const rowsIn = (name: string): readonly Row[] =>
  readFileSync(join(FOLDER, name), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [kpi = '', municipality = '', period, gender = '', value, count, status = ''] =
        line.split(',')
      const told = value === '' ? null : Number(value)
      const inner = { gender, count: Number(count), status, value: told, isdeleted: false }
      return { kpi, municipality, period: Number(period), values: [inner] }
    })

/** Recorded 2026-03-23, and values of several days; none by sex and none of units. */
export const realContent = (): Content => ({
  kpi: listIn('kpi.json'),
  kpi_groups: [],
  municipality: listIn('municipality.json'),
  municipality_groups: listIn('municipality_groups.json'),
  ou: [],
  data: rowsIn('values.csv'),
  oudata: [],
})

/** The catalogue as it was recorded nineteen days before. */
export const earlierCatalogue = (): Content['kpi'] => listIn('kpi_2026-03-04.json')
