// What the citizens' site may see: published snapshots and nothing else, thawed once.

import type { Readable } from 'node:stream'
import type { HouseSettings } from '../render/documents/house.ts'
import { openFrozen } from '../render/views/open-frozen.ts'
import type { Services } from '../render/views/public-services-view.ts'
import type { SaidVerdict } from '../render/views/verdict-view.ts'
import type { GoneDocument, PublishedDocument, SnapshotEntry } from '../store/published.ts'
import { inLanguage, type Language } from '../text/language.ts'
import { municipalityName } from '../text/words-of-model.ts'
import type { Look } from '../ui/page-public.tsx'
import { logoAddress } from './addresses.ts'
import type { TestedPages } from './tested.ts'

/** What one is called, by language. */
type Names = Readonly<Record<string, string>>

/** A municipality by the name it was given here, by language. */
export type ListedMunicipality = { readonly organisation: string; readonly name: Names }

export type PublishedRounds = {
  readonly municipalities: () => Promise<readonly ListedMunicipality[]>
  /** Number of the latest change in each, whatever it was of; left out: not told, and then no page is kept. */
  readonly changeNumbers?: () => Promise<ReadonlyMap<string, number>>
  readonly list: (organisation: string) => Promise<readonly SnapshotEntry[]>
  readonly body: (organisation: string, snapshotId: string) => Promise<string | null>
  /** The attached files that citizens may have now, where what they belong to is published. */
  readonly files: (organisation: string) => Promise<readonly PublishedFile[]>
  /** What the auditors have delivered on the rounds, the latest of each first. */
  readonly verdicts: (organisation: string) => Promise<readonly PublishedVerdict[]>
  /** Every version of the documents that citizens may read, the latest first. */
  readonly documents: (organisation: string) => Promise<readonly PublishedDocument[]>
  /** Every version that they could read and no longer may, the latest first. */
  readonly goneDocuments: (organisation: string) => Promise<readonly GoneDocument[]>
  /** One of those that may be read with its text; null where citizens may not read it. */
  readonly document: (
    organisation: string,
    document: string,
    version: number,
  ) => Promise<(PublishedDocument & { readonly text: string }) | null>
  /** The house template that holds, or held at a change; left out or null: none has been chosen. */
  readonly house?: (organisation: string, at: number | null) => Promise<HouseSettings | null>
  /** Questions from citizens; left out: none are taken. */
  readonly questions?: CitizensQuestions
  /** What the tests of the pages came to; left out or null: this release has no results. */
  readonly tested?: TestedPages | null
  /** The address that visitors use, without a slash at its end: what is fetched names itself by it. */
  readonly publicUrl: string
  /** The services that come with the program; a snapshot says which of them are the municipality's. */
  readonly services: Services
  /** A file's content by its checksum; null where it is not there. */
  readonly open: (
    organisation: string,
    sha256: string,
  ) => Promise<{ readonly stream: Readable; readonly bytes: number } | null>
}

export type QuestionSubject = { readonly kind: 'node' | 'measure'; readonly id: string }

/** A question that has been answered, and so is public. */
export type AnsweredQuestion = {
  readonly id: string
  readonly subject: QuestionSubject
  readonly question: string
  /** The answer. */
  readonly words: string
  /** ISO, UTC. */
  readonly answeredAt: string
}

type NotAsked = {
  readonly refused:
    | 'citizenQuestionTooShort'
    | 'citizenQuestionTooLong'
    | 'tooManyWaiting'
    | 'nothingToAskAbout'
}

