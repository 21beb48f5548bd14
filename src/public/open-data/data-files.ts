// The files of open data at addresses that stay: of the latest version, and of each that is published.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LICENCE_IRIS } from '../../render/open-data/catalogue.ts'
import { writeCsv } from '../../render/open-data/csv.ts'
import { describeCsv } from '../../render/open-data/csvw.ts'
import { goalsTable, type OpenTable, valuesTable } from '../../render/open-data/open-tables.ts'
import { openSheet } from '../../render/open-data/open-workbook.ts'
import { writeWorkbook } from '../../render/workbooks/write-workbook.ts'
import { openDataWords } from '../../text/open-data.ts'
import { DATA_FILES } from '../addresses.ts'
import type { Municipality, Published } from '../published.ts'
import {
  type Found,
  findVersion,
  openMunicipality,
  openVersion,
  publishingIn,
  toldBy,
} from './opened-data.ts'
import { type DataBody, sendData } from './send-data.ts'

const TYPES = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'csv-metadata.json': 'application/csvm+json; charset=utf-8',
} as const
type Format = keyof typeof TYPES
const FORMATS: readonly Format[] = ['csv-metadata.json', 'csv', 'json', 'xlsx']

/** A file's name in two: «varden» and «csv»; null where it ends as no file here. */
const inTwo = (name: string): { readonly file: string; readonly format: Format } | null => {
  const format = FORMATS.find((one) => name.endsWith(`.${one}`))
  return format === undefined ? null : { file: name.slice(0, -format.length - 1), format }
}

type Of = {
  readonly published: Published
  readonly municipality: Municipality
  readonly found: Found
}

const aboutOf = ({ published, municipality, found }: Of) => ({
  municipality: openMunicipality(published, municipality),
  version: openVersion(published, municipality, found),
})

const writeJson = <Row>(of: Of, { content }: OpenTable<Row>): string => {
  const { licence } = publishingIn(of.found.frozen, 'sv')
  const terms = licence === null ? null : LICENCE_IRIS[licence]
  return `${JSON.stringify({ ...aboutOf(of), licence: terms, ...content })}\n`
}

const writeSheets = <Row>(of: Of, table: OpenTable<Row>): Promise<Uint8Array> => {
  const { municipality, version } = aboutOf(of)
  const { terms, about } = openDataWords('sv')
  const { licence } = publishingIn(of.found.frozen, 'sv')
  const said = {
    cc0: terms.cc0,
    ccBy: terms.ccBy(municipality.name),
    none: terms.none,
  }[licence ?? 'none']
  const sheets = [openSheet(table.sheet, table.columns, table.rows)]
  return writeWorkbook(
    {
      title: table.title,
      round: version.roundTitle,
      filter: [],
      hasMadeUp: table.hasMadeUp,
      sheets,
    },
    {
      municipality: municipality.name,
      who: municipality.name,
      at: version.publishedAt,
      today: version.publishedAt.slice(0, 10),
      published: [
        [about.published, version.said],
        [about.terms, said],
        [about.address, version.page],
      ],
    },
    'sv',
  )
}

// NOTE a workbook takes long to write, and a version's never changes: each is written once.
const written = new WeakMap<Found['frozen'], Map<string, Promise<Uint8Array>>>()
const MOST_WRITTEN = 8

const workbookOf = <Row>(of: Of, table: OpenTable<Row>): Promise<Uint8Array> => {
  const kept = written.get(of.found.frozen) ?? new Map<string, Promise<Uint8Array>>()
  written.set(of.found.frozen, kept)
  const { said } = openVersion(of.published, of.municipality, of.found)
  const key = `${table.file}\n${said}`
  const before = kept.get(key)
  if (before !== undefined) return before
  const made = writeSheets(of, table)
  kept.set(key, made)
  for (const oldest of kept.keys()) if (kept.size > MOST_WRITTEN) kept.delete(oldest)
  return made
}

