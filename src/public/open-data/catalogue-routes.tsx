// The catalogues: each municipality's, and the installation's where it has one alone.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LinkView } from '../../contract/views.ts'
import { describeCatalogue } from '../../render/open-data/catalogue.ts'
import { writeRdfXml } from '../../render/open-data/rdf-xml.ts'
import { openDataWords } from '../../text/open-data.ts'
import { PlainPage } from '../../ui/plain-page.tsx'
import { catalogueAddress } from '../addresses.ts'
import { commonPage, markup, send } from '../page.tsx'
import { type Municipality, nameIn, type Published } from '../published.ts'
import { bytesOf } from './data-files.ts'
import { offeredBy } from './offered.ts'
import { sendData } from './send-data.ts'

const RDF = 'application/rdf+xml; charset=utf-8'

/** The catalogue; null where nothing is published, or no terms are said: such a one would not be valid. */
const catalogueOf = (published: Published, municipality: Municipality): string | null => {
  if (municipality.latest === null) return null
  const bytes = bytesOf({ published, municipality, found: municipality.latest })
  const { licence, ...offered } = offeredBy(published, municipality, municipality.latest, bytes)
  return licence === null ? null : writeRdfXml(describeCatalogue({ ...offered, licence }))
}

const allOf = async (published: Published): Promise<readonly Municipality[]> => {
  const listed = await published.municipalities()
  const all = await Promise.all(listed.map((one) => published.municipality(one.organisation)))
  return all.filter((one): one is Municipality => one !== null)
}

const hasCatalogue = ({ latest }: Municipality): boolean =>
  latest?.frozen.model.municipality?.licence !== undefined

/** Says which catalogues there are, where none is that of the whole installation. */
const sayWhich = (
  request: FastifyRequest,
  reply: FastifyReply,
  all: readonly Municipality[],
): FastifyReply => {
  const having = all.filter(hasCatalogue)
  const { someCatalogues, noCatalogue } = openDataWords('sv')
  const { heading, text } = having.length === 0 ? noCatalogue : someCatalogues
  const links: LinkView[] = having.map((one) => ({
    title: nameIn(one, 'sv'),
    href: catalogueAddress(one.organisation),
  }))
  const page = commonPage('sv', '/', heading)
  const body = <PlainPage heading={heading} text={text} links={links} />
  return send(request, reply, markup(page, null, body), 404)
}

export const addCatalogues = (app: FastifyInstance, published: Published): void => {
  app.get<{ Params: { org: string } }>('/:org/datasets/dcat', async (request, reply) => {
    const municipality = await published.municipality(request.params.org)
    const body = municipality === null ? null : catalogueOf(published, municipality)
    if (body !== null) return sendData(request, reply, { type: RDF, body })
    reply.callNotFound()
    return reply
  })
  // NOTE a catalogue has one publisher, and the portal reads one catalogue at an address: an installation of
  // several has none, whoever of them says their terms first.
  app.get('/datasets/dcat', async (request, reply) => {
    const all = await allOf(published)
    const [only, ...others] = all
    const body = only === undefined || others.length > 0 ? null : catalogueOf(published, only)
    return body === null
      ? sayWhich(request, reply, all)
      : sendData(request, reply, { type: RDF, body })
  })
}
