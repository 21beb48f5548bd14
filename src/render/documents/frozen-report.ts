// A frozen document with the frozen figures it rests on, as a report.
import { drawnIn, earlierIn, looksBack, wholeYears } from '../../domain/documents/earlier-rounds.ts'
import { thawDocument, thawOutside } from '../../domain/reports/freeze-document.ts'
import type { Report } from '../../domain/reports/report.ts'
import { sayDate } from '../../text/dates.ts'
import { publishedReportWords } from '../../text/published-reports.ts'
import type { Viewing } from '../views/viewing.ts'
import { type BesideReport, composeReport } from './compose-report.ts'
import { houseOf, type OpenedHouse } from './house.ts'
import { readImages } from './picture-of.ts'

export type FrozenDocumentText = {
  /** What `freezeDocument` wrote. */
  readonly text: string
  readonly version: number
  /** ISO, UTC. */
  readonly frozenAt: string
  readonly hash: string
}

/** The report of a frozen document; `viewing` is the version of the round that it rests on, whose hash is given. */
export const frozenReport = (
  { text, version, frozenAt, hash }: FrozenDocumentText,
  viewing: Viewing,
  said: Pick<BesideReport, 'standing' | 'imageOf' | 'earlier'> & {
    readonly roundHash: string
    /** The house template that held when it was frozen. */
    readonly house?: OpenedHouse
  },
): Report => {
  const { facts } = publishedReportWords(viewing.language)
  return composeReport(thawDocument(text), viewing, {
    ...{ house: houseOf(viewing, said.house), standing: said.standing, isDraft: false },
    facts: [
      [facts.version, String(version)],
      [facts.frozen, sayDate(frozenAt, viewing.language)],
      [facts.hash, hash],
      [facts.round, said.roundHash],
    ],
    imageOf: said.imageOf,
    outside: thawOutside(text, viewing.language),
    earlier: said.earlier ?? [],
  })
}

/**
 * The versions that a frozen document looks back on, of those that had been published when it was approved;
 * `entries` the latest first.
 */
export const earlierOfFrozen = <Entry extends EarlierEntry>(
  { text, frozenAt }: Pick<FrozenDocumentText, 'text' | 'frozenAt'>,
  { round, model }: Pick<Viewing, 'round' | 'model'>,
  entries: readonly Entry[],
): readonly Entry[] => {
  const drawn = drawnIn(thawDocument(text).parts)
  const known = entries.filter(({ publishedAt }) => publishedAt <= frozenAt)
  return looksBack(drawn) ? earlierIn(drawn, round, known, wholeYears(model)) : []
}

type EarlierEntry = {
  readonly roundId: string
  readonly roundEnds: string | null
  /** ISO, UTC. */
  readonly publishedAt: string
}

/** The images that a frozen document shows. @param open a file by its checksum; null: it is not there */
export const imagesOfFrozen = (
  text: string,
  open: (sha256: string) => Promise<Uint8Array | null>,
): ReturnType<typeof readImages> => readImages(thawDocument(text), open)
