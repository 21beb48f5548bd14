// From the chain file's words to the chain: bodies, nodes, and what stands beside them.
import { toText } from '../exact/exact.ts'
import { optionalText, textOf, validAt } from '../model/compiling.ts'
import type { Model } from '../model/model.ts'
import type { Path } from '../model/refusal.ts'
import type { Text } from '../organisation/organisation.ts'
import {
  type Chain,
  type FieldValue,
  type Judgement,
  type Node,
  type NodeText,
  type PublishedFigure,
  type SaidLater,
  type Tag,
  THE_WHOLE,
} from './chain.ts'
import { type ChainCompiling, decimalAt, given, type Item } from './chain-compiling.ts'
import { compileBody } from './compile-body.ts'
import { compileGroups } from './compile-groups.ts'
import { compileMeasure } from './compile-measure.ts'
import { compileSaidProfile } from './compile-profile.ts'
import { compileService } from './compile-services.ts'
import type { ChainWords } from './language.ts'

type NodeLine = Item<'nodes'>

const weightAt = (
  compiling: ChainCompiling,
  weight: number | string | undefined,
  path: Path,
): { readonly weight?: string } =>
  weight === undefined ? {} : { weight: toText(decimalAt(compiling, weight, path)) }

/** Things by id in the order of the file; a second one of the same id is refused. */
const byId = <From extends { readonly id: string }, To>(
  compiling: ChainCompiling,
  list: string,
  lines: readonly From[] | undefined,
  compile: (line: From, path: Path) => To,
): ReadonlyMap<string, To> => {
  const found = new Map<string, To>()
  for (const [index, line] of (lines ?? []).entries()) {
    const path = [list, index]
    if (found.has(line.id)) {
      const first = lines?.findIndex(({ id }) => id === line.id) ?? 0
      const firstOn = [list, first, 'id']
      compiling.refuse([...path, 'id'], { refused: 'duplicateId', id: line.id, firstOn })
    } else found.set(line.id, compile(line, path))
  }
  return found
}

const compileNodeMeasures = (
  compiling: ChainCompiling,
  type: string,
  measures: NonNullable<NodeLine['measures']>,
  path: Path,
): Node['measures'] => {
  const role = compiling.model.types.get(type)?.measureRole ?? 'decides'
  return measures.map((one, index) => {
    const full = typeof one === 'string' ? { measure: one } : one
    return {
      measure: full.measure,
      role: full.role ?? role,
      aspect: full.aspect ?? 'result',
      ...weightAt(compiling, full.weight, [...path, 'measures', index, 'weight']),
    }
  })
}

const parentsOf = (compiling: ChainCompiling, line: NodeLine, path: Path): readonly string[] => {
  if (line.parent !== undefined && line.parents !== undefined) {
    const both = ['parent', 'parents']
    compiling.refuse([...path, 'parent'], { refused: 'oneKey', used: both, of: both })
  }
  return line.parents ?? (line.parent === undefined ? [] : [line.parent])
}

const fieldOf = (written: NonNullable<NodeLine['fields']>[string]): FieldValue => {
  if (typeof written === 'number') return { is: 'text', text: textOf(String(written)) }
  if (typeof written === 'string') return { is: 'text', text: textOf(written) }
  const { years, ...languages } = written
  if (typeof years !== 'object') return { is: 'text', text: textOf(languages as Text) }
  return {
    is: 'perYear',
    amounts: new Map(Object.entries(years).map(([year, amount]) => [Number(year), String(amount)])),
  }
}

const compileLinks = (links: NonNullable<NodeLine['links']>): Node['links'] =>
  links.map(({ reason, part, ...link }) => ({
    ...link,
    part: part ?? 'contributes',
    ...optionalText('reason', reason),
  }))

const compileFields = (fields: NonNullable<NodeLine['fields']>): Node['fields'] =>
  new Map(Object.entries(fields).map(([id, one]) => [id, fieldOf(one)]))

const compileLater = (
  compiling: ChainCompiling,
  type: string,
  line: NonNullable<NodeLine['later']>[number],
  path: Path,
): SaidLater => ({
  from: line.from,
  without: line.without ?? [],
  ...optionalText('title', line.title),
  ...optionalText('text', line.text),
  ...given('parents', line.parents),
  ...given('owner', line.owner),
  ...given('decision', line.decision),
  ...given('tags', line.tags),
  ...given('due', line.due),
  ...weightAt(compiling, line.weight, [...path, 'weight']),
  ...(line.measures === undefined
    ? {}
    : { measures: compileNodeMeasures(compiling, type, line.measures, path) }),
  ...(line.links === undefined ? {} : { links: compileLinks(line.links) }),
  ...(line.fields === undefined ? {} : { fields: compileFields(line.fields) }),
})

/** By rising day; two from one day are refused. */
const laterOf = (
  compiling: ChainCompiling,
  { type, later }: NodeLine,
  path: Path,
): { readonly later?: readonly SaidLater[] } => {
  if (later === undefined || later.length === 0) return {}
  const days = new Set<string>()
  const compiled = later.map((line, index) => {
    const at = [...path, 'later', index]
    if (days.has(line.from))
      compiling.refuse([...at, 'from'], { refused: 'duplicateDay', day: line.from })
    days.add(line.from)
    return compileLater(compiling, type, line, at)
  })
  return { later: compiled.sort((one, other) => (one.from < other.from ? -1 : 1)) }
}

