// The first page where one installation holds several municipalities: what each steers by, and how it goes.
import type { FastifyInstance } from 'fastify'
import type { ReactNode } from 'react'
import type { CardView, SummaryView } from '../contract/views.ts'
import { cardView } from '../render/views/card-view.ts'
import { viewFrozen } from '../render/views/open-frozen.ts'
import { sayDate } from '../text/dates.ts'
import { inLanguage, type Language } from '../text/language.ts'
import { pageWords } from '../text/pages.ts'
import type { PageWords } from '../text/pages-sv.ts'
import { MadeUpMark } from '../ui/notice.tsx'
import { addressesOf, startOf } from './addresses.ts'
import { commonPage, markup, send } from './page.tsx'
import { type ListedMunicipality, type Municipality, nameIn, type Published } from './published.ts'

type Listed = {
  readonly name: string
  readonly href: string
  /** null: nothing is published. */
  readonly latest: { readonly card: CardView; readonly published: string } | null
}

const SlimBar = ({ parts }: Pick<SummaryView, 'parts'>): ReactNode => (
  <div className="slim-bar" aria-hidden="true">
    {parts.map(({ tone, word, count }) => (
      <i key={tone + word} data-tone={tone} style={{ flexGrow: count }} />
    ))}
  </div>
)

/** So many sentences are said here: the whole and the top level; the municipality's own page has them all. */
const MOST_SAID = 2

const Latest = ({
  card,
  published,
  words,
}: NonNullable<Listed['latest']> & { readonly words: PageWords }): ReactNode => (
  <div>
    <p>
      <strong>{card.round}</strong> <span className="quiet">{published}</span>
    </p>
    {card.summaries.slice(0, MOST_SAID).map(({ title, sentence, parts }) => (
      <div key={title}>
        <p>{sentence}</p>
        <SlimBar parts={parts} />
      </div>
    ))}
    {card.summaries.length > MOST_SAID ? (
      <p>
        <a href={card.href}>{words.start.more(card.summaries.length - MOST_SAID, card.name)}</a>
      </p>
    ) : null}
  </div>
)

const Card = ({
  listed: { name, href, latest },
  words,
}: {
  readonly listed: Listed
  readonly words: PageWords
}): ReactNode => (
  <li className="card">
    <div>
      <h2>
        <a href={href}>{latest?.card.name ?? name}</a>{' '}
        {latest?.card.madeUp === true ? <MadeUpMark word={words.start.madeUp} /> : null}
      </h2>
      <p className="quiet">{latest === null ? words.notPublished.heading : latest.card.model}</p>
    </div>
    {latest === null ? null : <Latest {...latest} words={words} />}
  </li>
)

const StartPage = ({
  listed,
  coming,
  words,
}: {
  readonly listed: readonly Listed[]
  readonly coming: readonly string[]
  readonly words: PageWords
}): ReactNode => (
  <>
    <h1>{words.start.heading}</h1>
    <p className="lead">{words.start.lead}</p>
    {coming.length === 0 ? null : <p>{words.start.coming(coming)}</p>}
    <ul className="cards">
      {listed.map((one) => (
        <Card key={one.href} listed={one} words={words} />
      ))}
    </ul>
  </>
)

/** Adds `/` and `/en`; a municipality that is alone is led to at once. `coming` are being brought in. */
export const addStartPage = (
  app: FastifyInstance,
  published: Published,
  coming: () => readonly ListedMunicipality[],
): void => {
  // NOTE a snapshot never changes, so what is said of it is found once in each language.
  const cards = new Map<string, { readonly snapshotId: string; readonly card: CardView }>()

  const cardOf = (
    municipality: Municipality,
    { entry, frozen }: NonNullable<Municipality['latest']>,
    language: Language,
  ): CardView => {
    const { organisation } = municipality
    const key = `${organisation} ${language}`
    const known = cards.get(key)
    if (known?.snapshotId === entry.snapshotId) return known.card
    const viewing = viewFrozen(frozen, language, addressesOf({ language, organisation }))
    const card = cardView(viewing, nameIn(municipality, language))
    cards.set(key, { snapshotId: entry.snapshotId, card })
    return card
  }

  const listedAs = (municipality: Municipality, language: Language): Listed => {
    const { organisation, latest } = municipality
    const { version } = latest?.entry ?? {}
    const day = latest === null ? '' : sayDate(latest.entry.publishedAt, language)
    return {
      name: nameIn(municipality, language),
      href: addressesOf({ language, organisation }).home,
      latest:
        latest === null
          ? null
          : {
              card: cardOf(municipality, latest, language),
              published: pageWords(language).published(day, version ?? 1),
            },
    }
  }

  for (const language of ['sv', 'en'] as const)
    app.get(startOf(language), async (request, reply) => {
      const awaited = coming()
      const all = (await published.municipalities()).filter(
        ({ organisation }) => !awaited.some((one) => one.organisation === organisation),
      )
      const [only, ...others] = all
      if (only !== undefined && others.length === 0 && awaited.length === 0)
        return reply.redirect(addressesOf({ language, organisation: only.organisation }).home)
      const found = await Promise.all(all.map((one) => published.municipality(one.organisation)))
      const collator = new Intl.Collator('sv')
      const listed = found
        .flatMap((one) => (one === null ? [] : [listedAs(one, language)]))
        .sort((a, b) => collator.compare(a.name, b.name))
      const words = pageWords(language)
      const page = commonPage(language, startOf(language), words.start.heading)
      const names = awaited.map(({ name }) => inLanguage(name, language))
      const shown = <StartPage listed={listed} coming={names} words={words} />
      return send(request, reply, markup(page, null, shown))
    })
}
