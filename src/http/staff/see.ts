// What the staff app can look at: a round's chain, nodes, measures, model and matrix.
import type { ChainQuery, SearchQuery } from '../../contract/requests.ts'
import type {
  ChainReply,
  FoundReply,
  FrameReply,
  HistoryReply,
  MatrixReply,
  MeasureReply,
  ModelReply,
  NodeReply,
  RowsReply,
  TagReply,
  WaitsView,
  WholeReply,
} from '../../contract/staff.ts'
import { verdictsView } from '../../render/views/chain-view.ts'
import { foundView } from '../../render/views/found-view.ts'
import { givenUnder } from '../../render/views/give-assignment.ts'
import { matrixTags, matrixViews } from '../../render/views/matrix-view.ts'
import { measureView } from '../../render/views/measure-view.ts'
import { modelView } from '../../render/views/model-view.ts'
import { nodeView } from '../../render/views/node-view.ts'
import { unitValueViews } from '../../render/views/part-view.ts'
import { rowsBelow, staffChainView } from '../../render/views/staff-chain-view.ts'
import { eventView } from '../../render/views/staff-event-view.ts'
import { decisionForm, excerptOf, reportForm } from '../../render/views/staff-forms.ts'
import { frameView } from '../../render/views/staff-frame-view.ts'
import { tagView } from '../../render/views/tag-view.ts'
import { textForms } from '../../render/views/text-forms.ts'
import { titleOfRound, type Viewing } from '../../render/views/viewing.ts'
import { waitsView } from '../../render/views/waits-view.ts'
import type { Language } from '../../text/language.ts'
import type { StaffRefusal } from '../../text/staff-refusals.ts'
import { seeNode } from '../../usecases/assessment/see-node.ts'
import { seeWhole } from '../../usecases/assessment/see-whole.ts'
import { type LookedAtRound, lookAtRound } from '../../usecases/chain/look-at-round.ts'
import { type History, type HistoryAsked, readHistory } from '../../usecases/chain/read-history.ts'
import { searchChain } from '../../usecases/chain/search-chain.ts'
import { seeFrame } from '../../usecases/chain/see-frame.ts'
import { currentLook } from '../../usecases/documents/house-template.ts'
import { seeMeasure } from '../../usecases/measures/see-measure.ts'
import type { Asking } from '../../usecases/visitor.ts'
import {
  closedHere,
  roomsOfMeasure,
  roomsOfNode,
  roomsOfWhole,
  waitedRooms,
} from '../../usecases/workflow/seen-rooms.ts'
import { viewingOf } from './viewing-of.ts'

type Answer<Reply> = Promise<Reply | StaffRefusal>

const viewRound = async (
  asking: Asking,
  round: string,
  language: Language,
): Promise<Viewing | StaffRefusal> => {
  const opened = await lookAtRound(asking, round)
  return 'refused' in opened ? opened : viewingOf(opened, asking.tx.organisationId, language)
}

/** What is not told on a page, of those bodies' rooms. */
const waitsOn = (
  asking: Asking,
  opened: LookedAtRound,
  viewing: Viewing,
  bodies: Iterable<string>,
): WaitsView | null =>
  waitsView(viewing, asking.tx.organisationId, waitedRooms(asking, opened, bodies))

export const answerFrame = async (asking: Asking, language: Language): Answer<FrameReply> => {
  const seen = await seeFrame(asking)
  if ('refused' in seen) return seen
  const { tx, visitor, today } = asking
  const view = frameView(seen, { organisation: tx.organisationId, ...visitor, today }, language)
  return { ...view, colour: (await currentLook(asking))?.colour ?? view.colour }
}

export const answerSearch = async (
  asking: Asking,
  round: string,
  { words, group, language }: SearchQuery,
): Answer<FoundReply> => {
  const seen = await searchChain(asking, round, words)
  if ('refused' in seen) return seen
  const { organisationId } = asking.tx
  const viewing = viewingOf(seen.opened, organisationId, language)
  return foundView(viewing, seen, organisationId, group)
}

export const answerChain = async (
  asking: Asking,
  round: string,
  query: ChainQuery,
): Answer<ChainReply> => {
  const opened = await lookAtRound(asking, round)
  if ('refused' in opened) return opened
  const viewing = viewingOf(opened, asking.tx.organisationId, query.language)
  const bodies = closedHere(opened)?.rooms.keys() ?? []
  return { ...staffChainView(viewing, query), waits: waitsOn(asking, opened, viewing, bodies) }
}

