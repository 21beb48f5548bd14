// What a person can write in a round: values to report and grades to decide, with what stands there now.
import type { DecisionForm, ReportForm } from '../../contract/staff.ts'
import type { AssessedNode } from '../../domain/assessment/assessed.ts'
import { excerptAsData, excerptFor } from '../../domain/assessment/preview.ts'
import { fromText, toText } from '../../domain/exact/exact.ts'
import type { Measure, Sex } from '../../domain/measures/measure.ts'
import type { Grade } from '../../domain/model/model.ts'
import type { ReadingKind } from '../../domain/model/rule.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { type Json, toJson } from '../../domain/reports/canonical-json.ts'
import { outcomeBefore } from '../../domain/workflow/asked-values.ts'
import { sayPeriod } from '../../text/dates.ts'
import { sayNumber, unitSign } from '../../text/numerals.ts'
import { staffWords } from '../../text/staff.ts'
import { bodyTitle, judgedAs, wordsOfGrade } from '../../text/words-of-model.ts'
import { markOf } from './grade-view.ts'
import { figureOf, sayReading } from './measured-view.ts'
import { sayText, type Viewing } from './viewing.ts'

/** The judgement in force as it is stored, as far as a form needs it. */
export type CurrentJudgement = {
  readonly judgementId: string
  readonly grade: string
  readonly reason: unknown
}

const gradeChoice = (viewing: Viewing, grade: Grade): DecisionForm['grades'][number] => {
  const { needs } = staffWords(viewing.language).decide
  const demanded = grade.requires.map((what) => needs[what]).join(', ')
  return {
    id: grade.id,
    ...markOf(grade),
    word: wordsOfGrade(grade, viewing.context),
    ...(demanded === '' ? {} : { needs: demanded }),
  }
}

/** The form for one assessment of a node. */
export const decisionForm = (
  viewing: Viewing,
  { node, assessment, scale, suggested }: AssessedNode,
  bodies: readonly string[],
  current: CurrentJudgement | null,
): DecisionForm => {
  const grades = viewing.model.scales.get(scale)?.grades ?? []
  const suggestedGrade =
    suggested.is === 'grade' ? grades.find((one) => one.id === suggested.grade) : undefined
  const { reason } = current ?? {}
  return {
    assessment,
    label: judgedAs({ node, assessment }, viewing.context),
    grades: grades.map((grade) => gradeChoice(viewing, grade)),
    bodies: bodies.map((id) => ({ id, label: bodyTitle(id, viewing.context) })),
    suggested: suggestedGrade === undefined ? null : wordsOfGrade(suggestedGrade, viewing.context),
    grade: current?.grade ?? null,
    // NOTE a reason is stored as a text by language.
    reason: reason === null || reason === undefined ? '' : sayText(viewing, reason as Text),
    basedOn: current?.judgementId ?? null,
  }
}

/** The reading in force of one kind as it is stored, as far as a form needs it. */
export type CurrentReading = {
  readonly readingId: string
  readonly value: string | null
  readonly answer: string | null
  readonly missing: string | null
  readonly comment: string | null
}

export type ReportableValue = {
  readonly unit: string | null
  readonly sex: Sex
  readonly period: string
  readonly kinds: readonly { readonly kind: ReadingKind; readonly current: CurrentReading | null }[]
}

/** A stored value as somebody would type it: with every decimal, so that what is saved again is the same. */
export const asTyped = (
  viewing: Viewing,
  measure: Measure,
  { value, answer }: Pick<CurrentReading, 'value' | 'answer'>,
): string => {
  if (value === null) return answer ?? ''
  const own = value.split('.')[1]?.length ?? 0
  const decimals = Math.max(measure.decimals, own)
  return sayNumber(fromText(value), decimals, viewing.language).replaceAll('\u2212', '-')
}

const YES_NO = ['yes', 'no'] as const

const choicesOf = (viewing: Viewing, measure: Measure): ReportForm['choices'] => {
  if (measure.unit === 'yesNo') return YES_NO.map((id) => ({ id, label: viewing.words.yesNo[id] }))
  return (measure.choices ?? []).map((id) => ({ id, label: id }))
}

/** The last reading of an earlier period. */
const beforeOf = (viewing: Viewing, measure: Measure, about: ReportableValue) => {
  const earlier = outcomeBefore(viewing.facts, { ...about, measure: measure.id })
  return earlier === undefined
    ? {}
    : {
        before: {
          period: sayPeriod(earlier.period, viewing.language),
          shown: sayReading(viewing, measure, earlier),
          figure: figureOf(viewing, measure, earlier.value),
          written: asTyped(viewing, measure, {
            value: earlier.value === undefined ? null : toText(earlier.value),
            answer: earlier.answer ?? null,
          }),
        },
      }
}

/**
 * What the browser needs to assess a value of the measure as the server does; without nodes whose
 * grades rest on more than is told.
 */
export const excerptOf = (
  { model, chain, round, at, conclusions }: Viewing,
  measure: string,
): Json => {
  const isTold = (node: string): boolean => conclusions.standOf(node)?.is !== 'notTold'
  const { chain: part, ...rest } = excerptFor({ model, chain, round, at }, measure)
  const nodes = new Map([...part.nodes].filter(([id]) => isTold(id)))
  return toJson(excerptAsData({ ...rest, chain: { ...part, nodes } }))
}

/** Why a person can say that there is no value; the rest is known without asking. */
const REPORTED_MISSING = ['notYetPublished', 'suppressed', 'notApplicable', 'withdrawn'] as const

/** The form for one value. */
export const reportForm = (
  viewing: Viewing,
  measure: Measure,
  about: ReportableValue,
): ReportForm => ({
  unit: about.unit,
  unitLabel: about.unit === null ? '' : bodyTitle(about.unit, viewing.context),
  sex: about.sex,
  period: about.period,
  periodLabel: sayPeriod(about.period, viewing.language),
  kinds: about.kinds.map(({ kind }) => ({ id: kind, label: viewing.words.kinds[kind] })),
  current: about.kinds.map(({ kind, current }) => ({
    kind,
    written: current === null ? '' : asTyped(viewing, measure, current),
    figure: figureOf(
      viewing,
      measure,
      current === null || current.value === null ? undefined : fromText(current.value),
    ),
    missing: current?.missing ?? null,
    comment: current?.comment ?? '',
    basedOn: current?.readingId ?? null,
  })),
  suffix: unitSign(measure, viewing.language),
  choices: choicesOf(viewing, measure),
  missingReasons: REPORTED_MISSING.map((id) => ({ id, label: viewing.words.missing[id] })),
  ...beforeOf(viewing, measure, about),
})
