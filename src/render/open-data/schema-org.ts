// The datasets as search engines read them: schema.org's words, as JSON-LD.

import type { Language } from '../../text/language.ts'
import { openDataWords } from '../../text/open-data.ts'
import { type Dataset, LICENCE_IRIS, type Offered } from './catalogue.ts'

type Described = Omit<Offered, 'licence'> & { readonly licence: Offered['licence'] | null }

const datasetOf = (offered: Described, id: Dataset, language: Language): object => {
  const { title, description, keywords } = openDataWords(language).datasets[id]
  return {
    '@type': 'Dataset',
    '@id': `${offered.page}#${id}`,
    name: `${title}, ${offered.name}`,
    description,
    keywords,
    url: `${offered.page}#${id}`,
    inLanguage: 'sv',
    isAccessibleForFree: true,
    ...(offered.licence === null ? {} : { license: LICENCE_IRIS[offered.licence] }),
    creator: { '@type': 'GovernmentOrganization', name: offered.name, url: offered.home },
    datePublished: offered.issued,
    dateModified: offered.modified,
    temporalCoverage: `${offered.period.from}/${offered.period.to}`,
    spatialCoverage: offered.name,
    distribution: offered.files
      .filter(({ dataset }) => dataset === id)
      .map(({ mediaType, address }) => ({
        '@type': 'DataDownload',
        encodingFormat: mediaType,
        contentUrl: address,
      })),
  }
}

/** As the text of a page's data block: no sign in it can end the block. */
export const writeSchemaOrg = (offered: Described, language: Language): string =>
  JSON.stringify({
    '@context': 'https://schema.org/',
    '@graph': [datasetOf(offered, 'values', language), datasetOf(offered, 'goals', language)],
  }).replaceAll('<', '\\u003c')