export type CitizensQuestions = {
  readonly answered: (organisation: string) => Promise<readonly AnsweredQuestion[]>
  /** Keeps one until somebody has answered; nothing of it is public before. */
  readonly ask: (
    organisation: string,
    subject: QuestionSubject,
    written: string,
  ) => Promise<{ readonly done: true } | NotAsked>
  /** Letters that one may have. */
  readonly longest: number
  /** What marks of when a form was shown are signed with, the same in every process. */
  readonly key: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** A verdict of the auditors on a round, «helår-2026». */
export type PublishedVerdict = SaidVerdict & { readonly roundId: string }

/** A file that a version is published with. */
export type PublishedFile = NonNullable<Frozen['attachments']>[number]

/** The files of a published version: those of its goals, and those added to it. */
export type ShownFiles = {
  readonly ofNodes: readonly PublishedFile[]
  readonly ofVersion: readonly PublishedFile[]
}

export type Frozen = ReturnType<typeof openFrozen>

/** A snapshot's content never changes, so a thawed one can be kept until it is destroyed; a few, the latest used last. */
const MOST_KEPT = 12

/** A municipality as its pages need it: its entries, and the latest that is still shown. */
export type Municipality = ListedMunicipality & {
  readonly entries: readonly SnapshotEntry[]
  readonly latest: { readonly entry: SnapshotEntry; readonly frozen: Frozen } | null
  /** What it has chosen of its look; null: nothing. */
  readonly house: HouseSettings | null
}

/** Whether citizens may open it: it has neither been withdrawn nor destroyed. */
export const isShown = ({ withdrawn, disposed }: SnapshotEntry): boolean =>
  withdrawn === null && disposed === null

const latestOf = (entries: readonly SnapshotEntry[]): SnapshotEntry | undefined =>
  entries.find(isShown)

/** What the municipality calls itself in the reader's language, else the name it was given here. */
export const nameIn = ({ name, latest }: Municipality, language: Language): string =>
  (latest === null ? undefined : municipalityName(latest.frozen.model, language)) ??
  inLanguage(name, language)

/** The colour that the municipality has chosen goes before its model's. */
export const colourOf = ({ house, latest }: Municipality): string | null =>
  house?.colour ?? latest?.frozen.colour ?? null

/** How a municipality's pages look. */
export const lookOf = (municipality: Municipality): Look => {
  const { house, organisation } = municipality
  return {
    colour: colourOf(municipality),
    logo:
      house === null || house.logo === null
        ? null
        : { href: logoAddress(organisation, house.logo.sha256), alt: house.logo.alt },
  }
}

/** The published rounds opened for reading. */
export const openPublished = (rounds: PublishedRounds) => {
  const kept = new Map<string, Frozen>()
  const thaw = async (organisation: string, id: string): Promise<Frozen | null> => {
    const known = kept.get(id)
    if (known !== undefined) {
      kept.delete(id)
      kept.set(id, known)
      return known
    }
    const body = await rounds.body(organisation, id)
    if (body === null) return null
    const frozen = openFrozen(body)
    kept.set(id, frozen)
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest)
    return frozen
  }
  const municipality = async (organisation: string): Promise<Municipality | null> => {
    const found = (await rounds.municipalities()).find((one) => one.organisation === organisation)
    if (found === undefined) return null
    const entries = await rounds.list(organisation)
    for (const { snapshotId, disposed } of entries) if (disposed !== null) kept.delete(snapshotId)
    const entry = latestOf(entries)
    const frozen = entry === undefined ? null : await thaw(organisation, entry.snapshotId)
    const latest = entry === undefined || frozen === null ? null : { entry, frozen }
    const house = (await rounds.house?.(organisation, null)) ?? null
    return { ...found, entries, latest, house }
  }
  /** What it was frozen with and citizens may have, unless it has been hidden since. */
  const files = async (
    organisation: string,
    { snapshotId }: SnapshotEntry,
    { attachments = [] }: Frozen,
  ): Promise<ShownFiles> => {
    const open = await rounds.files(organisation)
    const still = new Set(open.map(({ id }) => id))
    return {
      ofNodes: attachments.filter(({ id, isPublic }) => isPublic && still.has(id)),
      ofVersion: open.filter(({ about }) => about.sort === 'version' && about.id === snapshotId),
    }
  }
  /** What the auditors have judged of an entry's round, the latest first. */
  const verdicts = async (organisation: string, { roundId }: SnapshotEntry) =>
    (await rounds.verdicts(organisation)).filter((one) => one.roundId === roundId)
  /** Everything that pages are made of beside what never changes. */
  const stands = (organisation: string): Promise<unknown> =>
    Promise.all([
      rounds.municipalities(),
      rounds.list(organisation),
      rounds.files(organisation),
      rounds.verdicts(organisation),
      rounds.questions?.answered(organisation) ?? [],
      rounds.documents(organisation),
      rounds.goneDocuments(organisation),
      rounds.house?.(organisation, null) ?? null,
    ])
  const { municipalities, open, services, tested = null, questions = null, publicUrl } = rounds
  const { changeNumbers = async () => new Map<string, number>() } = rounds
  const read = { thaw, municipality, municipalities, files, verdicts, open }
  const { documents, goneDocuments, document } = rounds
  const { house = async () => null } = rounds
  const beside = {
    services,
    tested,
    questions,
    publicUrl,
    documents,
    goneDocuments,
    document,
    house,
  }
  return { ...read, changeNumbers, stands, ...beside }
}

export type Published = ReturnType<typeof openPublished>