const compileNode = (compiling: ChainCompiling, line: NodeLine, path: Path): Node => ({
  id: line.id,
  type: line.type,
  title: textOf(line.title),
  ...optionalText('text', line.text),
  parents: parentsOf(compiling, line, path),
  ...given('owner', line.owner),
  ...given('decision', line.decision),
  measures: compileNodeMeasures(compiling, line.type, line.measures ?? [], path),
  links: compileLinks(line.links ?? []),
  fields: compileFields(line.fields ?? {}),
  tags: line.tags ?? [],
  ...weightAt(compiling, line.weight, [...path, 'weight']),
  ...given('due', line.due),
  ...validAt(compiling, line.valid, path),
  ...laterOf(compiling, line, path),
  ...given('source', line.source),
  madeUp: line.madeUp ?? false,
})

const compileTag = (compiling: ChainCompiling, line: Item<'tags'>, path: Path): Tag => ({
  id: line.id,
  title: textOf(line.title),
  ...optionalText('group', line.group),
  ...optionalText('text', line.text),
  ...validAt(compiling, line.valid, path),
  ...given('source', line.source),
  madeUp: line.madeUp ?? false,
})

/** A judgement of a node, or of the whole organisation: exactly one of them, and of the whole no assessment. */
const checkOneJudged = (
  compiling: ChainCompiling,
  { node, verdict, assessment }: Item<'judgements'>,
  path: Path,
): void => {
  const used = [
    ...(node === undefined ? [] : ['node']),
    ...(verdict === undefined ? [] : ['verdict']),
    ...(verdict === undefined || assessment === undefined ? [] : ['assessment']),
  ]
  if (used.length !== 1)
    compiling.refuse(path, { refused: 'oneKey', used, of: ['node', 'verdict'] })
}

export const compileJudgement = (
  compiling: ChainCompiling,
  line: Item<'judgements'>,
  nodes: Chain['nodes'],
  path: Path,
): Judgement => {
  checkOneJudged(compiling, line, path)
  const { reason, assessment, madeUp, node = THE_WHOLE, verdict, ...rest } = line
  const type = nodes.get(node)?.type
  const own = type === undefined ? undefined : compiling.model.types.get(type)?.assessments[0]?.id
  return {
    ...rest,
    node,
    assessment: verdict ?? assessment ?? own ?? '',
    ...optionalText('reason', reason),
    madeUp: madeUp ?? false,
  }
}

export const compileText = (line: Item<'texts'>): NodeText => ({
  ...line,
  text: textOf(line.text),
  madeUp: line.madeUp ?? false,
})

const compilePublished = (
  compiling: ChainCompiling,
  line: Item<'published'>,
  path: Path,
): PublishedFigure => {
  const { label, note, unit, value, ...rest } = line
  return {
    ...rest,
    label: textOf(label),
    value: toText(decimalAt(compiling, value, [...path, 'value'])),
    ...optionalText('unit', unit),
    ...optionalText('note', note),
  }
}

const compileServices = (compiling: ChainCompiling, lines: ChainWords['services']) =>
  lines === undefined
    ? {}
    : {
        services: [
          ...byId(
            compiling,
            'services',
            lines.map((line) => (typeof line === 'string' ? { id: line } : line)),
            (line, path) => compileService(compiling, line, path),
          ).values(),
        ],
      }

const compileOwnProfile = (compiling: ChainCompiling, text: ChainWords) => {
  const measures = new Set((text.measures ?? []).map(({ id }) => id))
  const { financialProfile: said } = text
  return said === undefined
    ? {}
    : {
        financialProfile: compileSaidProfile(compiling, said, measures, ['financialProfile']),
      }
}

/** What is said about a chain's nodes and measures: reported, decided, written, and by others. */
export type ChainFacts = Pick<Chain, 'readings' | 'judgements' | 'texts' | 'peers'>

/** The chain without the facts about it. */
export type ChainStructure = Omit<Chain, keyof ChainFacts>

export const compileStructure = (compiling: ChainCompiling, text: ChainWords): ChainStructure => ({
  id: text.chain,
  title: textOf(text.title),
  ...given('area', text.area),
  bodies: byId(compiling, 'bodies', text.bodies, (line, path) =>
    compileBody(compiling, line, path),
  ),
  nodes: byId(compiling, 'nodes', text.nodes, (line, path) => compileNode(compiling, line, path)),
  measures: byId(compiling, 'measures', text.measures, (line, path) =>
    compileMeasure(compiling, line, path),
  ),
  tags: byId(compiling, 'tags', text.tags, (line, path) => compileTag(compiling, line, path)),
  groups: compileGroups(compiling, text),
  published: (text.published ?? []).map((line, index) =>
    compilePublished(compiling, line, ['published', index]),
  ),
  meetings: (text.meetings ?? []).map(({ body, date, what, treats, track }) => ({
    body,
    date,
    ...optionalText('what', what),
    ...(treats === undefined ? {} : { treats }),
    ...(track === undefined ? {} : { track }),
  })),
  ...compileServices(compiling, text.services),
  ...compileOwnProfile(compiling, text),
  ...optionalText('source', text.source),
  ...optionalText('note', text.note),
})

/**
 * The structure that text says which was read and checked when it was written: its places are gone
 * and nothing is checked again. Throws on what no reading would have let through.
 */
export const structureOf = (text: ChainWords, model: Model): ChainStructure =>
  compileStructure(
    {
      model,
      refuse: (path, fault) => {
        throw new Error(`the checked chain says at ${path.join(', ')}: ${JSON.stringify(fault)}`)
      },
    },
    text,
  )
