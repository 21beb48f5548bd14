// An evaluation among those of other organisations: medians and its place, each organisation counted once.
import {
  type Compared,
  type Median,
  medianOf,
  type NotTogether,
  type Rank,
  rankOf,
  whoseIs,
  whyNotTogether,
} from './compare-evaluations.ts'
import type { Evaluation } from './evaluation.ts'

type Opened = { readonly id: string; readonly evaluation: Evaluation }

export type BesideOthers<One extends Opened = Opened> = {
  readonly by: string
  /** Itself first, then each other organisation's latest. */
  readonly group: readonly One[]
  /** By area; null: the total. Empty where it is alone. */
  readonly parts: ReadonlyMap<string | null, { readonly median: Median; readonly rank: Rank }>
  /** Other organisations' that may not stand with it, and why. */
  readonly leftOut: readonly { readonly other: One; readonly why: NotTogether }[]
}

const held = <Found extends object>(found: Found | NotTogether): Found => {
  // NOTE those that may not stand together are left out before anything is counted.
  if ('refused' in found) throw new Error('an evaluation was let in that may not stand there')
  return found
}

/**
 * One evaluation by an assessor with those of other organisations, of the same edition, scope and assessor.
 * @source spec/evaluation/beside.csv
 */
export const besideOthers = <One extends Opened>(
  own: One,
  all: readonly One[],
  by: string,
): BesideOthers<One> => {
  const compared = ({ evaluation }: One): Compared => ({ evaluation, by })
  const others = all.filter(({ evaluation }) => whoseIs(evaluation) !== whoseIs(own.evaluation))
  const judged = others.map((other) => ({
    other,
    why: whyNotTogether([compared(own), compared(other)]),
  }))
  const alike = judged.flatMap(({ other, why }) => (why === null ? [other] : []))
  const latest = [...Map.groupBy(alike, ({ evaluation }) => whoseIs(evaluation)).values()].flatMap(
    (of) => of.toSorted((a, b) => b.evaluation.year - a.evaluation.year).slice(0, 1),
  )
  const group = [own, ...latest]
  const asked = [...own.evaluation.framework.areas.map(({ id }) => id), null]
  return {
    by,
    group,
    leftOut: judged.flatMap(({ other, why }) => (why === null ? [] : [{ other, why }])),
    parts: new Map(
      latest.length === 0
        ? []
        : asked.map((part) => [
            part,
            {
              median: held(medianOf(group.map(compared), part)),
              rank: held(rankOf(group.map(compared), own.evaluation.id, part)),
            },
          ]),
    ),
  }
}
