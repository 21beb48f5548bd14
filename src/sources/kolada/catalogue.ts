// Kolada's catalogue as the field's own: key figures, areas, groups and units, told apart from what they are written as.
import type { z } from 'zod'
import type { Area, KeyFigure, SourceGroup, UnitArea } from '../../domain/comparison/key-figures.ts'
import type { SourceRefusal } from '../../domain/comparison/source-refusals.ts'
import type { group, kpi, municipality, unit } from './shapes.ts'

const PERSPECTIVES: ReadonlyMap<string, NonNullable<KeyFigure['perspective']>> = new Map([
  ['Resurser', 'resources'],
  ['Kvalitet och resultat', 'results'],
  ['Volymer', 'volumes'],
  ['Övrigt', 'other'],
])

const OF = { K: 'municipalities', L: 'regions', A: 'both' } as const

const COUNTRY = '0000'

/** An area's own code, and not that of a group, whose values Kolada tells among the areas'. */
export const isAreaCode = (id: string): boolean => /^\d{4}$/.test(id)

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** What is told, without what is not. */
const given = <Key extends string>(
  key: Key,
  value: string | null | undefined,
): { readonly [key in Key]?: string } =>
  (value ?? '') === '' ? {} : ({ [key]: value } as { readonly [key in Key]?: string })

const nextOf = (one: z.infer<typeof kpi>): Pick<KeyFigure, 'next'> => {
  const day = (text: string | null | undefined) => (text && isDay(text) ? text : undefined)
  const next = {
    ...given('period', one.publ_period),
    ...given('preliminary', day(one.prel_publication_date)),
    ...given('final', day(one.publication_date)),
  }
  return Object.keys(next).length === 0 ? {} : { next }
}

export const keyFigureOf = (one: z.infer<typeof kpi>): KeyFigure => {
  const perspective = PERSPECTIVES.get(one.perspective ?? '')
  return {
    id: one.id,
    title: one.title,
    description: one.description ?? '',
    ...given('operatingArea', one.operating_area),
    ...(perspective === undefined ? {} : { perspective }),
    of: OF[one.municipality_type],
    bySex: one.is_divided_by_gender,
    hasUnits: one.has_ou_data,
    ...nextOf(one),
  }
}

export const areaOf = ({ id, title, type }: z.infer<typeof municipality>): Area => {
  // NOTE Kolada types the country as a region.
  const kind = id === COUNTRY ? 'country' : type === 'K' ? 'municipality' : 'region'
  return { code: id, title, kind }
}

export const unitOf = ({ id, title, municipality }: z.infer<typeof unit>): UnitArea => ({
  code: id,
  title,
  area: municipality,
})

/** A group of areas, or of key figures, which Kolada tells in the same shape. */
export const groupOf = (
  address: string,
  { id, title, members }: z.infer<typeof group>,
): SourceGroup | SourceRefusal =>
  members.length === 0
    ? { refused: 'groupWithoutMembers', address, group: id, title }
    : { id, title, members: members.map((one) => one.member_id) }
