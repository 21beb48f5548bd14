// The rounds that a document looks back on, assessed from the files: without a database nothing is frozen.
import { conclusionsOf } from '../domain/assessment/conclusions.ts'
import type { DocumentPart } from '../domain/documents/document.ts'
import {
  drawnIn,
  earlierIn,
  looksBack,
  wholeYears,
  yearsOfTerm,
} from '../domain/documents/earlier-rounds.ts'
import { lastDayOfRound } from '../domain/periods/period.ts'
import type { ViewedRound } from '../render/views/viewing.ts'
import { type Asked, type Assessed, assessPath, type InRound } from './command.ts'

/** Each round of the term before its own that the model has, on the same day as the round itself. */
export const earlierAssessed = (
  path: string,
  { round, model, versions }: Pick<Assessed, 'round' | 'model' | 'versions'>,
  parts: readonly Pick<DocumentPart, 'blocks'>[],
  { when, asked }: { readonly when: InRound; readonly asked: Asked },
): readonly ViewedRound[] => {
  const drawn = drawnIn(parts)
  if (!looksBack(drawn)) return []
  const years = yearsOfTerm(round.year).filter((year) => year <= round.year)
  const known = years.flatMap((year) =>
    versions.flatMap((version) =>
      version.model.rounds.map(({ id, kind, from, to }) => ({
        roundId: `${id}-${year}`,
        roundEnds: lastDayOfRound({ id, kind, from, to, year }),
      })),
    ),
  )
  return earlierIn(drawn, round, known, wholeYears(model)).flatMap(({ roundId }) => {
    const assessed = assessPath(path, { ...when, round: roundId }, asked)
    if (assessed.is === 'refused') return []
    const { model, chain, round, at } = assessed
    return [{ model, chain, round, at, conclusions: conclusionsOf(assessed.assessed) }]
  })
}
