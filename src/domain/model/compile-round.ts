// A round from the file's words: the months it covers, what it asks, and how it is reported.
import { deadlineFrom } from '../periods/deadline.ts'
import { type Compiling, idsOf, optionalText, refer } from './compiling.ts'
import type { ModelText } from './language.ts'
import type { ModelRound, StepOrder } from './model.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

type RoundText = NonNullable<ModelText['rounds']>[number]
type StepText = NonNullable<NonNullable<RoundText['stages']>['report']>

const latestOf = (latest: string | undefined) =>
  latest === undefined ? {} : { latest: deadlineFrom(latest) }

const compileStep = ({ latest, who }: StepText = {}): StepOrder => ({
  ...latestOf(latest),
  ...(who === undefined ? {} : { who }),
})

const compileStages = ({
  report,
  review,
  deliver,
  decide,
}: NonNullable<RoundText['stages']> = {}) => ({
  report: compileStep(report),
  review: compileStep(review),
  deliver: compileStep(deliver),
  decide: { ...latestOf(decide?.latest), by: decide?.by ?? [] },
})

export const compileRound = (compiling: Compiling, text: RoundText, index: number): ModelRound => {
  const path = ['rounds', index]
  const [first = '', last = first] = text.covers.split(/[–-]/)
  const from = text.covers === 'year' ? 1 : MONTHS.indexOf(first) + 1
  const to = text.covers === 'year' ? 12 : MONTHS.indexOf(last) + 1
  if (from > to) {
    compiling.refuse([...path, 'covers'], {
      refused: 'wrongPattern',
      found: text.covers,
      pattern: 'covers',
    })
  }
  for (const [position, type] of (text.types ?? []).entries()) {
    refer(compiling, 'type', type, idsOf(compiling.text.types), [...path, 'types', position])
  }
  return {
    id: text.id,
    ...optionalText('label', text.label),
    kind: text.kind,
    from,
    to,
    ...(text.statutory === undefined ? {} : { statutory: text.statutory }),
    ...(text.types === undefined ? {} : { types: text.types }),
    ...(text.measures === undefined ? {} : { measures: text.measures }),
    stages: compileStages(text.stages),
    ...(text.rooms === undefined ? {} : { rooms: text.rooms }),
    ...(text.reminders === undefined ? {} : { reminders: text.reminders }),
    ...optionalText('instructions', text.instructions),
  }
}
