// The difference between women and men in one value, who it is better for, and whether it may be chance.
import { compare, type Exact, subtract, ZERO } from '../exact/exact.ts'
import type { Direction } from '../measures/measure.ts'
import { betterOf } from './area-values.ts'
import type { GreyCause } from './key-figures.ts'
import { countedShare, differenceInterval, type Interval, type PerhapsCounted } from './noise.ts'

/** What is told of women or of men: a value and of how many, or why there is none. */
export type SexValue = PerhapsCounted | { readonly value: null; readonly cause?: GreyCause }

/** @term könsuppdelning – a value of women and of men side by side, with what lies between them */
export type SexSplit =
  | {
      readonly is: 'split'
      readonly women: Exact
      readonly men: Exact
      /** Women's less men's: above zero where women's is higher. */
      readonly difference: Exact
      /** Whose value is better; null where the measure has no direction. */
      readonly betterFor: 'women' | 'men' | 'neither' | null
      /** The difference's interval; null where it is not known of how many the values are, or they are no shares. */
      readonly chance: (Interval & { readonly within: boolean }) | null
    }
  | {
      readonly is: 'none'
      readonly missing: readonly { readonly sex: 'women' | 'men'; readonly cause?: GreyCause }[]
    }

/** Splits a value by sex. Only shares have an interval: `isShare` says that the measure is in per cent. */
export const splitBySex = (
  women: SexValue,
  men: SexValue,
  { better, isShare }: { readonly better: Direction; readonly isShare: boolean },
): SexSplit => {
  if (women.value === null || men.value === null) {
    const missing = ([['women', women] as const, ['men', men] as const] as const).flatMap(
      ([sex, told]) =>
        told.value !== null
          ? []
          : [
              {
                sex,
                ...('cause' in told && told.cause !== undefined ? { cause: told.cause } : {}),
              },
            ],
    )
    return { is: 'none', missing }
  }
  const difference = subtract(women.value, men.value)
  const side = compare(difference, ZERO)
  const way = betterOf(better)
  const [one, other] = [countedShare(women), countedShare(men)]
  const interval = isShare && one !== null && other !== null ? differenceInterval(one, other) : null
  return {
    is: 'split',
    women: women.value,
    men: men.value,
    difference,
    betterFor:
      way === null
        ? null
        : side === 0
          ? 'neither'
          : side > 0 === (way === 'higher')
            ? 'women'
            : 'men',
    chance:
      interval === null ? null : { ...interval, within: interval.from <= 0 && interval.to >= 0 },
  }
}
