// Goals and measures on the municipality's own web: small pages that any site may show inside its own.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { measureView } from '../render/views/measure-view.ts'
import { nodeView } from '../render/views/node-view.ts'
import { viewFrozen } from '../render/views/open-frozen.ts'
import { titleOfRound, type Viewing } from '../render/views/viewing.ts'
import { citizenWords } from '../text/citizens.ts'
import type { Language } from '../text/language.ts'
import { EmbeddedGoal, EmbeddedPage, EmbedSnippet } from '../ui/embedded.tsx'
import { SeriesChart } from '../ui/series-chart.tsx'
import { addressesBeside, addressesOf, type Place } from './addresses.ts'
import { type Keep, lost, send } from './page.tsx'
import { colourOf, nameIn, type Published } from './published.ts'
import { hidingFew } from './services-page.tsx'

type Embedded = 'node' | 'measure'

/** As high as most of them need, in the page's own pixels. */
const HEIGHT: Readonly<Record<Embedded, number>> = { node: 320, measure: 560 }

const quoted = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** The line to paste; `origin` is where the site is reached. */
export const EmbedLine = ({
  what,
  id,
  title,
  place,
  origin,
}: {
  readonly what: Embedded
  readonly id: string
  readonly title: string
  readonly place: Place
  readonly origin: string
}): ReactNode => {
  const to = addressesBeside(place)
  const path = what === 'node' ? to.embeddedNode(id) : to.embeddedMeasure(id)
  const line = `<iframe src="${quoted(origin + path)}" title="${quoted(title)}" width="100%" height="${HEIGHT[what]}" style="border:0" loading="lazy"></iframe>`
  return <EmbedSnippet line={line} words={citizenWords(place.language).embed} />
}

const goalIn = (viewing: Viewing, id: string): { title: string; body: ReactNode } | null => {
  const view = nodeView(viewing, id)
  if (view === null) return null
  const { title, lang, standings, madeUp } = view
  const goal = { title, href: viewing.to.node(id), ...(lang === undefined ? {} : { lang }), madeUp }
  const shown = standings.map(({ suggested, decided, sentence }) => ({
    grade: decided ?? suggested,
    sentence: decided?.reason ?? sentence,
  }))
  const words = {
    more: citizenWords(viewing.language).embed.open(title),
    madeUp: viewing.words.madeUp,
  }
  return { title, body: <EmbeddedGoal goal={goal} standings={shown} words={words} /> }
}

const chartIn = (viewing: Viewing, id: string): { title: string; body: ReactNode } | null => {
  const view = measureView(viewing, id)
  if (view === null) return null
  const { title, lang, series } = view
  const body = (
    <>
      <h1 lang={lang}>{title}</h1>
      <SeriesChart series={series} words={viewing.words} href={viewing.to.measure(id)} />
    </>
  )
  return { title, body }
}

/** Any site may show it inside its own, and so may say so here alone. */
const allowFraming = (reply: FastifyReply): void => {
  const policy = String(reply.raw.getHeader('content-security-policy') ?? '')
  reply.raw.setHeader(
    'content-security-policy',
    policy.replace(/frame-ancestors [^;]+/, 'frame-ancestors *'),
  )
  reply.raw.removeHeader('x-frame-options')
}

type Asking = { Params: { org: string; id: string } }
type Request = FastifyRequest<Asking>
type Answer = (request: Request, reply: FastifyReply, keep?: Keep) => Promise<FastifyReply>
type Keeping = (answer: Answer) => (request: Request, reply: FastifyReply) => Promise<FastifyReply>

/** Adds a page for each goal and each measure of what is published last, in each language. */
export const addEmbeds = (app: FastifyInstance, published: Published, keeping: Keeping): void => {
  const show =
    (language: Language, what: Embedded): Answer =>
    async (request, reply, keep) => {
      const { org, id } = request.params
      const municipality = await published.municipality(org)
      const latest = municipality?.latest ?? null
      if (municipality === null || latest === null) return lost(reply)
      const to = addressesOf({ language, organisation: org })
      const viewing = hidingFew(viewFrozen(latest.frozen, language, to), published.services)
      const found = what === 'node' ? goalIn(viewing, id) : chartIn(viewing, id)
      if (found === null) return lost(reply)
      const by = citizenWords(language).embed.by(
        nameIn(municipality, language),
        titleOfRound(viewing),
      )
      const about = { language, title: found.title, colour: colourOf(municipality), by }
      const page = (
        <EmbeddedPage {...about} home={to.home}>
          {found.body}
        </EmbeddedPage>
      )
      return send(request, reply, `<!doctype html>${renderToStaticMarkup(page)}`, 200, keep)
    }
  for (const language of ['sv', 'en'] as const)
    for (const [what, path] of [
      ['node', 'mal'],
      ['measure', 'matt'],
    ] as const) {
      const answer = keeping(show(language, what))
      app.get<Asking>(
        `${language === 'sv' ? '' : '/en'}/:org/badda/${path}/:id`,
        async (request, reply) => {
          allowFraming(reply)
          return answer(request, reply)
        },
      )
    }
}
