// A suggested wording is taken into a part: the line it is about says something else, and what else stands in it stays.
import { compareInOrder } from '../model/differing-lines.ts'
import type { PartBlock } from './document.ts'
import type { Mark, Prose, Run, WrittenBlock, WrittenList } from './prose.ts'
import { runsOfBlock } from './prose-text.ts'

/** A line's words as a suggestion has them: new lines where it breaks, nothing for footnotes and references. */
export const wordsOfLine = (runs: readonly Run[]): string =>
  runs.map((run) => (run.is === 'text' ? run.text : run.is === 'lineBreak' ? '\n' : '')).join('')

/** One character of text, or what stands between characters, of no width. */
type Unit = { readonly char: string; readonly run: Run }

const unitsOf = (runs: readonly Run[]): readonly Unit[] =>
  runs.flatMap((run): readonly Unit[] => {
    if (run.is === 'text') return [...run.text].map((char) => ({ char, run }))
    return [{ char: run.is === 'lineBreak' ? '\n' : '', run }]
  })

/** How a text run looks, apart from its words. */
type Form = {
  readonly marks?: readonly Mark[]
  readonly href?: string
  readonly lang?: string
}

const formOf = (run: Run | undefined): Form => {
  if (run?.is !== 'text') return {}
  const { is: _, text: __, ...form } = run
  return form
}

const inForm = (text: string, form: Form): readonly Unit[] =>
  [...text].map((char) => ({
    char,
    run: char === '\n' ? { is: 'lineBreak' } : { is: 'text', text: char, ...form },
  }))

const sameForm = (a: Run, b: Run): boolean => {
  const [one, other] = [formOf(a), formOf(b)]
  return (
    one.href === other.href &&
    one.lang === other.lang &&
    (one.marks ?? []).join() === (other.marks ?? []).join()
  )
}

const joinedUnits = (units: readonly Unit[]): readonly Run[] => {
  const joined: Run[] = []
  for (const { char, run } of units) {
    const last = joined.at(-1)
    if (run.is === 'text' && last?.is === 'text' && sameForm(last, run))
      joined[joined.length - 1] = { ...last, text: last.text + char }
    else joined.push(run.is === 'text' ? { ...run, text: char } : run)
  }
  return joined
}

/** Words, and each space and sign between them. */
const wordsAndSpaces = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu) ?? []

/** The line with other words: those that stay keep their form, and no footnote or reference is lost. */
export const rewordLine = (runs: readonly Run[], words: string): readonly Run[] => {
  const units = unitsOf(runs)
  const [old, now] = [wordsAndSpaces(wordsOfLine(runs)), wordsAndSpaces(words)]
  const made: Unit[] = []
  let at = 0
  let gone: Form | null = null
  const pass = (word: string, isKept: boolean): void => {
    let left = [...word].length
    while (left > 0 && at < units.length) {
      const unit = units[at]
      at += 1
      if (unit === undefined) return
      if (unit.char !== '') left -= 1
      if (unit.char === '' || isKept) made.push(unit)
      else gone = formOf(unit.run)
    }
  }
  for (const { is, at: place } of compareInOrder(old, now)) {
    if (is === 'theirs') pass(old[place] ?? '', false)
    else if (is === 'same') {
      gone = null
      pass(now[place] ?? '', true)
    } else {
      // NOTE words put in beside a link are not the link's.
      const { href: _, ...beside } = formOf(made.findLast(({ char }) => char !== '')?.run)
      made.push(...inForm(now[place] ?? '', gone ?? beside))
    }
  }
  return joinedUnits([...made, ...units.slice(at)])
}

type Change = (runs: readonly Run[]) => readonly Run[]

const changedList = ({ items, ...list }: WrittenList, change: Change): WrittenList => ({
  ...list,
  items: items.map(({ runs, below }) => ({
    runs: change(runs),
    ...(below === undefined ? {} : { below: changedList(below, change) }),
  })),
})

const changedBlock = (block: WrittenBlock, change: Change): WrittenBlock => {
  switch (block.is) {
    case 'list':
      return changedList(block, change)
    case 'table':
      return {
        ...block,
        caption: change(block.caption),
        rows: block.rows.map((row) => row.map(change)),
      }
    case 'image':
      return { ...block, caption: change(block.caption) }
    default:
      return { ...block, runs: change(block.runs) }
  }
}

/** @term lydelseförslag – what somebody suggests in place of a line; `quoted` empty: a paragraph more, last in the part. */
export type Suggestion = { readonly quoted: string; readonly suggested: string }

export type NotTaken = {
  readonly refused: /** No line says what the suggestion is about: it has been changed since. */
    | 'suggestionPassed'
    /** Several lines say it, so that nobody knows which is meant. */
    | 'suggestionOfSeveral'
    /** The line says what is suggested. */
    | 'suggestionSaysSame'
}

const folded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

/** Why a suggestion about the part cannot be told to one line of it; null: it can. */
export const stopsSuggestion = (
  blocks: readonly PartBlock[],
  { quoted, suggested }: Suggestion,
): NotTaken | null => {
  if (folded(quoted) === '') return null
  const lines = blocks
    .flatMap((block) => (block.is === 'written' ? block.prose : []))
    .flatMap(runsOfBlock)
    .filter((runs) => folded(wordsOfLine(runs)) === folded(quoted))
  if (lines.length !== 1)
    return { refused: lines.length === 0 ? 'suggestionPassed' : 'suggestionOfSeveral' }
  return folded(quoted) === folded(suggested) ? { refused: 'suggestionSaysSame' } : null
}

const withParagraph = (blocks: readonly PartBlock[], words: string): readonly PartBlock[] => {
  const paragraph = { is: 'paragraph', runs: rewordLine([], words.trim()) } as const
  const own = blocks.findLastIndex((block) => block.is === 'written' && block.from === undefined)
  if (own < 0) return [...blocks, { is: 'written', prose: [paragraph] }]
  return blocks.map((block, at) =>
    at === own && block.is === 'written'
      ? { ...block, prose: [...block.prose, paragraph] satisfies Prose }
      : block,
  )
}

/**
 * The part with the suggested words in it. A suggestion is about a whole line, so that it never comes to
 * lie where somebody has written something else since.
 */
export const takeSuggestion = (
  blocks: readonly PartBlock[],
  suggestion: Suggestion,
): readonly PartBlock[] | NotTaken => {
  const stops = stopsSuggestion(blocks, suggestion)
  if (stops !== null) return stops
  const quoted = folded(suggestion.quoted)
  if (quoted === '') return withParagraph(blocks, suggestion.suggested)
  const change: Change = (runs) =>
    folded(wordsOfLine(runs)) === quoted ? rewordLine(runs, suggestion.suggested.trim()) : runs
  return blocks.map((block) =>
    block.is === 'drawn'
      ? block
      : { ...block, prose: block.prose.map((one) => changedBlock(one, change)) },
  )
}
