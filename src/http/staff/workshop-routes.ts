// The addresses of the model's workshop: drafts begun, changed, tried and adopted; versions and their files.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  adoptionQuery,
  draftParams,
  inLanguageQuery,
  organisationParams,
  trialQuery,
  versionParams,
} from '../../contract/requests.ts'
import type { SavedReply } from '../../contract/staff.ts'
import {
  adoptDraftRequest,
  type BegunReply,
  beginDraftRequest,
  endDraftRequest,
  nameDraftRequest,
  saveDraftRequest,
  withdrawModelRequest,
} from '../../contract/workshop.ts'
import { trialTable } from '../../render/workbooks/trial-table.ts'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import { type House, shippedModels } from '../../usecases/house.ts'
import { adoptDraft, withdrawVersion } from '../../usecases/model/adopt-draft.ts'
import { beginDraft } from '../../usecases/model/begin-draft.ts'
import {
  nameDraft,
  saveDraft,
  takeBackDraft,
  throwDraft,
} from '../../usecases/model/change-draft.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { currentOf } from './conflict.ts'
import { refuse } from './refuse.ts'
import {
  answerAdoption,
  answerDraft,
  answerTrial,
  answerWorkshop,
  draftFile,
  versionFile,
} from './see-workshop.ts'
import { answeringTables, asSeen } from './table-answers.ts'

const READING = { act: 'readModelDraft' } as const
const DRAFTING = { act: 'draftModel' } as const
const ADOPTING = { act: 'adoptModel' } as const

type Saved = { readonly saved: { readonly id: string; readonly changeNumber: number } }

const DRAFT = '/api/:organisation/workshop/drafts/:draft'

