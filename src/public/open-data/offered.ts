// What a municipality offers of open data, with every address whole: for its catalogue and its pages' data blocks.
import type { Dataset, Offered } from '../../render/open-data/catalogue.ts'
import {
  API,
  addressesOf,
  type DATA_FILES,
  DATA_FORMATS,
  type DataFormat,
  dataAddress,
} from '../addresses.ts'
import type { Municipality, Published } from '../published.ts'
import { type Found, openMunicipality, openVersion, publishingIn, toldBy } from './opened-data.ts'

const MEDIA_TYPES = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

const DATASETS = ['values', 'goals'] as const satisfies readonly (keyof typeof DATA_FILES)[]

/** The days that the values are about: from the first one's period to the last one's, or the follow-up's. */
const periodOf = (
  { measures }: ReturnType<typeof toldBy>,
  { periodStarts, periodEnds }: ReturnType<typeof openVersion>,
): Offered['period'] => {
  const values = measures.flatMap((one) => one.values)
  const from = values.reduce(
    (least, one) => (one.periodStarts < least ? one.periodStarts : least),
    periodStarts,
  )
  const to = values.reduce(
    (most, one) => (one.periodEnds > most ? one.periodEnds : most),
    periodEnds,
  )
  return { from, to }
}

/** Of the latest version, with how large each file is where that is known; without terms it is no catalogue, which its reader must see to. */
export const offeredBy = (
  published: Published,
  municipality: Municipality,
  latest: Found,
  bytes: (dataset: Dataset, format: DataFormat) => number | null = () => null,
): Omit<Offered, 'licence'> & { readonly licence: Offered['licence'] | null } => {
  const { publicUrl } = published
  const { organisation, entries } = municipality
  const to = addressesOf({ language: 'sv', organisation })
  const api = `${publicUrl}${API.root}/municipalities/${organisation}`
  const dates = entries.map(({ publishedAt }) => publishedAt).sort()
  const { publishedAt } = latest.entry
  const version = openVersion(published, municipality, latest)
  return {
    home: publicUrl + to.home,
    name: openMunicipality(published, municipality).name,
    ...publishingIn(latest.frozen, 'sv'),
    page: publicUrl + to.openData,
    issued: (dates[0] ?? publishedAt).slice(0, 10),
    modified: publishedAt.slice(0, 10),
    period: periodOf(toldBy(published, organisation, latest), version),
    files: DATASETS.flatMap((dataset) =>
      DATA_FORMATS.map((format) => ({
        dataset,
        format,
        mediaType: MEDIA_TYPES[format],
        address: publicUrl + dataAddress({ organisation }, dataset, format),
        bytes: bytes(dataset, format),
      })),
    ),
    api: {
      endpoint: publicUrl + API.root,
      description: publicUrl + API.description,
      documentation: publicUrl + API.documentation,
      of: { values: `${api}/values`, goals: `${api}/goals` },
    },
  }
}
