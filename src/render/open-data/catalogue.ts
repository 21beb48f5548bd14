// A municipality's catalogue by DCAT-AP-SE 3.0.1: what it offers, as things with properties, ready to be written.
import type { LICENCES, PUBLISHER_TYPES } from '../../domain/model/language.ts'
import type { Language } from '../../text/language.ts'
import { openDataWords } from '../../text/open-data.ts'
import type { Resource, Value } from './rdf-xml.ts'

/** Terms by their canonical address, as the national data portal knows them: never https. */
export const LICENCE_IRIS: Readonly<Record<(typeof LICENCES)[number], string>> = {
  cc0: 'http://creativecommons.org/publicdomain/zero/1.0/',
  ccBy: 'http://creativecommons.org/licenses/by/4.0/',
}

const PUBLISHERS: Readonly<Record<(typeof PUBLISHER_TYPES)[number], string>> = {
  localAuthority: 'http://purl.org/adms/publishertype/LocalAuthority',
  regionalAuthority: 'http://purl.org/adms/publishertype/RegionalAuthority',
  nationalAuthority: 'http://purl.org/adms/publishertype/NationalAuthority',
  company: 'http://purl.org/adms/publishertype/Company',
  nonProfit: 'http://purl.org/adms/publishertype/NonProfitOrganisation',
}

const EU = 'http://publications.europa.eu/resource/authority'
const SWEDISH: Value = { iri: `${EU}/language/SWE` }
const PUBLIC: Value = { iri: `${EU}/access-right/PUBLIC` }
const GOVERNMENT: Value = { iri: `${EU}/data-theme/GOVE` }
const SWEDEN: Value = { iri: `${EU}/country/SWE` }
const STABLE: Value = { iri: `${EU}/planned-availability/STABLE` }

/** @term datamängd – what is described and fetched as one thing, in several formats */
export type Dataset = 'values' | 'goals'

/**
 * @term öppna data – what is published for anybody to use again, on terms that are said: what a catalogue is
 * made from; every address is absolute
 */
export type Offered = {
  /** The municipality's own address, under which everything in the catalogue has its name. */
  readonly home: string
  readonly name: string
  readonly publisherType: (typeof PUBLISHER_TYPES)[number]
  readonly licence: (typeof LICENCES)[number]
  readonly contact: { readonly office: string; readonly email: string } | null
  /** The municipality's address at Geonames; null: Sweden is said. */
  readonly place: string | null
  readonly page: string
  /** Days (ISO): when something was published first, and last. */
  readonly issued: string
  readonly modified: string
  /** The first and the last day that the data is about, ISO. */
  readonly period: { readonly from: string; readonly to: string }
  readonly files: readonly {
    readonly dataset: Dataset
    readonly format: string
    readonly mediaType: string
    readonly address: string
    /** How many bytes it is; null: it is not written yet, so nobody knows. */
    readonly bytes: number | null
  }[]
  readonly api: {
    readonly endpoint: string
    readonly description: string
    readonly documentation: string
    /** Where each dataset is fetched by it. */
    readonly of: Readonly<Record<Dataset, string>>
  }
}

const DATASETS: readonly Dataset[] = ['values', 'goals']
const LANGUAGES: readonly Language[] = ['sv', 'en']

type Words = ReturnType<typeof openDataWords>

const inBoth = (say: (words: Words, language: Language) => string): readonly Value[] =>
  LANGUAGES.map((lang) => ({ text: say(openDataWords(lang), lang), lang }))

/** The profile's vocabularies of places: Geonames, and the list of countries. */
const spatialOf = ({ place }: Offered): readonly Value[] => [
  place === null ? SWEDEN : { iri: place },
]

const day = (date: string): Value => ({ text: date, type: 'date' })

const iris = ({ home }: Offered) => ({
  catalogue: `${home}datasets/dcat#catalog`,
  publisher: `${home}datasets/dcat#publisher`,
  contact: `${home}datasets/dcat#contact`,
  period: `${home}datasets/dcat#period`,
  api: `${home}datasets/dcat#api`,
  dataset: (id: Dataset) => `${home}datasets/dcat#${id}`,
  distribution: (id: Dataset, format: string) => `${home}datasets/dcat#${id}-${format}`,
})

const contactOf = (offered: Offered): readonly [string, readonly Value[]][] =>
  offered.contact === null ? [] : [['dcat:contactPoint', [{ iri: iris(offered).contact }]]]

const catalogueOf = (offered: Offered): Resource => ({
  iri: iris(offered).catalogue,
  type: 'dcat:Catalog',
  properties: [
    ['dcterms:title', inBoth(({ catalogueTitle }) => catalogueTitle)],
    ['dcterms:description', inBoth(({ catalogueDescription }) => catalogueDescription)],
    ['dcterms:publisher', [{ iri: iris(offered).publisher }]],
    ['dcterms:license', [{ iri: LICENCE_IRIS[offered.licence] }]],
    ['dcterms:language', [SWEDISH]],
    ['dcterms:issued', [day(offered.issued)]],
    ['dcterms:modified', [day(offered.modified)]],
    ['dcterms:spatial', spatialOf(offered)],
    ['dcat:themeTaxonomy', [{ iri: `${EU}/data-theme` }]],
    ['foaf:homepage', [{ iri: offered.page }]],
    ['dcat:dataset', DATASETS.map((id) => ({ iri: iris(offered).dataset(id) }))],
    ['dcat:service', [{ iri: iris(offered).api }]],
  ],
})

