// Measures in parts of the year whose one limit is held against periods of different lengths.
import type { Measure } from '../measures/measure.ts'
import type { Model, ModelRound } from '../model/model.ts'
import type { Finding } from './finding.ts'
import type { Standing } from './standing.ts'

/** What is counted piles up over the year: the year's number is not comparable with a part's. */
const pilesUp = ({ unit }: Measure): boolean => unit === 'count' || unit === 'money'

const isInParts = ({ asked }: Measure): boolean => asked.is !== 'year' && asked.is !== 'years'

/** Whether the round reads the year's number of what is measured in parts; else it reads a part's. */
const readsYear = ({ kind, from, to }: ModelRound): boolean =>
  kind === 'forecast' || (from === 1 && to === 12)

/** A deciding measure that piles up, with a limit, where some rounds read the year and others a part of it. */
export const lintLengths = (
  model: Model,
  { node, type, deciding }: Standing,
): readonly Finding[] => {
  const assessed = type.assessments.filter(
    (one) => one.rule !== undefined || one.perMeasure !== undefined,
  )
  const rounds = model.rounds.filter(
    (round) =>
      (round.types ?? [type.id]).includes(type.id) &&
      assessed.some((one) => one.rounds === undefined || one.rounds.includes(round.id)),
  )
  const year = rounds.find(readsYear)
  const part = rounds.find((round) => !readsYear(round))
  if (year === undefined || part === undefined) return []
  return deciding
    .filter((measure) => isInParts(measure) && pilesUp(measure) && measure.limits.size > 0)
    .map((measure) => ({
      warns: 'limitOfTwoLengths',
      measure: measure.id,
      node: node.id,
      year: year.id,
      part: part.id,
      on: ['measures', measure.id, 'limits'],
    }))
}
