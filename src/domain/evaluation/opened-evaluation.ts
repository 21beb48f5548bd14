// An evaluation as it stands and as it is seen: what was written, what was closed, and what it is put beside.
import {
  type Compared,
  type NotTogether,
  type SeriesPoint,
  seriesOf,
  whyNotTogether,
} from './compare-evaluations.ts'
import type { Evaluation } from './evaluation.ts'
import type { EvaluationHead, LineSort } from './evaluation-lines.ts'
import { type Framework, placedParts } from './framework.ts'
import type { EvaluationText } from './language-evaluation.ts'
import type { Entered } from './own-parts.ts'

/** A version that an evaluation was closed as. */
export type ClosedVersion = {
  readonly version: number
  /** ISO day. */
  readonly closedOn: string
  /** null: the first. */
  readonly why: string | null
  readonly person: string
}

/** A line that holds, with the change that brought it. */
export type WrittenLine = {
  readonly sort: string
  readonly part: string
  readonly by: string
  readonly body: unknown
  readonly changeNumber: number
}

export type OpenedEvaluation = {
  readonly id: string
  /** null: the municipality. */
  readonly bodyId: string | null
  readonly evaluation: Evaluation
  readonly entered: Entered
  /** As the framework's file says it, without what is entered. */
  readonly framework: Framework
  readonly head: EvaluationHead
  readonly text: EvaluationText
  readonly lines: readonly WrittenLine[]
  /** The latest first. */
  readonly versions: readonly ClosedVersion[]
  /** Whether something has been written since it was last closed, or it never was. */
  readonly isOpen: boolean
  /** The closed version that it is seen as; left out: as it stands. */
  readonly seenAs?: ClosedVersion
}

/**
 * What good examples of a part hang on: the framework's own part, in every evaluation by it; of a part that
 * the municipality entered, that evaluation's.
 */
export const exampleSubjectOf = (
  { id, framework }: Pick<OpenedEvaluation, 'id' | 'framework'>,
  part: string,
): string => `${placedParts(framework).has(part) ? framework.id : id}/${part}`

/** Which change a line stands by; 0: there is none. */
export const lineChange = (
  { lines }: Pick<OpenedEvaluation, 'lines'>,
  sort: LineSort,
  part: string,
  by: string,
): number =>
  lines.find((line) => line.sort === sort && line.part === part && line.by === by)?.changeNumber ??
  0

/** Another evaluation beside one, and why it is not put together with it. */
export type LeftOut = { readonly other: OpenedEvaluation; readonly why: NotTogether }

/** @term serie – one organisation's points by one assessor through the years of one edition, and what is left out */
export type EvaluationSeries = {
  readonly by: string
  /** Of the total, by year. */
  readonly totals: readonly SeriesPoint[] | NotTogether
  /** Those that are put together, the earliest first, itself among them. */
  readonly together: readonly OpenedEvaluation[]
  readonly leftOut: readonly LeftOut[]
}

/** One evaluation with all that may stand in a series with it, and why the others may not. */
export const seriesWith = (
  opened: OpenedEvaluation,
  all: readonly OpenedEvaluation[],
  by: string,
): EvaluationSeries => {
  const compared = ({ evaluation }: OpenedEvaluation): Compared => ({ evaluation, by })
  const whyNot = (other: OpenedEvaluation): NotTogether | null => {
    const pair = [compared(opened), compared(other)]
    const found = whyNotTogether(pair) ?? seriesOf(pair, null)
    return 'refused' in found ? found : null
  }
  const leftOut = all
    .filter(({ id }) => id !== opened.id)
    .flatMap((other): readonly LeftOut[] => {
      const why = whyNot(other)
      return why === null ? [] : [{ other, why }]
    })
  const isLeft = (id: string) => leftOut.some(({ other }) => other.id === id)
  const together = all
    .filter(({ id }) => !isLeft(id))
    .toSorted((a, b) => a.evaluation.year - b.evaluation.year)
  return { by, totals: seriesOf(together.map(compared), null), together, leftOut }
}

/** What somebody has written for themselves of a part; empty: of the whole. */
export type OwnNote = {
  readonly part: string
  readonly body: string
  readonly changeNumber: number
}