/** The file as it is sent. */
const writeFile = async <Row>(of: Of, table: OpenTable<Row>, format: Format): Promise<DataBody> => {
  const type = TYPES[format]
  const { organisation } = of.municipality
  const plain = table.file.normalize('NFD').replace(/[^a-zA-Z0-9.-]+/g, '') || 'matt'
  const name = `${organisation}-${plain}-v${of.found.entry.version}.${format}`
  if (format === 'csv') return { type, body: writeCsv(table.columns, table.rows), name }
  if (format === 'json') return { type, body: writeJson(of, table) }
  if (format === 'xlsx') return { type, body: await workbookOf(of, table), name }
  const { licence } = publishingIn(of.found.frozen, 'sv')
  const described = describeCsv({
    ...{ title: table.title, columns: table.columns, key: table.key },
    url: `${encodeURIComponent(table.file)}.csv`,
    licence: licence === null ? null : LICENCE_IRIS[licence],
  })
  return { type, body: `${JSON.stringify(described)}\n` }
}

// NOTE the catalogue is read each night by the portal, and a version's files never change.
const sizes = new WeakMap<Found['frozen'], Map<string, number>>()

/**
 * How many bytes a dataset's file of a version is; null of a workbook, which takes long to write and is
 * written when somebody asks for it.
 */
export const bytesOf =
  (of: Of) =>
  (dataset: keyof typeof DATA_FILES, format: 'csv' | 'json' | 'xlsx'): number | null => {
    if (format === 'xlsx') return null
    const kept = sizes.get(of.found.frozen) ?? new Map<string, number>()
    sizes.set(of.found.frozen, kept)
    const { said } = openVersion(of.published, of.municipality, of.found)
    const key = [dataset, format, said].join('\n')
    const known = kept.get(key)
    if (known !== undefined) return known
    const told = toldBy(of.published, of.municipality.organisation, of.found)
    const { title } = openDataWords('sv').datasets.values
    const made = <Row>(table: OpenTable<Row>): string =>
      format === 'csv' ? writeCsv(table.columns, table.rows) : writeJson(of, table)
    const body =
      dataset === 'goals'
        ? made(goalsTable(told.goals, DATA_FILES.goals))
        : made(valuesTable(told.measures, DATA_FILES.values, title))
    const bytes = Buffer.byteLength(body)
    kept.set(key, bytes)
    return bytes
  }

type Asked = { readonly org: string; readonly version?: string; readonly file: string }
type Request = FastifyRequest<{ Params: Asked }>

/** The file that an address names among those of a version; null where there is none. */
const fileAsked = async (
  published: Published,
  { org, version, file }: Asked,
  ofMeasure: boolean,
): Promise<DataBody | null> => {
  const asked = inTwo(file)
  const municipality = asked === null ? null : await published.municipality(org)
  const found = municipality === null ? null : await findVersion(published, municipality, version)
  if (asked === null || municipality === null || found === null) return null
  const of = { published, municipality, found }
  const told = toldBy(published, org, found)
  if (ofMeasure) {
    const measures = told.measures.filter(({ open }) => open.id === asked.file)
    const [one] = measures
    if (one === undefined) return null
    return writeFile(of, valuesTable(measures, asked.file, one.open.title), asked.format)
  }
  if (asked.file === DATA_FILES.goals)
    return writeFile(of, goalsTable(told.goals, DATA_FILES.goals), asked.format)
  if (asked.file !== DATA_FILES.values) return null
  const { title } = openDataWords('sv').datasets.values
  return writeFile(of, valuesTable(told.measures, DATA_FILES.values, title), asked.format)
}

/** Adds the addresses of the files; a version's beside its pages. */
export const addDataFiles = (app: FastifyInstance, published: Published): void => {
  const answer =
    (ofMeasure: boolean) =>
    async (request: Request, reply: FastifyReply): Promise<FastifyReply> => {
      const body = await fileAsked(published, request.params, ofMeasure)
      if (body !== null) return sendData(request, reply, body)
      reply.callNotFound()
      return reply
    }
  for (const at of ['/:org', '/:org/version/:version']) {
    app.get<{ Params: Asked }>(`${at}/oppna-data/:file`, answer(false))
    app.get<{ Params: Asked }>(`${at}/oppna-data/matt/:file`, answer(true))
  }
}
