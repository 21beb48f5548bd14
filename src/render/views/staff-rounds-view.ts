// The rounds of a municipality as the controller runs them, with their frozen versions.
import type { RoundsReply, RoundView, VersionView } from '../../contract/rounds.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import { governing } from '../../domain/goals/governing.ts'
import { lastDayAhead } from '../../domain/goals/round-standing.ts'
import type { Model } from '../../domain/model/model.ts'
import { nameOfRound, type Round } from '../../domain/periods/period.ts'
import type { StatutoryReport } from '../../domain/periods/statutory-period.ts'
import { swedishDay } from '../../domain/periods/swedish-time.ts'
import type { DecisionOrder, Treatment } from '../../domain/workflow/decisions.ts'
import { shownAs } from '../../domain/workflow/publishing.ts'
import { sayAuthor } from '../../text/authors.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { staffWords } from '../../text/staff.ts'
import { versionWords } from '../../text/versions.ts'
import {
  type Decided,
  decisionView,
  earlierOf,
  sayAmendment,
  titleOfBody,
} from './decision-view.ts'
import { LAW_PAGE } from './law-view.ts'
import { type Following, followUp } from './recommendations-view.ts'
import { type StoredSnapshot, sayStoredSnapshot } from './said-snapshot.ts'
import { roundLabel } from './staff-frame-view.ts'
import { type SaidVerdict, verdictView } from './verdict-view.ts'

type Version = {
  readonly version: {
    readonly snapshotId: string
    readonly roundId: string
    readonly version: number
    readonly author: string
    readonly frozenAt: string
    readonly hash: string
    readonly why: string | null
    readonly lacks: string | null
    readonly disposal: string | null
  }
  readonly decisions: readonly Decided[]
  readonly takenBack: readonly Decided[]
  readonly amendedBy: Decided | null
  readonly amendedAs: number | null
  readonly treatment: Treatment
  readonly isLaterShown: boolean
  readonly published:
    | (StoredSnapshot & {
        readonly withdrawn: { readonly reason: string } | null
      })
    | null
  readonly turn: readonly { readonly body: string; readonly isLast: boolean }[]
  readonly correctable: readonly string[]
  readonly returnable: readonly string[]
  readonly mayPublish: boolean
}

type Seen = {
  readonly loaded: {
    readonly versions: readonly [
      { readonly model: Model },
      ...(readonly { readonly model: Model }[]),
    ]
    readonly chain: Chain
  }
  readonly rounds: readonly {
    readonly round: Round
    readonly order: DecisionOrder
    readonly hasBegun: boolean
    readonly isOpened: boolean
    readonly closedOn: string | null
    readonly versions: readonly Version[]
    readonly verdicts: readonly SaidVerdict[]
    readonly awaitsVerdict: StatutoryReport | null
  }[]
  readonly names: ReadonlyMap<string, string>
  readonly takenUp: Following['takenUp']
  readonly round: string | null
  readonly mayGive: boolean
  readonly mayClose: boolean
  readonly mayFreeze: boolean
  readonly mayPublish: boolean
}

type Said = {
  readonly chain: Chain
  readonly names: Seen['names']
  readonly organisation: string
  readonly language: Language
  /** The latest version. */
  readonly model: Model
}

const publishableAs = ({
  mayPublish,
  version: { disposal },
  treatment: { stage },
  isLaterShown,
}: Version): VersionView['mayPublishAs'] =>
  mayPublish && disposal === null ? shownAs(stage, isLaterShown) : []

/** The first characters of a checksum: enough to compare by eye. */
const SHOWN_OF_HASH = 16

/** What the law asks for before the council considers the report, and is not there. */
const noticeFor = (
  { chain, language }: Said,
  body: string,
  awaits: StatutoryReport | null,
): string | null =>
  awaits === null || chain.bodies.get(body)?.kind !== 'council'
    ? null
    : versionWords(language).verdictAwaited.beforeDeciding[awaits]

const stageWord = (
  { treatment: { stage }, decisions, amendedAs }: Version,
  language: Language,
): string => {
  const words = versionWords(language)
  if (stage === 'amended' && amendedAs !== null) return words.amendedAs(amendedAs)
  return stage === 'underWay' && decisions.length === 0 ? words.untreated : words.stages[stage]
}

