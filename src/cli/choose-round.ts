// Which round and day a command is about, from `--round` and `--at`.
import type { Chain } from '../domain/goals/chain.ts'
import { chainOn } from '../domain/goals/chain-on.ts'
import { governing } from '../domain/goals/governing.ts'
import type { Model } from '../domain/model/model.ts'
import { lastDayOfRound, type Round } from '../domain/periods/period.ts'
import type { CliWords } from '../text/cli-sv.ts'
import type { Language } from '../text/language.ts'
import { sentenceForStaff } from '../text/staff-refusals.ts'

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

/** The rounds of any version of the model, by the names that `--round` takes. */
export const roundsIn = (versions: readonly { readonly model: Model }[]): readonly string[] => [
  ...new Set(versions.flatMap(({ model }) => model.rounds.map(({ id }) => id))),
]

type Chosen<Version> =
  | { readonly version: Version; readonly round: Round }
  | { readonly sentence: string }

/** «delår-2026», or «delår» in the year of the day, with the version of the model in force in it and its chain as on the round's last day. */
export const chooseRound = <Version extends { readonly model: Model; readonly chain?: Chain }>(
  versions: readonly Version[],
  asked: string,
  at: string,
  { words, language }: { readonly words: CliWords; readonly language: Language },
): Chosen<Version> => {
  const named = asked.normalize('NFC')
  // NOTE a round's id may itself end in a dash and four digits, so the year of the day is tried first.
  const found = [`${named}-${at.slice(0, 4)}`, named].map((name) => governing(versions, name))
  const chosen = found.find((one) => 'version' in one)
  if (chosen !== undefined && 'version' in chosen) {
    const { version, round } = chosen
    const { chain } = version
    if (chain === undefined) return chosen
    return { round, version: { ...version, chain: chainOn(chain, lastDayOfRound(round)) } }
  }
  const late = found.find((one) => 'refused' in one && one.refused === 'roundNotInForce')
  if (late !== undefined && 'refused' in late) return { sentence: sentenceForStaff(late, language) }
  return { sentence: words.refusals.noRound(asked, roundsIn(versions)) }
}
