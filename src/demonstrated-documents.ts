// Documents of the demonstration: reports drawn from frozen rounds, and a plan that is being written.
import { beginDocument } from './domain/documents/begin-document.ts'
import type { DocumentPart } from './domain/documents/document.ts'
import type { DocumentType } from './domain/model/document-type.ts'
import { lastDayOfRound, nameOfRound } from './domain/periods/period.ts'
import { freezeDocument } from './domain/reports/freeze-document.ts'
import type { DocumentRound } from './render/documents/chosen-nodes.ts'
import { draftParts, titleOfDraft } from './render/documents/first-draft.ts'
import { openFrozen, viewFrozen } from './render/views/open-frozen.ts'
import { NOWHERE, type Viewing } from './render/views/viewing.ts'
import { addDocument, allDocuments } from './store/documents.ts'
import { frozenVersions, readFrozen } from './store/frozen.ts'
import { addFrozenDocument } from './store/frozen-documents.ts'
import type { Tx } from './store/tx.ts'
import { earlierRounds } from './usecases/documents/earlier-rounds.ts'

type Reported = {
  /** The type of document by its name; null: the first that the round has of the whole municipality. */
  readonly type: string | null
  /** The round whose figures are drawn. */
  readonly round: string
  readonly body: string | null
  /** Only a plan that is being written: of which year, with nothing approved or frozen. */
  readonly planFor?: number
}

const GOALS = { type: null, body: null } as const

/** Whose documents there are, and of which rounds. */
const REPORTED: Readonly<Record<string, readonly Reported[]>> = {
  dorotea: [{ ...GOALS, round: 'delår-2026' }],
  kumla: [{ ...GOALS, round: 'helår-2019' }],
  lindesberg: [{ ...GOALS, round: 'helår-2021' }],
  exempel: [
    { type: 'mandatperiodens-bokslut', round: 'delår-2026', body: null },
    { type: 'nämndrapport', round: 'delår-2026', body: 'bun' },
    { type: 'mål-och-budget', round: 'helår-2025', body: null, planFor: 2027 },
  ],
}

/** The made-up person who has approved them. */
const PERSON = 'Kim Lind'

export const isReported = async (tx: Tx, organisation: string): Promise<boolean> =>
  (await allDocuments(tx)).length >= (REPORTED[organisation] ?? []).length

/** The parts that the system itself can fill, with those that they lie in: nobody has written the rest. */
const filled = (parts: readonly DocumentPart[]): readonly DocumentPart[] => {
  const holds = ({ id, blocks }: DocumentPart): boolean =>
    blocks.some(({ is }) => is === 'drawn') || parts.some((one) => one.parent === id && holds(one))
  return parts.filter(holds)
}

const typeIn = (
  { model, round }: Viewing,
  { type }: Pick<Reported, 'type'>,
): DocumentType | undefined =>
  model.documents?.find((one) =>
    type === null ? one.of === 'whole' && one.rounds.includes(round.id) : one.id === type,
  )

/** The round that a document is of: its own, or of the year that it plans. */
const roundOf = ({ round }: Viewing, { planFor }: Reported) =>
  planFor === undefined ? round : { ...round, year: planFor }

/** Composes one document of a frozen round, as drafted; what is not a plan is approved and frozen with it. */
const reportOne = async (tx: Tx, organisation: string, one: Reported): Promise<void> => {
  const [version] = await frozenVersions(tx, one.round)
  const frozen = version === undefined ? null : await readFrozen(tx, version.snapshotId)
  if (frozen === null) throw new Error(`demo: ${organisation}: ${one.round} is not frozen`)
  const known = viewFrozen(openFrozen(frozen.body), 'sv', NOWHERE)
  const viewing: Viewing = { ...known, round: roundOf(known, one) }
  const type = typeIn(viewing, one)
  if (type === undefined) throw new Error(`demo: ${organisation}: ${one.round} has no document`)
  const body = one.body === null ? null : (viewing.chain.bodies.get(one.body) ?? null)
  const { round } = viewing
  const of: DocumentRound = { viewing, body: one.body }
  const title = titleOfDraft(type, of)
  const begun = beginDocument(type, {
    ...{ round: nameOfRound(round), kind: round.id, day: lastDayOfRound(round), body },
    title: one.type === null ? `${title}: målen` : title,
  })
  if ('refused' in begun) throw new Error(`demo: ${organisation}: ${begun.refused}`)
  const isPlan = one.planFor !== undefined
  const earlier = isPlan ? [] : await earlierRounds(tx, viewing, begun.parts)
  const seen = earlier.map((before) => viewFrozen(before, 'sv', NOWHERE))
  const drafted = draftParts({ ...of, earlier: seen }, begun.parts)
  const parts = isPlan
    ? drafted
    : filled(drafted).map((part) => ({ ...part, state: 'approved' as const }))
  const added = await addDocument(tx, { ...begun, parts }, PERSON)
  if ('refused' in added) throw new Error(`demo: ${organisation}: ${added.refused}`)
  if (isPlan) return
  const text = freezeDocument({ ...begun, id: added.id, parts })
  const about = { document: added.id, snapshotId: frozen.snapshotId, body: text }
  await addFrozenDocument(tx, about, PERSON)
}

/** The municipality's documents, those that an earlier start has not made. */
export const reportDemonstrated = async (tx: Tx, organisation: string): Promise<void> => {
  const made = await allDocuments(tx)
  for (const one of REPORTED[organisation] ?? []) {
    const isMade = made.some(
      ({ type, body }) => (one.type === null || type === one.type) && body === one.body,
    )
    if (!isMade) await reportOne(tx, organisation, one)
  }
}
