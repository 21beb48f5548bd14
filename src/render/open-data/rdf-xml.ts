// Things with properties written as RDF/XML: each by its own address, none without.

const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcterms: 'http://purl.org/dc/terms/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  foaf: 'http://xmlns.com/foaf/0.1/',
} as const
const SCHEMA = 'http://www.w3.org/2001/XMLSchema#'

/** Another thing by its address, or words in a language, a day, a whole number, or plain text. */
export type Value =
  | { readonly iri: string }
  | { readonly text: string; readonly lang: string }
  | { readonly text: string; readonly type: 'date' | 'nonNegativeInteger' }
  | { readonly text: string }

/** A name with its namespace's prefix, «dcterms:title». */
type Name = `${Exclude<keyof typeof NAMESPACES, 'rdf'>}:${string}`

export type Resource = {
  readonly iri: string
  readonly type: Name
  readonly properties: readonly (readonly [string, readonly Value[]])[]
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Signs that XML 1.0 cannot hold are left out. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const asXml = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)

const sayProperty = (name: string, value: Value): string => {
  if ('iri' in value) return `    <${name} rdf:resource="${asXml(value.iri)}"/>`
  const about =
    'lang' in value
      ? ` xml:lang="${asXml(value.lang)}"`
      : 'type' in value
        ? ` rdf:datatype="${SCHEMA}${value.type}"`
        : ''
  return `    <${name}${about}>${asXml(value.text)}</${name}>`
}

const sayResource = ({ iri, type, properties }: Resource): string =>
  [
    `  <${type} rdf:about="${asXml(iri)}">`,
    ...properties.flatMap(([name, values]) => values.map((value) => sayProperty(name, value))),
    `  </${type}>`,
  ].join('\n')

export const writeRdfXml = (resources: readonly Resource[]): string => {
  const spaces = Object.entries(NAMESPACES).map(([prefix, iri]) => `xmlns:${prefix}="${iri}"`)
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rdf:RDF ${spaces.join(' ')}>`,
    ...resources.map(sayResource),
    '</rdf:RDF>',
    '',
  ].join('\n')
}