export const answerBelow = async (
  asking: Asking,
  round: string,
  node: string,
  language: Language,
): Answer<RowsReply> => {
  const viewing = await viewRound(asking, round, language)
  return 'refused' in viewing ? viewing : { rows: rowsBelow(viewing, node) }
}

export const answerNode = async (
  asking: Asking,
  round: string,
  id: string,
  language: Language,
): Answer<NodeReply> => {
  const seen = await seeNode(asking, round, id)
  if ('refused' in seen) return seen
  const viewing = viewingOf(seen.opened, asking.tx.organisationId, language)
  const view = nodeView(viewing, id)
  const node = viewing.chain.nodes.get(id)
  if (view === null || node === undefined) return { refused: 'noSuchNode', node: id }
  return {
    view,
    texts: seen.texts === null ? [] : textForms(viewing, node, seen.texts),
    decisions: seen.decidable.map(({ assessed, bodies, current }) =>
      decisionForm(viewing, assessed, bodies, current),
    ),
    waits: waitsOn(asking, seen.opened, viewing, roomsOfNode(seen.opened, node)),
    isAssignment: viewing.model.types.get(node.type)?.sort === 'assignment',
    gives: givenUnder(
      { model: viewing.model, organisation: asking.tx.organisationId, language },
      node,
    ),
  }
}

export const answerWhole = async (
  asking: Asking,
  round: string,
  language: Language,
): Answer<WholeReply> => {
  const seen = await seeWhole(asking, round)
  if ('refused' in seen) return seen
  const viewing = viewingOf(seen.opened, asking.tx.organisationId, language)
  return {
    lead: titleOfRound(viewing),
    verdicts: verdictsView(viewing),
    decisions: seen.decidable.map(({ assessed, bodies, current }) =>
      decisionForm(viewing, assessed, bodies, current),
    ),
    waits: waitsOn(asking, seen.opened, viewing, roomsOfWhole(seen.opened)),
  }
}

export const answerMeasure = async (
  asking: Asking,
  round: string,
  id: string,
  language: Language,
): Answer<MeasureReply> => {
  const seen = await seeMeasure(asking, round, id)
  if ('refused' in seen) return seen
  const { restated } = seen
  const viewing = { ...viewingOf(seen.opened, asking.tx.organisationId, language), restated }
  const view = measureView(viewing, id)
  const measure = viewing.chain.measures.get(id)
  if (view === null || measure === undefined) return { refused: 'noSuchMeasure', measure: id }
  const reports = seen.reportable.map((about) => reportForm(viewing, measure, about))
  return {
    view,
    reports,
    unitValues: unitValueViews(viewing, measure, seen.reportable),
    excerpt: reports.length === 0 ? null : excerptOf(viewing, id),
    waits: waitsOn(asking, seen.opened, viewing, roomsOfMeasure(seen.opened, measure)),
  }
}

export const answerModel = async (
  asking: Asking,
  round: string,
  language: Language,
): Answer<ModelReply> => {
  const opened = await lookAtRound(asking, round)
  if ('refused' in opened) return opened
  const viewing = viewingOf(opened, asking.tx.organisationId, language)
  return { view: modelView(viewing, opened.loaded.name) }
}

export const answerMatrix = async (
  asking: Asking,
  round: string,
  tag: string | undefined,
  language: Language,
): Answer<MatrixReply> => {
  const viewing = await viewRound(asking, round, language)
  return 'refused' in viewing
    ? viewing
    : { ...matrixViews(viewing, tag), tags: matrixTags(viewing) }
}

export const answerTag = async (
  asking: Asking,
  round: string,
  tag: string,
  language: Language,
): Answer<TagReply> => {
  const viewing = await viewRound(asking, round, language)
  if ('refused' in viewing) return viewing
  const view = tagView(viewing, tag)
  return view === null ? { refused: 'noSuchTag', tag } : { view }
}

/** How much of an edit of many things a page or a workbook tells; a file tells all. */
export const PROPERTIES_A_CELL = 12

/** The events in words. `most`: how many properties of an edit are told; left out: all. */
export const eventsOf = (
  { loaded, names, subjects, events, next, isHiding }: History,
  language: Language,
  most = Number.POSITIVE_INFINITY,
): HistoryReply => {
  const { versions, chain } = loaded
  const context = { versions, chain, names, language, subjects, most }
  return { events: events.map((event) => eventView(event, context)), next, isHiding }
}

export const answerHistory = async (
  asking: Asking,
  asked: HistoryAsked,
  language: Language,
  most?: number,
): Answer<HistoryReply> => {
  const found = await readHistory(asking, asked, most)
  if ('refused' in found) return found
  return eventsOf(found, language, most === undefined ? PROPERTIES_A_CELL : undefined)
}
