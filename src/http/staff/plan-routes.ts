// The addresses where the chain is edited and a year is turned.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { editChainRequest, settleRequest, undoEditRequest } from '../../contract/edits.ts'
import type {
  EditedReply,
  NodeForm,
  PlanReply,
  PlanRowsReply,
  TurnReply,
} from '../../contract/plan.ts'
import {
  inLanguageQuery,
  newNodeQuery,
  organisationParams,
  planNodeParams,
  planParams,
  tableQuery,
  turnQuery,
} from '../../contract/requests.ts'
import { nodeForm } from '../../render/views/node-form-view.ts'
import { planRowsBelow, planView } from '../../render/views/plan-view.ts'
import { turnView } from '../../render/views/turn-view.ts'
import { planTable } from '../../render/workbooks/plan-table.ts'
import { turnTable } from '../../render/workbooks/year-tables.ts'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import { editChain } from '../../usecases/goals/edit-chain.ts'
import type { EditSaved } from '../../usecases/goals/save-changes.ts'
import { planYears, type SeenPlan, seePlan } from '../../usecases/goals/see-plan.ts'
import { seeTurning } from '../../usecases/goals/see-turning.ts'
import { turnYear } from '../../usecases/goals/turn-year.ts'
import { undoEdit } from '../../usecases/goals/undo-edit.ts'
import type { House } from '../../usecases/house.ts'
import type { Asking } from '../../usecases/visitor.ts'
import { asVisitor } from '../../usecases/workflow/sign-in.ts'
import { answering, comingTo } from './answering.ts'
import { currentOf } from './conflict.ts'
import { refuse } from './refuse.ts'
import { answeringTables, asSeen } from './table-answers.ts'
import { viewingOf } from './viewing-of.ts'

type Answer<Reply> = Promise<Reply | StaffRefusal>

const EDITING = { act: 'editChain' } as const

const inPlan = async <Reply>(
  asking: Asking,
  year: number,
  view: (seen: SeenPlan) => Reply | StaffRefusal,
): Answer<Reply> => {
  const seen = await seePlan(asking, year)
  return 'refused' in seen ? seen : view(seen)
}

const answerNodeForm = (
  asking: Asking,
  year: number,
  id: string,
  language: Language,
): Answer<NodeForm> =>
  inPlan(asking, year, (seen) => {
    const node = seen.chain.nodes.get(id)
    return node === undefined
      ? { refused: 'noSuchNode', node: id }
      : nodeForm(seen, { node, type: node.type, parent: null }, language)
  })

const answerTurning = async (
  asking: Asking,
  year: number,
  body: string | undefined,
  language: Language,
): Answer<TurnReply> => {
  const seen = await seeTurning(asking, year)
  if ('refused' in seen) return seen
  const { plan, marks, opened, warnings, findings } = seen
  const viewing = opened === null ? null : viewingOf(opened, asking.tx.organisationId, language)
  const turning = { planned: plan, marks, viewing, warnings, findings }
  return turnView(turning, body, planYears(asking.today), language)
}

export const addPlanRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer } = answering(house)
  const table = answeringTables(house)

  /** An edit is answered with its change; where somebody else was first, with what they made of it. */
  const edit = async (
    request: FastifyRequest,
    reply: FastifyReply,
    organisation: string,
    language: Language,
    change: (asking: Asking) => Promise<EditSaved | StaffRefusal>,
  ): Promise<FastifyReply> => {
    const coming = comingTo(house, request, organisation)
    const done = await asVisitor(house.store, 'change', coming, change)
    if ('refused' in done) {
      const on = 'on' in done && Array.isArray(done.on) ? done.on : []
      return refuse(reply, done, language, currentOf(done, language), on.slice(2).join('.'))
    }
    const saved: EditedReply = { saved: true, ...done.saved }
    return reply.code(201).send(saved)
  }

  app.get(
    '/api/:organisation/plan/:year',
    { schema: { params: planParams, querystring: tableQuery }, config: EDITING },
    (request, reply) => {
      const { year } = request.params
      const { language } = request.query
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: (asking) => seePlan(asking, year),
          view: (seen): PlanReply => planView(seen, planYears(seen.today), language),
          table: (seen) => planTable(seen, language),
        },
      )
    },
  )
  app.get(
    '/api/:organisation/plan/:year/new',
    { schema: { params: planParams, querystring: newNodeQuery }, config: EDITING },
    (request, reply) => {
      const { organisation, year } = request.params
      const { language, type, parent = null } = request.query
      return answer(request, reply, organisation, language, (asking) =>
        inPlan(asking, year, (seen) => nodeForm(seen, { node: null, type, parent }, language)),
      )
    },
  )
  const ofNode = { params: planNodeParams, querystring: inLanguageQuery }
  app.get(
    '/api/:organisation/plan/:year/nodes/:node',
    { schema: ofNode, config: EDITING },
    (request, reply) => {
      const { organisation, year, node } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, (asking) =>
        answerNodeForm(asking, year, node, language),
      )
    },
  )
  app.get(
    '/api/:organisation/plan/:year/nodes/:node/below',
    { schema: ofNode, config: EDITING },
    (request, reply) => {
      const { organisation, year, node } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, (asking) =>
        inPlan(
          asking,
          year,
          (seen): PlanRowsReply => ({ rows: planRowsBelow(seen, node, language) }),
        ),
      )
    },
  )
  app.get(
    '/api/:organisation/turn/:year',
    { schema: { params: planParams, querystring: turnQuery }, config: EDITING },
    (request, reply) => {
      const { year } = request.params
      const { language, body } = request.query
      return table(
        request,
        reply,
        { ...request.params, ...request.query },
        {
          see: (asking) => answerTurning(asking, year, body, language),
          view: asSeen,
          table: (seen) => turnTable(seen, language),
        },
      )
    },
  )

  const inOrganisation = { params: organisationParams, querystring: inLanguageQuery }
  app.post(
    '/api/:organisation/plan/edits',
    { schema: { ...inOrganisation, body: editChainRequest }, config: EDITING },
    (request, reply) =>
      edit(request, reply, request.params.organisation, request.query.language, (asking) =>
        editChain(asking, request.body),
      ),
  )
  app.post(
    '/api/:organisation/plan/undo',
    { schema: { ...inOrganisation, body: undoEditRequest }, config: EDITING },
    (request, reply) =>
      edit(request, reply, request.params.organisation, request.query.language, (asking) =>
        undoEdit(asking, request.body.change),
      ),
  )
  app.post(
    '/api/:organisation/turn',
    { schema: { ...inOrganisation, body: settleRequest }, config: EDITING },
    (request, reply) =>
      edit(request, reply, request.params.organisation, request.query.language, (asking) =>
        turnYear(asking, request.body),
      ),
  )
}
