// What the pages of comparison ask for: parsed once, at the edge.
import { z } from 'zod'
import { PROFILE_ORDERS, PROFILE_PLACES } from '../domain/comparison/whole-profile.ts'
import { SEXES, UNITS } from '../domain/measures/measure.ts'
import { organisationParams, tableQuery } from './requests.ts'

const id = z.string().min(1).max(200)

/** Left out: Kolada's where it is imported, else the first that is. */
const datasetNamed = z.string().min(1).max(60).optional()

export const keyFigureParams = organisationParams.extend({ keyFigure: id })

/** Which comparison: the group as an address has it, «county», «similar», «1880 1885». */
export const comparisonQuery = tableQuery.extend({
  dataset: datasetNamed,
  group: z.string().min(1).max(2000).optional(),
  /** Whether oneself counts in the group; left out: as it is drawn. */
  own: z.enum(['included', 'excluded']).optional(),
  year: z.coerce.number().int().min(1900).max(2199).optional(),
  sex: z.enum(SEXES).optional(),
})
export type ComparisonQuery = z.infer<typeof comparisonQuery>

export const pickerQuery = tableQuery.extend({
  dataset: datasetNamed,
  words: z.string().max(200).default(''),
  /** Only those that the source has gathered in this group, by its id. */
  keyFigureGroup: id.optional(),
})
export type PickerQuery = z.infer<typeof pickerQuery>

/** The finansiella profilen against a group, of a year and the two before it. */
export const financialProfileQuery = comparisonQuery.omit({ sex: true, own: true })
export type FinancialProfileQuery = z.infer<typeof financialProfileQuery>

/** Those alike on chosen key figures with weights, «X20302:2 X20301». */
export const similarQuery = tableQuery.extend({
  dataset: datasetNamed,
  features: z.string().max(2000).default(''),
  year: comparisonQuery.shape.year,
  most: z.coerce.number().int().min(1).max(50).default(7),
})
export type SimilarQuery = z.infer<typeof similarQuery>

/** What a whole profile is narrowed to; «grey» may say for which cause: «grey:suppressed». */
export const profileQuery = tableQuery.extend({
  dataset: datasetNamed,
  operatingArea: z.string().max(300).optional(),
  place: z.enum(PROFILE_PLACES).optional(),
  followed: z.enum(['yes', 'no']).optional(),
  order: z.enum(PROFILE_ORDERS).default('place'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export type ProfileQuery = z.infer<typeof profileQuery>

/** What a person confirms of a key figure, which its source does not say. */
export const confirmKeyFigureRequest = z.strictObject({
  dataset: z.string().min(1).max(60),
  keyFigure: id,
  better: z.enum(['higher', 'lower', 'none']),
  unit: z.enum(UNITS),
  unitWord: z.string().min(1).max(100).nullable(),
  decimals: z.int().min(0).max(6),
})
export type ConfirmKeyFigureRequest = z.infer<typeof confirmKeyFigureRequest>

/** Weights as an address has them: «Grundskola:2;Förskola:0,5». */
const weightsIn = z
  .string()
  .regex(/^[^:;]{1,200}:\d{1,3}(?:[.,]\d{1,2})?(?:;[^:;]{1,200}:\d{1,3}(?:[.,]\d{1,2})?){0,49}$/u)

export const resultsQuery = tableQuery.extend({
  dataset: datasetNamed,
  /** Ids with commas between; «»: those that are followed. */
  figures: z.string().max(1000).default(''),
  group: z.string().min(1).max(2000).optional(),
  year: z.coerce.number().int().min(1900).max(2199).optional(),
  weights: weightsIn.optional(),
})
export type ResultsQuery = z.infer<typeof resultsQuery>
