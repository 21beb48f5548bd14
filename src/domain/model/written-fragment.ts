// A value written as YAML the way a person would: short things on one line, long ones on several.
import { stringify } from 'yaml'
import { isMapping, isPlainList, type Plain } from './written-edits.ts'

/** A line that is longer is hard to read beside a form. */
const WIDEST = 96
const STEP = '  '

const isCollection = (value: Plain): boolean => isPlainList(value) || isMapping(value)

/** A key or value on one line, quoted where YAML would read it as something else inside braces. */
export const scalarOnLine = (value: Plain): string => {
  const text = stringify([value], { collectionStyle: 'flow', lineWidth: 0, singleQuote: true })
  return text.trim().slice(1, -1).trim()
}

/** The whole value on one line. */
export const onOneLine = (value: Plain): string => {
  if (isPlainList(value)) return `[${value.map(onOneLine).join(', ')}]`
  if (!isMapping(value)) return scalarOnLine(value)
  const pairs = Object.entries(value).map(([key, one]) => `${scalarOnLine(key)}: ${onOneLine(one)}`)
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`
}

const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((one) => (one === '' ? one : STEP + one))

/** A long text folded, a text of several lines as it stands; null where one line will do. */
const blockText = (value: Plain, room: number): readonly string[] | null => {
  if (typeof value !== 'string') return null
  const isLong = value.length > room && /\S \S/.test(value)
  if (!isLong && !value.includes('\n')) return null
  const written = stringify(
    { k: value },
    {
      lineWidth: value.includes('\n') ? 0 : WIDEST,
      blockQuote: value.includes('\n') ? 'literal' : 'folded',
      defaultStringType: value.includes('\n') ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED',
      defaultKeyType: 'PLAIN',
    },
  )
  const [head = '', ...lines] = written.trimEnd().split('\n')
  const header = head.replace(/^k: ?/, '')
  return /^[>|]/.test(header) ? [header, ...lines.map((one) => one.replace(STEP, ''))] : null
}

/**
 * What stands behind a key or a dash: text on its own line, and lines below it that are to be
 * indented. `column` is where the lines below begin.
 */
export type Fragment = { readonly inline: string; readonly below: readonly string[] }

const entryLines = (head: string, { inline, below }: Fragment): readonly string[] => [
  inline === '' ? head : `${head} ${inline}`,
  ...indented(below),
]

/** A list's entry: a mapping begins on the dash's own line. */
const dashed = (value: Plain, column: number): readonly string[] => {
  const { inline, below } = fragmentOf(value, column + STEP.length)
  const [first = '', ...rest] = below
  return inline === '' ? [`- ${first}`, ...indented(rest)] : entryLines('-', { inline, below })
}

const isOfParts = (value: Plain): boolean => isPlainList(value) && value.some(isMapping)

const linesOf = (value: Plain, column: number, isSpread: boolean): readonly string[] =>
  isPlainList(value)
    ? value.flatMap((one) => dashed(one, column))
    : Object.entries(isMapping(value) ? value : {}).flatMap(([key, one]) =>
        entryLines(
          `${scalarOnLine(key)}:`,
          fragmentOf(one, column + STEP.length, isSpread && isOfParts(one)),
        ),
      )

/**
 * A value behind a key or a dash. `isSpread`: its own parts stand on a line each, also where they
 * would go on one, and so do the entries of a list of parts, as a rule's cases.
 */
export const fragmentOf = (value: Plain, column: number, isSpread = false): Fragment => {
  const room = WIDEST - column
  if (!isCollection(value)) {
    const [header, ...below] = blockText(value, room) ?? []
    return header === undefined
      ? { inline: scalarOnLine(value), below: [] }
      : { inline: header, below }
  }
  const line = onOneLine(value)
  const isEmpty = line === '{}' || line === '[]'
  if (isEmpty || (!isSpread && line.length <= room)) return { inline: line, below: [] }
  return { inline: '', below: linesOf(value, column, isSpread) }
}
