// What the law asks of a delårsrapport and an årsredovisning, each requirement with its paragraph, source and validity.
import { isInForce, type Text, type Validity } from '../organisation/organisation.ts'
import { lastDayOfRound, type Round } from '../periods/period.ts'
import type { Evaluated, StatutoryReport } from '../periods/statutory-period.ts'
import type { StatutoryDate } from '../workflow/statutory-dates.ts'

/**
 * What is asked: that the report covers its period, is handed over, has a part, has a heading of the
 * förvaltningsberättelse, evaluates god ekonomisk hushållning; that the auditors have judged it before
 * the council considers it; that the council considers it, approves it before discharge, and decides
 * on discharge; and that it is public from the notice of the meeting.
 */
export const REQUIREMENT_SORTS = [
  'period',
  'handedOver',
  'part',
  'heading',
  'evaluation',
  'judged',
  'treated',
  'approved',
  'discharged',
  'published',
] as const
export type RequirementSort = (typeof REQUIREMENT_SORTS)[number]

export const HANDED_TO = ['council', 'auditors'] as const
export type HandedTo = (typeof HANDED_TO)[number]

export const MADE_PUBLIC = ['report', 'auditReport'] as const
export type MadePublic = (typeof MADE_PUBLIC)[number]

export type RequirementLaw = {
  /** Kommunallagen (2017:725), or lagen om kommunal bokföring och redovisning (2018:597). */
  readonly act: 'KL' | 'LKBR'
  readonly chapter: number
  /** «16», «14–16 a»; absent: which of the chapter's is not known. */
  readonly paragraph?: string
}

type PlainSort = Exclude<RequirementSort, 'handedOver' | 'evaluation' | 'published'>

type Asked =
  | { [Sort in PlainSort]: { readonly sort: Sort } }[PlainSort]
  | { readonly sort: 'handedOver'; readonly to: HandedTo }
  | { readonly sort: 'evaluation'; readonly for: Evaluated }
  | { readonly sort: 'published'; readonly what: MadePublic }

/** @term lagkrav – one thing that the law asks of a statutory report: words, paragraph, source and validity */
export type Requirement = Asked & {
  /** What a part of a document names when it answers the requirement. */
  readonly id: string
  readonly report: StatutoryReport
  readonly words: Text
  readonly law: RequirementLaw
  /** Where the requirement is known from. */
  readonly source: Text
  readonly valid: Validity
  /** Which of the law's last days it must be met by; absent: the law names none. */
  readonly lastDay?: StatutoryDate
  /** It is asked only of who has companies or others in a municipal group. */
  readonly ofGroup: boolean
  /** What must be so for it to be asked, where nothing here tells whether it is. */
  readonly onlyIf?: Text
  readonly note?: Text
}

/** What is asked of a round that is this report by law: what is in force on its last day, in the file's order. */
export const requirementsOn = (
  all: readonly Requirement[],
  report: StatutoryReport,
  round: Round,
): readonly Requirement[] =>
  all.filter((one) => one.report === report && isInForce(one.valid, lastDayOfRound(round)))
