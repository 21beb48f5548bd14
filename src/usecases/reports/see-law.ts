// What the law asks of a round that is a statutory report, and how the report stands to it today.
import { type Checked, checkAgainstLaw } from '../../domain/documents/check-against-law.ts'
import {
  daysDecided,
  type LawFacts,
  type ReportDecision,
} from '../../domain/documents/law-facts.ts'
import { type Noted, notedOf } from '../../domain/documents/noted-days.ts'
import { requirementsOn } from '../../domain/documents/requirement.ts'
import { soundEconomyIn } from '../../domain/documents/sound-economy.ts'
import type { ModelRound } from '../../domain/model/model.ts'
import { isInForceDuring, type Text } from '../../domain/organisation/organisation.ts'
import {
  firstDayOfRound,
  lastDayOfRound,
  nameOfRound,
  type Round,
} from '../../domain/periods/period.ts'
import type { StatutoryReport } from '../../domain/periods/statutory-period.ts'
import { swedishDay } from '../../domain/periods/swedish-time.ts'
import { shippedRequirements } from '../../sources/files/shipped-requirements.ts'
import { auditorsVerdicts } from '../../store/auditors-verdicts.ts'
import { type NotedDay, notedDays } from '../../store/noted-days.ts'
import type { Tx } from '../../store/tx.ts'
import { type GovernedRound, governRound } from '../chain/govern-round.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import type { NoRound } from '../chain/open-round.ts'
import { partsOfReport } from '../documents/parts-of-report.ts'
import { type Asking, forbidden } from '../visitor.ts'
import { type RoundVersions, readVersions, versionsOf } from './see-versions.ts'

export type SeenLaw = {
  readonly loaded: Loaded
  readonly round: Round
  /** null: the law asks nothing of the round. */
  readonly report: StatutoryReport | null
  readonly checked: readonly Checked[]
  /** The days that can be noted of the report, with what is noted of each. */
  readonly days: readonly { readonly what: Noted; readonly noted: NotedDay | null }[]
  readonly mayNote: boolean
  /** Where the requirements are known from, and what a reader should know. */
  readonly source: Text
  readonly note?: Text
}

/** Of the organisation as it is in the round. */
const hasGroup = ({ chain }: Loaded, round: Round): boolean | null =>
  [...chain.bodies.values()].some(
    ({ kind, valid }) =>
      kind === 'company' && isInForceDuring(valid, firstDayOfRound(round), lastDayOfRound(round)),
  ) || null

const decisionsOn = (
  { chain }: Loaded,
  versions: RoundVersions['versions'],
): readonly ReportDecision[] =>
  versions.flatMap(({ decisions }) =>
    decisions.map(({ bodyId, kind, isLast, decidedOn }) => ({
      of: bodyId === null ? null : (chain.bodies.get(bodyId)?.kind ?? null),
      kind,
      isLast,
      day: decidedOn,
    })),
  )

const earliest = (days: readonly string[]): string | null => days.toSorted()[0] ?? null

/** What citizens see today of the round, and the notice that it was published from. */
const publishedOf = (
  versions: RoundVersions['versions'],
): { readonly published: LawFacts['published']; readonly notice: string | null } => {
  const shown = versions.flatMap(({ published }) =>
    published === null || published.withdrawn !== null || published.disposed !== null
      ? []
      : [published],
  )
  const on = earliest(shown.map(({ publishedAt }) => swedishDay(publishedAt)))
  const notice = earliest(shown.flatMap(({ meeting }) => meeting?.noticed ?? []))
  return { published: on === null ? null : { on }, notice }
}

const judgedOf = async (tx: Tx, round: string): Promise<LawFacts['judged']> => {
  const [first] = (await auditorsVerdicts(tx))
    .filter(({ roundId }) => roundId === round)
    .toSorted((a, b) => a.on.localeCompare(b.on))
  return first === undefined ? null : { on: first.on, delivered: swedishDay(first.recordedAt) }
}

type Reported = {
  readonly loaded: Loaded
  readonly governed: GovernedRound
  readonly report: StatutoryReport
  readonly described: ModelRound
  readonly noted: readonly NotedDay[]
}

const factsOf = async (
  { tx, today }: Asking,
  { loaded, governed, report, described, noted }: Reported,
): Promise<LawFacts> => {
  const { round, model, chain } = governed
  const { versions } = versionsOf(loaded, round, await readVersions(tx), today)
  const parts = await partsOfReport(tx, model, nameOfRound(round), report)
  const { published, notice } = publishedOf(versions)
  const dayOf = (what: Noted): string | null =>
    noted.find((one) => one.what === what && one.day !== '')?.day ?? null
  return {
    report,
    round,
    described,
    planned: loaded.chain,
    parts,
    verdicts: {
      municipality: soundEconomyIn(model, chain, round, 'municipality'),
      group: soundEconomyIn(model, chain, round, 'group'),
    },
    hasGroup: hasGroup(loaded, round),
    ...daysDecided(decisionsOn(loaded, versions)),
    handedToAuditors: dayOf('handedToAuditors'),
    judged: await judgedOf(tx, nameOfRound(round)),
    discharged: dayOf('discharged'),
    noticed: dayOf('noticed') ?? notice,
    published,
  }
}

/** @refuses mayNot, noChain, noSuchRound, roundNotInForce */
export const seeLaw = async (asking: Asking, name: string): Promise<SeenLaw | NoRound> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const refused = forbidden(asking.visitor, 'readRound', loaded.chain.bodies, undefined)
  if (refused !== null) return refused
  const governed = governRound(loaded, name)
  if ('refused' in governed) return governed
  const { round, model } = governed
  const described = model.rounds.find(({ id }) => id === round.id)
  const report = described?.statutory ?? null
  const { requirements, ...from } = shippedRequirements()
  if (described === undefined || report === null)
    return { loaded, round, report: null, checked: [], days: [], mayNote: false, ...from }
  const noted = await notedDays(asking.tx, nameOfRound(round))
  const facts = await factsOf(asking, { loaded, governed, report, described, noted })
  const asked = requirementsOn(requirements, report, round)
  const days = notedOf(report).map((what) => ({
    what,
    noted: noted.find((one) => one.what === what) ?? null,
  }))
  const { bodies } = loaded.chain
  const mayNote = forbidden(asking.visitor, 'recordDecision', bodies, undefined) === null
  const checked = checkAgainstLaw(asked, facts, asking.today)
  return { loaded, round, report, checked, days, mayNote, ...from }
}
