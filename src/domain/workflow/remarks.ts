// Questions and comments on a goal or a measure in a round: threads, and whose turn it is in each.

/** @term fråga – something that somebody asks or says of a goal or a measure in a round; answered there */
export type Remark = {
  readonly remarkId: string
  /** The remark that began the thread; its own name for that one. */
  readonly threadId: string
  /** The account that is asked; null: nobody in particular. */
  readonly to: string | null
  readonly author: string
  /** Nothing more is waited for. */
  readonly settles: boolean
}

export type Thread<One extends Remark = Remark> = {
  readonly first: One
  readonly answers: readonly One[]
  /** Whose turn it is; null: nobody is waited for. */
  readonly waitsFor: string | null
  readonly isSettled: boolean
}

/**
 * Whose turn it is: who was asked, until they have answered; then who asked, where another has said
 * something after them, until they settle it or ask on.
 */
const turnIn = (first: Remark, answers: readonly Remark[]): string | null => {
  const last = answers.at(-1) ?? first
  if (first.to === null) return null
  return last.author === first.author ? first.to : first.author
}

/** Remarks in the order they were said, as threads, the latest begun first. */
export const threadsOf = <One extends Remark>(remarks: readonly One[]): readonly Thread<One>[] => {
  const byThread = Map.groupBy(remarks, ({ threadId }) => threadId)
  return [...byThread.values()]
    .flatMap(([first, ...answers]): readonly Thread<One>[] => {
      if (first === undefined) return []
      const isSettled = [first, ...answers].at(-1)?.settles === true
      return [{ first, answers, isSettled, waitsFor: isSettled ? null : turnIn(first, answers) }]
    })
    .toReversed()
}

export type RemarkFault = {
  readonly refused: 'remarkEmpty' | 'remarkGone' | 'settlesForAnother'
}

/**
 * Whether something can be said in a thread (null: it begins one). Only who began a thread, or who is
 * asked in it, settles it.
 * @refuses remarkEmpty; remarkGone where there is no such thread about the same; settlesForAnother
 */
export const remarkFault = (
  thread: Thread | null | undefined,
  said: { readonly body: string; readonly author: string; readonly settles: boolean },
): RemarkFault | null => {
  if (said.body.trim() === '') return { refused: 'remarkEmpty' }
  if (thread === undefined) return { refused: 'remarkGone' }
  if (thread === null || !said.settles) return null
  return [thread.first.author, thread.first.to].includes(said.author)
    ? null
    : { refused: 'settlesForAnother' }
}
