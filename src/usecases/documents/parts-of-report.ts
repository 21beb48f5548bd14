// The parts of the document that is composed for a statutory report, as the law's checklist asks of them.
import type { PartBlock } from '../../domain/documents/document.ts'
import type { PartOfDocument } from '../../domain/documents/law-facts.ts'
import { linesOfBlock } from '../../domain/documents/prose-text.ts'
import type { DocumentSort } from '../../domain/model/document-type.ts'
import type { Model } from '../../domain/model/model.ts'
import type { StatutoryReport } from '../../domain/periods/statutory-period.ts'
import { allDocuments, type StandingPart, standingParts } from '../../store/documents.ts'
import { latestVersions } from '../../store/part-versions.ts'
import type { Tx } from '../../store/tx.ts'

const SORT: Readonly<Record<StatutoryReport, DocumentSort>> = {
  delårsrapport: 'interim',
  årsredovisning: 'annual',
}

/** Something is drawn, or a word is written. */
const hasWords = (blocks: readonly PartBlock[]): boolean =>
  blocks.some(
    (block) =>
      block.is === 'drawn' ||
      block.prose.some((one) => linesOfBlock(one).some((line) => line.trim() !== '')),
  )

/** A part is empty where neither it nor any part that lies in it has anything. */
const isEmpty = (
  part: StandingPart,
  all: readonly StandingPart[],
  blocksOf: (id: string) => readonly PartBlock[],
): boolean =>
  !hasWords(blocksOf(part.id)) &&
  all.every((one) => one.parent !== part.id || isEmpty(one, all, blocksOf))

/** The parts of the whole municipality's document for the round; none where no document is begun. */
export const partsOfReport = async (
  tx: Tx,
  { documents = [] }: Pick<Model, 'documents'>,
  round: string,
  report: StatutoryReport,
): Promise<readonly PartOfDocument[]> => {
  const types = documents.filter(({ sort }) => sort === SORT[report]).map(({ id }) => id)
  const found = (await allDocuments(tx)).filter(
    (one) => one.round === round && one.body === null && types.includes(one.type),
  )
  const parts = await standingParts(
    tx,
    found.map(({ id }) => id),
  )
  const all = await Promise.all(
    found.map(async ({ id }) => {
      const own = parts.get(id) ?? []
      const versions = await latestVersions(tx, id)
      const blocksOf = (part: string) => versions.get(part)?.blocks ?? []
      return own.map((part) => ({
        id: part.id,
        answers: part.answers,
        state: part.state,
        isEmpty: isEmpty(part, own, blocksOf),
      }))
    }),
  )
  return all.flat()
}
