// Pages that list what a model or chain file may say, made from the same schemas as the published ones.
import { Document, isCollection, visit } from 'yaml'
import { headingAddress } from './links.ts'

/** As much of a JSON Schema as the language uses. */
export type SchemaNode = {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, SchemaNode>>
  readonly title?: string
  readonly description?: string
  readonly default?: unknown
  readonly examples?: readonly unknown[]
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly SchemaNode[]
  readonly allOf?: readonly SchemaNode[]
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly required?: readonly string[]
  readonly additionalProperties?: SchemaNode | boolean
  readonly items?: SchemaNode
  readonly minimum?: number
  readonly maximum?: number
}

/** The page's parts in reading order: a heading, and the parts of the schema that stand under it. */
export type Contents = readonly (readonly [heading: string, parts: readonly string[]])[]

const DEFS = '#/$defs/'
const LINE_WIDTH = 90
/** Whole numbers that a schema writes where no limit was meant. */
const isMeant = (limit: number | undefined): limit is number =>
  limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER

const code = (word: unknown): string => `\`${String(word)}\``
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** An example as it stands in a file: what is short on one line. */
const yamlOf = (value: unknown): string => {
  const document = new Document(value)
  visit(document, {
    Collection: (_key, node) => {
      const isShort = JSON.stringify(node.toJSON()).length < LINE_WIDTH
      if (isShort && node !== document.contents) node.flow = true
      return isShort ? visit.SKIP : undefined
    },
  })
  if (isCollection(document.contents) && JSON.stringify(value).length < LINE_WIDTH)
    document.contents.flow = true
  return document.toString({ lineWidth: 0 }).trimEnd().replaceAll('[ ', '[').replaceAll(' ]', ']')
}

const nameIn = (schema: SchemaNode): string | undefined =>
  (schema.$ref ?? schema.allOf?.[0]?.$ref)?.slice(DEFS.length)

export const languagePage = (root: SchemaNode, contents: Contents): string => {
  const defs = root.$defs ?? {}
  const listed = new Set(contents.flatMap(([, parts]) => parts))
  const left = Object.keys(defs).filter((name) => !listed.has(name))
  if (left.length > 0) throw new Error(`no heading holds ${left.join(', ')}`)

  const partOf = (name: string): SchemaNode => {
    const part = name === '' ? root : defs[name]
    if (part === undefined) throw new Error(`the schema has no «${name}»`)
    return part
  }
  const titleOf = (name: string): string => partOf(name).title ?? name

  const range = ({ minimum, maximum }: SchemaNode): string => {
    if (isMeant(minimum) && isMeant(maximum)) return ` ${minimum}–${maximum}`
    return isMeant(minimum) ? ` from ${minimum}` : ''
  }

  /** What may stand there, in a few words. */
  const shapeOf = (schema: SchemaNode): string => {
    const name = nameIn(schema)
    if (name !== undefined)
      return `[${titleOf(name).toLowerCase()}](#${headingAddress(titleOf(name))})`
    if (schema.const !== undefined) return code(schema.const)
    if (schema.enum !== undefined) return schema.enum.map(code).join(', ')
    if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(shapeOf))].join(' or ')
    if (schema.type === 'array') return `list of ${shapeOf(schema.items ?? {})}`
    if (schema.type === 'boolean') return '`true`, `false`'
    if (schema.type === 'integer') return `whole number${range(schema)}`
    if (schema.type === 'number') return 'number'
    if (schema.type === 'string') return 'text'
    const each = schema.additionalProperties
    if (typeof each !== 'object') return 'the keys below'
    return each.properties === undefined ? `by name: ${shapeOf(each)}` : 'by name, the keys below'
  }

  /** A mapping's own keys, those of one among alternatives, or of each in a list or by name. */
  const mappingsIn = (schema: SchemaNode, above: string): readonly [SchemaNode, string][] => {
    if (nameIn(schema) !== undefined) return []
    if (schema.properties !== undefined) return [[schema, above]]
    const each = schema.additionalProperties
    return [
      ...(schema.anyOf ?? []).flatMap((one) => mappingsIn(one, above)),
      ...(schema.items === undefined ? [] : mappingsIn(schema.items, above)),
      ...(typeof each === 'object' ? mappingsIn(each, `${above}NAME.`) : []),
    ]
  }

  const rowsOf = (schema: SchemaNode, above: string): readonly string[] =>
    mappingsIn(schema, above).flatMap(([mapping, inside]) => {
      const { properties = {}, required = [] } = mapping
      return Object.entries(properties).flatMap(([key, inner]) => {
        const path = `${inside}${key}`
        if (inner.description === undefined) throw new Error(`nothing says what «${path}» means`)
        const isLeft = inner.default === undefined
        const cells = [
          `${code(path)}${required.includes(key) ? ' *' : ''}`,
          inner.description,
          shapeOf(inner),
          isLeft ? '' : [inner.default].flat().map(code).join(', '),
        ]
        return [`| ${cells.map(cell).join(' | ')} |`, ...rowsOf(inner, `${path}.`)]
      })
    })

  const examplesOf = ({ examples = [] }: SchemaNode): readonly string[] =>
    examples.length === 0
      ? []
      : ['```yaml', ...examples.map(yamlOf).join('\n# or\n').split('\n'), '```', '']

  const sectionOf = (name: string): readonly string[] => {
    const part = partOf(name)
    const rows = rowsOf(part, '')
    const words = part.enum === undefined ? [] : [`${part.enum.map(code).join(', ')}`, '']
    const table = ['| Key | Meaning | Shape | Default |', '|---|---|---|---|', ...rows, '']
    return [
      ...(name === '' ? [] : [`### ${titleOf(name)}`, '']),
      ...(part.description === undefined ? [] : [part.description, '']),
      ...words,
      ...(rows.length === 0 ? [] : table),
      ...examplesOf(part),
    ]
  }

  return [
    ...contents.flatMap(([heading, parts]) => [`## ${heading}`, '', ...parts.flatMap(sectionOf)]),
  ].join('\n')
}
