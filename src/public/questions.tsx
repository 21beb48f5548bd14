// Citizens' questions: a form that needs neither script nor cookie, and what has been answered.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ReactNode } from 'react'
import type { LinkView } from '../contract/views.ts'
import { measuresBegun } from '../render/open-data/open-values.ts'
import { viewFrozen } from '../render/views/open-frozen.ts'
import { nodesShown, sayText, type Viewing } from '../render/views/viewing.ts'
import { citizenQuestionWords } from '../text/citizen-questions.ts'
import { sayDate } from '../text/dates.ts'
import type { Language } from '../text/language.ts'
import {
  AskedPage,
  AskPage,
  QuestionsAbout,
  QuestionsPage,
  type ShownQuestion,
} from '../ui/citizen-questions.tsx'
import { addressesBeside, addressesOf, type Place } from './addresses.ts'
import { ledTo } from './led-to.ts'
import { allowance } from './often.ts'
import { type Keep, lost, markup, municipalPage, send } from './page.tsx'
import { isTimely, markShown } from './page-mark.ts'
import {
  type AnsweredQuestion,
  lookOf,
  type Municipality,
  nameIn,
  type Published,
  type QuestionSubject,
} from './published.ts'

/** One visitor may ask so often. */
const MOST_OFTEN = 5
const HOUR = 3_600_000

const titleIn = (viewing: Viewing, { kind, id }: QuestionSubject): string | null => {
  const found =
    kind === 'node'
      ? nodesShown(viewing).get(id)
      : measuresBegun(viewing).find((measure) => measure.id === id)
  return found === undefined ? null : sayText(viewing, found.title)
}

const linkTo = (viewing: Viewing, subject: QuestionSubject): LinkView | null => {
  const title = titleIn(viewing, subject)
  const { node, measure } = viewing.to
  const href = (subject.kind === 'node' ? node : measure)(subject.id)
  return title === null ? null : { title, href }
}

const shownAs = (one: AnsweredQuestion, language: Language, about?: LinkView): ShownQuestion => ({
  id: one.id,
  ...(about === undefined ? {} : { about }),
  question: one.question,
  answer: one.words,
  said: citizenQuestionWords(language).public.answered(sayDate(one.answeredAt, language)),
})

/** Under a goal or measure; nothing where the municipality's server takes no questions. */
export const questionsAbout = async (
  { questions }: Published,
  { language, organisation }: Place,
  subject: QuestionSubject,
): Promise<ReactNode> => {
  if (questions === null) return null
  const answered = (await questions.answered(organisation)).filter(
    ({ subject: of }) => of.kind === subject.kind && of.id === subject.id,
  )
  const ask = addressesBeside({ language, organisation }).ask(subject)
  const shown = answered.map((one) => shownAs(one, language))
  return <QuestionsAbout {...{ shown, ask }} words={citizenQuestionWords(language).public} />
}

type Asking = { Params: { org: string; id: string }; Querystring: { skickad?: unknown } }
type Request = FastifyRequest<Asking>
type Keeping = <One extends FastifyRequest<{ Params: { org: string } }>>(
  answer: (request: One, reply: FastifyReply, keep?: Keep) => Promise<FastifyReply>,
) => (request: One, reply: FastifyReply) => Promise<FastifyReply>

