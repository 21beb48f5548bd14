// Which round and day a command is about, from `--round` and `--at`.
import { roundOf } from '../domain/assessment/assess-chain.ts'
import type { Model } from '../domain/model/model.ts'
import type { Round } from '../domain/periods/period.ts'
import type { CliWords } from '../text/cli-sv.ts'

export type When = { readonly at: string } | { readonly sentence: string }

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

const isDay = (text: string): boolean => {
  const found = ISO.exec(text)
  if (found === null) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}

/** The day of `--at`, today where it was not given. */
export const chooseDay = (asked: string | undefined, today: string, words: CliWords): When => {
  if (asked === undefined) return { at: today }
  return isDay(asked) ? { at: asked } : { sentence: words.refusals.noDate(asked) }
}

/** «delår-2026», or «delår» in the year of the day. */
export const chooseRound = (
  model: Model,
  asked: string,
  at: string,
  words: CliWords,
): { readonly round: Round } | { readonly sentence: string } => {
  // NOTE a round's id may itself hold dashes and digits, so the whole name is tried first.
  const named = asked.normalize('NFC')
  const alone = roundOf(model, named, Number(at.slice(0, 4)))
  if (alone !== null) return { round: alone }
  const [, id = '', year = ''] = /^(.+)-(\d{4})$/.exec(named) ?? []
  const round = roundOf(model, id, Number(year))
  return round === null
    ? {
        sentence: words.refusals.noRound(
          asked,
          model.rounds.map((one) => one.id),
        ),
      }
    : { round }
}
