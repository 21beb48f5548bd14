// The addresses where a list comes back from a workbook: the file is read, held against what stands, and carried out.
import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  carryOutListRequest,
  carryOutPeopleRequest,
  type ListMadeReply,
  type ListReply,
  lookAtListRequest,
  type ReadListReply,
} from '../../contract/lists.ts'
import {
  inLanguageQuery,
  organisationParams,
  partParams,
  planParams,
} from '../../contract/requests.ts'
import { listView } from '../../render/views/list-view.ts'
import { changesView } from '../../render/views/organisation-changes-view.ts'
import type { Language } from '../../text/language.ts'
import { listWords } from '../../text/lists.ts'
import { type StaffRefusal, sentenceForStaff } from '../../text/staff-refusals.ts'
import { bringInPlan, lookAtPlan, planTables } from '../../usecases/goals/bring-in-plan.ts'
import type { House } from '../../usecases/house.ts'
import { readListFile } from '../../usecases/lists/read-list-file.ts'
import { keyOf } from '../../usecases/lists/shown.ts'
import { unreadIn } from '../../usecases/lists/unread-columns.ts'
import {
  BODIES_TABLE,
  bringInBodies,
  lookAtBodies,
} from '../../usecases/organisation/bring-in-bodies.ts'
import {
  bringInPeople,
  lookAtPeople,
  PEOPLE_TABLE,
} from '../../usecases/workflow/bring-in-people.ts'
import {
  bringInValues,
  lookAtValues,
  VALUES_TABLE,
} from '../../usecases/workflow/bring-in-values.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { refuse } from './refuse.ts'
import { sendInvitation } from './send-invitation.ts'
import { keepsAccounts, publicUrlOf, type SignOn } from './ways-in.ts'

const READING = { act: ['editOrganisation', 'reportValue', 'editChain', 'manageAccounts'] } as const
const PEOPLE = { act: 'manageAccounts' } as const
const EDITING = { act: 'editChain' } as const
const REPORTING = { act: 'reportValue' } as const
const REORGANISING = { act: 'editOrganisation' } as const

/** A list as text is larger than its file, and what was shown of it comes with it. */
const LARGEST_BODY = 40_000_000

const fileQuery = inLanguageQuery.extend({ name: z.string().min(1).max(200) })

/** A file is read before anybody says what it is a list of. */
const addReading = (server: FastifyInstance, house: House): void => {
  server.register(async (files) => {
    files.addContentTypeParser('application/octet-stream', (_request, _payload, done) => done(null))
    files
      .withTypeProvider<ZodTypeProvider>()
      .post(
        '/api/:organisation/lists',
        { schema: { params: organisationParams, querystring: fileQuery }, config: READING },
        async (request, reply) => {
          const { language, name } = request.query
          const coming = comingTo(house, request, request.params.organisation)
          const read = await asVisitor(house.store, 'see', coming, async () =>
            // NOTE the file comes as it is, in no form: its stream is the body.
            readListFile(request.raw as Readable, name),
          )
          if ('refused' in read) return refuse(reply, read, language)
          const sent: ReadListReply = read
          return reply.header('cache-control', 'no-store').send(sent)
        },
      )
  })
}

/** What was made, as it is answered. */
const doneWith = <Refused extends { readonly refused: unknown }>(
  made: { readonly made: number } | Refused,
): ListMadeReply | Refused => ('refused' in made ? made : { done: true, made: made.made })

/** The sentence of a refusal that is one of what is shown, not of the question. */
export const asSentence = (
  refusal: StaffRefusal | null,
  { query }: FastifyRequest,
): string | null => {
  const { language } = inLanguageQuery.parse(query)
  return refusal === null ? null : sentenceForStaff(refusal, language)
}

/** Values of a body's part of a round. */
const addValues = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const ofPart = { params: partParams, querystring: inLanguageQuery }
  app.post(
    '/api/:organisation/rounds/:round/parts/:body/list/look',
    {
      schema: { ...ofPart, body: lookAtListRequest },
      config: REPORTING,
      bodyLimit: LARGEST_BODY,
    },
    (request, reply) => {
      const { language } = request.query
      return answer(request, reply, request.params.organisation, language, async (asking) => {
        const looked = await lookAtValues(asking, request.params, request.body, language)
        if (!('differences' in looked)) return looked
        const unread = unreadIn(request.body.sheets, [VALUES_TABLE])
        const view = listView(looked, { refusal: null, effects: [], unread }, { keyOf, language })
        const refused = refusalsAsFaults(
          looked.refused.map(({ sheet, row, refusal }) => ({ at: { sheet, row }, refusal })),
          language,
        )
        return { ...view, faults: [...view.faults, ...refused] }
      })
    },
  )
  app.post(
    '/api/:organisation/rounds/:round/parts/:body/list',
    {
      schema: { ...ofPart, body: carryOutListRequest },
      config: REPORTING,
      bodyLimit: LARGEST_BODY,
    },
    (request, reply) => {
      const { language } = request.query
      return change(request, reply, request.params.organisation, language, async (asking) =>
        doneWith(await bringInValues(asking, request.params, request.body, language)),
      )
    },
  )
}

