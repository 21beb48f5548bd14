// Document types from the file's words: what they tell of, and their parts with what is drawn in them.
import { roundIds, roundsNamed } from './compile-round.ts'
import { type Compiling, idsOf, optionalText, refer, textOf } from './compiling.ts'
import type { DocumentType, Drawn, DrawnNodes, OutlinePart } from './document-type.ts'
import type { DocumentTypeText, DrawnText, OutlineText } from './language-documents.ts'
import type { Path } from './refusal.ts'

/** Heading levels that a document has: what lies deeper has no heading of its own. */
const MOST_LEVELS = 3

const nodesAt = (compiling: Compiling, said: DrawnNodes, path: Path): DrawnNodes => {
  for (const [index, type] of (said.types ?? []).entries())
    refer(compiling, 'type', type, idsOf(compiling.text.types), [...path, 'types', index])
  return {
    ...(said.types === undefined ? {} : { types: said.types }),
    ...(said.tags === undefined ? {} : { tags: said.tags }),
    ...(said.owners === undefined ? {} : { owners: said.owners }),
  }
}

const ALONE = { draw: 'nodes', charts: true, reasons: true } as const

const compileDrawn = (compiling: Compiling, text: DrawnText, path: Path): readonly Drawn[] => {
  if (typeof text === 'string') return [text === 'nodes' ? ALONE : { draw: text }]
  const { nodes, measure, evaluation, costQuality, ...others } = text
  if (nodes !== undefined) {
    const { charts = true, reasons = true } = nodes
    return [{ draw: 'nodes', charts, reasons, ...nodesAt(compiling, nodes, [...path, 'nodes']) }]
  }
  if (typeof measure === 'string') return [{ draw: 'measure', measure, chart: true }]
  if (measure !== undefined)
    return [{ draw: 'measure', measure: measure.id, chart: measure.chart ?? true }]
  if (evaluation !== undefined) return [{ draw: 'evaluation', evaluation }]
  if (costQuality !== undefined) return [{ draw: 'costQuality', service: costQuality }]
  const words = [
    ...(['summary', 'goals', 'assignments', 'comparison'] as const),
    ...(['targets', 'changes', 'term', 'promises'] as const),
  ]
  return words.flatMap((draw) => {
    const said = others[draw]
    return said === undefined ? [] : [{ draw, ...nodesAt(compiling, said, [...path, draw]) }]
  })
}

type Seen = Map<string, Path>

const refuseTwice = (compiling: Compiling, id: string, path: Path, seen: Seen): void => {
  const at = [...path, 'id']
  const firstOn = seen.get(id)
  if (firstOn === undefined) seen.set(id, at)
  else compiling.refuse(at, { refused: 'duplicateId', id, firstOn })
}

const compilePart = (
  compiling: Compiling,
  text: OutlineText,
  path: Path,
  at: { readonly level: number; readonly seen: Seen },
): OutlinePart => {
  const { id, heading, guide, answers = [], draws = [], written, parts = [] } = text
  refuseTwice(compiling, id, path, at.seen)
  const found = at.level + 1
  if (parts.length > 0 && at.level >= MOST_LEVELS)
    compiling.refuse([...path, 'parts'], { refused: 'tooManyLevels', found, most: MOST_LEVELS })
  return {
    id,
    heading: textOf(heading),
    ...optionalText('guide', guide),
    answers,
    drawn: draws.flatMap((one, index) => compileDrawn(compiling, one, [...path, 'draws', index])),
    isWritten: written ?? (draws.length === 0 && parts.length === 0),
    parts: parts.map((one, index) =>
      compilePart(compiling, one, [...path, 'parts', index], { level: found, seen: at.seen }),
    ),
  }
}

const compileType = (compiling: Compiling, id: string, text: DocumentTypeText): DocumentType => {
  const path = ['documents', id]
  const entries = compiling.text.rounds ?? []
  const known = [...new Set(entries.flatMap((one) => [one.id, ...roundIds(one)]))]
  for (const [index, round] of text.rounds.entries())
    refer(compiling, 'round', round, known, [...path, 'rounds', index])
  const seen: Seen = new Map()
  return {
    id,
    label: textOf(text.label),
    sort: text.sort,
    rounds: roundsNamed(compiling.text, text.rounds),
    of: text.of ?? 'whole',
    outline: text.outline.map((one, index) =>
      compilePart(compiling, one, [...path, 'outline', index], { level: 1, seen }),
    ),
    ...optionalText('source', text.source),
    ...optionalText('note', text.note),
  }
}

/** The document types of a model; nothing where it names none. */
export const compileDocuments = (
  compiling: Compiling,
): { readonly documents?: readonly DocumentType[] } => {
  const { documents } = compiling.text
  if (documents === undefined) return {}
  return {
    documents: Object.entries(documents).map(([id, one]) => compileType(compiling, id, one)),
  }
}
