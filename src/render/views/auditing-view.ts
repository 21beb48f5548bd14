// The auditors' own page in words: rounds with what is delivered, notes, questions, and the verdict as it is written.
import type {
  AuditedRoundView,
  AuditingReply,
  NoteView,
  VerdictFormView,
} from '../../contract/auditing.ts'
import type { LinkView } from '../../contract/views.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { nameOfRound, type Round } from '../../domain/periods/period.ts'
import type { StatutoryReport } from '../../domain/periods/statutory-period.ts'
import {
  AUDITORS_QUESTIONS,
  type AuditorsAnswer,
  answeringBodies,
  answersOf,
  questionsOf,
} from '../../domain/workflow/auditors-verdict.ts'
import type { Thread } from '../../domain/workflow/remarks.ts'
import { auditingWords } from '../../text/auditing.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { versionWords } from '../../text/versions.ts'
import { workingRoundWords } from '../../text/working-round.ts'
import { evidenceChoices } from './evidence-choices.ts'
import { type Following, followUp } from './recommendations-view.ts'
import type { SeenRemark } from './remarks-view.ts'
import { roundLabel, roundNameIn } from './staff-frame-view.ts'
import { type SaidVerdict, verdictView } from './verdict-view.ts'

type Note = {
  readonly noteId: string
  readonly about: { readonly sort: string; readonly id: string; readonly round: string | null }
  readonly body: string
  readonly person: string
  readonly recordedAt: string
  readonly changeNumber: number
}

type Draft = {
  readonly answers: readonly {
    readonly question: string
    readonly answer: string | null
    readonly words: string
    readonly to?: string | undefined
  }[]
  readonly signed: string
  readonly on: string
  readonly why: string
  readonly changeNumber: number
}

type Audited = {
  readonly round: Round
  readonly report: StatutoryReport | null
  readonly isOpen: boolean
  readonly delivered: readonly {
    readonly body: string
    readonly standing: {
      readonly last: { readonly at: string; readonly day: string | null } | null
    }
  }[]
  readonly versions: readonly {
    readonly snapshotId: string
    readonly version: number
    readonly frozenAt: string
  }[]
  readonly verdicts: readonly SaidVerdict[]
  readonly draft: Draft | null
}

type Seen = {
  readonly loaded: {
    readonly versions: Following['versions']
    readonly chain: Chain
  }
  readonly rounds: readonly Audited[]
  readonly takenUp: Following['takenUp']
  readonly round: string | null
  readonly notes: readonly Note[]
  readonly threads: readonly Thread<SeenRemark>[]
  readonly names: ReadonlyMap<string, string>
  readonly auditors: readonly string[]
}

/** Whose words and addresses the page has. */
export type Auditing = Pick<Seen, 'loaded'> & {
  readonly organisation: string
  readonly language: Language
}

const titled = (title: Text | undefined, id: string, language: Language): string =>
  title === undefined ? id : inLanguage(title, language)

/** Where what a note is about is read; null: the whole. */
const aboutView = (
  { loaded: { chain, versions }, organisation, language }: Auditing,
  { sort, id, round }: Note['about'],
  current: string,
): LinkView | null => {
  const base = `/app/${organisation}`
  if (sort === 'whole') return null
  if (sort === 'round')
    return { title: roundNameIn(versions, id, language), href: `${base}/${encodeURIComponent(id)}` }
  if (sort === 'node')
    return {
      title: titled(chain.nodes.get(id)?.title, id, language),
      href: `${base}/${encodeURIComponent(current)}/mal/${encodeURIComponent(id)}`,
    }
  const body = titled(chain.bodies.get(id)?.title, id, language)
  const label = roundNameIn(versions, round ?? '', language)
  return {
    title: auditingWords(language).notes.part(body, label),
    href: `${base}/${encodeURIComponent(round ?? '')}/del/${encodeURIComponent(id)}`,
  }
}

/** `current` is the round in which a node is shown. */
export const noteView = (auditing: Auditing, note: Note, current: string): NoteView => {
  const { who } = auditingWords(auditing.language).notes
  return {
    note: note.noteId,
    basedOn: note.changeNumber,
    about: aboutView(auditing, note.about, current),
    who: who(note.person, sayDate(note.recordedAt, auditing.language)),
    body: note.body,
  }
}

