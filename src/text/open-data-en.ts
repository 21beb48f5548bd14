// The words of open data in English.
import type { OpenDataWords } from './open-data-sv.ts'

export const openDataEn: OpenDataWords = {
  nav: 'Open data',
  heading: 'Open data',
  lead: (municipality) =>
    `What ${municipality} has published of its goals can be fetched and used: in spreadsheets, in services of your own and in research.`,
  ofVersion:
    'Here is what belongs to this version. Files without the version in their address are always the latest.',
  datasets: {
    values: {
      title: 'Measures and their values',
      description:
        'Every value of the measures by which the goals are followed: period, outcome or forecast, unit, sex, limit, grade and source. Where a value is missing it says why.',
      keywords: ['goal management', 'key figures', 'follow-up', 'municipality', 'measures'],
    },
    goals: {
      title: 'Goals and their grades',
      description:
        'Goals and other parts of the chain with level, owner, grade in words, why, and the measures they are followed by.',
      keywords: ['goal management', 'goals', 'grades', 'follow-up', 'municipality'],
    },
  },
  rows: (count) => `${count} rows`,
  formats: {
    csv: 'CSV',
    json: 'JSON',
    xlsx: 'Excel',
    metadata: 'Description of the columns (CSVW)',
  },
  fileOf: (format, dataset) => `${dataset} as ${format}`,
  always: 'The latest, always at the same address',
  thisVersion: (version) => `Version ${version}, always the same content`,
  forMeasure: {
    heading: 'Fetch the values',
    text: 'All values of the measure, with period, unit and source.',
    fileOf: (format, measure) => `${measure} as ${format}`,
  },
  terms: {
    heading: 'Terms',
    cc0: 'May be used freely, without asking (CC0 1.0).',
    ccBy: (municipality) =>
      `May be used by all who name ${municipality} as the source (CC BY 4.0).`,
    none: 'The municipality has not said on which terms this may be used. Ask the municipality before you pass it on.',
    madeUp:
      'Some values are made up as examples. They are marked in the column “pahittat” and must not be used as facts.',
  },
  contact: {
    heading: 'Contact',
    write: (office) => `${office}:`,
    none: 'The municipality has not said who answers questions about open data.',
  },
  api: {
    heading: 'API',
    text: 'The same can be fetched piece by piece, without signing in and without a key.',
    documentation: 'How the API is used',
    description: 'Description for programs (OpenAPI 3.1)',
  },
  catalogue: {
    heading: 'Catalogue for data portals',
    text: 'The catalogue describes the datasets by DCAT-AP-SE 3.0.1, so that the national data portal can read them.',
    link: 'The catalogue as RDF/XML',
    missing: {
      licence: 'The catalogue is not shown yet, since there are no terms.',
      contact: 'The catalogue has no contact.',
      place: 'The catalogue says Sweden and not the municipality.',
      municipality: 'The catalogue has no publisher.',
    },
    mend: {
      licence:
        'Write “licence: cc0” under “municipality” in the model’s file (or choose terms in the workshop, under “The municipality”) and publish a version.',
      contact:
        'Write “contact” with “office” and “email” under “municipality” in the model’s file and publish a version.',
      place:
        'Write “place: http://sws.geonames.org/NUMBER/” with the municipality’s number at Geonames under “municipality” in the model’s file and publish a version.',
      municipality:
        'Write “municipality” with “name”, “licence” and “contact” in the model’s file.',
    },
  },
  howItIs: {
    heading: 'How the files are written',
    lines: [
      'CSV: UTF-8, a comma between columns, a point for decimals, quotes where needed (RFC 4180).',
      'Words that begin with =, +, - or @ have an apostrophe before them in CSV, so that spreadsheets do not take them for formulas. In JSON and Excel they stand as they are.',
      'Values that could tell of single persons are in no file.',
      'The files are in Swedish; only what is published is in them.',
    ],
  },
  about: {
    published: 'Published',
    terms: 'Terms',
    address: 'Address',
  },
  catalogueTitle: 'Open data on the municipality’s goals',
  catalogueDescription:
    'What the municipality has published of its goals and how it goes: goals, grades, measures and values.',
  apiTitle: 'API for the municipality’s goals and measures',
  apiDescription: 'Goals, grades, measures and values, piece by piece in JSON.',
  periodOf: 'The period that the data is about',
  someCatalogues: {
    heading: 'Several municipalities publish here',
    text: 'Each municipality has its own catalogue. Register the one that is yours:',
  },
  noCatalogue: {
    heading: 'There is no catalogue',
    text: 'No municipality has published anything here with terms for open data.',
  },
  yes: 'yes',
  sheets: { values: 'Values', goals: 'Goals' },
  columns: {
    matt_id: 'Measure’s id',
    matt: 'Measure',
    enhet_id: 'Unit’s id',
    enhet: 'Unit',
    period: 'Period',
    fran: 'First day of the period',
    till: 'Last day of the period',
    slag: 'Kind of value',
    kon: 'Sex',
    varde: 'Value',
    svar: 'Answer in words',
    saknas: 'Why the value is missing',
    matenhet: 'Unit of measure',
    gransvarde_namn: 'Name of the limit',
    gransvarde: 'Limit',
    gransvarde_fran: 'Limit, from',
    gransvarde_till: 'Limit, to',
    gransvarde_i_ord: 'Limit in words',
    bedomning: 'Grade',
    seriebrott: 'The series breaks here',
    pahittat: 'Made up',
    kalla: 'Source',
    mal_id: 'Goal’s id',
    niva: 'Level',
    mal: 'Goal',
    ligger_under: 'Lies under (id)',
    ansvarig: 'Owner',
    motivering: 'Why that grade',
    matt_ids: 'Ids of the measures',
    sida: 'Page',
  },
}
