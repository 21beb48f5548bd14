// Decisions to destroy records, what each would remove, and receipts, in the reader's words.
import type {
  DisposalCountView,
  DisposalsReply,
  DisposalView,
  ListedItemView,
  ListedReply,
} from '../../contract/disposals.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import type { Model } from '../../domain/model/model.ts'
import type { DisposalDecision, ListedSort } from '../../domain/workflow/disposals.ts'
import { sayAuthor } from '../../text/authors.ts'
import { sayDate } from '../../text/dates.ts'
import { disposalWords, sayDisposal } from '../../text/disposals.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { staffWords } from '../../text/staff.ts'
import { roundNameIn } from './staff-frame-view.ts'

type Count = { readonly sort: ListedSort; readonly number: number }

type Disposal = DisposalDecision & {
  readonly id: string
  readonly person: string
  readonly recordedAt: string
  readonly receipt:
    | ({ readonly person: string; readonly at: string } & (
        | {
            readonly outcome: 'carriedOut'
            readonly counts: readonly Count[]
            readonly listed: string
          }
        | { readonly outcome: 'takenBack'; readonly reason: string }
      ))
    | null
}

type Loaded = {
  readonly versions: readonly { readonly model: Model }[]
  readonly chain: Chain
}

type Item = {
  readonly sort: ListedSort
  readonly key: string
  readonly about: string
  readonly at: string
  readonly who: string | null
  readonly said: string | null
}

const countViews = (counts: readonly Count[], language: Language): readonly DisposalCountView[] =>
  counts.map(({ sort, number }) => ({ label: disposalWords(language).sorts[sort], number }))

const receiptView = (
  receipt: NonNullable<Disposal['receipt']>,
  language: Language,
): NonNullable<DisposalView['receipt']> => {
  const words = disposalWords(language)
  const day = sayDate(receipt.at, language)
  return receipt.outcome === 'carriedOut'
    ? {
        isCarriedOut: true,
        said: words.done(receipt.person, day),
        counts: countViews(receipt.counts, language),
        listed: receipt.listed,
      }
    : {
        isCarriedOut: false,
        said: words.takenBack(receipt.person, day, receipt.reason),
        counts: [],
        listed: null,
      }
}

const disposalView = (disposal: Disposal, language: Language): DisposalView => {
  const words = disposalWords(language)
  const { id, covers, ground, person, recordedAt, receipt } = disposal
  return {
    id,
    said: sayDisposal(disposal, language),
    covers: covers.map(({ sort, before }) =>
      words.covers(words.sorts[sort], sayDate(before, language)),
    ),
    ground,
    recorded: words.recorded(person, sayDate(recordedAt, language)),
    receipt: receipt === null ? null : receiptView(receipt, language),
  }
}

export const disposalsView = (
  seen: {
    readonly loaded: Loaded
    readonly disposals: readonly Disposal[]
  },
  language: Language,
): DisposalsReply => ({
  disposals: seen.disposals.map((one) => disposalView(one, language)),
  bodies: [...seen.loaded.chain.bodies.values()]
    .filter(({ kind }) => kind !== 'unit')
    .map(({ title }) => inLanguage(title, language)),
})

type Listed = {
  readonly loaded: Loaded
  readonly disposal: Disposal
  readonly listed: string
  readonly items: readonly Item[]
  readonly mayCarryOut: boolean
  readonly names: ReadonlyMap<string, string>
}

const inSweden = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })

const itemView = (
  { sort, key, about, at, who, said }: Item,
  { loaded: { chain, versions }, names }: Listed,
  language: Language,
): ListedItemView => {
  const { whats, otherChange } = staffWords(language).history
  const labels: Readonly<Record<string, string>> = whats
  const found = chain.nodes.get(about) ?? chain.measures.get(about) ?? chain.bodies.get(about)
  const isOfLog = sort === 'logContents' || sort === 'logNames'
  return {
    key,
    sort: disposalWords(language).sorts[sort],
    about:
      found === undefined
        ? (names.get(about) ?? roundNameIn(versions, about, language))
        : inLanguage(found.title, language),
    day: inSweden.format(new Date(at)),
    who: who === null ? '' : sayAuthor(who, names, language),
    said: said === null ? '' : isOfLog ? (labels[said] ?? otherChange) : said,
  }
}

/** `most`: how many items are told; all are counted. */
export const listedView = (seen: Listed, language: Language, most: number): ListedReply => {
  const numbers = new Map<ListedSort, number>()
  for (const { sort } of seen.items) numbers.set(sort, (numbers.get(sort) ?? 0) + 1)
  return {
    disposal: disposalView(seen.disposal, language),
    listed: seen.listed,
    total: seen.items.length,
    counts: countViews(
      [...numbers].map(([sort, number]) => ({ sort, number })),
      language,
    ),
    items: seen.items.slice(0, most).map((item) => itemView(item, seen, language)),
    mayCarryOut: seen.mayCarryOut,
  }
}
