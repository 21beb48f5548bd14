// The round that a document draws from: as it stands, and once it is closed as it was frozen.
import { closedAlready } from '../../domain/goals/round-standing.ts'
import { frozenVersions } from '../../store/frozen.ts'
import { frozenDocuments } from '../../store/frozen-documents.ts'
import { type LookedAtRound, lookAtRound } from '../chain/look-at-round.ts'
import type { Asking } from '../visitor.ts'
import type { OpenDocument } from './open-document.ts'

/**
 * What a frozen document rests on; while it is written, the latest frozen version of a round that is
 * closed, and of one that is open the round as the visitor sees it now.
 */
export const figuresOf = async (
  asking: Asking,
  { head, opened, frozenAs }: OpenDocument,
): Promise<LookedAtRound> => {
  const isClosed = closedAlready(opened.loaded.closed, opened.facts.round) !== null
  if (!isClosed && frozenAs === null) return opened
  const versions = (await frozenVersions(asking.tx, head.round)).filter(
    ({ disposal }) => disposal === null,
  )
  const [document] = frozenAs === null ? [] : await frozenDocuments(asking.tx, head.id)
  const version =
    document === undefined
      ? versions[0]
      : versions.find(({ snapshotId }) => snapshotId === document.snapshotId)
  if (version === undefined) return opened
  const seen = await lookAtRound(asking, `${head.round}~${version.version}`)
  return 'refused' in seen ? opened : seen
}
