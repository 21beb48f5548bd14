// Readings, judgements and texts against the chain they are about.
import { possibleFault, sexFault } from '../measures/accept-value.ts'
import { isNeverAsked } from '../measures/asked-period.ts'
import type { Reading } from '../measures/measure.ts'
import { unknownReference } from '../model/compiling.ts'
import type { Assessment, Model } from '../model/model.ts'
import { meantByTitle } from '../model/titled.ts'
import { yieldsNumber } from '../model/yields-number.ts'
import { answeringOn } from '../organisation/succession.ts'
import { lastDayOfRound, type Round, spanOf } from '../periods/period.ts'
import { type Chain, type Judgement, type Node, THE_WHOLE } from './chain.ts'
import type { Faulty } from './chain-fault.ts'
import { checkFieldText } from './check-fields.ts'
import { judgingBodies } from './judging-bodies.ts'
import { refer } from './refer.ts'
import { outOfForce, roundNamed } from './round-standing.ts'
import { nodeOn } from './said-later.ts'

const unknownRound = (model: Model, found: string, on: Faulty['on']): Faulty => {
  // NOTE a year that is written with a digit too many is still the year that was meant.
  const [written = ''] = /\d{4}/.exec(found) ?? []
  const year = spanOf(written) === null ? 'ÅÅÅÅ' : written
  return {
    ...unknownReference(
      'round',
      found,
      model.rounds.map((one) => `${one.id}-${year}`),
    ),
    on,
  }
}

const readingKey = (reading: Reading): string => {
  const { measure, unit = '', period, kind, sex, recorded = '' } = reading
  return [measure, unit, period, kind, sex, recorded].join(';')
}

/** Readings of unknown measures and units, impossible values, and the same reading twice. */
export const checkReadings = (
  chain: Chain,
): { faults: readonly Faulty[]; warnings: readonly Faulty[] } => {
  const faults: Faulty[] = []
  const warnings: Faulty[] = []
  const seen = new Map<string, number>()
  for (const [index, reading] of chain.readings.entries()) {
    const on = (key: string) => ['readings', index, key]
    const measure = chain.measures.get(reading.measure)
    const { unit, value, period } = reading
    if (measure === undefined) {
      faults.push(...refer('measure', reading.measure, chain.measures, on('measure')))
      continue
    }
    faults.push(...refer('body', unit, chain.bodies, on('unit')))
    if (spanOf(period) === null) faults.push({ refused: 'unknownPeriod', period, on: on('period') })
    const impossible = value === undefined ? null : possibleFault(measure, value)
    if (impossible !== null) faults.push({ ...impossible, on: on('value') })
    const ofOneSex = sexFault(measure, reading.sex)
    if (ofOneSex !== null) faults.push({ ...ofOneSex, on: on('sex') })
    const key = readingKey(reading)
    const first = seen.get(key)
    if (first === undefined) seen.set(key, index)
    else
      faults.push({
        refused: 'duplicateReading',
        period,
        measure: measure.id,
        first,
        on: on('period'),
      })
    if (reading.kind === 'outcome' && isNeverAsked(measure.asked, period)) {
      const asked = measure.asked.is
      warnings.push({
        refused: 'periodNotAsked',
        measure: measure.id,
        period,
        asked,
        on: on('period'),
      })
    }
  }
  return { faults, warnings }
}

const checkGrade = (
  model: Model,
  chain: Chain,
  judgement: Judgement,
  assessment: Pick<Assessment, 'scale'>,
  on: (key: string) => Faulty['on'],
): readonly Faulty[] => {
  const grades = model.scales.get(assessment.scale)?.grades ?? []
  const grade = grades.find((one) => one.id === judgement.grade)
  if (grade === undefined) {
    const unknown = unknownReference(
      'grade',
      judgement.grade,
      grades.map((one) => one.id),
    )
    const titled = grades.map(({ id, words }) => ({ id, called: [words.forecast, words.outcome] }))
    return [{ ...meantByTitle(unknown, titled), on: on('grade') }]
  }
  const isAnalysed = () =>
    chain.texts.some(
      (text) =>
        text.node === judgement.node && text.field === 'analysis' && text.round === judgement.round,
    )
  const lacks = grade.requires.filter(
    (what) => judgement.reason === undefined && !(what === 'analysis' && isAnalysed()),
  )
  return lacks.map((what) => ({ refused: 'gradeNeeds', grade: grade.id, what, on: on('grade') }))
}

const checkDue = (
  { due }: Pick<Node, 'due'>,
  judgement: Judgement,
  assessment: Assessment,
  round: Round,
  on: (key: string) => Faulty['on'],
): readonly Faulty[] => {
  if (!assessment.onlyWhenDue.includes(judgement.grade)) return []
  const lastDay = lastDayOfRound(round)
  if (due !== undefined && due <= lastDay) return []
  const fault = {
    refused: 'gradeBeforeDue',
    grade: judgement.grade,
    round: judgement.round,
  } as const
  return [{ ...fault, lastDay, ...(due === undefined ? {} : { due }), on: on('grade') }]
}

/**
 * A judgement in the name of a body that does not make this assessment in the round. One that has
 * gone up in a body that makes it judged before it ended.
 */
const checkBody = (
  chain: Chain,
  judged: Pick<Node, 'id' | 'owner'>,
  assessment: Pick<Assessment, 'id' | 'by'>,
  { body, day }: { readonly body: string | undefined; readonly day: string },
  on: (key: string) => Faulty['on'],
): readonly Faulty[] => {
  const valid = judgingBodies(chain, judged, assessment, day)
  // An unknown body is told as such.
  if (body === undefined || !chain.bodies.has(body) || valid.length === 0) return []
  if (valid.includes(body) || valid.includes(answeringOn(chain.bodies, body, day))) return []
  const fault = { refused: 'notJudgingBody', node: judged.id, assessment: assessment.id } as const
  return [{ ...fault, body, valid, on: on('by') }]
}

