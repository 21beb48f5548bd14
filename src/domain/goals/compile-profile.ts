// From the words of the finansiella profilen to the profile: shares that are a whole, key figures and measures that are there.
import {
  FINANCIAL_FIGURES,
  FINANCIAL_PERSPECTIVES,
  type FinancialFigure,
  PROFILE_METHOD,
  type ProfileMethod,
} from '../comparison/financial-profile.ts'
import type {
  FigureSource,
  ProfileKeyFigures,
  SaidProfile,
  Shares,
} from '../comparison/profile-sources.ts'
import { compare, HUNDRED, sum, toText, ZERO } from '../exact/exact.ts'
import { unknownReference } from '../model/compiling.ts'
import type { Path } from '../model/refusal.ts'
import { type ChainCompiling, decimalAt, given } from './chain-compiling.ts'
import type { ProfileText, SaidProfileText } from './language-profile.ts'

type Refusing = Pick<ChainCompiling, 'refuse'>

const OURS: Shares = PROFILE_METHOD.shares

/** Five shares that are a hundred together; else refused, and ours are read on with. */
const compileShares = (
  compiling: Refusing,
  written: readonly (number | string)[],
  path: Path,
): Shares => {
  const shares = written.map((one, at) => {
    const share = decimalAt(compiling, one, [...path, at])
    if (compare(share, ZERO) < 0)
      compiling.refuse([...path, at], { refused: 'tooSmall', found: String(one), least: 0 })
    return share
  })
  const [five, four, three, two, one] = shares
  const count = shares.length
  if (count !== 5) compiling.refuse(path, { refused: 'sharesNotFive', count })
  if (five === undefined || four === undefined || three === undefined) return OURS
  if (two === undefined || one === undefined || count !== 5) return OURS
  const whole = sum(shares)
  if (compare(whole, HUNDRED) !== 0)
    compiling.refuse(path, { refused: 'sharesNotHundred', sum: toText(whole) })
  return [five, four, three, two, one]
}

const sourceOf = (
  written: string | { keyFigure: string; years?: number | undefined },
): FigureSource =>
  typeof written === 'string'
    ? { keyFigure: written, years: 1 }
    : { keyFigure: written.keyFigure, years: written.years ?? 1 }

const figuresIn = <One>(written: Readonly<Partial<Record<FinancialFigure, One | undefined>>>) =>
  FINANCIAL_FIGURES.flatMap((figure) => {
    const one = written[figure]
    return one === undefined ? [] : [[figure, one] as const]
  })

const compileKeyFigures = (written: ProfileText['keyFigures']): ProfileKeyFigures =>
  new Map(
    Object.entries(written).map(([dataset, figures]) => [
      dataset,
      new Map(figuresIn(figures).map(([figure, one]) => [figure, sourceOf(one)])),
    ]),
  )

const compilePerspectives = (written: ProfileText['perspectives']) =>
  Object.fromEntries(
    FINANCIAL_PERSPECTIVES.flatMap((one) => {
      const of = written[one]
      return of === undefined ? [] : [[one, of] as const]
    }),
  )

/** What a chain says of its profile. */
export const compileSaidProfile = (
  compiling: ChainCompiling,
  written: SaidProfileText,
  measures: ReadonlySet<string>,
  path: Path,
): SaidProfile => {
  const { shares, least, strong, perspectives, keyFigures, measures: own } = written
  const told = own === undefined ? [] : figuresIn(own)
  for (const [figure, measure] of told)
    if (!measures.has(measure))
      compiling.refuse(
        [...path, 'measures', figure],
        unknownReference('measure', measure, [...measures]),
      )
  return {
    ...(shares === undefined
      ? {}
      : { shares: compileShares(compiling, shares, [...path, 'shares']) }),
    ...given('least', least),
    ...(strong === undefined ? {} : { strong: Object.fromEntries(figuresIn(strong)) }),
    ...(perspectives === undefined ? {} : { perspectives: compilePerspectives(perspectives) }),
    ...(keyFigures === undefined ? {} : { keyFigures: compileKeyFigures(keyFigures) }),
    ...(own === undefined ? {} : { measures: new Map(told) }),
  }
}

/** The profile of a file that says all of it. */
export const compileProfile = (
  compiling: Refusing,
  written: ProfileText,
): { readonly method: ProfileMethod; readonly keyFigures: ProfileKeyFigures } => ({
  method: {
    shares: compileShares(compiling, written.shares, ['shares']),
    least: written.least,
    strong: { ...PROFILE_METHOD.strong, ...Object.fromEntries(figuresIn(written.strong)) },
    perspectives: {
      ...PROFILE_METHOD.perspectives,
      ...compilePerspectives(written.perspectives),
    },
    ours: true,
  },
  keyFigures: compileKeyFigures(written.keyFigures),
})
