// The values of a measure as open data: what its page shows, one row for each, with why where one is missing.
import type { OpenMeasure, OpenValue } from '../../contract/open-data.ts'
import { seriesOf } from '../../domain/assessment/facts.ts'
import { limitWorkedOut } from '../../domain/assessment/read-limit.ts'
import { fromText } from '../../domain/exact/exact.ts'
import type { Node } from '../../domain/goals/chain.ts'
import { limitInYear, type Measure, type Reading } from '../../domain/measures/measure.ts'
import { firstDayOf, lastDayOf, lastDayOfRound, yearOf } from '../../domain/periods/period.ts'
import { answerWord } from '../../text/answers.ts'
import { catalogueOf } from '../../text/catalogues.ts'
import { sayBodyOn } from '../../text/ended-body.ts'
import { unitSign } from '../../text/numerals.ts'
import { serviceWords } from '../../text/services.ts'
import { bodyTitle, limitLabel } from '../../text/words-of-model.ts'
import { badgeOf } from '../views/grade-view.ts'
import {
  figureOf,
  isLimitMadeUp,
  readingNow,
  sayLimit,
  tellingLimit,
} from '../views/measured-view.ts'
import { toDrawn, usersOf } from '../views/series-lines.ts'
import { isOfRound, seriesReadings } from '../views/series-readings.ts'
import { sayOptional, sayText, type Viewing } from '../views/viewing.ts'
import { isWithheld } from '../views/withheld-readings.ts'

/** The measures of the follow-up: those that have begun; what is planned is told of when its time comes. */
export const measuresBegun = ({ chain, round }: Viewing): readonly Measure[] =>
  [...chain.measures.values()].filter(
    ({ valid }) => valid?.from === undefined || valid.from <= lastDayOfRound(round),
  )

const keyOf = ({ period, kind, sex }: Reading): string => `${period}\n${kind}\n${sex}`

/** What the body itself has: its series as it is drawn, and besides it the other kinds and women's and men's. */
const ownReadings = (viewing: Viewing, measure: Measure): readonly Reading[] => {
  const { facts, round } = viewing
  const drawn = seriesReadings(viewing, measure)
  const known = new Set(drawn.map(keyOf))
  const others = seriesOf(facts, measure.id).filter(
    (one) => !known.has(keyOf(one)) && isOfRound(measure, one, round),
  )
  return [...drawn, ...others]
}

const unitReadings = ({ facts, round }: Viewing, measure: Measure): readonly Reading[] =>
  (facts.unitsOf.get(measure.id) ?? []).flatMap((unit) =>
    seriesOf(facts, measure.id, unit).filter((one) => isOfRound(measure, one, round)),
  )

const toNumber = (text: string | undefined): number | null =>
  text === undefined ? null : toDrawn(fromText(text))

const limitBeside = (
  viewing: Viewing,
  measure: Measure,
  { period, unit }: Reading,
): OpenValue['limit'] => {
  const name = tellingLimit(measure)
  const year = yearOf(period)
  const limit = unit === undefined ? limitInYear(measure, name, year) : undefined
  if (limit === undefined) return null
  const { value, interval } = limitWorkedOut(viewing.facts, measure, limit, year)
  const types = usersOf(viewing, measure.id).map(({ type }) => type)
  return {
    name: limitLabel(name, { ...viewing.context, types }),
    value: toNumber(value),
    from: toNumber(interval?.from),
    to: toNumber(interval?.to),
    said: sayLimit(viewing, measure, limit, year),
    isMadeUp: isLimitMadeUp(viewing, measure, limit, year),
  }
}

const isDecidedAlone = (node: Node, measure: Measure): boolean => {
  const deciding = node.measures.filter(({ role }) => role === 'decides')
  return deciding.length === 1 && deciding[0]?.measure === measure.id
}

/** The grade of the goals that the value alone decides, where they have the same; null: none has, or they differ. */
const gradeBeside = (viewing: Viewing, measure: Measure, reading: Reading): string | null => {
  const now = readingNow(viewing, measure)
  if (now === null || reading.unit !== undefined || keyOf(now) !== keyOf(reading)) return null
  const nodes = usersOf(viewing, measure.id).filter((node) => isDecidedAlone(node, measure))
  const said = new Set(nodes.flatMap(({ id }) => badgeOf(viewing, id)?.word ?? []))
  const [word = null] = said
  return said.size === 1 ? word : null
}

type Known = Pick<OpenValue, 'value' | 'answer' | 'missing' | 'missingSaid'>

const NOTHING: Known = { value: null, answer: null, missing: null, missingSaid: null }

const knownOf = (viewing: Viewing, measure: Measure, reading: Reading): Known => {
  const { language } = viewing
  const { answer, missing = 'notReported' } = reading
  if (isWithheld(viewing, measure, reading)) {
    const { few } = serviceWords(language).units
    return { ...NOTHING, missing: 'suppressed', missingSaid: few }
  }
  const figure = figureOf(viewing, measure, reading.value)
  if (figure !== null) return { ...NOTHING, value: Number(figure.exact) }
  if (answer !== undefined) return { ...NOTHING, answer: answerWord(answer, language) }
  return { ...NOTHING, missing, missingSaid: catalogueOf(language).missing.reasons[missing] }
}

const openValue = (viewing: Viewing, measure: Measure, reading: Reading): OpenValue => {
  const { unit, period, kind, sex, breaks, madeUp } = reading
  return {
    measureId: measure.id,
    measureTitle: sayText(viewing, measure.title),
    bodyId: unit ?? null,
    bodyTitle:
      unit === undefined ? null : sayBodyOn(unit, viewing.context, lastDayOfRound(viewing.round)),
    period,
    periodStarts: firstDayOf(period),
    periodEnds: lastDayOf(period),
    ...{ kind, sex },
    ...knownOf(viewing, measure, reading),
    unitOfMeasure: unitSign(measure, viewing.language),
    limit: limitBeside(viewing, measure, reading),
    grade: gradeBeside(viewing, measure, reading),
    breaks,
    isMadeUp: madeUp,
    source: reading.source ?? measure.source.ref ?? null,
  }
}

const inOrder = (a: OpenValue, b: OpenValue): number =>
  (a.bodyId ?? '').localeCompare(b.bodyId ?? '') ||
  a.period.localeCompare(b.period) ||
  a.sex.localeCompare(b.sex) ||
  a.kind.localeCompare(b.kind)

/** Every value of a measure that citizens are shown, the body's own first, then its units'. */
export const openValuesOf = (viewing: Viewing, measure: Measure): readonly OpenValue[] =>
  [...ownReadings(viewing, measure), ...unitReadings(viewing, measure)]
    .map((reading) => openValue(viewing, measure, reading))
    .sort(inOrder)

export const openMeasure = (viewing: Viewing, measure: Measure): OpenMeasure => ({
  id: measure.id,
  title: sayText(viewing, measure.title),
  definition: sayOptional(viewing, measure.definition) ?? null,
  unitOfMeasure: unitSign(measure, viewing.language),
  decimals: measure.decimals,
  better: measure.better,
  ownerTitle: measure.owner === undefined ? null : bodyTitle(measure.owner, viewing.context),
  goalIds: usersOf(viewing, measure.id).map(({ id }) => id),
  source: measure.source.ref ?? null,
  page: viewing.to.measure(measure.id),
})
