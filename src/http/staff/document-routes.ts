// The addresses of documents that are composed: a round's, one with its parts, and what is written and done in them.
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  addPartRequest,
  beginDocumentRequest,
  commentPartRequest,
  declineSuggestionRequest,
  documentCommentParams,
  documentParams,
  documentPartParams,
  placePartRequest,
  removePartRequest,
  restorePartRequest,
  settleCommentRequest,
  settlePartRequest,
  stepPartRequest,
  writePartRequest,
} from '../../contract/documents.ts'
import { inLanguageQuery, roundParams } from '../../contract/requests.ts'
import { draftParts } from '../../render/documents/first-draft.ts'
import { viewFrozen } from '../../render/views/open-frozen.ts'
import { NOWHERE } from '../../render/views/viewing.ts'
import {
  addPart,
  placePart,
  removePart,
  settlePart,
} from '../../usecases/documents/arrange-document.ts'
import { beginDocument } from '../../usecases/documents/begin-document.ts'
import { beginEdition } from '../../usecases/documents/begin-edition.ts'
import { commentPart, settleComment } from '../../usecases/documents/comment-document.ts'
import {
  acceptSuggestion,
  declineSuggestion,
  restorePart,
} from '../../usecases/documents/settle-suggestion.ts'
import { stepPart, writePart } from '../../usecases/documents/write-part.ts'
import type { House } from '../../usecases/house.ts'
import { answering } from './answering.ts'
import {
  answerDocument,
  answerDocuments,
  answerDrawn,
  answerPartHistory,
  answerReportedTexts,
} from './see-documents.ts'
import { viewingOf } from './viewing-of.ts'

const READ = { act: 'readDocuments' } as const
const WRITE = { act: ['writeDocument', 'approveDocument'] } as const
const COMPOSE = { act: 'composeDocument' } as const
const COMMENT = { act: 'commentDocument' } as const
const ONE = '/api/:organisation/documents/:document'
const PART = `${ONE}/parts/:part`

export const addDocumentRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { answer, change } = answering(house)
  const ofRound = { params: roundParams, querystring: inLanguageQuery }
  const ofOne = { params: documentParams, querystring: inLanguageQuery }
  const ofPart = { params: documentPartParams, querystring: inLanguageQuery }

  app.get(
    '/api/:organisation/rounds/:round/documents',
    { schema: ofRound, config: READ },
    (request, reply) => {
      const { organisation, round } = request.params
      const { language } = request.query
      return answer(request, reply, organisation, language, (asking) =>
        answerDocuments(asking, round, language),
      )
    },
  )
  app.post(
    '/api/:organisation/rounds/:round/documents',
    { schema: { ...ofRound, body: beginDocumentRequest }, config: COMPOSE },
    (request, reply) => {
      const { organisation, round } = request.params
      const { language } = request.query
      return change(request, reply, organisation, language, (asking) =>
        beginDocument(asking, round, request.body, language, (opened, { body, parts }, frozen) => {
          const viewing = viewingOf(opened, organisation, language)
          const earlier = frozen.map((one) => viewFrozen(one, language, NOWHERE))
          return draftParts({ viewing, body, earlier }, parts)
        }),
      )
    },
  )
  app.get(ONE, { schema: ofOne, config: READ }, (request, reply) => {
    const { organisation, document } = request.params
    const { language } = request.query
    return answer(request, reply, organisation, language, (asking) =>
      answerDocument(asking, document, language),
    )
  })
  app.get(`${PART}/texts`, { schema: ofPart, config: READ }, (request, reply) => {
    const { organisation, document, part } = request.params
    const { language } = request.query
    return answer(request, reply, organisation, language, (asking) =>
      answerReportedTexts(asking, document, part, language),
    )
  })
  app.get(`${PART}/drawn`, { schema: ofPart, config: READ }, (request, reply) => {
    const { organisation, document, part } = request.params
    const { language } = request.query
    return answer(request, reply, organisation, language, (asking) =>
      answerDrawn(house, asking, document, part, language),
    )
  })
  app.get(`${PART}/history`, { schema: ofPart, config: READ }, (request, reply) => {
    const { organisation, document, part } = request.params
    const { language } = request.query
    return answer(request, reply, organisation, language, (asking) =>
      answerPartHistory(asking, document, part, language),
    )
  })
  addWritingRoutes(server, house)
  addSuggestionRoutes(server, house)
  addArrangingRoutes(server, house)
}

const addWritingRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { change } = answering(house)
  const ofOne = { params: documentParams, querystring: inLanguageQuery }
  const ofPart = { params: documentPartParams, querystring: inLanguageQuery }

  app.post(
    `${PART}/text`,
    {
      schema: { ...ofPart, body: writePartRequest },
      config: WRITE,
    },
    (request, reply) => {
      const { organisation, document, part } = request.params
      const { language } = request.query
      return change(request, reply, organisation, language, (asking) =>
        writePart(asking, document, part, request.body, language),
      )
    },
  )
  app.post(
    `${PART}/state`,
    {
      schema: { ...ofPart, body: stepPartRequest },
      config: { act: ['writeDocument', 'reviewDocument', 'approveDocument'] },
    },
    (request, reply) => {
      const { organisation, document, part } = request.params
      return change(request, reply, organisation, request.query.language, (asking) =>
        stepPart(asking, document, part, request.body),
      )
    },
  )
  app.post(
    `${ONE}/comments`,
    { schema: { ...ofOne, body: commentPartRequest }, config: COMMENT },
    (request, reply) => {
      const { organisation, document } = request.params
      return change(request, reply, organisation, request.query.language, (asking) =>
        commentPart(asking, document, request.body),
      )
    },
  )
  app.post(
    `${ONE}/comments/:comment/settling`,
    {
      schema: {
        params: documentCommentParams,
        querystring: inLanguageQuery,
        body: settleCommentRequest,
      },
      config: COMMENT,
    },
    (request, reply) => {
      const { organisation, document, comment } = request.params
      return change(request, reply, organisation, request.query.language, (asking) =>
        settleComment(asking, document, comment, request.body),
      )
    },
  )
}

/** A suggestion is settled, and an earlier version brought back, by those who write the part. */
const addSuggestionRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { change } = answering(house)
  const ofComment = { params: documentCommentParams, querystring: inLanguageQuery }

  app.post(
    `${ONE}/comments/:comment/acceptance`,
    { schema: ofComment, config: WRITE },
    (request, reply) => {
      const { organisation, document, comment } = request.params
      return change(request, reply, organisation, request.query.language, (asking) =>
        acceptSuggestion(asking, document, comment),
      )
    },
  )
  app.post(
    `${ONE}/comments/:comment/refusal`,
    { schema: { ...ofComment, body: declineSuggestionRequest }, config: WRITE },
    (request, reply) => {
      const { organisation, document, comment } = request.params
      return change(request, reply, organisation, request.query.language, (asking) =>
        declineSuggestion(asking, document, comment, request.body),
      )
    },
  )
  app.post(
    `${PART}/restoring`,
    {
      schema: {
        params: documentPartParams,
        querystring: inLanguageQuery,
        body: restorePartRequest,
      },
      config: WRITE,
    },
    (request, reply) => {
      const { organisation, document, part } = request.params
      return change(request, reply, organisation, request.query.language, (asking) =>
        restorePart(asking, document, part, request.body),
      )
    },
  )
}

const addArrangingRoutes = (server: FastifyInstance, house: House): void => {
  const app = server.withTypeProvider<ZodTypeProvider>()
  const { change } = answering(house)
  const ofOne = { params: documentParams, querystring: inLanguageQuery }
  const ofPart = { params: documentPartParams, querystring: inLanguageQuery }

  app.post(`${ONE}/editions`, { schema: ofOne, config: COMPOSE }, (request, reply) => {
    const { organisation, document } = request.params
    return change(request, reply, organisation, request.query.language, (asking) =>
      beginEdition(asking, document),
    )
  })
  app.post(
    `${ONE}/parts`,
    { schema: { ...ofOne, body: addPartRequest }, config: COMPOSE },
    (request, reply) => {
      const { organisation, document } = request.params
      const { language } = request.query
      return change(request, reply, organisation, language, (asking) =>
        addPart(asking, document, request.body, language),
      )
    },
  )
  app.post(
    `${PART}/settings`,
    { schema: { ...ofPart, body: settlePartRequest }, config: COMPOSE },
    (request, reply) => {
      const { organisation, document, part } = request.params
      const { language } = request.query
      return change(request, reply, organisation, language, (asking) =>
        settlePart(asking, document, part, request.body, language),
      )
    },
  )
  app.post(
    `${PART}/place`,
    { schema: { ...ofPart, body: placePartRequest }, config: COMPOSE },
    (request, reply) => {
      const { organisation, document, part } = request.params
      return change(request, reply, organisation, request.query.language, (asking) =>
        placePart(asking, document, part, request.body),
      )
    },
  )
  app.post(
    `${PART}/removal`,
    { schema: { ...ofPart, body: removePartRequest }, config: COMPOSE },
    (request, reply) => {
      const { organisation, document, part } = request.params
      return change(request, reply, organisation, request.query.language, (asking) =>
        removePart(asking, document, part, request.body),
      )
    },
  )
}
