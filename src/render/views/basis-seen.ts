// What a planning basis is shown from: the service's key figures as they are told, and its lines.
import type { Compared } from '../../domain/comparison/compared.ts'
import type { CountedKeyFigure } from '../../domain/comparison/counted-key-figure.ts'
import type { BasisLine } from '../../domain/comparison/planning-basis.ts'
import type { LevelAfter } from '../../domain/comparison/reasonable-level.ts'
import type { Service, ServiceAspect, ServiceFigure } from '../../domain/comparison/services.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import type { Attributed } from '../../text/comparing.ts'
import type { Squared } from './cost-quality-view.ts'

/** A line as it is kept. */
export type LineSeen = BasisLine & {
  readonly changeNumber: number
  readonly person: string
  readonly recordedAt: string
}

/** What an import tells of a key figure. */
export type ToldFigure = {
  readonly compared: Compared
  readonly keyFigure: CountedKeyFigure
  readonly nameOf: (area: string) => string
  readonly followers: readonly Measure[]
}

export type FigureTold = {
  readonly aspect: ServiceAspect
  readonly figure: ServiceFigure
  readonly seen: ToldFigure | null
  readonly levels: readonly LevelAfter[]
}

export type BasisSeen = {
  readonly service: Service
  readonly year: number
  readonly years: readonly number[]
  readonly figures: readonly FigureTold[]
  /** Why there are no statistics, in a sentence; null: there are. */
  readonly without: string | null
  readonly attributed: Attributed | null
  readonly madeUp: boolean
  readonly squared: Squared | null
  readonly lines: readonly LineSeen[]
  readonly mayWrite: boolean
  readonly mayPlan: boolean
  readonly changeNumber: number
  readonly organisation: string
}
