// What is known of a statutory report when it is held to the law, taken from what is decided, judged and shown.
import type { ModelRound } from '../model/model.ts'
import type { BodyKind } from '../organisation/organisation.ts'
import type { Round } from '../periods/period.ts'
import type { Evaluated, StatutoryReport } from '../periods/statutory-period.ts'
import type { DecisionKind } from '../workflow/decisions.ts'
import type { Planned } from '../workflow/meeting-law.ts'
import type { PartState } from './document.ts'
import type { SoundEconomyVerdict } from './sound-economy.ts'

/** A part of the document that is composed for the round, and which requirements it answers. */
export type PartOfDocument = {
  readonly id: string
  /** Requirements, by id. */
  readonly answers: readonly string[]
  readonly state: PartState
  readonly isEmpty: boolean
}

/** Days are ISO; null: nothing here tells of it. */
export type LawFacts = {
  readonly report: StatutoryReport
  readonly round: Round
  /** The round as the model in force in it describes it. */
  readonly described: Pick<ModelRound, 'statutory' | 'stages'>
  readonly planned: Planned
  /** None: no document is composed for the round. */
  readonly parts: readonly PartOfDocument[]
  readonly verdicts: Readonly<Record<Evaluated, SoundEconomyVerdict>>
  /** Whether the organisation has companies or others in a municipal group. */
  readonly hasGroup: boolean | null
  /** When the executive board decided to hand the report on. */
  readonly handedOn: string | null
  /** When the auditors were handed the report, as somebody has noted it. */
  readonly handedToAuditors: string | null
  /** When the auditors signed their first judgement, and when it was delivered here. */
  readonly judged: { readonly on: string; readonly delivered: string } | null
  /** When the council first considered it, and when it approved it. */
  readonly treated: string | null
  readonly approved: string | null
  readonly discharged: string | null
  /** When the council's meeting that treats it was given notice of, as noted or as it was published with. */
  readonly noticed: string | null
  /** Since when citizens see it from here. */
  readonly published: { readonly on: string } | null
}

/** A decision on a version of the report, as far as the law asks of it. */
export type ReportDecision = {
  /** Of the body that decided; null: a body that was only named. */
  readonly of: BodyKind | null
  readonly kind: DecisionKind
  readonly isLast: boolean
  readonly day: string
}

const first = (days: readonly string[]): string | null => days.toSorted()[0] ?? null

/** What is approved as it is, or with amendments of the body's own. */
const isApproval = ({ kind }: ReportDecision): boolean => kind === 'approved' || kind === 'amended'

/** What the decisions on a report's versions say of who had it when; sent back is not considered. */
export const daysDecided = (
  decisions: readonly ReportDecision[],
): Pick<LawFacts, 'handedOn' | 'treated' | 'approved'> => {
  const treating = decisions.filter(({ kind }) => kind !== 'sentBack')
  const ofCouncil = treating.filter(({ of, isLast }) => of === 'council' || (of === null && isLast))
  const ofBoard = treating.filter(({ of }) => of === 'executiveBoard')
  return {
    handedOn: first(ofBoard.map(({ day }) => day)),
    treated: first(ofCouncil.map(({ day }) => day)),
    approved: first(ofCouncil.filter(isApproval).map(({ day }) => day)),
  }
}
