// What the municipality enters into a framework: parts of its own, and weights of the framework's.
import type { Exact } from '../exact/exact.ts'
import { nearestWord } from '../model/nearest.ts'
import type { Text } from '../organisation/organisation.ts'
import type { EvaluationReference, OwnFault } from './fault.ts'
import { type Framework, type Part, placedParts } from './framework.ts'
import { weightsFault } from './weights.ts'

/** @term egen fråga – a question or an indicator that the framework does not publish and the municipality enters */
export type OwnPart = {
  readonly id: string
  readonly under: string
  readonly title: Text
  readonly most?: Exact
  readonly weight?: Exact
}

export type Entered = {
  readonly own: readonly OwnPart[]
  /** Weights of the framework's own parts. */
  readonly weights: ReadonlyMap<string, Exact>
}

export const NOTHING_ENTERED: Entered = { own: [], weights: new Map() }

const given = <Key extends string>(key: Key, value: Exact | undefined) =>
  // NOTE a computed key is typed as any string; it is the given one.
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Exact }

/** The framework with what is entered. Nothing is checked: see `enteredFaults`. */
export const withEntered = (framework: Framework, { own, weights }: Entered): Framework => {
  const ownUnder = (id: string): readonly Part[] =>
    own
      .filter(({ under }) => under === id)
      .map(({ id, title, most, weight }) => ({
        id,
        title,
        called: [],
        ...given('most', most),
        ...given('weight', weight),
        isOwn: true,
        parts: ownUnder(id),
      }))
  const entered = (part: Part): Part => ({
    ...part,
    ...given('weight', weights.get(part.id) ?? part.weight),
    parts: [...part.parts.map(entered), ...ownUnder(part.id)],
  })
  return { ...framework, areas: framework.areas.map(entered) }
}

const unknownPart = (found: string, valid: readonly string[]): EvaluationReference => {
  const nearest = nearestWord(found, valid)
  const fault = { refused: 'unknownReference', sort: 'part', found, valid } as const
  return nearest === undefined ? fault : { ...fault, nearest }
}

/** A fault of what is entered, with which of it. */
export type EnteredFault = OwnFault & {
  readonly on: { readonly list: 'own' | 'weights'; readonly id: string }
}

/**
 * What is wrong with what is entered: names that are taken or lead nowhere, levels that are not left to the
 * municipality, weights that do not sum.
 * @refuses duplicateId, unknownReference, notOwnLevel, tooManyLevels, weightsSum
 */
export const enteredFaults = (framework: Framework, entered: Entered): readonly EnteredFault[] => {
  const known = placedParts(framework)
  const seen = new Set(known.keys())
  const all = placedParts(withEntered(framework, entered))
  const valid = [...known.keys(), ...entered.own.map(({ id }) => id)]
  const faults: EnteredFault[] = []
  for (const { id, under } of entered.own) {
    const on = { list: 'own', id } as const
    if (seen.has(id)) faults.push({ refused: 'duplicateId', id, on })
    seen.add(id)
    const above = all.get(under)
    if (!valid.includes(under) || above === undefined) {
      faults.push({ ...unknownPart(under, valid), on })
      continue
    }
    const level = above.level + 1
    if (level > framework.levels.length)
      faults.push({ refused: 'tooManyLevels', part: id, most: framework.levels.length, on })
    else if (!framework.ownLevels.includes(level))
      faults.push({ refused: 'notOwnLevel', level, levels: framework.ownLevels, on })
  }
  for (const id of entered.weights.keys())
    if (!known.has(id))
      faults.push({ ...unknownPart(id, [...known.keys()]), on: { list: 'weights', id } })
  if (faults.length > 0) return faults
  return weighedFaults(framework, entered, all)
}

const weighedFaults = (
  { weightSum }: Framework,
  { own }: Entered,
  all: ReturnType<typeof placedParts>,
): readonly EnteredFault[] =>
  weightSum === null
    ? []
    : [...all.values()].flatMap(({ part }): readonly EnteredFault[] => {
        const fault = weightsFault(part.parts, weightSum, part.id)
        const first = part.parts[0]?.id ?? part.id
        const isOwn = own.some(({ id }) => id === first)
        return fault === null
          ? []
          : [{ ...fault, on: { list: isOwn ? 'own' : 'weights', id: first } }]
      })
