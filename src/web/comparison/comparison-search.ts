// Which comparison an address asks for: whom with, which year, of whom; and what the picker looks for.
import {
  type AskedPlace,
  PROFILE_ORDERS,
  PROFILE_PLACES,
} from '../../domain/comparison/whole-profile.ts'
import { SEXES, type Sex } from '../../domain/measures/measure.ts'

export type ComparisonSearch = {
  readonly dataset?: string
  readonly grupp?: string
  /** Whether oneself counts in the group. */
  readonly egen?: 'med' | 'utan'
  readonly ar?: number
  readonly kon?: Sex
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

/** What an address asks for; what it cannot ask for is left out. */
export const readComparison = (search: Readonly<Record<string, unknown>>): ComparisonSearch => {
  const year = Number(search.ar)
  const sex = SEXES.find((one) => one === search.kon)
  const own = (['med', 'utan'] as const).find((one) => one === search.egen)
  const [dataset, group] = [textOf(search.dataset), textOf(search.grupp)]
  return {
    ...(dataset === undefined ? {} : { dataset }),
    ...(group === undefined ? {} : { grupp: group }),
    ...(own === undefined ? {} : { egen: own }),
    ...(Number.isInteger(year) && year >= 1900 && year <= 2199 ? { ar: year } : {}),
    ...(sex === undefined ? {} : { kon: sex }),
  }
}

export type PickerSearch = {
  readonly sok?: string
  /** The id of a group of key figures. */
  readonly nyckeltalsgrupp?: string
}

export const readPicker = (search: Readonly<Record<string, unknown>>): PickerSearch => {
  const [words = '', group = ''] = [textOf(search.sok), textOf(search.nyckeltalsgrupp)]
  return {
    ...(words === '' ? {} : { sok: words }),
    ...(group === '' ? {} : { nyckeltalsgrupp: group.slice(0, 200) }),
  }
}

export type ResultsSearch = {
  /** Ids with commas between; left out: those that are followed. */
  readonly nyckeltal?: string
  readonly grupp?: string
  readonly ar?: number
  /** «Grundskola:2» */
  readonly vikt?: readonly string[]
}

export const readResults = (search: Readonly<Record<string, unknown>>): ResultsSearch => {
  const { grupp, ar } = readComparison(search)
  const figures = textOf(search.nyckeltal)
  const weights = [search.vikt].flat().filter((one) => typeof one === 'string')
  return {
    ...(grupp === undefined ? {} : { grupp }),
    ...(ar === undefined ? {} : { ar }),
    ...(figures === undefined || figures === '' ? {} : { nyckeltal: figures }),
    ...(weights.length === 0 ? {} : { vikt: weights }),
  }
}

export type SimilarSearch = {
  readonly dataset?: string
  /** «X20302:2 X20301» */
  readonly nyckeltal?: string
  readonly ar?: number
}

export const readSimilar = (search: Readonly<Record<string, unknown>>): SimilarSearch => {
  const { dataset, ar } = readComparison(search)
  const chosen = textOf(search.nyckeltal)
  return {
    ...(dataset === undefined ? {} : { dataset }),
    ...(chosen === undefined || chosen === '' ? {} : { nyckeltal: chosen }),
    ...(ar === undefined ? {} : { ar }),
  }
}

export type ProfileSearch = {
  readonly dataset?: string
  readonly omrade?: string
  readonly lage?: AskedPlace
  readonly foljs?: 'ja' | 'nej'
  readonly ordning?: (typeof PROFILE_ORDERS)[number]
  readonly sida?: number
}

export const readProfile = (search: Readonly<Record<string, unknown>>): ProfileSearch => {
  const { dataset } = readComparison(search)
  const area = textOf(search.omrade)
  const place = PROFILE_PLACES.find((one) => one === search.lage)
  const followed = (['ja', 'nej'] as const).find((one) => one === search.foljs)
  const order = PROFILE_ORDERS.find((one) => one === search.ordning)
  const page = Number(search.sida)
  return {
    ...(dataset === undefined ? {} : { dataset }),
    ...(area === undefined || area === '' ? {} : { omrade: area.slice(0, 300) }),
    ...(place === undefined ? {} : { lage: place }),
    ...(followed === undefined ? {} : { foljs: followed }),
    ...(order === undefined ? {} : { ordning: order }),
    ...(Number.isInteger(page) && page > 1 && page <= 10_000 ? { sida: page } : {}),
  }
}
