// Written text as plain words: line by line, for what is compared, counted and checked.
import type { Prose, Run, WrittenBlock, WrittenList } from './prose.ts'

/** A line's words; a footnote stands where its mark is. */
export const plainRuns = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (run.is === 'text') return run.text
      if (run.is === 'footnote') return ` [${plainRuns(run.runs)}]`
      return run.is === 'lineBreak' ? ' ' : ''
    })
    .join('')

/** All runs of a line, those of its footnotes included. */
export const everyRun = (runs: readonly Run[]): readonly Run[] =>
  runs.flatMap((run) => (run.is === 'footnote' ? [run, ...everyRun(run.runs)] : [run]))

const linesOfList = ({ items }: WrittenList): readonly (readonly Run[])[] =>
  items.flatMap(({ runs, below }) => [runs, ...(below === undefined ? [] : linesOfList(below))])

/** The lines of a block: a paragraph has one, a list one an item, a table its caption and one a cell. */
export const runsOfBlock = (block: WrittenBlock): readonly (readonly Run[])[] => {
  switch (block.is) {
    case 'list':
      return linesOfList(block)
    case 'table':
      return [block.caption, ...block.rows.flat()]
    case 'image':
      return [block.caption]
    default:
      return [block.runs]
  }
}

/** A block as lines of plain words; a table has a line for each row. */
export const linesOfBlock = (block: WrittenBlock): readonly string[] => {
  if (block.is === 'table')
    return [
      plainRuns(block.caption),
      ...block.rows.map((row) => row.map(plainRuns).join(' | ')),
    ].filter((line) => line !== '')
  if (block.is === 'image') return [[block.alt, plainRuns(block.caption)].join(' ').trim()]
  return runsOfBlock(block).map(plainRuns)
}

/** Whether nothing is written: no words, table or image. */
export const isEmptyProse = (prose: Prose): boolean =>
  prose.every(
    (block) =>
      block.is !== 'table' &&
      block.is !== 'image' &&
      runsOfBlock(block).every((runs) => plainRuns(runs).trim() === ''),
  )

/** A reported text as paragraphs: an empty line parts them, a new line within one stays. */
export const proseFromText = (text: string): Prose =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({
      is: 'paragraph',
      runs: paragraph
        .split('\n')
        .flatMap((line, index): readonly Run[] => [
          ...(index === 0 ? [] : [{ is: 'lineBreak' } as const]),
          { is: 'text', text: line },
        ]),
    }))
