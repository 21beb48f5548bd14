// Questions and comments in words: who said what to whom, and whose turn it is.
import type { QuestionView, RemarksReply, RemarkView } from '../../contract/working-round.ts'
import type { Remark, Thread } from '../../domain/workflow/remarks.ts'
import { sayDate } from '../../text/dates.ts'
import { workingRoundWords } from '../../text/working-round.ts'
import { sayText, type Viewing } from './viewing.ts'

/** A remark as it is stored, as far as a page needs it. */
export type SeenRemark = Remark & {
  readonly aboutSort: 'node' | 'measure'
  readonly aboutId: string
  readonly roundId: string
  readonly body: string
  readonly person: string
  readonly recordedAt: string
}

export type People = readonly { readonly accountId: string; readonly name: string }[]

/** Who looks, and everybody's names. */
export type Lookers = { readonly visitor: string; readonly people: People }

const nameOf = (people: People, account: string): string =>
  people.find(({ accountId }) => accountId === account)?.name ?? account

const remarkView = (
  { language }: Viewing,
  { people }: Lookers,
  { remarkId, person, to, body, recordedAt }: SeenRemark,
): RemarkView => {
  const { remarks } = workingRoundWords(language)
  const day = sayDate(recordedAt, language)
  const who =
    to === null ? remarks.saidBy(person, day) : remarks.saidTo(person, nameOf(people, to), day)
  return { id: remarkId, who, body }
}

const stateOf = (
  { language }: Viewing,
  { visitor, people }: Lookers,
  { isSettled, waitsFor }: Thread,
): string | null => {
  const { remarks } = workingRoundWords(language)
  if (isSettled) return remarks.settled
  if (waitsFor === null) return null
  return waitsFor === visitor ? remarks.waitsForYou : remarks.waits(nameOf(people, waitsFor))
}

export const remarksView = (
  viewing: Viewing,
  lookers: Lookers,
  {
    threads,
    mayAsk,
    asked,
  }: {
    readonly threads: readonly Thread<SeenRemark>[]
    readonly mayAsk: boolean
    /** Who can be asked. */
    readonly asked: People
  },
): RemarksReply => ({
  threads: threads.map((thread) => ({
    ...remarkView(viewing, lookers, thread.first),
    answers: thread.answers.map((one) => remarkView(viewing, lookers, one)),
    state: stateOf(viewing, lookers, thread),
    maySettle:
      mayAsk &&
      !thread.isSettled &&
      thread.first.to !== null &&
      [thread.first.author, thread.first.to].includes(lookers.visitor),
  })),
  mayAsk,
  people: mayAsk ? asked.map(({ accountId, name }) => ({ account: accountId, name })) : [],
})

/** A thread that waits for somebody, as a link to where it is answered. */
export const questionView = (
  viewing: Viewing,
  lookers: Lookers,
  thread: Thread<SeenRemark>,
): QuestionView => {
  const { aboutSort, aboutId } = thread.first
  const { nodes, measures } = viewing.chain
  const found = aboutSort === 'node' ? nodes.get(aboutId) : measures.get(aboutId)
  const last = thread.answers.at(-1) ?? thread.first
  return {
    ...remarkView(viewing, lookers, last),
    title: found === undefined ? aboutId : sayText(viewing, found.title),
    href: `${viewing.to[aboutSort](aboutId)}#fragor`,
    state: stateOf(viewing, lookers, thread) ?? '',
  }
}
