// What a model's levels, units, directions and limits are called, and which of them is meant by what somebody wrote.

import type { PlanWords } from '../domain/goals/plan-names.ts'
import { type Direction, UNITS } from '../domain/measures/measure.ts'
import type { Model } from '../domain/model/model.ts'
import { editingWords } from './editing.ts'
import { inLanguage, LANGUAGES, type Language, upperFirst } from './language.ts'
import { sayRelative, sayRelativeWhole } from './limits-in-words.ts'
import { pageWords } from './pages.ts'

const DIRECTIONS: readonly Direction[] = ['higher', 'lower', 'interval', 'none']

const plain = (word: string): string => word.normalize('NFC').trim().toLowerCase()

/** What people write in a column of units besides what it is called here. */
const ALSO_WRITTEN: Readonly<Record<(typeof UNITS)[number], readonly string[]>> = {
  percent: ['%', 'andel', 'andel i procent', 'andel (%)', 'per cent', 'procentandel'],
  money: ['kr', 'sek', 'krona'],
  index: ['indexvärde'],
  rank: ['rang', 'rangordning', 'placering'],
  count: ['st', 'st.', 'stycken', 'styck'],
  number: ['decimaltal'],
  yesNo: ['ja/nej', 'yes/no'],
  choice: ['alternativ', 'flerval'],
  text: ['fritext'],
}

/** The first of them that is called so in any language, or by its own id. */
const called = <One extends string>(
  all: readonly One[],
  written: string,
  say: (one: One, language: Language) => string,
): One | null =>
  all.find((one) =>
    [one, ...LANGUAGES.map((language) => say(one, language))].some(
      (known) => plain(known) === plain(written),
    ),
  ) ?? null

export const planWords = (model: Model, language: Language): PlanWords => {
  const types = [...model.types.values()]
  const label = (type: string, one: Language): string =>
    inLanguage(model.types.get(type)?.label ?? {}, one, model.languages)
  const limits = types.flatMap((type) => type.limits)
  const contextIn = (one: Language) => ({ model, language: one, roundKind: 'outcome' }) as const
  return {
    levelFrom: (written) =>
      called(
        types.map(({ id }) => id),
        written,
        label,
      ),
    sayLevel: (type) => label(type, language),
    parentsOf: (type) => model.types.get(type)?.parents ?? [],
    unitFrom: (written) =>
      called(UNITS, written, (one, lang) => editingWords(lang).units[one]) ??
      UNITS.find((unit) => ALSO_WRITTEN[unit].includes(plain(written))) ??
      null,
    sayUnit: (unit) => editingWords(language).units[unit],
    betterFrom: (written) =>
      called(DIRECTIONS, written, (one, lang) => pageWords(lang).directions[one]),
    sayBetter: (better) => pageWords(language).directions[better],
    limitsFrom: (written) => {
      const named = limits.filter(({ id, label: said }) =>
        [id, ...LANGUAGES.map((one) => inLanguage(said, one, model.languages))].some(
          (known) => plain(known) === plain(written),
        ),
      )
      const isTarget = LANGUAGES.some((one) => plain(pageWords(one).limit) === plain(written))
      return [...new Set([...named.map(({ id }) => id), ...(isTarget ? ['target'] : [])])]
    },
    sayRelative: (to) => upperFirst(sayRelativeWhole(to, contextIn(language))),
    // NOTE with and without which years' figures are read: people leave that out.
    relativeFrom: (written, among) =>
      among.find(({ to }) =>
        LANGUAGES.flatMap((one) => [
          sayRelativeWhole(to, contextIn(one)),
          sayRelative(to, contextIn(one)),
        ]).some((known) => plain(known) === plain(written)),
      ) ?? null,
  }
}
