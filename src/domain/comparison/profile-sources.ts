// What the finansiella profilen is made of: the program's choice, and what a municipality says in place of it.
import type { Exact } from '../exact/exact.ts'
import type { Text } from '../organisation/organisation.ts'
import type {
  FinancialFigure,
  FinancialPerspective,
  ProfileMethod,
  Strong,
} from './financial-profile.ts'

/** A national key figure that tells one of the eight; as the mean of so many years, the year itself the last. */
export type FigureSource = { readonly keyFigure: string; readonly years: number }

/** By dataset: which key figure tells which of the eight. */
export type ProfileKeyFigures = ReadonlyMap<string, ReadonlyMap<FinancialFigure, FigureSource>>

/** The profile as it comes with the program. */
export type ShippedProfile = {
  readonly method: ProfileMethod
  readonly keyFigures: ProfileKeyFigures
  readonly source: Text
  readonly note?: Text
}

/** What a municipality says of its profile in its own chain; what it leaves out is as the program has it. */
export type SaidProfile = {
  readonly shares?: ProfileMethod['shares']
  readonly least?: number
  readonly strong?: Readonly<Partial<Record<FinancialFigure, Strong>>>
  readonly perspectives?: Readonly<
    Partial<Record<FinancialPerspective, readonly FinancialFigure[]>>
  >
  readonly keyFigures?: ProfileKeyFigures
  /** Measures of the chain's own, which tell a figure before any key figure does. */
  readonly measures?: ReadonlyMap<FinancialFigure, string>
}

/** What each figure is told by, in the statistics that are read. */
export type ProfileSources = {
  readonly method: ProfileMethod
  readonly keyFigures: ReadonlyMap<FinancialFigure, FigureSource>
  readonly measures: ReadonlyMap<FinancialFigure, string>
}

/** The municipality's profile: what it says itself, else the program's, which then is called «vår förvalda». */
export const profileSourcesOf = (
  { method, keyFigures }: Pick<ShippedProfile, 'method' | 'keyFigures'>,
  said: SaidProfile = {},
  dataset: string,
): ProfileSources => {
  const { ours: _, ...shipped } = method
  // NOTE a figure or a perspective of its own leaves the rest as the program's, and so what is told of it.
  const isOwn =
    said.shares !== undefined &&
    Object.keys(said.perspectives ?? {}).length === Object.keys(method.perspectives).length
  return {
    method: {
      ...shipped,
      ...(said.shares === undefined ? {} : { shares: said.shares }),
      ...(said.least === undefined ? {} : { least: said.least }),
      strong: { ...method.strong, ...said.strong },
      perspectives: { ...method.perspectives, ...said.perspectives },
      ...(isOwn ? {} : { ours: true }),
    },
    keyFigures: new Map([
      ...(keyFigures.get(dataset) ?? []),
      ...(said.keyFigures?.get(dataset) ?? []),
    ]),
    measures: said.measures ?? new Map(),
  }
}

/** Five shares of a whole hundred. */
export type Shares = readonly [Exact, Exact, Exact, Exact, Exact]
