// Reads a framework from its file: text in, a framework or the refusals out.
import { compare, divide, type Exact, HUNDRED, toText, ZERO } from '../exact/exact.ts'
import { amountFrom, decimalFrom } from '../exact/swedish-number.ts'
import { optionalText, textOf } from '../model/compiling.ts'
import { inOrder } from '../model/parse.ts'
import { readShape } from '../model/read-shape.ts'
import type { Path, Place } from '../model/refusal.ts'
import { placeOf, readSource } from '../model/source.ts'
import { type EvaluationRefusal, type Refuse, refusing } from './fault.ts'
import type { Assessor, Framework, Part, Reads, RespondentGroup } from './framework.ts'
import { type FrameworkText, frameworkFile, type PartText } from './language-framework.ts'
import { OUR_READS, SMALLEST_GROUP } from './ours.ts'
import { weightsFault } from './weights.ts'

export type ReadFramework =
  | { readonly framework: Framework }
  | { readonly refusals: readonly EvaluationRefusal[] }

/** A number that is not negative; refused and left out where it is none, or is nought where something is needed. */
export const amountAt = (
  refuse: Refuse,
  value: number | string | undefined,
  path: Path,
  least: 'nought' | 'more' = 'nought',
): Exact | undefined => {
  if (value === undefined) return undefined
  const number = decimalFrom(value)
  if (number === null) {
    refuse(path, { refused: 'wrongPattern', found: String(value), pattern: 'number' })
    return undefined
  }
  const against = compare(number, ZERO)
  if (against < 0 || (against === 0 && least === 'more')) {
    refuse(path, { refused: 'tooSmall', found: toText(number), least: 0 })
    return undefined
  }
  return number
}

/** `{ [key]: number }`, or nothing where there is none. */
const optionalAmount = <Key extends string>(
  key: Key,
  value: Exact | undefined,
): { readonly [K in Key]?: Exact } =>
  // NOTE a computed key is typed as any string; it is the given one.
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Exact }

type Compiling = {
  readonly text: FrameworkText
  readonly refuse: Refuse
  /** Where each name of a part stands first. */
  readonly known: Map<string, Path>
}

/** Refuses a name that is taken. */
export const unlessTaken = (
  known: Map<string, Path>,
  refuse: Refuse,
  id: string,
  path: Path,
): void => {
  const firstOn = known.get(id)
  if (firstOn !== undefined) refuse([...path, 'id'], { refused: 'duplicateId', id, firstOn })
  else known.set(id, [...path, 'id'])
}

const compilePart = (compiling: Compiling, line: PartText, path: Path, level: number): Part => {
  const { text, refuse, known } = compiling
  unlessTaken(known, refuse, line.id, path)
  if (level > text.levels.length)
    refuse(path, { refused: 'tooManyLevels', part: line.id, most: text.levels.length })
  return {
    id: line.id,
    title: textOf(line.title),
    called: (line.called ?? []).map(textOf),
    ...optionalText('text', line.text),
    ...optionalText('group', line.group),
    ...optionalAmount('most', amountAt(refuse, line.most, [...path, 'most'], 'more')),
    ...optionalAmount('weight', amountAt(refuse, line.weight, [...path, 'weight'])),
    isOwn: false,
    ...optionalText('source', line.source),
    ...optionalText('note', line.note),
    parts: (line.parts ?? []).map((one, index) =>
      compilePart(compiling, one, [...path, 'parts', index], level + 1),
    ),
  }
}

const checkWeights = (
  refuse: Refuse,
  parts: readonly Part[],
  asked: Exact,
  { path, under }: { readonly path: Path; readonly under: string },
): void => {
  const fault = weightsFault(parts, asked, under)
  if (fault !== null) refuse(path, fault)
  for (const [index, part] of parts.entries())
    checkWeights(refuse, part.parts, asked, { path: [...path, index, 'parts'], under: part.id })
}

const compileAssessor = (
  { refuse }: Compiling,
  line: FrameworkText['assessors'][number],
  path: Path,
): Assessor | RespondentGroup => {
  const { id, kind, smallest } = line
  const title = textOf(line.title)
  if (kind === 'respondents')
    return { id, kind, title, smallest: smallest ?? SMALLEST_GROUP, isOurs: smallest === undefined }
  if (smallest !== undefined)
    refuse([...path, 'smallest'], { refused: 'notRespondents', assessor: id })
  return { id, kind, title }
}

