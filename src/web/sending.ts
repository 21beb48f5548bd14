// Sending something whose answer is used at once: under way, answered, or refused with a sentence.
import { useState } from 'react'
import { Refused, sendTo } from './ask.ts'
import { useReader } from './reader.tsx'

export type Sending = {
  readonly isUnderWay: boolean
  /** Why it was refused the last time, and whether it is about what was written; null: it was not. */
  readonly refused: {
    readonly title: string
    readonly sentence: string
    /** The name of the field of the form that it is about; null: of none. */
    readonly field: string | null
  } | null
}

/** `send` resolves to the answer, or null where it was refused; `fail` shows a sentence of our own. */
export const useSending = () => {
  const { language, words } = useReader()
  const [sending, setSending] = useState<Sending>({ isUnderWay: false, refused: null })
  const fail = (title: string, sentence: string, field: string | null = null): null => {
    setSending({ isUnderWay: false, refused: { title, sentence, field } })
    return null
  }
  const send = async <Reply>(path: string, body: unknown = {}): Promise<Reply | null> => {
    setSending({ isUnderWay: true, refused: null })
    try {
      const reply = await sendTo<Reply>(path, body, { language })
      setSending({ isUnderWay: false, refused: null })
      return reply
    } catch (error) {
      return error instanceof Refused
        ? fail(error.problem.title, error.problem.detail, error.problem.field ?? null)
        : fail(words.noAnswer, words.offline)
    }
  }
  const touch = () => setSending({ isUnderWay: false, refused: null })
  return { sending, send, fail, touch }
}
