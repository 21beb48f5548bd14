// A round of the year in plain words.
import type { ModelRound } from '../domain/model/model.ts'
import { catalogueOf } from './catalogues.ts'
import { join } from './language.ts'
import { type ModelContext, say, typePlural } from './words-of-model.ts'

/** A round: its kind, the months it covers, what it is by law and which levels it asks for. */
export const roundInWords = (round: ModelRound, context: ModelContext): string => {
  const { model: words, months, and } = catalogueOf(context.language)
  const whole = round.from === 1 && round.to === 12
  const month = (number: number) => months[number - 1] ?? ''
  const covers = whole ? words.wholeYear : words.monthSpan(month(round.from), month(round.to))
  const statutory = round.statutory === undefined ? '' : words.statutory[round.statutory]
  const types = (round.types ?? []).map((id) => typePlural(id, context))
  return [
    words.round(say(round.label, context, round.id), round.kind, covers, statutory),
    types.length === 0 ? '' : words.asks(join(types, and)),
    say(round.instructions, context, ''),
  ]
    .filter((part) => part !== '')
    .join(' ')
}
