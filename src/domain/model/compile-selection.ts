// Which nodes or measures a rule looks at, and what it does with those without a grade.
import { amountFrom } from '../exact/swedish-number.ts'
import {
  assessmentNames,
  type Compiling,
  gradeNames,
  idsOf,
  listOf,
  refer,
  scalesOfAssessments,
} from './compiling.ts'
import type { AboveText, MissingPolicyText, SelectionText } from './language-quantities.ts'
import type { Path } from './refusal.ts'
import type { Above, MissingPolicy, Selection } from './rule.ts'

const PLAIN = ['children', 'descendants', 'parents', 'measures', 'self'] as const

const compileOf = (compiling: Compiling, of: string, path: Path): Selection['of'] => {
  const plain = PLAIN.find((word) => word === of)
  if (plain !== undefined) return plain
  if (of.startsWith('measure:')) return 'measures'
  const link = of.slice('link:'.length)
  const links = Object.values(compiling.text.types ?? {}).flatMap((type) => idsOf(type.links))
  refer(compiling, 'link', link, links, path)
  return { link }
}

const measuresOf = (text: SelectionText): readonly string[] =>
  text.of.startsWith('measure:')
    ? [text.of.slice('measure:'.length), ...(text.measures ?? [])]
    : (text.measures ?? [])

const some = <Key extends string>(key: Key, all: readonly string[]) =>
  // NOTE a computed key is typed as any string; it is the given one.
  (all.length === 0 ? {} : { [key]: all }) as { readonly [K in Key]?: readonly string[] }

const compileAbove = (compiling: Compiling, text: AboveText, path: Path): Above => {
  const types = listOf(text.type)
  for (const type of types) {
    refer(compiling, 'type', type, idsOf(compiling.text.types), [...path, 'type'])
  }
  const nodes = listOf(text.node)
  const tags = listOf(text.tag)
  if (nodes.length + types.length + tags.length === 0) compiling.refuse(path, { refused: 'empty' })
  return { ...some('nodes', nodes), ...some('types', types), ...some('tags', tags) }
}

/** What the chosen must stand under, and must not. */
export const compileUnder = (
  compiling: Compiling,
  text: { readonly under?: AboveText | undefined; readonly notUnder?: AboveText | undefined },
  path: Path,
): { readonly under?: Above; readonly notUnder?: Above } => {
  const { under, notUnder } = text
  return {
    ...(under === undefined ? {} : { under: compileAbove(compiling, under, [...path, 'under']) }),
    ...(notUnder === undefined
      ? {}
      : { notUnder: compileAbove(compiling, notUnder, [...path, 'notUnder']) }),
  }
}

export const compileSelection = (
  compiling: Compiling,
  text: SelectionText,
  path: Path,
): Selection => {
  const types = listOf(text.type)
  for (const type of types) {
    refer(compiling, 'type', type, idsOf(compiling.text.types), [...path, 'type'])
  }
  const names = assessmentNames(compiling.text)
  refer(compiling, 'assessment', text.assessment, names, [...path, 'assessment'])
  const { role, aspect, assessment } = text
  return {
    of: compileOf(compiling, text.of, [...path, 'of']),
    ...some('types', types),
    ...some('measures', measuresOf(text)),
    ...some('decidedBy', listOf(text.decidedBy)),
    ...some('owners', listOf(text.owner)),
    ...some('tags', listOf(text.tag)),
    ...compileUnder(compiling, text, path),
    ...(role === undefined ? {} : { role }),
    ...(aspect === undefined ? {} : { aspect }),
    ...(assessment === undefined ? {} : { assessment }),
    verdict: text.verdict ?? 'inForce',
  }
}

/** Grades a condition names must be grades the selected can have. */
export const referGrades = (
  compiling: Compiling,
  grades: readonly string[],
  selection: SelectionText,
  path: Path,
): void => {
  const scales = scalesOfAssessments(compiling.text, selection.assessment, listOf(selection.type))
  const valid = gradeNames(compiling.text, scales.length === 0 ? undefined : scales)
  for (const [index, grade] of grades.entries()) {
    refer(compiling, 'grade', grade, valid, [...path, index])
  }
}

export const compileMissing = (
  compiling: Compiling,
  text: MissingPolicyText | undefined,
  path: Path,
): MissingPolicy => {
  if (text === undefined) return { is: 'unknown' }
  if (typeof text === 'string') return { is: text }
  const written = text.leftOut.coverage
  const leastCoverage = amountFrom(written)?.value
  if (leastCoverage !== undefined) return { is: 'leftOut', leastCoverage }
  const place = [...path, 'leftOut', 'coverage']
  compiling.refuse(place, { refused: 'wrongPattern', found: written, pattern: 'percent' })
  return { is: 'leftOut' }
}
