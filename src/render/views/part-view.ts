import { quoted } from '../../text/language.ts'
// A body's part of a round as it is worked on: every value and text that is asked for, in one page.

import type { AskedValueView, TextForm } from '../../contract/staff.ts'
import type { AskedJudgementView, PartReply } from '../../contract/working-round.ts'
import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import type { ModelRound } from '../../domain/model/model.ts'
import { yearOf } from '../../domain/periods/period.ts'
import { type AskedValue, periodRead, reportedValue } from '../../domain/workflow/asked-values.ts'
import type { Ask } from '../../domain/workflow/asks.ts'
import type { Part } from '../../domain/workflow/parts.ts'
import type { RoomStanding } from '../../domain/workflow/rooms.ts'
import { hasNothingOfItsOwn, type Move, stepAhead } from '../../domain/workflow/stages.ts'
import { valuesBefore } from '../../domain/workflow/values-before.ts'
import { sayDate, sayPeriod } from '../../text/dates.ts'
import { organisationWords } from '../../text/organisation.ts'
import { roomWords } from '../../text/rooms.ts'
import { bodyTitle } from '../../text/words-of-model.ts'
import { workingRoundWords } from '../../text/working-round.ts'
import { badgeOf } from './grade-view.ts'
import { limitFigure, sayLimitMarked, sayReading, tellingLimit } from './measured-view.ts'
import { instructionsOf, partRowView, type StandingPart } from './part-row-view.ts'
import { oddSentence } from './second-look-view.ts'
import {
  type CurrentJudgement,
  type CurrentReading,
  decisionForm,
  reportForm,
} from './staff-forms.ts'
import { type CurrentText, textForms } from './text-forms.ts'
import { sayText, titleIn, titleOfNode, titleOfRound, type Viewing } from './viewing.ts'

type SeenMove = {
  readonly changeNumber: number
  /** Whose part it was: the body's own, or one that has gone up in it. */
  readonly bodyId: string
  readonly move: Move
  readonly person: string
  readonly recordedAt: string
  readonly reason: string | null
  readonly deliveredOn: string | null
  readonly reference: string | null
}

type Seen = StandingPart & {
  readonly room: { readonly mayMake: RoomStanding | null } | null
  readonly asked: { readonly described: ModelRound }
  readonly moves: readonly Move[]
  readonly mayWrite: boolean
  readonly values: readonly {
    readonly asked: AskedValue
    readonly measure: Measure
    readonly kinds: readonly {
      readonly kind: AskedValue['kinds'][number]
      readonly current: CurrentReading | null
    }[]
  }[]
  readonly texts: ReadonlyMap<string, readonly CurrentText[]>
  readonly judgements: readonly {
    readonly node: string
    readonly assessment: string
    readonly isMade: boolean
    readonly decidable: {
      readonly assessed: AssessedNode
      readonly bodies: readonly string[]
      readonly current: CurrentJudgement | null
    } | null
  }[]
  readonly history: readonly SeenMove[]
  readonly basedOn: number
}

/** The target that the value is held against that year; the first limit where none is called target. */
const limitOf = (
  viewing: Viewing,
  measure: Measure,
  period: string,
): Pick<AskedValueView, 'limit' | 'limitFigure'> => {
  const byYear = measure.limits.get(tellingLimit(measure))
  const isRead = period === periodRead(measure, viewing.round)
  const limit = isRead ? (byYear?.get(yearOf(period)) ?? byYear?.get(0)) : undefined
  return {
    limit: limit === undefined ? null : sayLimitMarked(viewing, measure, limit, yearOf(period)),
    limitFigure: limitFigure(viewing, measure, limit, yearOf(period)),
  }
}

/** The grade in force of the first goal that the measure decides. */
const gradeOf = (viewing: Viewing, measure: Measure): AskedValueView['grade'] => {
  const node = [...viewing.chain.nodes.values()].find(({ measures }) =>
    measures.some((one) => one.measure === measure.id && one.role === 'decides'),
  )
  return node === undefined ? null : badgeOf(viewing, node.id)
}

