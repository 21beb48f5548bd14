// The look of a municipality that has chosen none.
import type { HouseTemplate } from '../../domain/reports/report.ts'
import type { Viewing } from '../views/viewing.ts'

const NEUTRAL = '#0b5cab'

/** Its model's colour, no logo, and a plain first page. */
export const houseOf = ({ model }: Pick<Viewing, 'model'>): HouseTemplate => ({
  colour: model.municipality?.colour ?? NEUTRAL,
  ...{ logo: null, typeface: 'sans', cover: 'plain' },
})
