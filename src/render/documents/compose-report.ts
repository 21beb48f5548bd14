// A composed document with what it draws from its round, as a report.
import type {
  ComposedDocument,
  DocumentPart,
  PartBlock,
  TextSource,
} from '../../domain/documents/document.ts'
import type { Prose, Run, WrittenBlock } from '../../domain/documents/prose.ts'
import type { Drawn } from '../../domain/model/document-type.ts'
import type {
  DrawnOutside,
  HouseTemplate,
  Picture,
  Report,
  ReportBlock,
  ReportCell,
  ReportRemark,
} from '../../domain/reports/report.ts'
import { composedWords } from '../../text/composed.ts'
import { sayDate } from '../../text/dates.ts'
import { lowerFirst } from '../../text/language.ts'
import { bodyTitle, municipalityName } from '../../text/words-of-model.ts'
import { sayText, titleOfRound, type Viewing } from '../views/viewing.ts'
import type { DocumentRound } from './chosen-nodes.ts'
import { drawnBlocks } from './drawn-blocks.ts'
import { inColourOf } from './house.ts'
import { plainText } from './numbered.ts'
import { levelOf, paragraph, said } from './runs.ts'

/** What a report needs besides the document and its round. */
export type BesideReport = {
  readonly house: HouseTemplate
  /** «Utkast», «Förslag …» or «Beslutad …», in words. */
  readonly standing: string
  readonly isDraft: boolean
  /** On the first page, after the round and the day. */
  readonly facts: Report['facts']
  /** An attached image by its checksum; null where it is not there. */
  readonly imageOf: (file: string) => Picture | null
  /** What is drawn of more than the round. */
  readonly outside: DrawnOutside
  /** The frozen rounds that the document looks back on, the earliest first; left out: none is at hand. */
  readonly earlier?: readonly Viewing[]
}

const cellsOf = (rows: readonly (readonly (readonly Run[])[])[]): readonly ReportCell[][] =>
  rows.map((row) => row.map((runs) => ({ runs })))

/** A written block as a report has it; its headings lie below its part's. */
const writtenBlock = (
  block: WrittenBlock,
  depth: number,
  imageOf: BesideReport['imageOf'],
): readonly ReportBlock[] => {
  if (block.is === 'heading') return [{ ...block, level: levelOf(depth + block.level) }]
  if (block.is === 'table') {
    const [heads = [], ...rows] = block.rows
    const columns = heads.map((runs, at) => ({
      ...{ heading: plainText(runs), share: at === 0 ? 2 : 1 },
      align: rows.every((row) => /^[\s−–\d.,%()kr]*$/.test(plainText(row[at] ?? [])))
        ? ('end' as const)
        : ('start' as const),
    }))
    const { id, caption, rowHeads } = block
    // NOTE a report's rows are counted without the heads of the columns.
    const sums = (block.sumRows ?? []).map(({ at }) => at - 1)
    return [
      {
        ...{ is: 'figures', id, caption: plainText(caption), columns, rowHeads, sums, notes: [] },
        rows: cellsOf(rows),
      },
    ]
  }
  if (block.is === 'image') {
    const picture = imageOf(block.file)
    const { id, alt, caption } = block
    return picture === null
      ? [paragraph(caption)]
      : [{ is: 'figure', id, alt, picture, caption: plainText(caption), table: null, notes: [] }]
  }
  return [block]
}

const proseBlocks = (
  prose: Prose,
  depth: number,
  imageOf: BesideReport['imageOf'],
): readonly ReportBlock[] => prose.flatMap((block) => writtenBlock(block, depth, imageOf))

const remark = (about: ReportRemark['about'], text: string): ReportRemark => ({
  is: 'remark',
  about,
  runs: said(text),
})

/** Text without how it is set, to tell whether it is still what was reported. */
const bareText = (prose: Prose): string =>
  prose.map((block) => ('runs' in block ? plainText(block.runs) : '')).join('\n')

const sameWords = (a: string, b: string): boolean =>
  a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()

/** Whose text it is, on what and of when; the body that answers for it, never a person's name. */
const saidSource = ({ viewing }: DocumentRound, from: TextSource, isEdited: boolean): string => {
  const { language, chain, words } = viewing
  const fields: Readonly<Record<string, string>> = words.text
  const node = chain.nodes.get(from.node)
  const field = fields[from.field] ?? from.field
  const what = node === undefined ? field : `${sayText(viewing, node.title)}, ${lowerFirst(field)}`
  const by = node?.owner === undefined ? '' : bodyTitle(node.owner, viewing.context)
  const date = from.date === '' ? '' : sayDate(from.date, language)
  return composedWords(language).from(what, by, date, isEdited)
}