/** The text that the value asks for where it stands as before. */
const newTextView = (
  viewing: Viewing,
  asks: readonly Ask[],
  { asked, measure }: Seen['values'][number],
): AskedValueView['newText'] => {
  const { newText } = workingRoundWords(viewing.language)
  const ask = asks.find(
    (one) =>
      one.is === 'newText' &&
      one.measure === asked.measure &&
      one.unit === asked.unit &&
      one.period === asked.period &&
      one.sex === asked.sex,
  )
  if (ask?.is !== 'newText') return null
  const goal = nodeLink(viewing, ask.node).title
  const grade = quoted(badgeOf(viewing, ask.node)?.word ?? '', viewing.language)
  return {
    why: newText[ask.because](quoted(goal, viewing.language), grade),
    label: newText.label(sayText(viewing, measure.title)),
    written: reportedValue(viewing.facts, asked)?.comment ?? '',
    isNew: ask.answered,
  }
}

/** What units that have gone up in the asked one have reported, and what it means beside its value. */
const beforeMerger = (
  viewing: Viewing,
  { asked, measure }: Seen['values'][number],
): AskedValueView['beforeMerger'] => {
  const { before } = organisationWords(viewing.language)
  return valuesBefore(viewing.facts, asked).map(({ is, unit, reading }) =>
    before[is](
      bodyTitle(unit, viewing.context),
      sayReading(viewing, measure, reading),
      sayPeriod(reading.period, viewing.language),
    ),
  )
}

const valueView = (
  viewing: Viewing,
  { body, asks }: Pick<Part, 'body' | 'asks'>,
  value: Seen['values'][number],
): AskedValueView => {
  const { asked, measure, kinds } = value
  const { unit, sex, period } = asked
  const form = reportForm(viewing, measure, { unit, sex, period, kinds })
  const { before } = form
  return {
    id: measure.id,
    measure: { ...titleIn(viewing, measure.title), href: viewing.to.measure(measure.id) },
    form,
    unitLabel: unit === body ? '' : form.unitLabel,
    ...limitOf(viewing, measure, period),
    unchanged:
      before === undefined || before.written === ''
        ? null
        : { written: before.written, shown: before.shown },
    grade: gradeOf(viewing, measure),
    beforeMerger: beforeMerger(viewing, value),
    secondLook: oddSentence(viewing, measure, asked),
    newText: newTextView(viewing, asks, value),
  }
}

/** One measure's values as far as the reader may report them, a row a unit that leads to its part; none of a single unit. */
export const unitValueViews = (
  viewing: Viewing,
  measure: Measure,
  reportable: readonly (Omit<AskedValue, 'measure' | 'kinds'> & {
    readonly isAsked: boolean
    readonly kinds: Seen['values'][number]['kinds']
  })[],
): readonly AskedValueView[] => {
  const asked = reportable.flatMap((one) =>
    one.unit === null || !one.isAsked ? [] : [{ ...one, unit: one.unit }],
  )
  if (new Set(asked.map(({ unit }) => unit)).size < 2) return []
  const views = asked.map(({ unit, sex, period, kinds }) => {
    const about = { measure: measure.id, unit, sex, period, kinds: kinds.map(({ kind }) => kind) }
    const view = valueView(viewing, { body: unit, asks: [] }, { asked: about, measure, kinds })
    const href = `${viewing.to.home}/del/${encodeURIComponent(unit)}`
    return { ...view, measure: { title: bodyTitle(unit, viewing.context), href }, grade: null }
  })
  return views.toSorted((a, b) => a.measure.title.localeCompare(b.measure.title, 'sv'))
}

const nodeLink = (viewing: Viewing, id: string) => ({
  id,
  ...titleOfNode(viewing, id),
  href: viewing.to.node(id),
})

const textViews = (viewing: Viewing, { part, texts, isClosed }: Seen): PartReply['texts'] =>
  (isClosed ? [] : part.asks).flatMap((ask) => {
    const node = ask.is === 'text' ? viewing.chain.nodes.get(ask.node) : undefined
    if (ask.is !== 'text' || node === undefined) return []
    const forms = textForms(viewing, node, texts.get(node.id) ?? [])
    const form: TextForm | undefined = forms.find(({ field }) => field === ask.field)
    return form === undefined ? [] : [{ node: nodeLink(viewing, node.id), form }]
  })

