// An evaluation by a framework: points by whom, what shows it, what was said, and what was published.
import type { Exact } from '../exact/exact.ts'
import type { Text } from '../organisation/organisation.ts'
import type { Framework } from './framework.ts'
import type { REFERENCE_KINDS } from './language-evaluation.ts'
import type { EVIDENCE_SORTS, SaidMissing } from './language-values.ts'

/** Points of one part by one assessor, or why there are none. */
export type GivenPoints = {
  readonly part: string
  readonly by: string
  /** Of respondents: how many answered this one; left out: as many as answered at all. */
  readonly answers?: number
  readonly note?: Text
  readonly source?: Text
} & ({ readonly points: Exact } | { readonly missing: SaidMissing })

/** @term belägg – what shows that a part is as it is said to be: a link to what is there already */
export type Evidence = {
  readonly sort: (typeof EVIDENCE_SORTS)[number]
  readonly ref: string
  readonly title?: Text
}

export type SharedComment = {
  /** null: the whole. */
  readonly part: string | null
  readonly by: string
  readonly text: Text
}

/** What somebody else does well, beside what can be improved, as the evaluation itself gives it. */
export type GivenExample = {
  readonly part: string
  readonly who: Text
  readonly what: Text
  readonly address?: string
}

/** @term publicerad summa – a total as it was printed, kept beside the sum of its areas and never computed */
export type PublishedTotal = {
  readonly by: string
  readonly total?: Exact
  /** What can be read of it, where it cannot be read whole. */
  readonly fragment?: Text
  readonly note?: Text
  readonly source?: Text
}

/** @term referensprofil – what others have by area, as it was published, with whose it is and how many they are */
export type Reference = {
  readonly kind: (typeof REFERENCE_KINDS)[number]
  readonly whose: Text
  /** How many they are; left out: it is not told. */
  readonly count?: number
  /** Of which scope; left out: it is not told. */
  readonly scope?: string
  readonly years?: Text
  readonly values: ReadonlyMap<string, Exact>
  readonly total?: Exact
  readonly fragment?: Text
  readonly note?: Text
  readonly source?: Text
}

/** @term utvärdering – who was evaluated, by what framework, in what scope and year, and what came out */
export type Evaluation = {
  readonly id: string
  readonly title: Text
  /** With what the municipality has entered of its own. */
  readonly framework: Framework
  readonly organisation: Text
  /** The municipality's code. */
  readonly area?: string
  /** The body that is evaluated; left out: the municipality. */
  readonly body?: string
  readonly scope: string
  readonly year: number
  /** ISO day; left out: it is being done. */
  readonly closed?: string
  /** Of respondents: how many answered, by group. */
  readonly answers: ReadonlyMap<string, number>
  readonly source?: Text
  readonly note?: Text
  readonly given: readonly GivenPoints[]
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>
  readonly comments: readonly SharedComment[]
  readonly examples: readonly GivenExample[]
  readonly published: readonly PublishedTotal[]
  readonly references: readonly Reference[]
}

/** What was given to a part by an assessor; undefined: nothing. */
export const givenTo = (
  { given }: Pick<Evaluation, 'given'>,
  part: string,
  by: string,
): GivenPoints | undefined => given.find((one) => one.part === part && one.by === by)