export const addWorkshopRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer } = answering(house)
  const table = answeringTables(house)

  /** What is changed is answered with what the next change follows; where somebody was first, with theirs. */
  const save = async (
    request: FastifyRequest,
    reply: FastifyReply,
    organisation: string,
    language: Language,
    change: (asking: Asking) => Promise<Saved | StaffRefusal>,
  ): Promise<FastifyReply> => {
    const done = await asVisitor(
      house.store,
      'change',
      comingTo(house, request, organisation),
      change,
    )
    if ('refused' in done) return refuse(reply, done, language, currentOf(done, language))
    const { id: basedOn, changeNumber } = done.saved
    const saved: SavedReply = { saved: true, changeNumber, basedOn }
    return reply.code(201).send(saved)
  }

  /** A file to keep: named after what it is, and never shown as a page. */
  const send = async (
    request: FastifyRequest,
    reply: FastifyReply,
    organisation: string,
    language: Language,
    find: (
      asking: Asking,
    ) => Promise<{ readonly name: string; readonly text: string } | StaffRefusal>,
  ): Promise<FastifyReply> => {
    const found = await asVisitor(house.store, 'see', comingTo(house, request, organisation), find)
    if ('refused' in found) return refuse(reply, found, language)
    return reply
      .type('application/yaml; charset=utf-8')
      .header(
        'content-disposition',
        `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      )
      .header('cache-control', 'no-store')
      .send(found.text)
  }

  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }
  const ofDraft = { params: draftParams, querystring: inLanguageQuery }
  const ofVersion = { params: versionParams, querystring: inLanguageQuery }

  app.get(
    '/api/:organisation/workshop',
    { schema: inOrganisation, config: READING },
    (request, reply) => {
      const { organisation } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, (asking) =>
        answerWorkshop(asking, shippedModels(house), language),
      )
    },
  )
  app.get(DRAFT, { schema: ofDraft, config: READING }, (request, reply) => {
    const { organisation, draft } = request.params
    const { language } = request.query
    return answer(request, reply, organisation, language, (asking) =>
      answerDraft(asking, draft, language),
    )
  })
  app.get(
    `${DRAFT}/trial`,
    { schema: { params: draftParams, querystring: trialQuery }, config: READING },
    (request, reply) => {
      const { draft } = request.params
      const { language, round } = request.query
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: (asking) => answerTrial(asking, draft, round, language),
          view: asSeen,
          table: (seen) => trialTable(seen, round, language),
        },
      )
    },
  )
  app.get(
    `${DRAFT}/adoption`,
    { schema: { params: draftParams, querystring: adoptionQuery }, config: READING },
    (request, reply) => {
      const { organisation, draft } = request.params
      const { language, from = null, to = null, decided = null } = request.query
      return answer(request, reply, organisation, language, (asking) =>
        answerAdoption(asking, draft, { from, to, decided }, language),
      )
    },
  )
  app.get(`${DRAFT}/file`, { schema: ofDraft, config: READING }, (request, reply) => {
    const { organisation, draft } = request.params
    return send(request, reply, organisation, request.query.language, (asking) =>
      draftFile(asking, draft),
    )
  })
  app.get(
    '/api/:organisation/workshop/versions/:version/file',
    { schema: ofVersion, config: { act: 'readRound' } },
    (request, reply) => {
      const { organisation, version } = request.params
      return send(request, reply, organisation, request.query.language, (asking) =>
        versionFile(asking, Number(version)),
      )
    },
  )

  app.post(
    '/api/:organisation/workshop/drafts',
    { schema: { ...inOrganisation, body: beginDraftRequest }, config: DRAFTING },
    async (request, reply) => {
      const { organisation } = request.params
      const coming = comingTo(house, request, organisation)
      const done = await asVisitor(house.store, 'change', coming, (asking) =>
        beginDraft(asking, request.body, shippedModels(house)),
      )
      if ('refused' in done) return refuse(reply, done, request.query.language)
      const begun: BegunReply = { saved: true, ...done.saved }
      return reply.code(201).send(begun)
    },
  )
  app.post(
    DRAFT,
    { schema: { ...ofDraft, body: saveDraftRequest }, config: DRAFTING },
    (request, reply) => {
      const { organisation, draft } = request.params
      const { basedOn, body } = request.body
      return save(request, reply, organisation, request.query.language, (asking) =>
        saveDraft(asking, { draft, basedOn }, body),
      )
    },
  )
  app.post(
    `${DRAFT}/name`,
    { schema: { ...ofDraft, body: nameDraftRequest }, config: DRAFTING },
    (request, reply) => {
      const { organisation, draft } = request.params
      const { basedOn, title } = request.body
      return save(request, reply, organisation, request.query.language, (asking) =>
        nameDraft(asking, { draft, basedOn }, title),
      )
    },
  )
  app.post(
    `${DRAFT}/throw`,
    { schema: { ...ofDraft, body: endDraftRequest }, config: DRAFTING },
    (request, reply) => {
      const { organisation, draft } = request.params
      return save(request, reply, organisation, request.query.language, (asking) =>
        throwDraft(asking, { draft, basedOn: request.body.basedOn }),
      )
    },
  )
  app.post(
    `${DRAFT}/take-back`,
    { schema: { ...ofDraft, body: endDraftRequest }, config: DRAFTING },
    (request, reply) => {
      const { organisation, draft } = request.params
      return save(request, reply, organisation, request.query.language, (asking) =>
        takeBackDraft(asking, { draft, basedOn: request.body.basedOn }),
      )
    },
  )
  app.post(
    `${DRAFT}/adoption`,
    { schema: { ...ofDraft, body: adoptDraftRequest }, config: ADOPTING },
    (request, reply) => {
      const { organisation, draft } = request.params
      return save(request, reply, organisation, request.query.language, (asking) =>
        adoptDraft(asking, { ...request.body, draft }),
      )
    },
  )
  app.post(
    '/api/:organisation/workshop/versions/:version/withdrawal',
    { schema: { ...ofVersion, body: withdrawModelRequest }, config: ADOPTING },
    (request, reply) => {
      const { organisation, version } = request.params
      return save(request, reply, organisation, request.query.language, (asking) =>
        withdrawVersion(asking, Number(version), request.body.why),
      )
    },
  )
}
