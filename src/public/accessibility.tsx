// The accessibility statement: what the program's own tests came to, and where to turn (lag 2018:1937, 10–13 §§).
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { AccessibilityView } from '../contract/citizens.ts'
import { citizenWords } from '../text/citizens.ts'
import { sayDate } from '../text/dates.ts'
import { inLanguage, type Language } from '../text/language.ts'
import { AccessibilityPage } from '../ui/accessibility-page.tsx'
import type { Place } from './addresses.ts'
import { ledTo } from './led-to.ts'
import { lost, markup, municipalPage, send } from './page.tsx'
import { lookOf, type Municipality, nameIn, type Published } from './published.ts'
import type { TestedPages } from './tested.ts'

/** Whom the municipality's model says that one can turn to; null: it says nobody. */
const contactOf = ({ latest }: Municipality, language: Language): AccessibilityView['contact'] => {
  const contact = latest?.frozen.model.municipality?.contact
  if (contact === undefined) return null
  const { email, office } = contact
  const said = `${inLanguage(office, language)}, ${email}`
  return { address: email, said: citizenWords(language).accessibility.report.mail(said) }
}

const viewOf = (
  municipality: Municipality,
  tested: TestedPages | null,
  language: Language,
): AccessibilityView => {
  const words = citizenWords(language).accessibility
  return {
    lead: words.lead(nameIn(municipality, language)),
    contact: contactOf(municipality, language),
    tested:
      tested === null
        ? null
        : {
            violations: tested.violations.map(({ page, rule }) => words.onPage(page, rule)),
            known: tested.known.map((one) => one[language]),
            said: [
              words.tested(sayDate(tested.day, language), tested.version),
              words.standard(tested.standard),
              words.pages(tested.pages.length, tested.widths),
              words.by(tested.tools.join(', ')),
            ],
            besides: tested.besides.map((one) => words[one]),
            pagesHeading: words.pagesHeading,
            pages: tested.pages,
          },
  }
}

type Asking = { Params: { org: string } }

/** Adds each municipality's statement, in each language. */
export const addAccessibility = (app: FastifyInstance, published: Published): void => {
  const show =
    (language: Language) =>
    async (request: FastifyRequest<Asking>, reply: FastifyReply): Promise<FastifyReply> => {
      const place: Place = { language, organisation: request.params.org }
      const municipality = await published.municipality(place.organisation)
      if (municipality === null) return lost(reply)
      const words = citizenWords(language).accessibility
      const name = nameIn(municipality, language)
      const page = municipalPage(place, name, request.url, {
        title: words.heading,
        ...ledTo(published, municipality, place),
      })
      const view = viewOf(municipality, published.tested, language)
      const body = <AccessibilityPage view={view} words={words} />
      return send(request, reply, markup(page, lookOf(municipality), body))
    }
  for (const language of ['sv', 'en'] as const)
    app.get<Asking>(`${language === 'sv' ? '' : '/en'}/:org/tillganglighet`, show(language))
}
