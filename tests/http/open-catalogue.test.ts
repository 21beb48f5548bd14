// A municipality's catalogue, read back by a reader of RDF that is not ours and held to DCAT-AP-SE 3.0.1 (Digg, 2024-11-25).
import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { RdfXmlParser } from 'rdfxml-streaming-parser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { publishRound } from '../../src/usecases/reports/publish-round.ts'
import { bringIn } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { SITE, startOpenSite } from './open-site.ts'

const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dcterms: 'http://purl.org/dc/terms/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  foaf: 'http://xmlns.com/foaf/0.1/',
} as const

type Term = {
  readonly termType: string
  readonly value: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
}
type Quad = { readonly subject: Term; readonly predicate: Term; readonly object: Term }

const short = (iri: string): string => {
  const found = Object.entries(PREFIXES).find(([, base]) => iri.startsWith(base))
  return found === undefined ? iri : `${found[0]}:${iri.slice(found[1].length)}`
}

const parse = async (body: string): Promise<readonly Quad[]> => {
  const parser = new RdfXmlParser({ baseIRI: 'urn:nowhere:', validateUri: true })
  const quads: Quad[] = []
  for await (const quad of Readable.from([body]).pipe(parser)) quads.push(quad as Quad)
  return quads
}

/** By class: what is mandatory, how many at least and at most, and whether it is an address or words. */
const RULES = [
  ['dcat:Catalog', 'dcterms:title', 1, 9, 'words'],
  ['dcat:Catalog', 'dcterms:description', 1, 9, 'words'],
  ['dcat:Catalog', 'dcterms:publisher', 1, 1, 'address'],
  ['dcat:Catalog', 'dcterms:license', 1, 1, 'address'],
  ['dcat:Catalog', 'dcat:dataset', 1, 50, 'address'],
  ['dcat:Dataset', 'dcterms:title', 1, 9, 'words'],
  ['dcat:Dataset', 'dcterms:description', 1, 9, 'words'],
  ['dcat:Dataset', 'dcterms:publisher', 1, 1, 'address'],
  ['dcat:Dataset', 'dcat:contactPoint', 1, 9, 'address'],
  ['dcat:Dataset', 'dcat:keyword', 1, 99, 'words'],
  ['dcat:Dataset', 'dcat:theme', 1, 9, 'address'],
  ['dcat:Dataset', 'dcterms:issued', 1, 1, 'day'],
  ['dcat:Dataset', 'dcterms:modified', 1, 1, 'day'],
  ['dcat:Dataset', 'dcterms:temporal', 1, 9, 'address'],
  ['dcat:Dataset', 'dcterms:accessRights', 1, 1, 'address'],
  ['dcat:Dataset', 'dcat:distribution', 1, 99, 'address'],
  ['dcat:Distribution', 'dcat:accessURL', 1, 1, 'address'],
  ['dcat:Distribution', 'dcterms:format', 1, 1, 'plain'],
  ['dcat:Distribution', 'dcterms:license', 1, 1, 'address'],
  ['dcat:Distribution', 'dcatap:availability', 1, 1, 'address'],
  ['dcat:DataService', 'dcterms:title', 1, 9, 'words'],
  ['dcat:DataService', 'dcat:endpointURL', 1, 9, 'address'],
  ['dcat:DataService', 'dcterms:format', 1, 9, 'plain'],
  ['dcat:DataService', 'dcat:endpointDescription', 1, 9, 'address'],
  ['foaf:Agent', 'foaf:name', 1, 9, 'words'],
  ['foaf:Agent', 'dcterms:type', 1, 1, 'address'],
  ['vcard:Organization', 'vcard:fn', 1, 1, 'words'],
  ['vcard:Organization', 'vcard:hasEmail', 1, 1, 'address'],
  ['dcterms:PeriodOfTime', 'dcat:startDate', 1, 1, 'day'],
  ['dcterms:PeriodOfTime', 'dcat:endDate', 1, 1, 'day'],
] as const

