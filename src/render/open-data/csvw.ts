// What a CSV file holds, for programs: its columns, their sort and their titles (CSV on the Web).
import { openDataWords } from '../../text/open-data.ts'
import type { OpenTableColumn } from './columns.ts'

type Described<Row> = {
  /** The file's own name, beside which the description lies. */
  readonly url: string
  readonly title: string
  readonly columns: readonly OpenTableColumn<Row>[]
  readonly key: readonly string[]
  /** Address of the terms; null: none are said. */
  readonly licence: string | null
}

/** Cells that may be empty are no part of a key that CSVW would demand, so such a key is left out. */
const primaryKey = <Row>({ columns, key }: Described<Row>): object => {
  const required = new Set(columns.filter(({ isRequired }) => isRequired).map(({ name }) => name))
  return key.every((name) => required.has(name as OpenTableColumn<Row>['name']))
    ? { primaryKey: [...key] }
    : {}
}

export const describeCsv = <Row>(of: Described<Row>): object => {
  const [sv, en] = [openDataWords('sv').columns, openDataWords('en').columns]
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'sv' }],
    url: of.url,
    'dc:title': of.title,
    'dc:language': 'sv',
    ...(of.licence === null ? {} : { 'dc:license': { '@id': of.licence } }),
    dialect: { delimiter: ',', encoding: 'utf-8', header: true, quoteChar: '"', doubleQuote: true },
    tableSchema: {
      columns: of.columns.map(({ name, datatype, isRequired = false }) => ({
        name,
        titles: { sv: [name, sv[name]], en: en[name] },
        datatype,
        required: isRequired,
      })),
      ...primaryKey(of),
    },
  }
}