/** Adds the form and the list, in each language; nothing where no questions are taken. */
export const addQuestions = (
  app: FastifyInstance,
  published: Published,
  keeping: Keeping,
): void => {
  const { questions } = published
  if (questions === null) return
  const mayAsk = allowance(MOST_OFTEN, HOUR)

  const openedAt = async (place: Place) => {
    const municipality = await published.municipality(place.organisation)
    const latest = municipality?.latest ?? null
    if (municipality === null || latest === null) return null
    return { municipality, viewing: viewFrozen(latest.frozen, place.language, addressesOf(place)) }
  }
  const framed = (
    request: FastifyRequest,
    place: Place,
    municipality: Municipality,
    title: string,
    body: ReactNode,
  ): string => {
    const page = municipalPage(place, nameIn(municipality, place.language), request.url, {
      title,
      ...ledTo(published, municipality, place),
    })
    return markup(page, lookOf(municipality), body)
  }

  const showAll =
    (language: Language) =>
    async (
      request: FastifyRequest<{ Params: { org: string } }>,
      reply: FastifyReply,
      keep?: Keep,
    ): Promise<FastifyReply> => {
      const place: Place = { language, organisation: request.params.org }
      const opened = await openedAt(place)
      if (opened === null) return lost(reply)
      const words = citizenQuestionWords(language).public
      const shown = (await questions.answered(place.organisation)).flatMap((one) => {
        const about = linkTo(opened.viewing, one.subject)
        return about === null ? [] : [shownAs(one, language, about)]
      })
      const body = <QuestionsPage shown={shown} words={words} />
      const html = framed(request, place, opened.municipality, words.heading, body)
      return send(request, reply, html, 200, keep)
    }

  const form =
    (language: Language, kind: QuestionSubject['kind']) =>
    async (
      request: Request,
      reply: FastifyReply,
      sent?: { readonly written: string; readonly refused: string },
    ): Promise<FastifyReply> => {
      const { org: organisation, id } = request.params
      const place: Place = { language, organisation }
      const opened = await openedAt(place)
      const back = opened === null ? null : linkTo(opened.viewing, { kind, id })
      if (opened === null || back === null) return lost(reply)
      const words = citizenQuestionWords(language).public
      const action = addressesBeside(place).ask({ kind, id })
      const isSent = sent === undefined && request.query.skickad !== undefined
      const body = isSent ? (
        <AskedPage back={back} words={words} />
      ) : (
        <AskPage
          {...{ title: back.title, action, back, words, longest: questions.longest }}
          mark={markShown(questions.key, action, questions.now())}
          written={sent?.written ?? ''}
          refused={sent?.refused ?? null}
        />
      )
      const title = isSent ? words.thanks.heading : words.title(back.title)
      const html = framed(request, place, opened.municipality, title, body)
      reply.header('cache-control', 'no-store')
      return send(request, reply, html, sent === undefined ? 200 : 422)
    }

  const take =
    (language: Language, kind: QuestionSubject['kind']) =>
    async (request: Request, reply: FastifyReply): Promise<FastifyReply> => {
      const { org: organisation, id } = request.params
      const show = form(language, kind)
      const opened = await openedAt({ language, organisation })
      if (opened === null || titleIn(opened.viewing, { kind, id }) === null) return lost(reply)
      const said = request.body instanceof URLSearchParams ? request.body : new URLSearchParams()
      const written = said.get('fraga') ?? ''
      const { refusals } = citizenQuestionWords(language).public
      const refuse = (code: keyof typeof refusals) =>
        show(request, reply, { written, refused: refusals[code] })
      const action = addressesBeside({ language, organisation }).ask({ kind, id })
      const sent = `${action}?skickad=1`
      // NOTE whoever fills in what nobody sees is told the same as others, so that it learns nothing.
      if ((said.get('webbplats') ?? '') !== '') return reply.redirect(sent, 303)
      if (!isTimely(questions.key, action, said.get('visad') ?? '', questions.now()))
        return refuse('stale')
      if (!mayAsk(request.ip, questions.now())) return refuse('tooOften')
      const done = await questions.ask(organisation, { kind, id }, written)
      return 'refused' in done ? refuse(done.refused) : reply.redirect(sent, 303)
    }

  app.register(async (forms) => {
    forms.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    )
    for (const language of ['sv', 'en'] as const) {
      const prefix = language === 'sv' ? '' : '/en'
      forms.get(`${prefix}/:org/fragor`, keeping(showAll(language)))
      for (const [kind, path] of [
        ['node', 'mal'],
        ['measure', 'matt'],
      ] as const) {
        const at = `${prefix}/:org/${path}/:id/fraga`
        const show = form(language, kind)
        forms.get<Asking>(at, (request, reply) => show(request, reply))
        forms.post<Asking>(at, { bodyLimit: 20_000 }, take(language, kind))
      }
    }
  })
}
