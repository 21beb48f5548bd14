// What every step of compiling a model has at hand: the text, and a way to refuse.

import { type Exact, ZERO } from '../exact/exact.ts'
import { decimalFrom } from '../exact/swedish-number.ts'
import type { Text, Validity } from '../organisation/organisation.ts'
import type { ModelText } from './language.ts'
import type { NodeTypeText } from './language-types.ts'
import type { NodeType } from './model.ts'
import { nearestWord } from './nearest.ts'
import type { FileFault, Path, ReferenceFault, ReferenceSort, Refuse } from './refusal.ts'

export type Compiling = { readonly text: ModelText; readonly refuse: Refuse }

/** `{ valid }` as it stands, or nothing; refused where it ends before it begins. */
export const validAt = (
  { refuse }: { readonly refuse: Refuse<FileFault> },
  valid: Validity | undefined,
  path: Path,
): { readonly valid?: Validity } => {
  if (valid === undefined) return {}
  const { from, to } = valid
  if (from !== undefined && to !== undefined && to < from)
    refuse([...path, 'valid'], { refused: 'endsBeforeItBegins', from, to })
  return { valid }
}

/** A plain text is Swedish. */
export const textOf = (text: string | Text): Text =>
  typeof text === 'string' ? { sv: text } : text

/** `{ [key]: text }`, or nothing where there is no text. */
export const optionalText = <Key extends string>(
  key: Key,
  text: string | Text | undefined,
): { readonly [K in Key]?: Text } =>
  // NOTE a computed key is typed as any string; it is the given one.
  (text === undefined ? {} : { [key]: textOf(text) }) as { readonly [K in Key]?: Text }

export const listOf = (one: string | readonly string[] | undefined): readonly string[] =>
  one === undefined ? [] : typeof one === 'string' ? [one] : one

/** A reference to something that is not there, with the nearest right word. */
export const unknownReference = (
  sort: ReferenceSort,
  found: string,
  valid: readonly string[],
): ReferenceFault => {
  const nearest = nearestWord(found, valid)
  const fault = { refused: 'unknownReference', sort, found, valid } as const
  return nearest === undefined ? fault : { ...fault, nearest }
}

/** Refuses a reference that points at nothing. */
export const refer = (
  compiling: Compiling,
  sort: ReferenceSort,
  found: string | undefined,
  valid: readonly string[],
  path: Path,
): void => {
  if (found !== undefined && !valid.includes(found)) {
    compiling.refuse(path, unknownReference(sort, found, valid))
  }
}

/** A decimal from a file; refused and zero where it is none. */
export const numberAt = (compiling: Compiling, value: number | string, path: Path): Exact => {
  const number = decimalFrom(value)
  if (number !== null) return number
  compiling.refuse(path, { refused: 'wrongPattern', found: String(value), pattern: 'number' })
  return ZERO
}

export const idsOf = (things: { readonly [id: string]: unknown } | undefined): readonly string[] =>
  Object.keys(things ?? {})

/** Every limit a rule may name: the target, and what the types declare. */
export const limitNames = (text: ModelText): readonly string[] => [
  ...new Set(['target', ...Object.values(text.types ?? {}).flatMap((type) => idsOf(type.limits))]),
]

/** Every grade of the given scales, or of all. */
export const gradeNames = (text: ModelText, scales?: readonly string[]): readonly string[] => {
  const chosen = scales ?? idsOf(text.scales)
  return [...new Set(chosen.flatMap((id) => text.scales?.[id]?.grades.map((g) => g.id) ?? []))]
}

/** The scales of every assessment with this name, or of all; types narrow it. */
export const scalesOfAssessments = (
  text: ModelText,
  name: string | undefined,
  types: readonly string[],
): readonly string[] =>
  Object.entries(text.types ?? {})
    .filter(([id]) => types.length === 0 || types.includes(id))
    .flatMap(([, type]) => Object.entries(type.assessments ?? {}))
    .filter(([id]) => name === undefined || id === name)
    .map(([, assessment]) => assessment.scale)

export const assessmentNames = (text: ModelText): readonly string[] => [
  ...new Set(Object.values(text.types ?? {}).flatMap((type) => idsOf(type.assessments))),
]

/** A type that lies under nothing but itself needs one that lies under nothing. */
export const parentCountOf = (
  id: string,
  text: Pick<NodeTypeText, 'parents' | 'parentCount'>,
): NodeType['parentCount'] => {
  const { parentCount } = text
  if (typeof parentCount === 'number') return { fewest: parentCount, most: parentCount }
  const others = (text.parents ?? []).filter((parent) => parent !== id)
  const fewest = parentCount?.fewest ?? (others.length > 0 ? 1 : 0)
  return { fewest, ...(parentCount?.most === undefined ? {} : { most: parentCount.most }) }
}