const versionView = (
  said: Said,
  { round, awaitsVerdict }: Pick<Seen['rounds'][number], 'round' | 'awaitsVerdict'>,
  one: Version,
): VersionView => {
  const { language, names, organisation } = said
  const words = versionWords(language)
  const { snapshotId, version, author, frozenAt, hash, why, lacks } = one.version
  const { stage, waitingFor } = one.treatment
  const lastDay = lastDayAhead(round, swedishDay(frozenAt))
  const prefix = language === 'sv' ? '' : `/${language}`
  return {
    version: snapshotId,
    number: version,
    label: one.version.disposal === null ? words.version(version) : words.disposedVersion(version),
    href: `/app/${organisation}/${encodeURIComponent(`${one.version.roundId}~${version}`)}`,
    frozen: words.frozen(sayDate(frozenAt, language), sayAuthor(author, names, language)),
    hash: hash.slice(0, SHOWN_OF_HASH),
    why,
    amended: sayAmendment(said, one.amendedBy, 'frozen'),
    lacks,
    early: lastDay === null ? null : words.frozenEarly(sayDate(lastDay, language)),
    stage: {
      id: stage,
      word: stageWord(one, language),
    },
    waits:
      waitingFor.length === 0
        ? null
        : words.waitsFor(waitingFor.map((body) => titleOfBody(said, body)).join(', ')),
    decisions: one.decisions.map((made) =>
      decisionView(said, made, {
        mayCorrect: one.correctable.includes(made.decisionId),
        mayTakeBack: one.returnable.includes(made.decisionId),
      }),
    ),
    takenBack: one.takenBack.flatMap((made) => earlierOf(said, made.wordings)),
    turn: one.turn.map(({ body, isLast }) => ({
      id: body,
      label: titleOfBody(said, body),
      isLast,
      notice: noticeFor(said, body, awaitsVerdict),
    })),
    published:
      one.published === null
        ? null
        : {
            label: sayStoredSnapshot(one.published, said.chain.bodies, language),
            href: `${prefix}/${organisation}/version/${snapshotId}/`,
            withdrawn: one.published.withdrawn?.reason ?? null,
          },
    mayPublishAs: publishableAs(one),
    before: version > 1 ? version - 1 : null,
  }
}

/** The bodies of the order with their own meetings after the round has begun, the last first. */
const goesTo = (said: Said, order: DecisionOrder, { year }: Round): RoundView['goesTo'] => {
  const { chain, language } = said
  return order
    .toReversed()
    .flat()
    .map((id) => ({
      id,
      label: titleOfBody(said, id),
      meetings: chain.meetings
        .filter(({ body, date }) => body === id && date >= String(year))
        .map(({ date, what }) => ({
          date,
          label: [sayDate(date, language), what === undefined ? '' : inLanguage(what, language)]
            .filter((part) => part !== '')
            .join(', '),
        })),
    }))
}

const sayStanding = (
  { hasBegun, isOpened, closedOn }: Seen['rounds'][number],
  language: Language,
): string => {
  const words = staffWords(language).rounds
  if (!hasBegun) return words.notBegun
  if (closedOn !== null) return words.closedSince(sayDate(closedOn, language))
  return isOpened ? words.open : words.notOpened
}

/** The round as the version of the model in force in it describes it. */
const describedBy = (
  versions: Seen['loaded']['versions'],
  round: Round,
): Model['rounds'][number] | undefined => {
  const found = governing(versions, nameOfRound(round))
  return 'refused' in found
    ? undefined
    : found.version.model.rounds.find(({ id }) => id === round.id)
}

export const roundsView = (
  { loaded, rounds, names, mayClose, mayFreeze, mayPublish, ...seen }: Seen,
  organisation: string,
  language: Language,
): RoundsReply => {
  const [{ model }] = loaded.versions
  const said: Said = { chain: loaded.chain, names, organisation, language, model }
  const following = { ...seen, versions: loaded.versions, organisation, language }
  const view = (one: Seen['rounds'][number]): RoundView => {
    const { round, order, hasBegun, isOpened, closedOn, versions, verdicts } = one
    const described = describedBy(loaded.versions, round)
    const href = `/app/${organisation}/${encodeURIComponent(nameOfRound(round))}`
    const numberOf = (id: string): number | null =>
      versions.find(({ version }) => version.snapshotId === id)?.version.version ?? null
    return {
      isRepeated: described?.repeats !== undefined,
      name: nameOfRound(round),
      label: roundLabel(loaded.versions, round, language),
      href,
      note: described?.note === undefined ? null : inLanguage(described.note, language),
      lawHref: described?.statutory === undefined ? null : `${href}/${LAW_PAGE}`,
      hasBegun,
      isOpened,
      isClosed: closedOn !== null,
      standing: sayStanding(one, language),
      versions: versions.map((version) => versionView(said, one, version)),
      verdicts: verdicts.map((verdict) =>
        verdictView(
          verdict,
          { numberOf, bodies: loaded.chain.bodies },
          language,
          (answer, number) =>
            followUp(
              following,
              { round: nameOfRound(round), version: verdict.version, number },
              answer,
            ),
        ),
      ),
      goesTo: goesTo(said, order, round),
    }
  }
  return { rounds: rounds.map(view), mayClose, mayFreeze, mayPublish }
}
