// Reports of the demonstration: the goal part of real municipalities' reports, drawn from their frozen rounds.
import { beginDocument } from './domain/documents/begin-document.ts'
import type { DocumentPart } from './domain/documents/document.ts'
import { lastDayOfRound, nameOfRound } from './domain/periods/period.ts'
import { freezeDocument } from './domain/reports/freeze-document.ts'
import { draftParts, titleOfDraft } from './render/documents/first-draft.ts'
import { openFrozen, viewFrozen } from './render/views/open-frozen.ts'
import { NOWHERE } from './render/views/viewing.ts'
import { addDocument, allDocuments } from './store/documents.ts'
import { frozenVersions, readFrozen } from './store/frozen.ts'
import { addFrozenDocument } from './store/frozen-documents.ts'
import type { Tx } from './store/tx.ts'

/** Whose reports there are, and of which rounds. */
const REPORTED: Readonly<Record<string, string>> = {
  dorotea: 'delår-2026',
  kumla: 'helår-2019',
  lindesberg: 'helår-2021',
}

/** The made-up person who has approved them. */
const PERSON = 'Kim Lind'

export const isReported = async (tx: Tx, organisation: string): Promise<boolean> =>
  REPORTED[organisation] === undefined || (await allDocuments(tx)).length > 0

/** The parts that the system itself can fill, with those that they lie in: nobody has written the rest. */
const filled = (parts: readonly DocumentPart[]): readonly DocumentPart[] => {
  const holds = ({ id, blocks }: DocumentPart): boolean =>
    blocks.some(({ is }) => is === 'drawn') || parts.some((one) => one.parent === id && holds(one))
  return parts.filter(holds)
}

/** Composes the report of the municipality's round, as drafted, and freezes it with the round's version. */
export const reportDemonstrated = async (tx: Tx, organisation: string): Promise<void> => {
  const name = REPORTED[organisation]
  if (name === undefined) return
  const [version] = await frozenVersions(tx, name)
  const frozen = version === undefined ? null : await readFrozen(tx, version.snapshotId)
  if (frozen === null) throw new Error(`demo: ${organisation}: ${name} is not frozen`)
  const viewing = viewFrozen(openFrozen(frozen.body), 'sv', NOWHERE)
  const { round, model } = viewing
  const type = model.documents?.find((one) => one.of === 'whole' && one.rounds.includes(round.id))
  if (type === undefined) throw new Error(`demo: ${organisation}: ${name} has no document`)
  const of = { viewing, body: null }
  const begun = beginDocument(type, {
    ...{ round: nameOfRound(round), kind: round.id, day: lastDayOfRound(round), body: null },
    title: `${titleOfDraft(type, of)}: målen`,
  })
  if ('refused' in begun) throw new Error(`demo: ${organisation}: ${begun.refused}`)
  const parts = filled(draftParts(of, begun.parts)).map((part) => ({
    ...part,
    state: 'approved' as const,
  }))
  const added = await addDocument(tx, { ...begun, parts }, PERSON)
  if ('refused' in added) throw new Error(`demo: ${organisation}: ${added.refused}`)
  const body = freezeDocument({ ...begun, id: added.id, parts })
  await addFrozenDocument(tx, { document: added.id, snapshotId: frozen.snapshotId, body }, PERSON)
}
