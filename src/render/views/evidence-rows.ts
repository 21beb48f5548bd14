// What was recorded of a goal and its measures, row by row: who and when, and what each replaced.
import type {
  EvidencedJudgementView,
  EvidencedTextView,
  EvidencedValueView,
} from '../../contract/evidence.ts'
import type { Measure, Reading } from '../../domain/measures/measure.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { lastDayOfRound } from '../../domain/periods/period.ts'
import type { Followed } from '../../domain/reports/evidence.ts'
import { sayDate, sayPeriod, sayTime } from '../../text/dates.ts'
import { sayBodyOn } from '../../text/ended-body.ts'
import { evidenceWords } from '../../text/evidence.ts'
import type { Language } from '../../text/language.ts'
import { staffWords } from '../../text/staff.ts'
import { assessmentLabel, bodyTitle, contextOfNode } from '../../text/words-of-model.ts'
import { gradeView } from './grade-view.ts'
import { figureOf, sayReading } from './measured-view.ts'
import { sourceView } from './reasons-view.ts'
import { sayText, type Viewing } from './viewing.ts'

type Recorded = {
  readonly id: string
  readonly author: string
  readonly recordedAt: string
  readonly madeUp: boolean
}

type Value = Recorded & {
  readonly reading: Reading
  readonly reportedBy: string | null
  readonly reportedOn: string | null
  readonly comment: string | null
  readonly source: string | null
}

type Judgement = Recorded & {
  readonly nodeId: string
  readonly assessment: string | null
  readonly grade: string
  readonly reason: unknown
  readonly decidedBy: string | null
  readonly decidedOn: string | null
  readonly person: string | null
}

type Written = Recorded & {
  readonly field: string
  readonly language: string
  readonly body: string
  readonly writtenBy: string | null
  readonly writtenOn: string | null
}

export type EvidencedRows = {
  readonly values: readonly Followed<Value>[]
  readonly judgements: readonly Followed<Judgement>[]
  readonly texts: readonly Followed<Written>[]
}

/** What people are called by their accounts. */
export type Naming = { readonly nameOf: (account: string) => string }

type Viewed = Naming & { readonly viewing: Viewing }

/** «Robin Ek, 24 november 2026 kl. 14.35» */
export const recordedBy = (who: string, at: string, language: Language): string =>
  evidenceWords(language).at(who, sayDate(at, language), sayTime(at, language))

const recorded = ({ viewing, nameOf }: Viewed, { row, holds }: Followed<Recorded>) => ({
  key: row.id,
  recorded: recordedBy(nameOf(row.author), row.recordedAt, viewing.language),
  holds,
  madeUp: row.madeUp,
})

const joined = (parts: readonly (string | null)[]): string | null => {
  const said = parts.filter((part) => part !== null && part !== '')
  return said.length === 0 ? null : said.join(', ')
}

/** Of what it is a value: the whole or a unit, of one sex where it is. */
const ofWhat = (viewing: Viewing, { unit, sex }: Reading): string => {
  const { measures } = evidenceWords(viewing.language)
  const where =
    unit === undefined
      ? measures.whole
      : sayBodyOn(unit, viewing.context, lastDayOfRound(viewing.round))
  const { sex: sexes } = staffWords(viewing.language)
  return sex === 'all' ? where : `${where}, ${sexes[sex].toLowerCase()}`
}

/** The latest recorded first. */
export const valueViews = (
  viewed: Viewed,
  measure: Measure,
  values: EvidencedRows['values'],
): readonly EvidencedValueView[] => {
  const { viewing } = viewed
  const { language } = viewing
  return values.toReversed().map((followed) => {
    const { row, replaced } = followed
    const day = row.reportedOn === null ? null : sayDate(row.reportedOn, language)
    return {
      ...recorded(viewed, followed),
      period: sayPeriod(row.reading.period, language),
      unit: ofWhat(viewing, row.reading),
      kind: viewing.words.kinds[row.reading.kind],
      shown: sayReading(viewing, measure, row.reading),
      figure: figureOf(viewing, measure, row.reading.value),
      source: row.source === null ? null : sourceView(viewing, row.source),
      by: joined([row.reportedBy, day]),
      replaced: replaced === null ? null : sayReading(viewing, measure, replaced.reading),
      why: row.comment,
    }
  })
}

/** A grade as its scale has it; one that the model no longer knows as it is written. */
const gradeOf = (
  { model, chain, ...viewing }: Viewing,
  { nodeId, assessment, grade }: Judgement,
) => {
  const type = model.types.get(chain.nodes.get(nodeId)?.type ?? '')
  const known = type?.assessments.find(({ id }) => id === assessment) ?? type?.assessments[0]
  const grades = model.scales.get(known?.scale ?? '')?.grades ?? []
  return known === undefined || !grades.some(({ id }) => id === grade)
    ? ({ tone: 'none', word: grade } as const)
    : gradeView({ model, chain, ...viewing }, known.scale, grade)
}

export const judgementViews = (
  viewed: Viewed,
  judgements: EvidencedRows['judgements'],
): readonly EvidencedJudgementView[] => {
  const { viewing } = viewed
  const { language, context } = viewing
  return judgements.toReversed().map((followed) => {
    const { row, replaced } = followed
    const body = row.decidedBy === null ? null : bodyTitle(row.decidedBy, context)
    const day = row.decidedOn === null ? null : sayDate(row.decidedOn, language)
    return {
      ...recorded(viewed, followed),
      assessment: assessmentLabel(row.assessment ?? '', contextOfNode(row.nodeId, context)),
      grade: gradeOf(viewing, row),
      // NOTE a reason is stored as a text by language.
      reason: row.reason === null ? null : sayText(viewing, row.reason as Text),
      by: joined([row.madeUp ? null : row.person, body, day]),
      replaced: replaced === null ? null : gradeOf(viewing, replaced).word,
    }
  })
}

const labelOf = (viewing: Viewing, node: string, field: string): string => {
  const labels: Readonly<Record<string, string>> = viewing.words.text
  const type = viewing.model.types.get(viewing.chain.nodes.get(node)?.type ?? '')
  const own = type?.fields.find(({ id }) => id === field)
  return labels[field] ?? (own === undefined ? field : sayText(viewing, own.label))
}

/** The latest written first. */
export const textViews = (
  viewed: Viewed,
  node: string,
  texts: EvidencedRows['texts'],
): readonly EvidencedTextView[] => {
  const { viewing } = viewed
  return texts.toReversed().map((followed) => {
    const { row } = followed
    const day = row.writtenOn === null ? null : sayDate(row.writtenOn, viewing.language)
    return {
      ...recorded(viewed, followed),
      label: labelOf(viewing, node, row.field),
      text: row.body,
      lang: row.language,
      by: joined([row.writtenBy, day]),
    }
  })
}