const shareIn = (written: string): Exact => {
  const amount = amountFrom(written)
  return amount === null ? ZERO : divide(amount.value, HUNDRED)
}

const compileReads = ({ text: { reads }, refuse }: Compiling): Reads => {
  if (reads === undefined) return OUR_READS
  const [strength, weakness] = [shareIn(reads.strength), shareIn(reads.weakness)]
  if (compare(weakness, strength) > 0)
    refuse(['reads', 'weakness'], {
      refused: 'readsBackwards',
      strength: reads.strength,
      weakness: reads.weakness,
    })
  return { strength, weakness, most: reads.most, isOurs: false }
}

const compileEdition = ({ text: { edition }, refuse }: Compiling): Pick<Framework, 'edition'> => {
  if (edition === undefined) return {}
  const { of, title, years, notComparable = [], why } = edition
  if (years?.to !== undefined && years.to < years.from)
    refuse(['edition', 'years', 'to'], {
      refused: 'yearsBackwards',
      from: years.from,
      to: years.to,
    })
  const spans =
    years === undefined
      ? {}
      : { years: { from: years.from, ...(years.to === undefined ? {} : { to: years.to }) } }
  return {
    edition: { of, title: textOf(title), ...spans, notComparable, ...optionalText('why', why) },
  }
}

/** Refuses a name that stands twice in a list of its own. */
const eachOnce = (refuse: Refuse, list: string, all: readonly { readonly id: string }[]): void => {
  const known = new Map<string, Path>()
  for (const [index, { id }] of all.entries()) unlessTaken(known, refuse, id, [list, index])
}

const compileFramework = (compiling: Compiling): Framework => {
  const { text, refuse } = compiling
  eachOnce(refuse, 'assessors', text.assessors)
  eachOnce(refuse, 'scopes', text.scopes)
  const areas = text.areas.map((line, index) => compilePart(compiling, line, ['areas', index], 1))
  const weightSum = amountAt(refuse, text.weights?.sum, ['weights', 'sum'], 'more') ?? null
  if (weightSum !== null)
    for (const [index, area] of areas.entries())
      checkWeights(refuse, area.parts, weightSum, {
        path: ['areas', index, 'parts'],
        under: area.id,
      })
  return {
    id: text.framework,
    title: textOf(text.title),
    ...compileEdition(compiling),
    ...optionalText('source', text.source),
    ...optionalText('note', text.note),
    levels: text.levels.map(textOf),
    ...(text.plurals === undefined ? {} : { plurals: text.plurals.map(textOf) }),
    assessors: text.assessors.map((line, index) =>
      compileAssessor(compiling, line, ['assessors', index]),
    ),
    scopes: text.scopes.map(({ id, title }) => ({ id, title: textOf(title) })),
    points:
      text.points === undefined
        ? null
        : { step: text.points.step, hasTotal: text.points.total ?? true },
    weightSum,
    ownLevels: text.own?.levels ?? [],
    ...optionalText('ownNote', text.own?.note),
    reads: compileReads(compiling),
    areas,
  }
}

/**
 * Reads a framework file. Refusals come in the order of the file, each with file, line and column from 1.
 * @refuses what any file can be refused for, duplicateId, tooManyLevels, weightsSum, yearsBackwards,
 *   readsBackwards, notRespondents
 */
export const readFramework = (file: string, content: string | undefined): ReadFramework => {
  const top: Place = { file, line: 1, column: 1, path: '' }
  if (content === undefined) return { refusals: [{ refused: 'noFile', path: file, at: top }] }
  const source = readSource(file, content)
  if ('refusals' in source) return source
  const shape = readShape(frameworkFile, source.root)
  if ('refusals' in shape) return shape
  const { refusals, refuse } = refusing((path) => placeOf(source.root, path))
  const framework = compileFramework({ text: shape.value, refuse, known: new Map() })
  return refusals.length === 0 ? { framework } : { refusals: inOrder(refusals) }
}