const publisherOf = (offered: Offered): Resource => ({
  iri: iris(offered).publisher,
  type: 'foaf:Agent',
  properties: [
    ['foaf:name', [{ text: offered.name, lang: 'sv' }]],
    ['dcterms:type', [{ iri: PUBLISHERS[offered.publisherType] }]],
    ['foaf:homepage', [{ iri: offered.home }]],
  ],
})

const contactPoint = (offered: Offered): readonly Resource[] =>
  offered.contact === null
    ? []
    : [
        {
          iri: iris(offered).contact,
          type: 'vcard:Organization',
          properties: [
            ['vcard:fn', [{ text: offered.contact.office, lang: 'sv' }]],
            ['vcard:hasEmail', [{ iri: `mailto:${offered.contact.email}` }]],
          ],
        },
      ]

const datasetOf = (offered: Offered, id: Dataset): Resource => {
  const name = iris(offered)
  return {
    iri: name.dataset(id),
    type: 'dcat:Dataset',
    properties: [
      ['dcterms:title', inBoth(({ datasets }) => datasets[id].title)],
      ['dcterms:description', inBoth(({ datasets }) => datasets[id].description)],
      ['dcterms:publisher', [{ iri: name.publisher }]],
      ...contactOf(offered),
      [
        'dcat:keyword',
        LANGUAGES.flatMap((lang) =>
          openDataWords(lang).datasets[id].keywords.map((text) => ({ text, lang })),
        ),
      ],
      ['dcat:theme', [GOVERNMENT]],
      ['dcterms:accessRights', [PUBLIC]],
      ['dcterms:language', [SWEDISH]],
      ['dcterms:issued', [day(offered.issued)]],
      ['dcterms:modified', [day(offered.modified)]],
      ['dcterms:spatial', spatialOf(offered)],
      ['dcterms:temporal', [{ iri: name.period }]],
      ['dcat:landingPage', [{ iri: `${offered.page}#${id}` }]],
      [
        'dcat:distribution',
        [
          ...offered.files
            .filter(({ dataset }) => dataset === id)
            .map(({ format }) => ({ iri: name.distribution(id, format) })),
          { iri: name.distribution(id, 'api') },
        ],
      ],
    ],
  }
}

const fileOf = (offered: Offered, file: Offered['files'][number]): Resource => ({
  iri: iris(offered).distribution(file.dataset, file.format),
  type: 'dcat:Distribution',
  properties: [
    [
      'dcterms:title',
      inBoth((words) =>
        words.fileOf(
          words.formats[file.format as keyof Words['formats']],
          words.datasets[file.dataset].title,
        ),
      ),
    ],
    ['dcterms:format', [{ text: file.mediaType }]],
    ['dcat:accessURL', [{ iri: file.address }]],
    ['dcat:downloadURL', [{ iri: file.address }]],
    ...(file.bytes === null
      ? []
      : [['dcat:byteSize', [{ text: String(file.bytes), type: 'nonNegativeInteger' }]] as const]),
    ['dcterms:license', [{ iri: LICENCE_IRIS[offered.licence] }]],
    ['dcterms:language', [SWEDISH]],
    ['dcterms:modified', [day(offered.modified)]],
    ['dcatap:availability', [STABLE]],
  ],
})

const byApi = (offered: Offered, id: Dataset): Resource => ({
  iri: iris(offered).distribution(id, 'api'),
  type: 'dcat:Distribution',
  properties: [
    ['dcterms:title', inBoth((words) => words.fileOf('API', words.datasets[id].title))],
    ['dcterms:format', [{ text: 'application/json' }]],
    ['dcat:accessURL', [{ iri: offered.api.of[id] }]],
    ['dcat:accessService', [{ iri: iris(offered).api }]],
    ['dcterms:license', [{ iri: LICENCE_IRIS[offered.licence] }]],
    ['dcatap:availability', [STABLE]],
  ],
})

const serviceOf = (offered: Offered): Resource => ({
  iri: iris(offered).api,
  type: 'dcat:DataService',
  properties: [
    ['dcterms:title', inBoth(({ apiTitle }) => apiTitle)],
    ['dcterms:description', inBoth(({ apiDescription }) => apiDescription)],
    ['dcterms:publisher', [{ iri: iris(offered).publisher }]],
    ...contactOf(offered),
    ['dcat:endpointURL', [{ iri: offered.api.endpoint }]],
    ['dcat:endpointDescription', [{ iri: offered.api.description }]],
    ['foaf:page', [{ iri: offered.api.documentation }]],
    ['dcterms:format', [{ text: 'application/json' }]],
    ['dcterms:license', [{ iri: LICENCE_IRIS[offered.licence] }]],
    ['dcterms:accessRights', [PUBLIC]],
    ['dcat:servesDataset', DATASETS.map((id) => ({ iri: iris(offered).dataset(id) }))],
  ],
})

const periodOf = (offered: Offered): Resource => ({
  iri: iris(offered).period,
  type: 'dcterms:PeriodOfTime',
  properties: [
    ['dcat:startDate', [day(offered.period.from)]],
    ['dcat:endDate', [day(offered.period.to)]],
  ],
})

/** Everything in the catalogue, each thing with a name of its own. */
export const describeCatalogue = (offered: Offered): readonly Resource[] => [
  catalogueOf(offered),
  publisherOf(offered),
  ...contactPoint(offered),
  ...DATASETS.map((id) => datasetOf(offered, id)),
  ...offered.files.map((file) => fileOf(offered, file)),
  ...DATASETS.map((id) => byApi(offered, id)),
  serviceOf(offered),
  periodOf(offered),
]