const moreTextViews = (viewing: Viewing, { part, texts }: Seen): PartReply['moreTexts'] => {
  const asked = new Set(
    part.asks.map((ask) => (ask.is === 'text' ? `${ask.node} ${ask.field}` : '')),
  )
  return [...texts].flatMap(([id, latest]) => {
    const node = viewing.chain.nodes.get(id)
    if (node === undefined) return []
    // NOTE what a grade demands is asked for when its values are reported, and not offered before.
    const forms = textForms(viewing, node, latest).filter(
      ({ field, demandedBy, body }) =>
        !asked.has(`${id} ${field}`) && (demandedBy === null || body !== ''),
    )
    return forms.length === 0 ? [] : [{ node: nodeLink(viewing, id), forms }]
  })
}

const judgementView = (
  viewing: Viewing,
  { node, assessment, isMade, decidable }: Seen['judgements'][number],
): AskedJudgementView => {
  const { part } = workingRoundWords(viewing.language)
  return {
    node: nodeLink(viewing, node),
    assessment,
    state: isMade ? part.judged : part.notJudged,
    isMade,
    grade: isMade ? badgeOf(viewing, node) : null,
    form:
      decidable === null
        ? null
        : decisionForm(viewing, decidable.assessed, decidable.bodies, decidable.current),
  }
}

/** What is told inside its room alone, as everything that is said there. */
const reasonSentBack = ({ standing: { stage, last }, isClosed }: Seen): string | null =>
  stage === 'sentBack' && !isClosed ? (last?.reason ?? null) : null

const explained = (viewing: Viewing, seen: Seen): string => {
  const said = explainedStage(viewing, seen)
  const { reviewedBySame } = workingRoundWords(viewing.language).part
  return seen.standing.isReviewedBySame && !seen.isClosed ? `${said} ${reviewedBySame}` : said
}

const explainedStage = (
  viewing: Viewing,
  { part: own, standing, isClosed, shut, asked }: Seen,
): string => {
  if (isClosed) return roomWords(viewing.language).closedPart
  const { part, board } = workingRoundWords(viewing.language)
  if (shut !== null && standing.stage === 'notStarted') return board[shut]
  const { above, delivers } = own
  if (hasNothingOfItsOwn(own) && stepAhead(standing.stage, own) === 'deliver')
    return part.deliversOthers
  const { byAnother } = asked.described.stages.review
  if (standing.stage === 'reported' && byAnother) return part.reportedForAnother
  return standing.stage === 'reviewed' && !delivers && above !== null
    ? part.reviewedGoes(bodyTitle(above, viewing.context))
    : part.explains[standing.stage]
}

const historyView = (
  { language, context }: Viewing,
  part: Part,
  { changeNumber, bodyId, move, person, recordedAt, deliveredOn, reason, reference }: SeenMove,
): PartReply['history'][number] => {
  const words = workingRoundWords(language)
  const { didBefore } = organisationWords(language)
  const said = words.last(person, words.done[move], sayDate(deliveredOn ?? recordedAt, language))
  const under = reference === null ? null : words.part.underReference(reference)
  return {
    changeNumber,
    said: bodyId === part.body ? said : didBefore(bodyTitle(bodyId, context), said),
    note: reason ?? under,
  }
}

export const partView = (viewing: Viewing, seen: Seen, isOpen: boolean): PartReply => ({
  row: partRowView(viewing, seen.asked.described, seen, 0),
  round: titleOfRound(viewing),
  isOpen,
  instructions: instructionsOf(viewing, seen.asked.described),
  sentBack: reasonSentBack(seen),
  explains: explained(viewing, seen),
  mayWrite: seen.mayWrite,
  mayMakeRoom: isOpen ? (seen.room?.mayMake ?? null) : null,
  moves: isOpen ? seen.moves : [],
  basedOn: seen.basedOn,
  values: seen.values.map((value) => valueView(viewing, seen.part, value)),
  texts: textViews(viewing, seen),
  moreTexts: seen.mayWrite ? moreTextViews(viewing, seen) : [],
  judgements: seen.judgements.map((one) => judgementView(viewing, one)),
  history: seen.history.map((move) => historyView(viewing, seen.part, move)),
})
