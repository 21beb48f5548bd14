// The frozen rounds that a document looks back on, opened.
import { type Conclusions, conclusionsOf } from '../../domain/assessment/conclusions.ts'
import type { DocumentPart } from '../../domain/documents/document.ts'
import { drawnIn, earlierIn, looksBack, wholeYears } from '../../domain/documents/earlier-rounds.ts'
import type { Model } from '../../domain/model/model.ts'
import type { Round } from '../../domain/periods/period.ts'
import { type FrozenRound, thawRound } from '../../domain/reports/freeze.ts'
import { frozenVersions, readFrozen } from '../../store/frozen.ts'
import type { Tx } from '../../store/tx.ts'

/** A round as it was frozen, with its conclusions. */
export type EarlierRound = FrozenRound & { readonly conclusions: Conclusions }

/**
 * The latest frozen version of each round that the parts look back on, the earliest round first; what has
 * been destroyed is left out. @param until only what had been frozen then (ISO, UTC); left out: all
 */
export const earlierRounds = async (
  tx: Tx,
  { round, model }: { readonly round: Round; readonly model: Pick<Model, 'rounds'> },
  parts: readonly Pick<DocumentPart, 'blocks'>[],
  until?: string,
): Promise<readonly EarlierRound[]> => {
  const drawn = drawnIn(parts)
  if (!looksBack(drawn)) return []
  const versions = (await frozenVersions(tx)).filter(
    ({ disposal, frozenAt }) => disposal === null && (until === undefined || frozenAt <= until),
  )
  const opened = await Promise.all(
    earlierIn(drawn, round, versions, wholeYears(model)).map(({ snapshotId }) =>
      readFrozen(tx, snapshotId),
    ),
  )
  return opened.flatMap((found) => {
    if (found === null) return []
    const frozen = thawRound(found.body)
    return [{ ...frozen, conclusions: conclusionsOf(frozen.assessed) }]
  })
}