/** A judgement of the whole organisation, which has no owner and no date that holds it back. */
const checkVerdict = (
  model: Model,
  chain: Chain,
  judgement: Judgement,
  day: string,
  on: (key: string) => Faulty['on'],
): readonly Faulty[] => {
  const verdict = model.verdicts.find(({ id }) => id === judgement.assessment)
  if (verdict === undefined) {
    const valid = model.verdicts.map(({ id }) => id)
    return [{ ...unknownReference('verdict', judgement.assessment, valid), on: on('verdict') }]
  }
  if (yieldsNumber(model, verdict))
    return [{ refused: 'numberAlone', node: THE_WHOLE, assessment: verdict.id, on: on('verdict') }]
  return [
    ...checkGrade(model, chain, judgement, verdict, on),
    ...checkBody(chain, { id: THE_WHOLE }, verdict, { body: judgement.by, day }, on),
  ]
}

/** Who decided and in which round, whatever was judged. */
const checkWhoAndWhen = (
  model: Model,
  chain: Chain,
  { by, round: named }: Judgement,
  on: (key: string) => Faulty['on'],
): readonly Faulty[] => {
  const faults = refer('body', by, chain.bodies, on('by'))
  const round = roundNamed(model, named)
  if (round === null) return [...faults, unknownRound(model, named, on('round'))]
  const late = outOfForce(model, round)
  return late === null ? faults : [...faults, { ...late, on: on('round') }]
}

/** What is wrong with one judgement: `index` is its place among the judgements of a file. */
export const checkJudgement = (
  model: Model,
  chain: Chain,
  judgement: Judgement,
  index = 0,
): readonly Faulty[] => {
  const on = (key: string) => ['judgements', index, key]
  const round = roundNamed(model, judgement.round)
  // An unknown round is told as such.
  const day = round === null ? (judgement.date ?? '') : lastDayOfRound(round)
  if (judgement.node === THE_WHOLE)
    return [
      ...checkWhoAndWhen(model, chain, judgement, on),
      ...checkVerdict(model, chain, judgement, day, on),
    ]
  const known = chain.nodes.get(judgement.node)
  // Judged is the node as it stands in the round, whoever has owned it since.
  const node = known === undefined || round === null ? known : nodeOn(known, day)
  if (node === undefined) {
    return refer('node', judgement.node, chain.nodes, on('node'))
  }
  const assessments = model.types.get(node.type)?.assessments
  // An unknown type is told at the node.
  if (assessments === undefined) return []
  const assessment = assessments.find((one) => one.id === judgement.assessment)
  const faults = [...checkWhoAndWhen(model, chain, judgement, on)]
  if (assessments.length === 0)
    return [...faults, { refused: 'neverJudged', node: node.id, type: node.type, on: on('node') }]
  if (assessment === undefined) {
    const valid = assessments.map((one) => one.id)
    const unknown = unknownReference('assessment', judgement.assessment, valid)
    const titled = assessments.map(({ id, label }) => ({ id, called: [label] }))
    const fault = meantByTitle(unknown, titled)
    return [...faults, { ...fault, on: on('assessment') }]
  }
  const { rounds } = assessment
  if (round !== null && rounds !== undefined && !rounds.includes(round.id)) {
    const fault = {
      refused: 'notInRound',
      node: node.id,
      assessment: assessment.id,
      round: judgement.round,
    } as const
    faults.push({ ...fault, rounds, on: on('round') })
  }
  if (yieldsNumber(model, assessment)) {
    const fault = { refused: 'numberAlone', node: node.id, assessment: assessment.id } as const
    return [...faults, { ...fault, on: on('assessment') }]
  }
  return [
    ...faults,
    ...checkBody(chain, node, assessment, { body: judgement.by, day }, on),
    ...checkGrade(model, chain, judgement, assessment, on),
    ...(round === null ? [] : checkDue(node, judgement, assessment, round, on)),
  ]
}

/** What people decided: known node, assessment, round and grade; reasons where they are demanded. */
export const checkJudgements = (model: Model, chain: Chain): readonly Faulty[] =>
  chain.judgements.flatMap((judgement, index) => checkJudgement(model, chain, judgement, index))

/** Texts every node may have, beside its type's own fields. */
export const COMMON_TEXTS: readonly string[] = ['analysis', 'comment', 'motivation', 'summary']

export const checkTexts = (model: Model, chain: Chain): readonly Faulty[] =>
  chain.texts.flatMap((text, index): readonly Faulty[] => {
    const on = (key: string) => ['texts', index, key]
    const node = chain.nodes.get(text.node)
    if (node === undefined) {
      return refer('node', text.node, chain.nodes, on('node'))
    }
    const fields = model.types.get(node.type)?.fields ?? []
    const valid = [...fields.map((field) => field.id), ...COMMON_TEXTS]
    const own = fields.find((field) => field.id === text.field)
    const faults: Faulty[] =
      own === undefined ? [] : [...checkFieldText(own, text.text, on('text'))]
    if (!valid.includes(text.field)) {
      faults.push({ ...unknownReference('field', text.field, valid), on: on('field') })
    }
    if (text.round !== undefined && roundNamed(model, text.round) === null) {
      faults.push(unknownRound(model, text.round, on('round')))
    }
    return faults
  })
