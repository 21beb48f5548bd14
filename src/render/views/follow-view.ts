// What a measure that follows a key figure would be: goals to hang it on, and limits as they stand now.
import type { FollowView } from '../../contract/comparison.ts'
import type { Compared } from '../../domain/comparison/compared.ts'
import { quartileLimit, valueAtPlace } from '../../domain/comparison/statistics.ts'
import type { Exact } from '../../domain/exact/exact.ts'
import { comparingWords } from '../../text/comparing.ts'
import { inLanguage } from '../../text/language.ts'
import { sayNumber, unitSign } from '../../text/numerals.ts'
import { type Comparing, groupNameOf, sayValue, wordsOf } from './comparing.ts'

const TOP = 10

export type Offered = {
  readonly goals: FollowView['goals']
  readonly measures: FollowView['measures']
  readonly leftOut: FollowView['leftOut']
  readonly dataset: string
  readonly on: string
  readonly since: string
  readonly basedOn: number
}

/** The group's values in the year that is compared. */
const valuesOf = ({ members, group }: Compared): readonly Exact[] =>
  members
    .filter(({ area }) => group.areas.includes(area))
    .flatMap(({ values }) => values.at(-1)?.value ?? [])

const limitsOf = (comparing: Comparing): FollowView['limits'] => {
  const { compared, keyFigure, language } = comparing
  const { limits } = wordsOf(comparing).follow
  const group = groupNameOf(comparing)
  const { better, decimals } = keyFigure
  const mean = compared.years.find(({ year }) => year === compared.year)?.group?.mean ?? null
  const told = better === 'higher' || better === 'lower' ? better : null
  const best = told === null ? null : quartileLimit(valuesOf(compared), 'best', told)
  const all = compared.all.flatMap(({ value }) => value ?? [])
  const top = told === null ? null : valueAtPlace(all, TOP, told)
  const limit = (
    id: 'mean' | 'best' | 'top',
    value: Exact | null,
    label: (said: string) => string,
  ) =>
    value === null
      ? []
      : [
          {
            id,
            label: label(sayValue(comparing, value)),
            written: sayNumber(value, decimals, language),
          },
        ]
  return [
    ...limit('mean', mean, (said) => limits.mean(group, said)),
    ...limit('best', best, (said) => limits.best(group, said)),
    ...limit('top', top, (said) => limits.top(TOP, said)),
  ]
}

export const followView = (comparing: Comparing, offered: Offered): FollowView => {
  const { keyFigure, compared, language } = comparing
  const words = comparingWords(language)
  const { better, certainty } = keyFigure
  return {
    keyFigure: keyFigure.id,
    ...offered,
    title: keyFigure.title,
    definition: keyFigure.description,
    better: better === 'interval' ? 'none' : better,
    unit: keyFigure.unit,
    unitWord: keyFigure.unitWord === undefined ? null : inLanguage(keyFigure.unitWord, 'sv'),
    unitSaid: unitSign(keyFigure, language),
    decimals: keyFigure.decimals,
    certainty:
      certainty.better === 'confirmed'
        ? words.confirmed
        : words.guessed(words.confidence[certainty.better]),
    limits: limitsOf(comparing),
    fixed: compared.year === null ? '' : words.follow.fixed(compared.year),
  }
}
