// A model's text as a draft, without the decision it rested on, and as adopted by a decision.

import { parseDocument } from 'yaml'
import { wholeText } from './whole-text.ts'
import { isMapping, type Plain, type WrittenEdit } from './written-edits.ts'
import { editText } from './written-text.ts'

/** What a decision says of a version: by whom, when, which paragraph, and the days it is in force. */
export type AdoptedBy = {
  /** A text by language. */
  readonly by: { readonly [language: string]: string }
  readonly date: string
  readonly ref: string
  /** The number of the case, and why; null: it is not said. */
  readonly dnr: string | null
  readonly why: string | null
  readonly from: string
  /** null: until further notice. */
  readonly to: string | null
}

const edited = (text: string, edits: readonly WrittenEdit[]): string =>
  edits.reduce((before, edit) => {
    const done = editText(before, edit)
    return 'refused' in done ? before : done.text
  }, text)

const saidIn = (text: string): Plain => parseDocument(text, { logLevel: 'silent' }).toJS()

/** Keys of the head that the decision stands behind. */
const BEFORE_DECISION = ['$schema', 'model', 'title', 'municipality', 'adopted'] as const

/** The file of a version as a draft begins from it: what was decided of the version is not said of the draft. */
export const draftFrom = (text: string): string => {
  const whole = wholeText(new Map([['model.yaml', text]]), 'model.yaml')
  const said = saidIn(whole)
  const keys = ['adopted', 'valid'].filter((key) => isMapping(said) && Object.hasOwn(said, key))
  return edited(
    whole,
    keys.map((key) => ({ edit: 'remove', at: [key] })),
  )
}

/** A text in one language is written plainly. */
const plainText = (text: AdoptedBy['by']): Plain => {
  const [only, ...more] = Object.entries(text)
  return only?.[0] === 'sv' && more.length === 0 ? only[1] : text
}

/** The draft as the version it becomes: what is decided of it is written in its head. */
export const adoptedText = (
  text: string,
  { by, date, ref, dnr, why, from, to }: AdoptedBy,
): string =>
  edited(text, [
    {
      edit: 'set',
      at: ['adopted'],
      value: {
        by: plainText(by),
        date,
        ref,
        ...(dnr === null ? {} : { dnr }),
        ...(why === null ? {} : { why }),
      },
      after: BEFORE_DECISION,
    },
    {
      edit: 'set',
      at: ['valid'],
      value: { from, ...(to === null ? {} : { to }) },
      after: BEFORE_DECISION,
    },
  ])
