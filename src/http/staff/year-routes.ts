// The addresses of the year's wheel: what the app shows, and what a person's own calendar program fetches.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  calendarParams,
  inLanguageQuery,
  organisationParams,
  yearQuery,
} from '../../contract/requests.ts'
import {
  type CalendarReply,
  cancelMeetingRequest,
  planMeetingRequest,
  type YearReply,
} from '../../contract/year-wheel.ts'
import { yearCalendar } from '../../render/calendar/year-calendar.ts'
import { yearView } from '../../render/views/year-view.ts'
import { yearTable } from '../../render/workbooks/year-tables.ts'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import { type House, timeIn } from '../../usecases/house.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { cancelMeeting, planMeeting } from '../../usecases/workflow/plan-meeting.ts'
import { fetchCalendar, makeCalendar, seeYear } from '../../usecases/workflow/see-year.ts'
import { answering } from './answering.ts'
import { answeringTables, asSeen } from './table-answers.ts'

/** Fetches in a minute from one address, so that nobody guesses another's. */
const MOST_FETCHES = 30

const READING = { act: 'readRound' } as const

const answerYear = async (
  asking: Asking,
  year: number | undefined,
  language: Language,
): Promise<YearReply | StaffRefusal> => {
  const seen = await seeYear(asking, year)
  return 'refused' in seen ? seen : yearView(seen, asking.tx.organisationId, language)
}

const calendarAddress = (organisation: string, secret: string): CalendarReply => ({
  address: `/api/${organisation}/calendar/${secret}.ics`,
})

export const addYearRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { change } = answering(house)
  const table = answeringTables(house)
  const asked = { params: organisationParams, querystring: yearQuery }

  app.get('/api/:organisation/year', { schema: asked, config: READING }, (request, reply) => {
    const { language, year } = request.query
    return table(
      request,
      reply,
      { ...request.params, ...request.query },
      {
        see: (asking) => answerYear(asking, year, language),
        view: asSeen,
        table: (seen) => yearTable(seen, language),
      },
    )
  })
  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }
  app.post(
    '/api/:organisation/meetings',
    { schema: { ...inOrganisation, body: planMeetingRequest }, config: { act: 'planMeetings' } },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        planMeeting(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/cancelled-meetings',
    { schema: { ...inOrganisation, body: cancelMeetingRequest }, config: { act: 'planMeetings' } },
    (request, reply) =>
      change(request, reply, request.params.organisation, request.query.language, (asking) =>
        cancelMeeting(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/calendar',
    { schema: inOrganisation, config: READING },
    (request, reply) => {
      const { organisation } = request.params
      const { language } = request.query
      return change(request, reply, organisation, language, async (asking) => {
        const made = await makeCalendar(asking, language)
        return 'refused' in made ? made : calendarAddress(organisation, made.secret)
      })
    },
  )
  app.get(
    '/api/:organisation/calendar/:file',
    {
      schema: { params: calendarParams },
      config: { act: 'nothing', rateLimit: { max: MOST_FETCHES, timeWindow: '1 minute' } },
    },
    async (request, reply) => {
      const { organisation, file } = request.params
      const found = await fetchCalendar(house, organisation, file.replace(/\.ics$/, ''))
      if (found === null) return reply.callNotFound()
      const language = found.language === 'en' ? 'en' : 'sv'
      return reply
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, no-store')
        .send(yearCalendar(found, organisation, language, timeIn(house)))
    },
  )
}
