// Written text as the editor holds it, and back: one to one, so that nothing is lost by being opened.
import type { Mark, Prose, Run, WrittenBlock, WrittenList } from '../../domain/documents/prose.ts'

/** As much of the editor's own form as is used: a node with its marks, or words. */
export type EditorNode = {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly EditorNode[]
  readonly marks?: readonly EditorMark[]
  readonly text?: string
}
type EditorMark = { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }

/** Each mark of a run, by the editor's name for it. */
const MARKS: Readonly<Record<Mark, string>> = { strong: 'bold', emphasis: 'italic' }
const MARK_NAMES: readonly Mark[] = ['strong', 'emphasis']

const runInEditor = (run: Run): readonly EditorNode[] => {
  switch (run.is) {
    case 'text': {
      const { text, marks = [], href, lang } = run
      const all: readonly EditorMark[] = [
        ...MARK_NAMES.filter((mark) => marks.includes(mark)).map((mark) => ({ type: MARKS[mark] })),
        ...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]),
        ...(lang === undefined ? [] : [{ type: 'language', attrs: { lang } }]),
      ]
      if (text === '') return []
      return [{ type: 'text', text, ...(all.length === 0 ? {} : { marks: all }) }]
    }
    case 'footnote':
      return [{ type: 'footnote', attrs: { runs: run.runs } }]
    case 'reference':
      return [{ type: 'reference', attrs: { to: run.to } }]
    case 'lineBreak':
      return [{ type: 'hardBreak' }]
    default:
      throw new Error(`runInEditor: ${JSON.stringify(run satisfies never)}`)
  }
}

const lineInEditor = (runs: readonly Run[], type = 'paragraph'): EditorNode => {
  const content = runs.flatMap(runInEditor)
  return content.length === 0 ? { type } : { type, content }
}

const listInEditor = ({ ordered, items }: WrittenList): EditorNode => ({
  type: ordered ? 'orderedList' : 'bulletList',
  content: items.map(({ runs, below }) => ({
    type: 'listItem',
    content: [lineInEditor(runs), ...(below === undefined ? [] : [listInEditor(below)])],
  })),
})

const blockInEditor = (block: WrittenBlock): EditorNode => {
  switch (block.is) {
    case 'paragraph':
      return lineInEditor(block.runs)
    case 'heading':
      return { ...lineInEditor(block.runs, 'heading'), attrs: { level: block.level, id: block.id } }
    case 'quote':
      return { type: 'blockquote', content: [lineInEditor(block.runs)] }
    case 'list':
      return listInEditor(block)
    case 'table':
      return {
        type: 'table',
        attrs: {
          id: block.id,
          caption: block.caption,
          rowHeads: block.rowHeads,
          sumRows: block.sumRows ?? [],
          sumColumns: block.sumColumns ?? [],
        },
        content: block.rows.map((row, index) => ({
          type: 'tableRow',
          content: row.map((runs, column) => ({
            type: index === 0 || (block.rowHeads && column === 0) ? 'tableHeader' : 'tableCell',
            content: [lineInEditor(runs)],
          })),
        })),
      }
    case 'image': {
      const { id, file, alt, caption } = block
      return { type: 'image', attrs: { id, file, alt, caption } }
    }
    default:
      throw new Error(`blockInEditor: ${JSON.stringify(block satisfies never)}`)
  }
}

/** The text as the editor takes it; an empty one has a line to write on. */
export const proseInEditor = (prose: Prose): EditorNode => ({
  type: 'doc',
  content: prose.length === 0 ? [{ type: 'paragraph' }] : prose.map(blockInEditor),
})

const textAttr = (node: EditorNode | EditorMark, name: string): string => {
  const value = node.attrs?.[name]
  return typeof value === 'string' ? value : ''
}

const listAttr = <One>(node: EditorNode, name: string): readonly One[] => {
  const value = node.attrs?.[name]
  // NOTE the editor keeps what it was given under the name, or its default, an empty list.
  return Array.isArray(value) ? (value as readonly One[]) : []
}

