// What a published snapshot is, in words.
import { sayDate } from './dates.ts'
import type { Language } from './language.ts'
import { pageWords } from './pages.ts'

export type SaidSnapshot = {
  readonly status: 'published' | 'proposed' | 'decided'
  readonly decision: {
    readonly by: string
    readonly date: string
    readonly ref: string | null
  } | null
  /** The last body amended the version before, and this one has its changes. */
  readonly isAmended: boolean
  /** When a decision that could be read here was put right or taken back, ISO, UTC; null: none was. */
  readonly corrected: string | null
  /** Of a proposal: the meeting it goes to; null: none was said. */
  readonly meeting: { readonly title: string; readonly date: string } | null
  readonly version: number
  /** ISO, UTC. */
  readonly publishedAt: string
}

/** That what is said of the decision, or that there was one, has been put right since it was published. */
export const sayCorrected = (
  { decision, corrected }: Pick<SaidSnapshot, 'decision' | 'corrected'>,
  language: Language,
): readonly string[] => {
  if (corrected === null) return []
  const words = pageWords(language)
  const say = decision === null ? words.decisionGone : words.decisionCorrected
  return [say(sayDate(corrected, language))]
}

/** What it is, as a proposal to which meeting or decided by whom and when, and then the day and the version. */
export type SnapshotInTwo = {
  /** null: published as it stood. */
  readonly mark: string | null
  readonly published: string
}

export const saySnapshotInTwo = (
  { status, decision, isAmended, corrected, meeting, publishedAt, version }: SaidSnapshot,
  language: Language,
): SnapshotInTwo => {
  const words = pageWords(language)
  const published = [
    ...sayCorrected({ decision, corrected }, language),
    words.published(sayDate(publishedAt, language), version),
  ]
    .map((one) => `${one}.`)
    .join(' ')
  if (status === 'published') return { mark: null, published }
  const proposed =
    meeting === null
      ? words.status[status]
      : words.goesTo(meeting.title, sayDate(meeting.date, language))
  const mark =
    decision === null
      ? proposed
      : (isAmended ? words.restsOnAmendment : words.restsOn)(
          decision.by,
          sayDate(decision.date, language),
          decision.ref ?? '',
        )
  return { mark, published }
}

type Gone = Pick<SaidSnapshot, 'decision'> & {
  readonly withdrawn: { readonly reason: string } | null
  /** By which decision its content was destroyed; null: it was not. */
  readonly disposed: SaidSnapshot['decision']
}

/** Why a version that was public is no longer shown: destroyed by which decision, or withdrawn for which reason. */
export const sayGone = (
  { withdrawn, disposed }: Gone,
  language: Language,
): { readonly heading: string; readonly text: string } => {
  const { gone, withdrawn: because } = pageWords(language)
  return disposed === null
    ? { heading: gone.heading, text: because(withdrawn?.reason ?? '') }
    : {
        heading: gone.disposedHeading,
        text: gone.disposed(disposed.by, sayDate(disposed.date, language), disposed.ref ?? ''),
      }
}
