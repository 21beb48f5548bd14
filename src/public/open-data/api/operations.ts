// What can be asked of the public API: each address with what it takes, what it answers, and how it finds that.
import type { z } from 'zod'
import {
  apiInfoReply,
  goalsReply,
  listQuery,
  measuresReply,
  municipalitiesReply,
  valuesQuery,
  valuesReply,
  versionListQuery,
  versionQuery,
  versionsReply,
} from '../../../contract/open-api.ts'
import {
  openGoalShape,
  openMeasureShape,
  openMunicipalityShape,
  openVersionShape,
} from '../../../contract/open-data.ts'
import type { OperationName } from '../../../text/open-api.ts'
import { API } from '../../addresses.ts'
import { isShown, type Municipality, type Published } from '../../published.ts'
import { findVersion, openMunicipality, openVersion, openVersions, toldBy } from '../opened-data.ts'

/** What is asked for: the words of the address, and the query as it has been read. */
export type Asked = {
  readonly params: Readonly<Record<string, string>>
  readonly query: {
    readonly limit?: number
    readonly page?: number
    readonly version?: string
    readonly measure?: string
    readonly year?: number
  }
}

export type Operation = {
  readonly name: OperationName
  /** Under the API's root. */
  readonly path: string
  readonly query?: z.ZodObject
  readonly reply: z.ZodType
  /** null: there is no such thing, or it is not published. */
  readonly find: (published: Published, asked: Asked) => Promise<object | null>
}

export const API_VERSION = '1.0.0'
/** The day that this version of the API was made available, ISO. */
const RELEASED = '2026-12-01'

/** The page that is asked for; `as` says what its rows are called. */
const pageOf = <Row, Named extends object>(
  all: readonly Row[],
  { limit = all.length, page = 1 }: Asked['query'],
  as: (rows: readonly Row[]) => Named,
) => {
  const from = (page - 1) * limit
  return {
    ...{ page, limit, total: all.length },
    nextPage: from + limit < all.length ? page + 1 : null,
    ...as(all.slice(from, from + limit)),
  }
}

const ofMunicipality =
  (
    find: (
      published: Published,
      municipality: Municipality,
      asked: Asked,
    ) => object | null | Promise<object | null>,
  ): Operation['find'] =>
  async (published, asked) => {
    const found = await published.municipality(asked.params.municipality ?? '')
    return found === null ? null : find(published, found, asked)
  }

type Told = ReturnType<typeof toldBy>

/** Of the version that is asked for, else the latest. */
const ofVersion = (
  find: (told: Told, asked: Asked, version: ReturnType<typeof openVersion>) => object | null,
): Operation['find'] =>
  ofMunicipality(async (published, municipality, asked) => {
    const found = await findVersion(published, municipality, asked.query.version)
    if (found === null) return null
    const told = toldBy(published, municipality.organisation, found)
    return find(told, asked, openVersion(published, municipality, found))
  })

const shownVersions = async (
  published: Published,
  municipality: Municipality,
  { query }: Asked,
): Promise<object> => {
  const shown = municipality.entries.filter(isShown)
  const { rows, ...page } = pageOf(shown, query, (some) => ({ rows: some }))
  return { ...page, versions: await openVersions(published, municipality, rows) }
}

const allMunicipalities: Operation['find'] = async (published, { query }) => {
  const listed = await published.municipalities()
  const all = await Promise.all(listed.map((one) => published.municipality(one.organisation)))
  const open = all.flatMap((one) => (one === null ? [] : [openMunicipality(published, one)]))
  const sorted = open.toSorted((a, b) => a.id.localeCompare(b.id))
  return pageOf(sorted, query, (municipalities) => ({ municipalities }))
}

const isAsked = (
  { measureId, period }: { readonly measureId: string; readonly period: string },
  { measure, year }: Asked['query'],
): boolean =>
  (measure === undefined || measureId === measure) &&
  (year === undefined || period.startsWith(String(year)))

const AT = '/municipalities/:municipality'

export const OPERATION_LIST: readonly Operation[] = [
  {
    name: 'apiInfo',
    path: '/api-info',
    reply: apiInfoReply,
    find: async ({ publicUrl }) => ({
      apiName: 'malkedja-open-data',
      apiVersion: API_VERSION,
      apiReleased: RELEASED,
      apiDocumentation: publicUrl + API.documentation,
      apiStatus: 'active',
    }),
  },
  {
    name: 'municipalities',
    path: '/municipalities',
    query: listQuery,
    reply: municipalitiesReply,
    find: allMunicipalities,
  },
  {
    name: 'municipality',
    path: AT,
    reply: openMunicipalityShape,
    find: ofMunicipality((published, one) => openMunicipality(published, one)),
  },
  {
    name: 'versions',
    path: `${AT}/versions`,
    query: listQuery,
    reply: versionsReply,
    find: ofMunicipality(shownVersions),
  },
  {
    name: 'version',
    path: `${AT}/versions/:version`,
    reply: openVersionShape,
    find: ofMunicipality(async (published, one, { params }) => {
      const found = await findVersion(published, one, params.version ?? '')
      return found === null ? null : openVersion(published, one, found)
    }),
  },
  {
    name: 'goals',
    path: `${AT}/goals`,
    query: versionListQuery,
    reply: goalsReply,
    find: ofVersion(({ goals: all }, { query }, version) =>
      pageOf(all, query, (goals) => ({ version, goals })),
    ),
  },
  {
    name: 'goal',
    path: `${AT}/goals/:goal`,
    query: versionQuery,
    reply: openGoalShape,
    find: ofVersion(({ goals }, { params }) => goals.find(({ id }) => id === params.goal) ?? null),
  },
  {
    name: 'measures',
    path: `${AT}/measures`,
    query: versionListQuery,
    reply: measuresReply,
    find: ofVersion(({ measures: all }, { query }, version) =>
      pageOf(all, query, (rows) => ({ version, measures: rows.map(({ open }) => open) })),
    ),
  },
  {
    name: 'measure',
    path: `${AT}/measures/:measure`,
    query: versionQuery,
    reply: openMeasureShape,
    find: ofVersion(
      ({ measures }, { params }) =>
        measures.find(({ open }) => open.id === params.measure)?.open ?? null,
    ),
  },
  {
    name: 'values',
    path: `${AT}/values`,
    query: valuesQuery,
    reply: valuesReply,
    find: ofVersion(({ measures }, { query }, version) => {
      const all = measures.flatMap((one) => one.values).filter((one) => isAsked(one, query))
      return pageOf(all, query, (values) => ({ version, values }))
    }),
  },
]
