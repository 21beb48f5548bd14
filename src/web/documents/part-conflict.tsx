// Two wrote in one part at once: what differs between the texts, and a choice; nothing is written over unasked.
import type { ReactNode } from 'react'
import type { DocumentPartView } from '../../contract/documents.ts'
import type { Problem } from '../../contract/problem.ts'
import { differingVersions } from '../../domain/documents/differing-versions.ts'
import type { PartBlock } from '../../domain/documents/document.ts'
import { documentWords } from '../../text/documents.ts'
import { ConflictChoice } from '../conflict-choice.tsx'
import { useReader } from '../reader.tsx'
import { DifferenceList } from './part-history.tsx'

export const PartConflict = ({
  theirs,
  mine,
  ...choice
}: {
  readonly other: NonNullable<Problem['current']>
  /** The part as it was read last, with what the other one saved. */
  readonly theirs: DocumentPartView
  readonly mine: readonly PartBlock[]
  readonly keepTheirs: () => void
  readonly saveMine: (basedOn: string | null) => void
}): ReactNode => {
  const { conflict } = documentWords(useReader().language).page
  const isRead = String(theirs.version) === choice.other.basedOn
  const differences = isRead ? differingVersions(theirs.blocks, mine) : []
  return (
    <ConflictChoice heading="h3" words={conflict} {...choice}>
      <p className="quiet">
        <del>{conflict.theirs}</del> <ins>{conflict.mine}</ins>
      </p>
      {isRead ? (
        <DifferenceList differences={differences} none={conflict.same} />
      ) : (
        <blockquote>{choice.other.written}</blockquote>
      )}
    </ConflictChoice>
  )
}