/** Any place: the made-up town has none. */
const PLACE = 'http://sws.geonames.org/2661886/'

const DATE = 'http://www.w3.org/2001/XMLSchema#date'

const isOfKind = (kind: (typeof RULES)[number][4], { termType, language, datatype }: Term) => {
  if (kind === 'address') return termType === 'NamedNode'
  if (kind === 'words') return termType === 'Literal' && ['sv', 'en'].includes(language ?? '')
  if (kind === 'day') return termType === 'Literal' && datatype?.value === DATE
  return termType === 'Literal' && language === ''
}

describe.each(DATABASES)('the catalogue, on $name', ({ open }) => {
  let opened: TestStore
  let app: FastifyInstance
  let quads: readonly Quad[]

  const publish = (id: string) =>
    opened.store.asMember(id, 'test', async (tx) => {
      const done = await publishRound(tx, emptyMemory().chains, 'helår-2025', '2026-04-30', {
        as: 'published',
      })
      if ('refused' in done) throw new Error(done.refused)
    })
  beforeAll(async () => {
    opened = await open({ now: () => new Date('2026-04-20T08:00:00Z') })
    await bringIn(opened, 'exempel', (text) =>
      text
        .replace('sv: Exempelstad (påhittad kommun)', 'sv: "Exempel & <stad>"')
        .replace(/^( *)licence: /m, `$1place: ${PLACE}\n$1licence: `),
    )
    await publish('exempel')
    app = await startOpenSite(opened.store)
    quads = await parse((await app.inject('/exempel/datasets/dcat')).body)
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  const ofClass = (type: string) =>
    quads
      .filter(
        (one) => short(one.predicate.value) === 'rdf:type' && short(one.object.value) === type,
      )
      .map(({ subject }) => subject.value)
  const valuesOf = (subject: string, property: string) =>
    quads
      .filter((one) => one.subject.value === subject && short(one.predicate.value) === property)
      .map(({ object }) => object)

  test('is RDF/XML that is sent as such and has nothing without a name', async () => {
    const { headers } = await app.inject('/exempel/datasets/dcat')
    expect(headers['content-type']).toBe('application/rdf+xml; charset=utf-8')
    expect(quads.length).toBeGreaterThan(100)
    const terms = quads.flatMap(({ subject, object }) => [subject, object])
    expect(terms.filter(({ termType }) => termType === 'BlankNode')).toEqual([])
  })

  test('names everything by a whole address of the municipality’s own', () => {
    const named = new Set(quads.map(({ subject }) => subject.value))
    expect([...named].filter((one) => !one.startsWith(`${SITE}/exempel/datasets/dcat#`))).toEqual(
      [],
    )
    const nodes = quads.map(({ object }) => object).filter((one) => one.termType === 'NamedNode')
    expect(nodes.filter(({ value }) => !/^(https?:\/\/|mailto:)[^\s<>]+$/.test(value))).toEqual([])
  })

  test('says the municipality’s own place, of the catalogue and of each dataset', () => {
    for (const one of [...ofClass('dcat:Catalog'), ...ofClass('dcat:Dataset')])
      expect(valuesOf(one, 'dcterms:spatial').map(({ value }) => value)).toEqual([PLACE])
  })

  test('says how large each file is that is written, to the byte', async () => {
    let said = 0
    for (const one of ofClass('dcat:Distribution'))
      for (const { value, datatype } of valuesOf(one, 'dcat:byteSize')) {
        said += 1
        expect(datatype?.value).toBe('http://www.w3.org/2001/XMLSchema#nonNegativeInteger')
        const [address] = valuesOf(one, 'dcat:downloadURL')
        const { rawPayload } = await app.inject((address?.value ?? '').replace(SITE, ''))
        expect([address?.value, rawPayload.length]).toEqual([address?.value, Number(value)])
      }
    expect(said).toBe(4)
  })

  test.each(RULES)('%s has %s: from %i to %i, %s', (type, property, least, most, kind) => {
    const all = ofClass(type)
    expect(all.length).toBeGreaterThan(0)
    for (const subject of all) {
      const values = valuesOf(subject, property)
      expect([subject, values.length >= least && values.length <= most]).toEqual([subject, true])
      expect(values.filter((one) => !isOfKind(kind, one))).toEqual([])
    }
  })

  test('has a language on all words, but not on formats', () => {
    const bare = quads.filter(
      ({ object, predicate }) =>
        object.termType === 'Literal' &&
        object.language === '' &&
        object.datatype?.value !== DATE &&
        short(predicate.value) !== 'dcat:byteSize' &&
        short(predicate.value) !== 'dcterms:format',
    )
    expect(bare).toEqual([])
  })

  test('says each title once in each language, in at most ten words, without publisher or year', () => {
    const titles = quads.filter(({ predicate }) => short(predicate.value) === 'dcterms:title')
    expect(titles.length).toBeGreaterThan(8)
    for (const { object } of titles) {
      expect(object.value.split(/\s+/).length).toBeLessThanOrEqual(10)
      expect(object.value).not.toMatch(/Exempel|\d{4}/)
    }
    const keys = titles.map(({ subject, object }) => `${subject.value} ${object.language}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('has terms by their canonical address alone', () => {
    const terms = quads.filter(({ predicate }) => short(predicate.value) === 'dcterms:license')
    expect(new Set(terms.map(({ object }) => object.value))).toEqual(
      new Set(['http://creativecommons.org/publicdomain/zero/1.0/']),
    )
  })

  test('leads to nothing of its own that is not in it, and holds no records', () => {
    const subjects = new Set(quads.map(({ subject }) => subject.value))
    const own = quads
      .map(({ object }) => object.value)
      .filter((one) => one.startsWith(`${SITE}/exempel/datasets/dcat#`))
    expect(own.filter((one) => !subjects.has(one))).toEqual([])
    expect(ofClass('dcat:CatalogRecord')).toEqual([])
  })

  test('gives addresses that answer as what they are said to be', async () => {
    for (const subject of ofClass('dcat:Distribution')) {
      const [address] = valuesOf(subject, 'dcat:accessURL')
      const [format] = valuesOf(subject, 'dcterms:format')
      const reply = await app.inject(new URL(address?.value ?? '').pathname)
      expect([subject, reply.statusCode]).toEqual([subject, 200])
      expect(String(reply.headers['content-type'])).toContain(format?.value)
    }
    const [service = ''] = ofClass('dcat:DataService')
    const [described] = valuesOf(service, 'dcat:endpointDescription')
    expect((await app.inject(new URL(described?.value ?? '').pathname)).json().openapi).toBe(
      '3.1.0',
    )
  })

  test('keeps a name’s own signs', () => {
    const [publisher = ''] = ofClass('foaf:Agent')
    expect(valuesOf(publisher, 'foaf:name').map(({ value }) => value)).toEqual(['Exempel & <stad>'])
  })

  test('is that of the installation where the municipality has a catalogue alone', async () => {
    const [own, whole] = await Promise.all(
      ['/exempel/datasets/dcat', '/datasets/dcat'].map((url) => app.inject({ url })),
    )
    expect(whole?.body).toBe(own?.body)
  })

  test('is not offered without terms, and the page says so to its readers', async () => {
    await bringIn(opened, 'dorotea')
    await publish('dorotea')
    expect((await app.inject('/dorotea/datasets/dcat')).statusCode).toBe(404)
    const { body } = await app.inject('/dorotea/oppna-data')
    expect(body).toContain('Katalogen visas inte än, för villkoren saknas.<')
    expect(body).not.toContain('licence: cc0')
    expect(body).toContain('Kommunen har inte sagt vem som svarar på frågor om öppna data.')
    expect(body).not.toContain('datasets/dcat')
    const whole = await app.inject('/datasets/dcat')
    expect([whole.statusCode, whole.body.includes('href="/exempel/datasets/dcat"')]).toEqual([
      404,
      true,
    ])
  })
})
