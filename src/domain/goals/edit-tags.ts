// Edits of tags: what each changes in the lines of the chain.
import type { Edited } from './edit-nodes.ts'
import { inLanguage } from './edit-words.ts'
import type { Edit, TagSaid } from './edits.ts'
import { newName } from './new-name.ts'
import {
  type Placed,
  placeAfter,
  saysTheSame,
  type TagLine,
  type WrittenChain,
} from './written-chain.ts'

type EditOf<Name extends Edit['edit']> = Extract<Edit, { readonly edit: Name }>

const tagWith = (line: TagLine, words: TagSaid, language: string): TagLine => {
  const { title, group, text } = words
  const said = {
    ...(title === undefined ? {} : { title: inLanguage(line.title, language, title) ?? '' }),
    ...(group === undefined ? {} : { group: inLanguage(line.group, language, group) }),
    ...(text === undefined ? {} : { text: inLanguage(line.text, language, text) }),
  }
  const all = Object.entries({ ...line, ...said }).filter(([, value]) => value !== undefined)
  // NOTE the keys are a tag's own; what was written there is checked as a file is.
  return Object.fromEntries(all) as TagLine
}

const carriedIn = ({ nodes, measures }: WrittenChain): readonly string[] =>
  [...nodes, ...measures].flatMap(({ line }) => [
    ...(line.tags ?? []),
    ...('later' in line ? (line.later ?? []).flatMap(({ tags = [] }) => tags) : []),
  ])

export const addTag = (chain: WrittenChain, { language, words }: EditOf<'addTag'>): Edited => {
  // NOTE a tag that is carried already has a meaning of its own, which a new name must not take over.
  const taken = new Set([...chain.tags.map(({ line }) => line.id), ...carriedIn(chain)])
  const id = newName(words.title, taken)
  const title = language === 'sv' ? words.title.trim() : { [language]: words.title.trim() }
  const line = { ...tagWith({ id, title }, words, language), title }
  const place = placeAfter(chain.tags, chain.tags.length - 1) ?? chain.tags.length + 1
  return { changes: [{ kind: 'tag', id, before: null, after: { line, place } }] }
}

/** A tag that is carried but has no name yet gets one. */
const unnamed = (chain: WrittenChain, tag: string): Placed<TagLine> | undefined =>
  carriedIn(chain).includes(tag)
    ? {
        line: { id: tag, title: tag },
        place: placeAfter(chain.tags, chain.tags.length - 1) ?? chain.tags.length + 1,
      }
    : undefined

export const nameTag = (
  chain: WrittenChain,
  { tag, language, words }: EditOf<'nameTag'>,
): Edited => {
  const before = chain.tags.find(({ line }) => line.id === tag) ?? null
  const from = before ?? unnamed(chain, tag)
  if (from === undefined) return { refused: 'noSuchTag', tag }
  const line = tagWith(from.line, words, language)
  if (before !== null && saysTheSame(line, before.line)) return { refused: 'nothingChanged' }
  return { changes: [{ kind: 'tag', id: tag, before, after: { ...from, line } }] }
}

/** Takes away a tag that nothing carries. */
export const dropTag = (chain: WrittenChain, { tag }: EditOf<'dropTag'>): Edited => {
  const before = chain.tags.find(({ line }) => line.id === tag)
  if (before === undefined) return { refused: 'noSuchTag', tag }
  const count = carriedIn(chain).filter((one) => one === tag).length
  return count > 0
    ? { refused: 'tagCarried', tag, count }
    : { changes: [{ kind: 'tag', id: tag, before, after: null }] }
}
