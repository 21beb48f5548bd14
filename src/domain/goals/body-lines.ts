// Lines of bodies as an edit makes them: their words, their days, where they stand among the others.
import type { BodyWords, NewBodyWords } from './body-edits.ts'
import { inLanguage } from './edit-words.ts'
import { newName } from './new-name.ts'
import type { BodySaid } from './say-body-anew.ts'
import {
  type BodyLine,
  type LineChange,
  type Placed,
  placeAfter,
  type WrittenChain,
} from './written-chain.ts'

export const named = (chain: WrittenChain, id: string): Placed<BodyLine> | undefined =>
  chain.bodies.find(({ line }) => line.id === id)

export const bodyChange = (
  before: Placed<BodyLine>,
  after: Partial<Placed<BodyLine>>,
): LineChange => ({
  kind: 'body',
  id: before.line.id,
  before,
  after: { ...before, ...after },
})

const orNone = (word: string | null): string | undefined =>
  word === null || word.trim() === '' ? undefined : word.trim()

/** What the words come to on a line as it stands; an empty title stays empty, so that it is refused. */
export const saidOf = (line: BodyLine | null, words: BodyWords, language: string): BodySaid => {
  const { title, parent, serves, municipality } = words
  return {
    ...(title === undefined ? {} : { title: inLanguage(line?.title, language, title) ?? '' }),
    ...(parent === undefined ? {} : { parent: orNone(parent) }),
    ...(serves === undefined ? {} : { serves: serves.length === 0 ? undefined : [...serves] }),
    ...(municipality === undefined
      ? {}
      : { municipality: inLanguage(line?.municipality, language, municipality) }),
  }
}

/** What holds always, whatever day the rest is said from. */
export const alwaysOf = (line: BodyLine, { kind, reports }: BodyWords): BodyLine => {
  const { reports: known, ...rest } = line
  const own = reports ?? known
  return {
    ...rest,
    ...(kind === undefined ? {} : { kind }),
    ...(own === undefined || own.length === 0 ? {} : { reports: [...own] }),
  }
}

/** A line with its days, in the order that a file is written in. */
export const withDays = (
  line: BodyLine,
  days: { readonly from?: string; readonly to?: string },
) => {
  const { valid: _, ...rest } = line
  return Object.keys(days).length === 0 ? rest : { ...rest, valid: days }
}

/** Right after the last that lies under or works for the same; else after that itself, or last. */
const indexBeside = (
  bodies: readonly Placed<BodyLine>[],
  { parent, serves = [] }: Pick<BodyLine, 'parent' | 'serves'>,
): number => {
  const above = new Set([...serves, ...(parent === undefined ? [] : [parent])])
  const last = bodies.findLastIndex(
    ({ line }) =>
      above.has(line.id) ||
      (line.parent !== undefined && above.has(line.parent)) ||
      line.serves?.some((one) => above.has(one)) === true,
  )
  return last < 0 ? bodies.length - 1 : last
}

/** A body's line put right after an index; the others are placed anew where there is no room. */
export const putAfter = (
  bodies: readonly Placed<BodyLine>[],
  index: number,
): { readonly place: number; readonly moved: readonly LineChange[] } => {
  const place = placeAfter(bodies, index)
  if (place !== null) return { place, moved: [] }
  const anew = bodies.map((one, at) => ({ ...one, place: at + 1 }))
  const moved = bodies.flatMap((one, at) =>
    one.place === at + 1 ? [] : [bodyChange(one, { place: at + 1 })],
  )
  return { place: placeAfter(anew, index) ?? anew.length + 1, moved }
}

export type Made = { readonly id: string; readonly changes: readonly LineChange[] }

export const makeBody = (
  chain: WrittenChain,
  words: NewBodyWords,
  language: string,
  firstDay: string | null,
): Made => {
  // NOTE a link goes to a body or a node, so that none of them is named as another.
  const taken = new Set([...chain.bodies, ...chain.nodes].map(({ line }) => line.id))
  const id = newName(words.title, taken)
  const { title: _, ...said } = saidOf(null, words, language)
  const title = language === 'sv' ? words.title.trim() : { [language]: words.title.trim() }
  const bare: BodyLine = { id, kind: words.kind, title }
  const kept = Object.entries(said).filter(([, value]) => value !== undefined)
  const line = withDays(
    { ...alwaysOf(bare, words), ...Object.fromEntries(kept) },
    firstDay === null ? {} : { from: firstDay },
  )
  const { place, moved } = putAfter(chain.bodies, indexBeside(chain.bodies, line))
  return { id, changes: [...moved, { kind: 'body', id, before: null, after: { line, place } }] }
}

export const withMade = (chain: WrittenChain, { changes }: Made): WrittenChain => {
  const bodies = changes.flatMap((one) => (one.kind === 'body' && one.after ? [one.after] : []))
  const ids = new Set(bodies.map(({ line }) => line.id))
  return {
    ...chain,
    bodies: [...chain.bodies.filter(({ line }) => !ids.has(line.id)), ...bodies].sort(
      (one, other) => one.place - other.place,
    ),
  }
}
