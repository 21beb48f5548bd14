// A round from the file's words: the months it covers, what it asks, and how it is reported.
import { deadlineFrom } from '../periods/deadline.ts'
import { type Compiling, idsOf, optionalText, refer, textOf } from './compiling.ts'
import { MONTHS, type ModelText } from './language.ts'
import type { ModelRound, Repeats, RoundStages, StepOrder } from './model.ts'
import { lastMonthsOf, partLabel, partName } from './repeated-round.ts'

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
}: NonNullable<RoundText['stages']> = {}): RoundStages => ({
  report: compileStep(report),
  review: { ...compileStep(review), ...(review?.byAnother === true ? { byAnother: true } : {}) },
  deliver: compileStep(deliver),
  decide: { ...latestOf(decide?.latest), by: decide?.by ?? [] },
})

const refuseCovers = (
  compiling: Compiling,
  index: number,
  found: string,
  pattern: 'covers' | 'coversEach',
): void =>
  compiling.refuse(['rounds', index, 'covers'], { refused: 'wrongPattern', found, pattern })

/** What every round of the entry has in common. */
const compileOrder = (compiling: Compiling, text: RoundText, index: number) => {
  const path = ['rounds', index]
  for (const [position, type] of (text.types ?? []).entries()) {
    refer(compiling, 'type', type, idsOf(compiling.text.types), [...path, 'types', position])
  }
  return {
    kind: text.kind,
    ...(text.statutory === undefined ? {} : { statutory: text.statutory }),
    ...(text.types === undefined ? {} : { types: text.types }),
    ...(text.measures === undefined ? {} : { measures: text.measures }),
    stages: compileStages(text.stages),
    ...(text.rooms === undefined ? {} : { rooms: text.rooms }),
    ...(text.reminders === undefined ? {} : { reminders: text.reminders }),
    ...optionalText('instructions', text.instructions),
    ...optionalText('note', text.note),
  }
}

const monthNumber = (name: string): number => MONTHS.findIndex((month) => month === name) + 1

const compileYearly = (compiling: Compiling, text: RoundText, index: number): ModelRound => {
  const [first = '', last = first] = text.covers.split(/[–-]/)
  const from = text.covers === 'year' ? 1 : monthNumber(first)
  const to = text.covers === 'year' ? 12 : monthNumber(last)
  if (from === 0 || from > to) refuseCovers(compiling, index, text.covers, 'covers')
  if (text.except !== undefined)
    compiling.refuse(['rounds', index], { refused: 'missingKey', key: 'every' })
  return {
    id: text.id,
    ...optionalText('label', text.label),
    from,
    to,
    ...compileOrder(compiling, text, index),
  }
}

/** The months after which a round is done again. */
const endsOf = (every: Repeats['every'], except: readonly string[] = []): readonly number[] =>
  lastMonthsOf(every).filter((to) => !except.some((name) => monthNumber(name) === to))

/** What a round that repeats cannot say, since it is to hold for each of them. */
const refuseRepeated = (
  compiling: Compiling,
  text: RoundText,
  index: number,
  ends: readonly number[],
): void => {
  if (text.covers !== 'period' && text.covers !== 'year to date')
    refuseCovers(compiling, index, text.covers, 'coversEach')
  const valid = ends.map((end) => MONTHS[end - 1] ?? '')
  for (const [position, found] of (text.except ?? []).entries()) {
    if (!valid.includes(found))
      compiling.refuse(['rounds', index, 'except', position], {
        refused: 'unknownWord',
        found,
        valid,
      })
  }
  for (const [step, said] of Object.entries(text.stages ?? {})) {
    if (said?.latest?.includes('-'))
      compiling.refuse(['rounds', index, 'stages', step, 'latest'], {
        refused: 'wrongPattern',
        found: said.latest,
        pattern: 'latestEach',
      })
  }
}

/** The rounds that an entry of the file is: one, or with `every` one after each part of the year. */
export const compileRounds = (
  compiling: Compiling,
  text: RoundText,
  index: number,
): readonly ModelRound[] => {
  if (text.every === undefined) return [compileYearly(compiling, text, index)]
  const { every } = text
  const ends = lastMonthsOf(every)
  refuseRepeated(compiling, text, index, ends)
  const order = compileOrder(compiling, text, index)
  const repeats = { entry: text.id, every, label: textOf(text.label ?? text.id) }
  return endsOf(every, text.except).map((to) => ({
    id: `${text.id}-${partName(every, to)}`,
    repeats,
    label: partLabel(repeats, to),
    from: text.covers === 'period' ? to - 12 / ends.length + 1 : 1,
    to,
    ...order,
  }))
}

/** The ids of the rounds that an entry of the file is, in time order. */
export const roundIds = ({ id, every, except = [] }: RoundText): readonly string[] =>
  every === undefined ? [id] : endsOf(every, except).map((to) => `${id}-${partName(every, to)}`)

/** The rounds of an assessment by id: an entry that repeats stands for all its rounds. */
export const roundsNamed = ({ rounds = [] }: ModelText, named: readonly string[]) =>
  named.flatMap((name) => {
    const entry = rounds.find(({ id }) => id === name)
    return entry === undefined ? [name] : roundIds(entry)
  })

/** An id is taken by an entry and by each of its rounds. */
export const refuseRoundsTwice = (compiling: Compiling): void => {
  const taken = new Map<string, number>()
  for (const [index, text] of (compiling.text.rounds ?? []).entries()) {
    const own = [...new Set([text.id, ...roundIds(text)])]
    const id = own.find((one) => taken.has(one))
    const first = id === undefined ? undefined : taken.get(id)
    if (id !== undefined && first !== undefined)
      compiling.refuse(['rounds', index, 'id'], {
        refused: 'duplicateId',
        id,
        firstOn: ['rounds', first, 'id'],
      })
    for (const one of own) if (!taken.has(one)) taken.set(one, index)
  }
}
