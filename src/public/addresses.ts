// The addresses of the citizens' site: language, municipality, a version or the latest, and the page.
import type { Language } from '../text/language.ts'

/** Where one municipality's pages lie; `version` names a snapshot, absent: the latest. */
export type Place = {
  readonly language: Language
  readonly organisation: string
  readonly version?: string
}

const base = ({ language, organisation, version }: Place): string => {
  const prefix = language === 'sv' ? '' : `/${language}`
  const at = version === undefined ? '' : `/version/${version}`
  return `${prefix}/${organisation}${at}`
}

/** Links within one place, as the views ask for them. */
export const addressesOf = (place: Place) => ({
  home: `${base(place)}/`,
  node: (id: string) => `${base(place)}/mal/${encodeURIComponent(id)}`,
  measure: (id: string) => `${base(place)}/matt/${encodeURIComponent(id)}`,
  tag: (id: string) => `${base(place)}/markning/${encodeURIComponent(id)}`,
  programmes: `${base(place)}/program`,
  programme: (id: string) => `${base(place)}/program/${encodeURIComponent(id)}`,
  services: `${base(place)}/verksamheter`,
  service: (id: string) => `${base(place)}/verksamheter/${encodeURIComponent(id)}`,
  model: `${base(place)}/modell`,
  changes: `${base(place)}/andringar`,
  colours: `${base(place)}/farger`,
  search: `${base(place)}/sok`,
  openData: `${base(place)}/oppna-data`,
  reports: `${base({ language: place.language, organisation: place.organisation })}/rapporter`,
  report: (round: string, name: string, version: number) =>
    `${base({ language: place.language, organisation: place.organisation })}/rapport/${encodeURIComponent(round)}/${encodeURIComponent(name)}/${version}`,
  versions: `${base({ language: place.language, organisation: place.organisation })}/versioner`,
})

/** Links to what a municipality has one of, whatever the version. */
export const addressesBeside = ({ language, organisation }: Place) => {
  const at = base({ language, organisation })
  return {
    feed: `${at}/atom.xml`,
    questions: `${at}/fragor`,
    ask: ({ kind, id }: { readonly kind: 'node' | 'measure'; readonly id: string }) =>
      `${at}/${kind === 'node' ? 'mal' : 'matt'}/${encodeURIComponent(id)}/fraga`,
    siteMap: `${at}/webbplatskarta`,
    accessibility: `${at}/tillganglighet`,
    embeddedNode: (id: string) => `${at}/badda/mal/${encodeURIComponent(id)}`,
    embeddedMeasure: (id: string) => `${at}/badda/matt/${encodeURIComponent(id)}`,
  }
}

/** Where a file of a published version is fetched, whatever the language. */
export const fileAddress = (
  organisation: string,
  version: string,
  { id, name }: { readonly id: string; readonly name: string },
): string => `/${organisation}/version/${version}/bilaga/${id}/${encodeURIComponent(name)}`

/** The first page, with all municipalities. */
export const startOf = (language: Language): string => (language === 'sv' ? '/' : `/${language}`)

const ENGLISH = /^\/en(?=\/|\?|$)/

/** The language and municipality that an address asks for, whether they exist or not. */
export const placeIn = (path: string): Place => {
  const [organisation = ''] = path.replace(ENGLISH, '').replace(/^\//, '').split(/[/?]/)
  return { language: ENGLISH.test(path) ? 'en' : 'sv', organisation }
}

/** The same page in the other language. */
export const inOtherLanguage = (language: Language, path: string): string => {
  if (language === 'en') return path.replace(ENGLISH, '') || '/'
  return path === '/' ? startOf('en') : `/en${path}`
}

/** The datasets by what their files are called. */
export const DATA_FILES = { values: 'varden', goals: 'mal' } as const

/** Formats in which a dataset is fetched, as the files' names end. */
export const DATA_FORMATS = ['csv', 'json', 'xlsx'] as const
export type DataFormat = (typeof DATA_FORMATS)[number]

const dataFolder = ({ organisation, version }: Omit<Place, 'language'>): string =>
  `${base({ language: 'sv', organisation, ...(version === undefined ? {} : { version }) })}/oppna-data`

/** Where a dataset is fetched, whatever the language; without a version: the latest. */
export const dataAddress = (
  place: Omit<Place, 'language'>,
  dataset: keyof typeof DATA_FILES,
  format: DataFormat | 'csv-metadata.json',
): string => `${dataFolder(place)}/${DATA_FILES[dataset]}.${format}`

/** Where the values of one measure are fetched. */
export const measureDataAddress = (
  place: Omit<Place, 'language'>,
  measure: string,
  format: DataFormat,
): string => `${dataFolder(place)}/matt/${encodeURIComponent(measure)}.${format}`

/** Where data portals read what a municipality offers. */
export const catalogueAddress = (organisation: string): string => `/${organisation}/datasets/dcat`

/** The public API, and its own description. */
export const API = {
  root: '/public/v1',
  description: '/public/v1/openapi.json',
  documentation: '/public/v1/docs',
} as const

/** A municipality's logo; its content is in the address, so that it is fetched once. */
export const logoAddress = (organisation: string, sha256: string): string =>
  `/${organisation}/logotyp/${sha256}.png`
