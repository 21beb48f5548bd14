// The public API on the wire: what may be asked, and lists page by page, by the national REST profile.
import { z } from 'zod'
import {
  openGoalShape,
  openMeasureShape,
  openMunicipalityShape,
  openValueShape,
  openVersionShape,
} from './open-data.ts'

/** As many as a page has where nothing is asked, and at most (the profile's FNS.09). */
export const USUAL_LIMIT = 20
const MOST_LIMIT = 1000

const number = () => z.coerce.number().int().min(1)

const pageQuery = {
  limit: number()
    .max(MOST_LIMIT)
    .default(USUAL_LIMIT)
    .meta({
      description: `Antal på varje sida, högst ${MOST_LIMIT}. / How many on a page, at most ${MOST_LIMIT}.`,
    }),
  page: number().default(1).meta({
    description: 'Vilken sida; den första är 1. / Which page; the first is 1.',
  }),
}

const ofVersion = {
  version: z.string().max(200).optional().meta({
    description: 'Versionens id; utan det: den senaste. / The version’s id; left out: the latest.',
  }),
}

export const listQuery = z.object(pageQuery)
export const versionQuery = z.object(ofVersion)
export const versionListQuery = z.object({ ...pageQuery, ...ofVersion })
export const valuesQuery = z.object({
  ...pageQuery,
  ...ofVersion,
  measure: z.string().max(200).optional().meta({
    description: 'Bara det måttets värden. / The values of that measure alone.',
  }),
  year: z.coerce.number().int().min(1900).max(2200).optional().meta({
    description: 'Bara perioder i det året. / Periods of that year alone.',
  }),
})

/** What every list says of itself besides what it holds. */
const paged = {
  page: z.int(),
  limit: z.int(),
  total: z.int().meta({ description: 'How many there are on all pages.' }),
  nextPage: z.int().nullable().meta({ description: 'null: this is the last page.' }),
}

export const municipalitiesReply = z
  .strictObject({ ...paged, municipalities: z.array(openMunicipalityShape).readonly() })
  .meta({ id: 'MunicipalityList', description: 'Municipalities, page by page.' })
export const versionsReply = z
  .strictObject({ ...paged, versions: z.array(openVersionShape).readonly() })
  .meta({ id: 'VersionList', description: 'Published versions, page by page.' })
export const goalsReply = z
  .strictObject({ ...paged, version: openVersionShape, goals: z.array(openGoalShape).readonly() })
  .meta({ id: 'GoalList', description: 'Goals, page by page.' })
export const measuresReply = z
  .strictObject({
    ...paged,
    version: openVersionShape,
    measures: z.array(openMeasureShape).readonly(),
  })
  .meta({ id: 'MeasureList', description: 'Measures, page by page.' })
export const valuesReply = z
  .strictObject({ ...paged, version: openVersionShape, values: z.array(openValueShape).readonly() })
  .meta({ id: 'ValueList', description: 'Values, page by page.' })

/** By the profile’s `api-info` (VER.06). */
export const apiInfoReply = z
  .strictObject({
    apiName: z.string(),
    apiVersion: z.string(),
    apiReleased: z.iso.date(),
    apiDocumentation: z.url(),
    apiStatus: z.enum(['beta', 'active', 'deprecated']),
  })
  .meta({ id: 'ApiInfo', description: 'Which API this is, and how it stands.' })

/** By RFC 9457, every member of it there. */
export const openProblemShape = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
  })
  .meta({ id: 'Problem', description: 'What went wrong, where, and what to do.' })