/** The name of the place where a part's block stands, which what is drawn there is named by. */
export const placeOf = ({ id }: Pick<DocumentPart, 'id'>, at: number): string => `${id}-${at + 1}`

/** What a part draws in one of its blocks. */
export const drawnAt = (
  of: DocumentRound,
  { part, depth }: Pick<PlacedPart, 'part' | 'depth'>,
  at: number,
  drawn: Drawn,
  { outside }: Pick<BesideReport, 'outside'>,
): readonly ReportBlock[] => {
  const id = placeOf(part, at)
  return outside.get(id) ?? drawnBlocks(of, drawn, { id, depth })
}

const blocksOf = (
  of: DocumentRound,
  part: DocumentPart,
  depth: number,
  beside: BesideReport,
): readonly ReportBlock[] => {
  const { language } = of.viewing
  const words = composedWords(language)
  const one = (block: PartBlock, at: number): readonly ReportBlock[] => {
    if (block.is === 'drawn') return drawnAt(of, { part, depth }, at, block.drawn, beside)
    const { prose, from, isFirstDraft } = block
    const isOpen = isFirstDraft === true && part.state !== 'approved'
    return [
      ...(isOpen ? [remark('unapproved', words.unapproved)] : []),
      ...proseBlocks(prose, depth, beside.imageOf),
      ...(from === undefined
        ? []
        : [remark('origin', saidSource(of, from, !sameWords(from.text, bareText(prose))))]),
    ]
  }
  return part.blocks.flatMap(one)
}

/** A part that nothing has come into yet says so while the document is a draft. */
const saidEmpty = (
  blocks: readonly ReportBlock[],
  { viewing }: DocumentRound,
  isOpen: boolean,
): readonly ReportBlock[] =>
  blocks.length === 0 && isOpen
    ? [paragraph(said(composedWords(viewing.language).withoutText))]
    : blocks

/** A part, how deep it lies (1 is the top), and whether others lie in it. */
export type PlacedPart = {
  readonly part: DocumentPart
  readonly depth: number
  readonly hasParts: boolean
}

/** The parts in reading order. */
export const partsInOrder = (parts: readonly DocumentPart[]): readonly PlacedPart[] => {
  const under = Map.groupBy(parts, ({ parent }) => parent)
  const walk = (parent: string | null, depth: number): readonly PlacedPart[] =>
    (under.get(parent) ?? [])
      .toSorted((a, b) => a.place - b.place)
      .flatMap((part) => [
        { part, depth, hasParts: under.has(part.id) },
        ...walk(part.id, depth + 1),
      ])
  return walk(null, 1)
}

/** A part with its heading, as it stands in the report. */
export const composePart = (
  of: DocumentRound,
  { part, depth, hasParts }: PlacedPart,
  beside: BesideReport,
): readonly ReportBlock[] => [
  {
    ...{ is: 'heading', id: part.id, level: levelOf(depth) },
    runs: said(sayText(of.viewing, part.heading)),
  },
  ...saidEmpty(blocksOf(of, part, depth, beside), of, beside.isDraft && !hasParts),
]

/** The round as the document draws it: in the house's colour, with the rounds that it looks back on. */
export const roundOf = (
  { body }: Pick<ComposedDocument, 'body'>,
  viewing: Viewing,
  { house, earlier = [] }: Pick<BesideReport, 'house' | 'earlier'>,
): DocumentRound => ({ viewing: inColourOf(viewing, house), body, earlier })

/** The whole report: the parts in order, with what they draw from the round as it is seen. */
export const composeReport = (
  document: ComposedDocument,
  viewing: Viewing,
  beside: BesideReport,
): Report => {
  const { language } = viewing
  const { facts } = composedWords(language)
  const of = roundOf(document, viewing, beside)
  return {
    title: document.title,
    subtitle: titleOfRound(viewing),
    municipality: municipalityName(viewing.model, language) ?? '',
    language,
    ...{ house: beside.house, standing: beside.standing, isDraft: beside.isDraft },
    facts: [[facts.day, sayDate(viewing.at, language)], ...beside.facts],
    hasContents: true,
    blocks: partsInOrder(document.parts).flatMap((one) => composePart(of, one, beside)),
  }
}
