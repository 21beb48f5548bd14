// The pages' own stylesheet, read so that what is drawn by it can be drawn where there is none.
import { readFileSync } from 'node:fs'

/** One element that a selector names: tag, classes and attributes, all of which it must have. */
type Compound = {
  readonly tag: string | null
  readonly classes: readonly string[]
  readonly attributes: readonly (readonly [name: string, value: string])[]
}

export type Rule = {
  /** From the outermost to the element itself. */
  readonly path: readonly Compound[]
  readonly weight: number
  readonly declarations: ReadonlyMap<string, string>
}

export type Element = {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
}

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '')

/** Parts between commas that stand in no bracket. */
const splitOutside = (text: string, separator: string): readonly string[] => {
  const parts = ['']
  let depth = 0
  for (const character of text) {
    if (character === '(' || character === '[') depth += 1
    if (character === ')' || character === ']') depth -= 1
    if (character === separator && depth === 0) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts.map((part) => part.trim())
}

const IS = /:is\(((?:[^()]|\([^()]*\))*)\)/

/** `a:is(.b, .c)` as `a.b` and `a.c`. */
const spelledOut = (selector: string): readonly string[] => {
  const found = IS.exec(selector)
  if (found === null) return [selector]
  return splitOutside(found[1] ?? '', ',').flatMap((choice) =>
    spelledOut(selector.replace(IS, () => choice)),
  )
}

const COMPOUND = /^([a-z][\w-]*|\*)?((?:\.[\w-]+|\[[\w-]+="[^"]*"\])*)$/i

const readCompound = (written: string): Compound | null => {
  const found = COMPOUND.exec(written)
  if (found === null) return null
  const [, tag = '*', rest = ''] = found
  return {
    tag: tag === '*' ? null : tag,
    classes: [...rest.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name),
    attributes: [...rest.matchAll(/\[([\w-]+)="([^"]*)"\]/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    ),
  }
}

const weightOf = (path: readonly Compound[]): number =>
  path.reduce(
    (sum, { tag, classes, attributes }) =>
      sum + (classes.length + attributes.length) * 100 + (tag === null ? 0 : 1),
    0,
  )

const readDeclarations = (body: string): ReadonlyMap<string, string> =>
  new Map(
    splitOutside(body, ';').flatMap((line) => {
      const at = line.indexOf(':')
      return at < 0 ? [] : [[line.slice(0, at).trim(), line.slice(at + 1).trim()] as const]
    }),
  )

/** Rules that always hold: what is for a width, a way of printing or a state is passed over. */
export const readStyles = (css: string): readonly Rule[] => {
  const rules: Rule[] = []
  const text = withoutComments(css)
  let at = 0
  while (at < text.length) {
    const opens = text.indexOf('{', at)
    if (opens < 0) break
    let closes = opens + 1
    for (let depth = 1; closes < text.length && depth > 0; closes += 1)
      depth += text[closes] === '{' ? 1 : text[closes] === '}' ? -1 : 0
    const head = text.slice(at, opens).trim()
    const body = text.slice(opens + 1, closes - 1)
    at = closes
    if (head.startsWith('@')) continue
    const declarations = readDeclarations(body)
    for (const selector of splitOutside(head, ',').flatMap(spelledOut)) {
      const path = selector.split(/\s+/).map((part) => readCompound(part.replace(/^:root$/, 'svg')))
      if (path.every((part) => part !== null))
        rules.push({ path, weight: weightOf(path), declarations })
    }
  }
  return rules
}

const hasAll = ({ tag, classes, attributes }: Compound, element: Element): boolean => {
  const own = element.attributes.get('class')?.split(/\s+/) ?? []
  return (
    (tag === null || tag === element.tag) &&
    classes.every((name) => own.includes(name)) &&
    attributes.every(([name, value]) => element.attributes.get(name) === value)
  )
}

const holds = (path: readonly Compound[], elements: readonly Element[]): boolean => {
  const own = elements.at(-1)
  const last = path.at(-1)
  if (own === undefined || last === undefined || !hasAll(last, own)) return false
  let wanted = path.length - 2
  for (let at = elements.length - 2; at >= 0 && wanted >= 0; at -= 1) {
    const element = elements[at]
    const compound = path[wanted]
    if (element !== undefined && compound !== undefined && hasAll(compound, element)) wanted -= 1
  }
  return wanted < 0
}

/** What the rules say of an element, given those around it, outermost first and itself last. */
export const stylesFor = (
  rules: readonly Rule[],
  elements: readonly Element[],
): ReadonlyMap<string, string> =>
  new Map(
    rules
      .filter(({ path }) => holds(path, elements))
      .toSorted((a, b) => a.weight - b.weight)
      .flatMap(({ declarations }) => [...declarations]),
  )

const FILES = ['styles.css', 'rose.css', 'comparison.css']

/** The rules of the pages, in the order that a page loads them. */
export const PAGE_RULES: readonly Rule[] = FILES.flatMap((file) =>
  readStyles(readFileSync(new URL(`../../ui/${file}`, import.meta.url), 'utf8')),
)
