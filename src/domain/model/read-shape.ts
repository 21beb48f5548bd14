// A located tree read by a schema: the parsed value, or refusals with places.
import type { z } from 'zod'
import { explainIssues } from './explain-issue.ts'
import type { Path } from './refusal.ts'
import { type Located, locatedAt, plainOf, type SourceRefusal } from './source.ts'

/** A number that stands where text is wanted (`ref: 88`, `id: 1`) is read as it was written. */
const numbersWantedAsText = (
  root: Located,
  issues: readonly z.core.$ZodIssue[],
  above: Path = [],
): readonly Path[] =>
  issues.flatMap((issue) => {
    const path = [...above, ...issue.path.filter((step) => typeof step !== 'symbol')]
    if (issue.code === 'invalid_union') {
      return issue.errors.flatMap((branch) => numbersWantedAsText(root, branch, path))
    }
    const found = locatedAt(root, path)
    const isNumber = found?.is === 'scalar' && typeof found.value === 'number'
    return issue.code === 'invalid_type' && issue.expected === 'string' && isNumber ? [path] : []
  })

const withText = (located: Located, path: Path): Located => {
  const [step, ...rest] = path
  if (step === undefined) {
    return located.is === 'scalar' ? { ...located, value: located.source } : located
  }
  if (located.is === 'list') {
    return {
      ...located,
      items: located.items.map((item, index) => (index === step ? withText(item, rest) : item)),
    }
  }
  if (located.is !== 'map') return located
  const entries = new Map(located.entries)
  const entry = entries.get(String(step))
  if (entry !== undefined) {
    entries.set(String(step), { ...entry, value: withText(entry.value, rest) })
  }
  return { ...located, entries }
}

const MOST_TEXTS = 2000

/** Reads a tree by a schema. Every refusal has file, line and column. */
export const readShape = <Shape extends z.ZodType>(
  schema: Shape,
  root: Located,
): { readonly value: z.output<Shape> } | { readonly refusals: readonly SourceRefusal[] } => {
  const first = schema.safeParse(plainOf(root))
  if (first.success) return { value: first.data }
  const texts = numbersWantedAsText(root, first.error.issues)
  if (texts.length === 0 || texts.length > MOST_TEXTS) {
    return { refusals: explainIssues(schema, root, first.error.issues) }
  }
  const mended = texts.reduce(withText, root)
  const second = schema.safeParse(plainOf(mended))
  return second.success
    ? { value: second.data }
    : { refusals: explainIssues(schema, mended, second.error.issues) }
}