/** Refusals with the row each is about, as faults of the list. */
const refusalsAsFaults = (
  refusals: readonly {
    readonly at: { readonly sheet: string; readonly row: number } | null
    readonly refusal: StaffRefusal
  }[],
  language: Language,
): ListReply['faults'] =>
  refusals.map(({ at, refusal }) => ({
    where: at === null ? '' : listWords(language).where(at.sheet, at.row),
    sentence: sentenceForStaff(refusal, language),
  }))

/** The plan of a year. */
const addPlan = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const ofYear = { params: planParams, querystring: inLanguageQuery }
  app.post(
    '/api/:organisation/plan/:year/list/look',
    { schema: { ...ofYear, body: lookAtListRequest }, config: EDITING, bodyLimit: LARGEST_BODY },
    (request, reply) => {
      const { language } = request.query
      const { organisation, year } = request.params
      return answer(request, reply, organisation, language, async (asking) => {
        const looked = await lookAtPlan(asking, { ...request.body, year }, language)
        if (!('differences' in looked)) return looked
        const { sheets } = request.body
        const unread = unreadIn(sheets, Object.values(planTables(sheets)))
        const view = listView(looked, { refusal: null, effects: [], unread }, { keyOf, language })
        const refused = refusalsAsFaults(looked.refusals, language)
        return { ...view, faults: [...view.faults, ...refused] }
      })
    },
  )
  app.post(
    '/api/:organisation/plan/:year/list',
    { schema: { ...ofYear, body: carryOutListRequest }, config: EDITING, bodyLimit: LARGEST_BODY },
    (request, reply) => {
      const { language } = request.query
      const { organisation, year } = request.params
      return change(request, reply, organisation, language, async (asking) =>
        doneWith(await bringInPlan(asking, { ...request.body, year }, language)),
      )
    },
  )
}

/** Who is here and as what; invitations are sent when they are saved. */
const addPeople = (server: FastifyInstance, house: House, on: SignOn): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer } = answering(house)
  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }
  app.post(
    '/api/:organisation/people/list/look',
    {
      schema: { ...inOrganisation, body: lookAtListRequest },
      config: PEOPLE,
      bodyLimit: LARGEST_BODY,
    },
    (request, reply) => {
      const { organisation } = request.params
      const { language } = request.query
      const asked = { mayInvite: keepsAccounts(on, organisation), language }
      return answer(request, reply, organisation, language, async (asking) => {
        const looked = await lookAtPeople(asking, request.body, asked)
        if (!('differences' in looked)) return looked
        const unread = unreadIn(request.body.sheets, [PEOPLE_TABLE])
        const said = { refusal: asSentence(looked.refused, request), effects: [], unread }
        return listView(looked, said, { keyOf, language })
      })
    },
  )
  app.post(
    '/api/:organisation/people/list',
    {
      schema: { ...inOrganisation, body: carryOutPeopleRequest },
      config: PEOPLE,
      bodyLimit: LARGEST_BODY,
    },
    async (request, reply) => {
      const { organisation } = request.params
      const { language } = request.query
      const asked = { mayInvite: keepsAccounts(on, organisation), language }
      const coming = comingTo(house, request, organisation)
      const made = await asVisitor(house.store, 'change', coming, (asking) =>
        bringInPeople(asking, request.body, asked),
      )
      if ('refused' in made) return refuse(reply, made, language)
      const sending = { mailing: house.mailing, publicUrl: publicUrlOf(on), organisation, language }
      const invited = []
      // NOTE one after the other: a mail server is not sent a storm.
      for (const one of made.invited)
        invited.push({ name: one.person.name, link: await sendInvitation(sending, one) })
      const sent: ListMadeReply = { done: true, made: made.made, invited }
      return reply.code(201).send(sent)
    },
  )
}

export const addListRoutes = (server: FastifyInstance, house: House, on: SignOn): void => {
  addReading(server, house)
  addValues(server, house)
  addPlan(server, house)
  addPeople(server, house, on)
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }

  app.post(
    '/api/:organisation/organisation/list/look',
    {
      schema: { ...inOrganisation, body: lookAtListRequest },
      config: REORGANISING,
      bodyLimit: LARGEST_BODY,
    },
    (request, reply) => {
      const { language } = request.query
      return answer(request, reply, request.params.organisation, language, async (asking) => {
        const looked = await lookAtBodies(asking, request.body, language)
        if ('refused' in looked) return looked
        const { weighed, refusal } = looked
        const effects = weighed === null ? [] : changesView(weighed, language).effects
        const unread = unreadIn(request.body.sheets, [BODIES_TABLE])
        const said = { refusal: asSentence(refusal, request), effects, unread }
        return listView(looked, said, { keyOf, language })
      })
    },
  )
  app.post(
    '/api/:organisation/organisation/list',
    {
      schema: { ...inOrganisation, body: carryOutListRequest },
      config: REORGANISING,
      bodyLimit: LARGEST_BODY,
    },
    (request, reply) => {
      const { language } = request.query
      return change(request, reply, request.params.organisation, language, async (asking) => {
        return doneWith(await bringInBodies(asking, request.body, language))
      })
    },
  )
}
