// Rounds with their frozen versions and decisions, attached files, and what has happened, as they are taken out.
import type { AttachmentsReply } from '../../contract/attachments.ts'
import type { DecisionView, EarlierDecision, VersionView } from '../../contract/rounds.ts'
import type { HistoryReply } from '../../contract/staff.ts'
import { attachmentWords } from '../../text/attachments.ts'
import type { Language } from '../../text/language.ts'
import { staffWords } from '../../text/staff.ts'
import { workbookWords } from '../../text/workbooks.ts'
import { sheetOf, type Table } from './table.ts'

/** Of what the page has, what the sheets tell. */
type MadeDecision = Pick<DecisionView, 'said' | 'reason' | 'reservations' | 'recorded' | 'earlier'>
type Version = Pick<VersionView, 'label' | 'frozen' | 'hash' | 'why' | 'stage' | 'waits'> & {
  readonly published: Pick<NonNullable<VersionView['published']>, 'withdrawn' | 'label'> | null
  readonly decisions: readonly MadeDecision[]
  readonly takenBack: readonly EarlierDecision[]
}
type TakenOut = {
  readonly rounds: readonly {
    readonly label: string
    readonly standing: string
    readonly versions: readonly Version[]
  }[]
}

type VersionRow = {
  readonly round: string
  readonly standing: string
  readonly version: Version | null
}
type DecisionRow = {
  readonly round: string
  readonly version: string
  readonly decision: MadeDecision | EarlierDecision
}

/** Whether it was recorded and then taken back: it was never made. */
const isTakenBack = (decision: DecisionRow['decision']): decision is EarlierDecision =>
  'how' in decision

export const roundsTable = ({ rounds }: TakenOut, language: Language): Table => {
  const { columns, sheets } = workbookWords(language)
  const versions = rounds.flatMap(({ label, standing, versions }): readonly VersionRow[] => {
    const of = { round: label, standing }
    return versions.length === 0
      ? [{ ...of, version: null }]
      : versions.map((version) => ({ ...of, version }))
  })
  const decisions = versions.flatMap(({ round, version }): readonly DecisionRow[] =>
    [...(version?.decisions ?? []), ...(version?.takenBack ?? [])].map((decision) => ({
      round,
      version: version?.label ?? '',
      decision,
    })),
  )
  return {
    title: staffWords(language).rounds.heading,
    round: null,
    filter: [],
    hasMadeUp: false,
    sheets: [
      sheetOf(
        sheets.versions,
        [
          { heading: columns.round, of: ({ round }) => round },
          { heading: columns.standing, of: ({ standing }) => standing },
          { heading: columns.version, of: ({ version }) => version?.label ?? null },
          { heading: columns.frozen, of: ({ version }) => version?.frozen ?? null },
          { heading: columns.hash, of: ({ version }) => version?.hash ?? null },
          { heading: columns.why, of: ({ version }) => version?.why ?? null },
          { heading: columns.stage, of: ({ version }) => version?.stage.word ?? null },
          { heading: columns.waitsFor, of: ({ version }) => version?.waits ?? null },
          {
            heading: columns.published,
            of: ({ version }) => version?.published?.withdrawn ?? version?.published?.label ?? null,
          },
        ],
        versions,
      ),
      sheetOf(
        sheets.decisions,
        [
          { heading: columns.round, of: ({ round }) => round },
          { heading: columns.version, of: ({ version }) => version },
          { heading: columns.decision, of: ({ decision }) => decision.said },
          { heading: columns.why, of: ({ decision }) => decision.reason },
          { heading: columns.reservations, of: ({ decision }) => decision.reservations.join('\n') },
          {
            heading: columns.recorded,
            of: ({ decision }) => (isTakenBack(decision) ? null : decision.recorded),
          },
          {
            heading: columns.putRight,
            of: ({ decision }) =>
              isTakenBack(decision)
                ? null
                : decision.earlier.map(({ said, how }) => `${how} (${said})`).join('\n') || null,
          },
          {
            heading: columns.takenBack,
            of: ({ decision }) => (isTakenBack(decision) ? decision.how : null),
          },
        ],
        decisions,
      ),
    ],
  }
}

/** Files of a goal in a round, or of a frozen version. */
export const filesTable = (
  { attachments }: AttachmentsReply,
  { round, of }: { readonly round: string | null; readonly of: string },
  language: Language,
): Table => {
  const { columns, sheets, filterBy, yes, no } = workbookWords(language)
  return {
    title: attachmentWords(language).heading,
    round,
    filter: [[filterBy.subject, of]],
    hasMadeUp: false,
    sheets: [
      sheetOf(
        sheets.files,
        [
          { heading: columns.file, of: ({ name }) => name },
          { heading: columns.size, of: ({ said }) => said },
          { heading: columns.shows, of: ({ description }) => description },
          { heading: columns.attached, of: ({ attached }) => attached },
          { heading: columns.belongs, of: ({ belongs }) => belongs },
          { heading: columns.isPublic, of: ({ isPublic }) => (isPublic ? yes : no) },
        ],
        attachments,
      ),
    ],
  }
}

const MINUTE = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Stockholm',
})

/** What the events are of, and what they are narrowed to. */
type HistoryNarrowed = {
  readonly subject: string
  readonly kind?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export const historyTable = (
  { events }: HistoryReply,
  { subject, kind, from, to }: HistoryNarrowed,
  language: Language,
): Table => {
  const { columns, sheets, filterBy } = workbookWords(language)
  const { history } = staffWords(language)
  const kinds: Readonly<Record<string, string>> = history.whats
  const said = (by: string, chosen: string | undefined) =>
    chosen === undefined ? [] : [[by, chosen] as const]
  return {
    title: history.heading,
    round: null,
    filter: [
      [filterBy.subject, subject],
      ...said(history.kind, kind === undefined ? undefined : (kinds[kind] ?? kind)),
      ...said(history.from, from),
      ...said(history.to, to),
    ],
    hasMadeUp: false,
    sheets: [
      sheetOf(
        sheets.events,
        [
          { heading: columns.when, of: ({ at }) => MINUTE.format(new Date(at)) },
          { heading: columns.who, of: ({ who }) => who },
          { heading: columns.what, of: ({ what }) => what },
          { heading: columns.of, of: ({ about }) => about },
          { heading: columns.wasBefore, of: ({ before }) => before },
          { heading: columns.after, of: ({ after }) => after },
          { heading: columns.comment, of: ({ why }) => why },
        ],
        events,
      ),
    ],
  }
}
