// The page «Öppna data»: what there is to fetch, on which terms, whom to ask; and a measure's own files.
import type { ReactNode } from 'react'
import { writeSchemaOrg } from '../../render/open-data/schema-org.ts'
import { grouped, type Language } from '../../text/language.ts'
import { openDataWords } from '../../text/open-data.ts'
import { municipalityName } from '../../text/words-of-model.ts'
import { DataBlock, OpenDataPage } from '../../ui/open-data-page.tsx'
import {
  API,
  addressesOf,
  catalogueAddress,
  DATA_FORMATS,
  dataAddress,
  measureDataAddress,
  type Place,
} from '../addresses.ts'
import { type Municipality, nameIn, type Published } from '../published.ts'
import { offeredBy } from './offered.ts'
import { type Found, publishingIn, toldBy } from './opened-data.ts'

const DATASETS = ['values', 'goals'] as const

const countOf = (told: ReturnType<typeof toldBy>, dataset: (typeof DATASETS)[number]): number =>
  dataset === 'goals'
    ? told.goals.length
    : told.measures.reduce((sum, { values }) => sum + values.length, 0)

const filesAt = (at: Omit<Place, 'language'>, dataset: 'values' | 'goals', language: Language) => {
  const words = openDataWords(language)
  const { title } = words.datasets[dataset]
  return [
    ...DATA_FORMATS.map((format) => ({
      title: words.formats[format],
      said: words.fileOf(words.formats[format], title),
      href: dataAddress(at, dataset, format),
    })),
    {
      title: words.formats.metadata,
      said: words.formats.metadata,
      href: dataAddress(at, dataset, 'csv-metadata.json'),
    },
  ]
}

const termsIn = (
  licence: ReturnType<typeof publishingIn>['licence'],
  name: string,
  language: Language,
): string => {
  const { terms } = openDataWords(language)
  if (licence === null) return terms.none
  return licence === 'cc0' ? terms.cc0 : terms.ccBy(name)
}

const isAnyMadeUp = ({ goals, measures }: ReturnType<typeof toldBy>): boolean =>
  goals.some(({ isMadeUp }) => isMadeUp) ||
  measures.some(({ values }) => values.some(({ isMadeUp }) => isMadeUp))

/** What is missing for a catalogue, in a sentence each; how it is mended is for whoever checks the model. */
const missingIn = (
  { licence, contact }: ReturnType<typeof publishingIn>,
  language: Language,
): readonly string[] => {
  const { missing } = openDataWords(language).catalogue
  return [
    ...(licence === null ? [missing.licence] : []),
    ...(contact === null ? [missing.contact] : []),
  ]
}

export const openDataShown = (
  published: Published,
  municipality: Municipality,
  found: Found,
  place: Place,
): { readonly title: string; readonly body: ReactNode; readonly current: string } => {
  const { language, organisation, version } = place
  const words = openDataWords(language)
  const told = toldBy(published, organisation, found)
  const publishing = publishingIn(found.frozen, language)
  const name = municipalityName(found.frozen.model, language) ?? nameIn(municipality, language)
  const own = { organisation, version: found.entry.snapshotId }
  const view = {
    lead: words.lead(name),
    ofVersion: version === undefined ? null : words.ofVersion,
    datasets: DATASETS.map((id) => ({
      id,
      title: words.datasets[id].title,
      description: words.datasets[id].description,
      rows: words.rows(grouped(String(countOf(told, id)), language)),
      latest: version === undefined ? filesAt({ organisation }, id, language) : [],
      own: filesAt(own, id, language),
      ownLabel: words.thisVersion(found.entry.version),
    })),
    terms: termsIn(publishing.licence, name, language),
    madeUp: isAnyMadeUp(told) ? words.terms.madeUp : null,
    contact: publishing.contact,
    api: [
      { title: words.api.documentation, href: API.documentation },
      { title: words.api.description, href: API.description },
    ],
    catalogue:
      publishing.licence === null || version !== undefined
        ? null
        : { title: words.catalogue.link, href: catalogueAddress(organisation) },
    missing: missingIn(publishing, language),
  }
  const block =
    version === undefined
      ? writeSchemaOrg(offeredBy(published, municipality, found), language)
      : null
  return {
    title: words.heading,
    body: (
      <>
        {block === null ? null : <DataBlock json={block} />}
        <OpenDataPage view={view} words={words} />
      </>
    ),
    current: addressesOf(place).openData,
  }
}

/** A measure's values to fetch, under its page. */
export const MeasureFiles = ({
  place: { language, ...at },
  measure,
  title,
}: {
  readonly place: Place
  readonly measure: string
  readonly title: string
}): ReactNode => {
  const { forMeasure, formats } = openDataWords(language)
  return (
    <section>
      <h2>{forMeasure.heading}</h2>
      <p>{forMeasure.text}</p>
      <ul className="data-files">
        {DATA_FORMATS.map((format) => (
          <li key={format}>
            <a
              href={measureDataAddress(at, measure, format)}
              aria-label={forMeasure.fileOf(formats[format], title)}
            >
              {formats[format]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