const formView = (
  report: StatutoryReport,
  { draft, verdicts, versions }: Audited,
  bodies: Chain['bodies'],
  language: Language,
): VerdictFormView => {
  const words = auditingWords(language).verdict
  const latest = verdicts[0]
  const written = draft ?? latest
  return {
    questions: questionsOf(report).map((question) => {
      const said = written?.answers.find((one) => one.question === question)
      const labels: Readonly<Partial<Record<AuditorsAnswer, string>>> = words.answers[question]
      return {
        id: question,
        label: words.questions[question],
        law: words.law(AUDITORS_QUESTIONS[question].law),
        choices: answersOf(question).map((id) => ({ id, label: labels[id] ?? id })),
        answer: said?.answer ?? null,
        words: said?.words ?? '',
        to: said?.to ?? null,
      }
    }),
    bodies: answeringBodies(bodies).map(({ id, title }) => ({
      id,
      label: inLanguage(title, language),
    })),
    signed: written?.signed ?? '',
    on: draft?.on ?? '',
    why: draft?.why ?? '',
    asksWhy: latest !== undefined,
    isFrozen: versions.length > 0,
    basedOn: draft?.changeNumber ?? null,
  }
}

const roundView = (
  auditing: Auditing,
  audited: Audited,
  seen: Pick<Seen, 'takenUp' | 'round'>,
): AuditedRoundView => {
  const { loaded, organisation, language } = auditing
  const { round, report, isOpen, delivered, versions, verdicts } = audited
  const words = auditingWords(language).rounds
  const name = nameOfRound(round)
  const base = `/app/${organisation}/${encodeURIComponent(name)}`
  const { version, frozen } = versionWords(language)
  // NOTE auditors give no assignments: they follow those that were given.
  const following = { ...seen, versions: loaded.versions, organisation, language, mayGive: false }
  const standing = [report === null ? '' : words.statutory[report], isOpen ? words.open : '']
  return {
    name,
    label: roundLabel(loaded.versions, round, language),
    href: base,
    boardHref: `${base}/laget`,
    standing: standing.filter((part) => part !== '').join(', '),
    delivered: delivered.map(({ body, standing: { last } }) => {
      const title = titled(loaded.chain.bodies.get(body)?.title, body, language)
      const day = last === null ? '' : sayDate(last.day ?? last.at, language)
      return {
        title: words.deliveredOn(title, day),
        href: `${base}/del/${encodeURIComponent(body)}`,
      }
    }),
    versions: versions.map((one) => ({
      title: `${version(one.version)} · ${frozen(sayDate(one.frozenAt, language), '')}`,
      href: `/app/${organisation}/${encodeURIComponent(`${name}~${one.version}`)}`,
    })),
    verdicts: verdicts.map((one) =>
      verdictView(
        one,
        {
          numberOf: (id) => versions.find(({ snapshotId }) => snapshotId === id)?.version ?? null,
          bodies: loaded.chain.bodies,
        },
        language,
        (answer, number) =>
          followUp(following, { round: name, version: one.version, number }, answer),
      ),
    ),
    form: report === null ? null : formView(report, audited, loaded.chain.bodies, language),
  }
}

/** What somebody has asked, with whose turn it is. */
const questionView = (
  { loaded: { chain }, organisation, language }: Auditing,
  { first, isSettled, waitsFor }: Thread<SeenRemark>,
  names: Seen['names'],
): AuditingReply['questions'][number] => {
  const { asked } = auditingWords(language)
  const { waits } = workingRoundWords(language).remarks
  const [all, part] =
    first.aboutSort === 'node' ? [chain.nodes, 'mal'] : ([chain.measures, 'matt'] as const)
  const place = `/app/${organisation}/${encodeURIComponent(first.roundId)}`
  return {
    title: titled(all.get(first.aboutId)?.title, first.aboutId, language),
    href: `${place}/${part}/${encodeURIComponent(first.aboutId)}#fragor`,
    body: first.body,
    state: isSettled
      ? asked.settled
      : waitsFor === null
        ? asked.open
        : waits(names.get(waitsFor) ?? waitsFor),
  }
}

export const auditingView = (
  seen: Seen,
  organisation: string,
  language: Language,
): AuditingReply => {
  const auditing: Auditing = { loaded: seen.loaded, organisation, language }
  const current = seen.rounds[0] === undefined ? '' : nameOfRound(seen.rounds[0].round)
  return {
    evidence: evidenceChoices(auditing, seen.rounds),
    rounds: seen.rounds.map((one) =>
      roundView(auditing, one, { takenUp: seen.takenUp, round: seen.round }),
    ),
    notes: seen.notes.map((note) => noteView(auditing, note, current)),
    questions: seen.threads.map((thread) => questionView(auditing, thread, seen.names)),
    auditors: seen.auditors,
  }
}
