// A round of the year in plain words.
import type { ModelRound, RoundStages } from '../domain/model/model.ts'
import type { Deadline } from '../domain/periods/deadline.ts'
import { coversStatutoryPeriod } from '../domain/periods/statutory-period.ts'
import { roomsByModel } from '../domain/workflow/rooms.ts'
import { bodiesOf } from './assessments-in-words.ts'
import { catalogueOf } from './catalogues.ts'
import { counted, join, quoted } from './language.ts'
import { staffWords } from './staff.ts'
import { type ModelContext, noteOf, say, typePlural } from './words-of-model.ts'
import { sayNotStatutory } from './year-wheel.ts'

const whenInWords = (latest: Deadline | undefined, { language }: ModelContext): string => {
  if (latest === undefined) return ''
  const { model: words, months } = catalogueOf(language)
  const { one, other } = words.days
  return latest.is === 'day'
    ? words.latestOn(latest.day, months[latest.month - 1] ?? '')
    : words.latestAfter(counted(language, latest.days, one, other))
}

/** By when and by whom each step is done, as far as the model says. */
const stagesInWords = (stages: RoundStages, context: ModelContext): readonly string[] => {
  const { model: words, or } = catalogueOf(context.language)
  const { roles } = staffWords(context.language)
  const steps = (['report', 'review', 'deliver'] as const).flatMap((step) => {
    const { latest, who, byAnother } = stages[step]
    if (latest === undefined && who === undefined && byAnother === undefined) return []
    const by =
      who === undefined
        ? ''
        : words.stepBy(
            join(
              who.map((role) => roles[role]),
              or,
            ),
          )
    const said = words.step[step](whenInWords(latest, context), by)
    return byAnother === true ? [said, words.byAnother] : [said]
  })
  const { latest, by } = stages.decide
  if (latest === undefined && by.length === 0) return steps
  const bodies = by.map((body) => bodiesOf([body], context)).join(' → ')
  const order = by.length === 0 ? '' : words.inOrder(bodies)
  return [...steps, words.step.decide(whenInWords(latest, context), order)]
}

/** Whether the model says of the rooms, in itself or by having delivery. */
const isSaid = (round: ModelRound): boolean =>
  round.rooms !== undefined || roomsByModel(round) === 'closed'

/** The months that one round covers; of one that repeats, what each covers and after which months. */
const coversInWords = (
  { from, to, repeats }: ModelRound,
  { model, language }: ModelContext,
): string => {
  const { model: words, months, and } = catalogueOf(language)
  const month = (number: number) => months[number - 1] ?? ''
  if (repeats === undefined)
    return from === 1 && to === 12 ? words.wholeYear : words.monthSpan(month(from), month(to))
  const own = model.rounds.filter((one) => one.repeats?.entry === repeats.entry)
  const isToDate = own.length > 1 && own.every((one) => one.from === 1)
  return words.repeated(
    words.every[repeats.every],
    join(
      own.map((one) => month(one.to)),
      and,
    ),
    isToDate,
  )
}

/** An entry of the model's rounds: its kind, the months it covers, what it is by law, what it asks for, by when and of whom. */
const entryInWords = (round: ModelRound, context: ModelContext): string => {
  const { model: words, and } = catalogueOf(context.language)
  const { statutory } = round
  const isByLaw = statutory !== undefined && coversStatutoryPeriod(round, statutory)
  const label = say(round.repeats?.label ?? round.label, context, round.id)
  const types = (round.types ?? []).map((id) => typePlural(id, context))
  const measures = round.measures ?? []
  return [
    words.round(
      label,
      round.kind,
      coversInWords(round, context),
      isByLaw ? words.statutory[statutory] : '',
    ),
    statutory === undefined || isByLaw
      ? ''
      : sayNotStatutory(quoted(label, context.language), statutory, context.language),
    types.length === 0 ? '' : words.asks(join(types, and)),
    measures.length === 0 ? '' : words.asksMeasures(join(measures, and)),
    ...stagesInWords(round.stages, context),
    isSaid(round) ? words.rooms[roomsByModel(round)] : '',
    say(round.instructions, context, ''),
    noteOf(round, context),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

/** One round by itself, also where it is one of several that the model says once. */
export const roundInWords = ({ repeats, ...round }: ModelRound, context: ModelContext): string =>
  entryInWords(round, context)

/** The first of the rounds that an entry of the model is: it speaks for the others. */
const isFirstOfEntry = (
  { repeats }: ModelRound,
  index: number,
  rounds: readonly ModelRound[],
): boolean =>
  repeats === undefined || rounds.findIndex((one) => one.repeats?.entry === repeats.entry) === index

/** The rounds of the year, one that repeats said once for all its months. */
export const roundsInWords = (context: ModelContext): readonly string[] =>
  context.model.rounds.filter(isFirstOfEntry).map((round) => entryInWords(round, context))