const textRun = ({ text = '', marks = [] }: EditorNode): Run => {
  const of = (type: string) => marks.find((mark) => mark.type === type)
  const own = MARK_NAMES.filter((mark) => of(MARKS[mark]) !== undefined)
  const [link, language] = [of('link'), of('language')]
  return {
    is: 'text',
    text,
    ...(own.length === 0 ? {} : { marks: own }),
    ...(link === undefined ? {} : { href: textAttr(link, 'href') }),
    ...(language === undefined ? {} : { lang: textAttr(language, 'lang') }),
  }
}

const runsFrom = (content: readonly EditorNode[] = []): readonly Run[] =>
  content.flatMap((node): readonly Run[] => {
    if (node.type === 'text') return [textRun(node)]
    if (node.type === 'hardBreak') return [{ is: 'lineBreak' }]
    if (node.type === 'footnote') return [{ is: 'footnote', runs: listAttr(node, 'runs') }]
    if (node.type === 'reference') return [{ is: 'reference', to: textAttr(node, 'to') }]
    return runsFrom(node.content)
  })

/** Lines that lie in one place, as a cell's, are one line with breaks. */
const joinedLines = (content: readonly EditorNode[] = []): readonly Run[] =>
  content.flatMap((node, index) => [
    ...(index === 0 ? [] : [{ is: 'lineBreak' } as const]),
    ...runsFrom(node.content),
  ])

const isList = ({ type }: EditorNode): boolean => type === 'bulletList' || type === 'orderedList'

const listFrom = (node: EditorNode): WrittenList => ({
  is: 'list',
  ordered: node.type === 'orderedList',
  items: (node.content ?? []).map(({ content = [] }) => {
    const [below] = content.filter(isList)
    return {
      runs: joinedLines(content.filter((one) => !isList(one))),
      ...(below === undefined ? {} : { below: listFrom(below) }),
    }
  }),
})

const tableFrom = (node: EditorNode): WrittenBlock => {
  const [sumRows, sumColumns] = [
    listAttr<{ at: number; from: number }>(node, 'sumRows'),
    listAttr<{ at: number; from: number }>(node, 'sumColumns'),
  ]
  return {
    is: 'table',
    id: textAttr(node, 'id'),
    caption: listAttr(node, 'caption'),
    rows: (node.content ?? []).map((row) =>
      (row.content ?? []).map((cell) => joinedLines(cell.content)),
    ),
    rowHeads: node.attrs?.['rowHeads'] === true,
    ...(sumRows.length === 0 ? {} : { sumRows }),
    ...(sumColumns.length === 0 ? {} : { sumColumns }),
  }
}

const blocksFrom = (node: EditorNode): readonly WrittenBlock[] => {
  if (isList(node)) return [listFrom(node)]
  switch (node.type) {
    case 'heading': {
      const level = node.attrs?.['level'] === 2 ? 2 : 1
      return [{ is: 'heading', level, id: textAttr(node, 'id'), runs: runsFrom(node.content) }]
    }
    case 'blockquote':
      return [{ is: 'quote', runs: joinedLines(node.content) }]
    case 'table':
      return [tableFrom(node)]
    case 'image': {
      const [id, file, alt] = [textAttr(node, 'id'), textAttr(node, 'file'), textAttr(node, 'alt')]
      return [{ is: 'image', id, file, alt, caption: listAttr(node, 'caption') }]
    }
    default:
      return [{ is: 'paragraph', runs: runsFrom(node.content) }]
  }
}

const isBlank = (block: WrittenBlock): boolean =>
  (block.is === 'paragraph' || block.is === 'heading') && block.runs.length === 0

/** What the editor holds as written text; lines with nothing on them are left out. */
export const proseFromEditor = ({ content = [] }: EditorNode): Prose =>
  content.flatMap(blocksFrom).filter((block) => !isBlank(block))
