// A model's text as a draft, without the decision it rested on, and as adopted by a decision.

import { parseDocument } from 'yaml'
import type { Text } from '../organisation/organisation.ts'
import { readLayers } from './extend.ts'
import { wholeText } from './whole-text.ts'
import { isMapping, type Plain, type WrittenEdit } from './written-edits.ts'
import { editText } from './written-text.ts'

/** What a decision says of a version: by whom, when, which paragraph, and the days it is in force. */
export type AdoptedBy = {
  readonly by: Text
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

const BEFORE_TITLE = ['$schema', 'model'] as const

const withoutKeys = (text: string, keys: readonly string[]): string => {
  const said = saidIn(text)
  return edited(
    text,
    keys
      .filter((key) => isMapping(said) && Object.hasOwn(said, key))
      .map((key) => ({ edit: 'remove', at: [key] })),
  )
}

/** The file of a version as a draft begins from it: what was decided of the version is not said of the draft. */
export const draftFrom = (text: string): string =>
  withoutKeys(wholeText(new Map([['model.yaml', text]]), 'model.yaml'), ['adopted', 'valid'])

/** Where a file lies that says «extends: ../starter/model.yaml», so that what it names is found beside it. */
const CHOSEN = 'chosen/model.yaml'

/**
 * A model file that somebody chose, as a draft begins from it. Builds it on one of the models that
 * come with the program (by id), that model's text is worked in; otherwise the file stands as it is.
 */
export const draftFromFile = (text: string, shipped: ReadonlyMap<string, string>): string => {
  const files = new Map([
    ...[...shipped].map(([id, one]) => [`${id}/model.yaml`, one] as const),
    [CHOSEN, text],
  ])
  const at = { file: CHOSEN, line: 1, column: 1, path: '' }
  return 'refusals' in readLayers(files, CHOSEN, { at, chain: [] })
    ? text
    : wholeText(files, CHOSEN)
}

type At = readonly (string | number)[]

const namesNode = (said: Plain): boolean =>
  isMapping(said) &&
  ['under', 'notUnder'].some((key) => {
    const place = said[key]
    return isMapping(place) && Object.hasOwn(place, 'node')
  })

/** Demands and choices that say something of what lies under a node of their own municipality's chain. */
const placesOfNodes = (said: Plain, at: At): readonly At[] => {
  if (namesNode(said)) return [at]
  if (Array.isArray(said))
    // NOTE the last first: the places of those before it stand when it is gone.
    return said.flatMap((one, index) => placesOfNodes(one, [...at, index])).toReversed()
  if (!isMapping(said)) return []
  return Object.entries(said).flatMap(([key, one]) => placesOfNodes(one, [...at, key]))
}

/** Keys of the head that say whose a model is, where it is from and what was decided of it. */
const OF_ANOTHER = ['$schema', 'municipality', 'adopted', 'valid', 'source', 'note'] as const

/**
 * Another's model, for one's own to begin from: without whose it was, where that was from, what
 * was decided and what names a goal of theirs.
 */
export const draftOfAnothers = (files: ReadonlyMap<string, string>, path: string): string => {
  const own = withoutKeys(wholeText(files, path), OF_ANOTHER)
  return edited(
    own,
    placesOfNodes(saidIn(own), []).map((at) => ({ edit: 'remove', at })),
  )
}

/** A model's text under a title of its own, in the languages that the title is in. */
export const titledText = (text: string, title: Text): string =>
  edited(text, [{ edit: 'set', at: ['title'], value: plainText(title), after: BEFORE_TITLE }])

/** A text in one language is written plainly. */
const plainText = (text: Text): Plain => {
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
