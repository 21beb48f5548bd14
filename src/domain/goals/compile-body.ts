// From a chain file's words about a body to the body, with what it says from later days.
import { optionalText, textOf, validAt } from '../model/compiling.ts'
import type { Path } from '../model/refusal.ts'
import type { Body, BodyLater } from '../organisation/organisation.ts'
import { type ChainCompiling, given, type Item } from './chain-compiling.ts'

type BodyLine = Item<'bodies'>

const saidIn = ({
  parent,
  serves,
  municipality,
}: Pick<BodyLine, 'parent' | 'serves' | 'municipality'>): Partial<Body> => ({
  ...given('parent', parent),
  ...given('serves', serves),
  ...optionalText('municipality', municipality),
})

/** By rising day; two from one day are refused. */
const laterOf = (
  compiling: ChainCompiling,
  { later }: BodyLine,
  path: Path,
): { readonly later?: readonly BodyLater[] } => {
  if (later === undefined || later.length === 0) return {}
  const days = new Set<string>()
  const compiled = later.map((line, index): BodyLater => {
    const { from, title, without = [] } = line
    if (days.has(from))
      compiling.refuse([...path, 'later', index, 'from'], { refused: 'duplicateDay', day: from })
    days.add(from)
    return { from, without, ...optionalText('title', title), ...saidIn(line) }
  })
  return { later: compiled.sort((one, other) => (one.from < other.from ? -1 : 1)) }
}

export const compileBody = (compiling: ChainCompiling, line: BodyLine, path: Path): Body => ({
  id: line.id,
  kind: line.kind,
  title: textOf(line.title),
  ...saidIn(line),
  ...validAt(compiling, line.valid, path),
  ...laterOf(compiling, line, path),
  ...given('successors', line.successors),
  ...given('reports', line.reports),
})
