// Good examples of a goal, a measure or what else they hang on: seen, added, changed and taken away.
import type { KeepExampleRequest, WithdrawExampleRequest } from '../../contract/good-examples.ts'
import {
  acceptExample,
  type ExampleFault,
  type ExampleSubject,
} from '../../domain/comparison/good-examples.ts'
import { answersFor, firstOwners } from '../../domain/workflow/asked-values.ts'
import {
  addExample,
  changeExample,
  type ExampleGone,
  exampleAt,
  goodExamplesOf,
  type StoredExample,
  withdrawExample as withdraw,
} from '../../store/good-examples.ts'
import type { Tx } from '../../store/tx.ts'
import { loadChain } from '../chain/load-chain.ts'
import { type Asking, allowed, type MayNot } from '../visitor.ts'
import { servicesIn } from './services.ts'

type NoSuch =
  | { readonly refused: 'noChain' }
  | { readonly refused: 'noSuchNode'; readonly node: string }
  | { readonly refused: 'noSuchMeasure'; readonly measure: string }

type NotKept = NoSuch | MayNot | ExampleFault | ExampleGone

/**
 * As whom the visitor may keep examples of it. What no body answers for is kept by those whose role is
 * for all of it.
 * @refuses mayNot, noChain, noSuchNode, noSuchMeasure
 */
const mayKeep = async (
  asking: Asking,
  { kind, id }: ExampleSubject,
): Promise<{ readonly tx: Tx } | MayNot | NoSuch> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const { chain } = loaded
  const as = (at: string | undefined) => allowed(asking, 'keepExamples', chain.bodies, at)
  if (kind === 'node') {
    const node = chain.nodes.get(id)
    return node === undefined ? { refused: 'noSuchNode', node: id } : as(node.owner)
  }
  if (kind === 'measure') {
    const measure = chain.measures.get(id)
    if (measure === undefined) return { refused: 'noSuchMeasure', measure: id }
    return as(answersFor(firstOwners(chain), measure, null))
  }
  const services = kind === 'service' ? await servicesIn(asking.tx, chain) : []
  const service = services.find((one) => one.id === id)
  return as(service?.owner)
}

export type SeenExamples = {
  readonly examples: readonly StoredExample[]
  readonly mayKeep: boolean
}

/** Those that hang on it, the first added first. @refuses noChain, noSuchNode, noSuchMeasure */
export const seeExamples = async (
  asking: Asking,
  subject: ExampleSubject,
): Promise<SeenExamples | NoSuch> => {
  const as = await mayKeep(asking, subject)
  if ('refused' in as && as.refused !== 'mayNot') return as
  return { examples: await goodExamplesOf(asking.tx, subject), mayKeep: !('refused' in as) }
}

/**
 * Adds one, or says one anew.
 * @refuses mayNot, noChain, noSuchNode, noSuchMeasure, noSuchExample, exampleMoved, what acceptExample refuses
 */
export const keepExample = async (
  asking: Asking,
  { subject, example, basedOn, ...written }: KeepExampleRequest,
): Promise<{ readonly done: true } | NotKept> => {
  const { name } = asking.visitor
  const as = await mayKeep(asking, subject)
  if ('refused' in as) return as
  const words = acceptExample(written)
  if ('refused' in words) return words
  if (example === null) {
    await addExample(as.tx, subject, words, name)
    return { done: true }
  }
  const known = await exampleAt(as.tx, example, basedOn)
  if ('refused' in known) return known
  // NOTE who may keep those of one thing has no right to those of another.
  if (known.subject.kind !== subject.kind || known.subject.id !== subject.id)
    return { refused: 'noSuchExample' }
  await changeExample(as.tx, known, words, name)
  return { done: true }
}

/** Takes one away. @refuses mayNot, noChain, noSuchNode, noSuchMeasure, noSuchExample, exampleMoved */
export const withdrawExample = async (
  asking: Asking,
  { example, basedOn }: WithdrawExampleRequest,
): Promise<{ readonly done: true } | NotKept> => {
  const known = await exampleAt(asking.tx, example, basedOn)
  if ('refused' in known) return known
  const as = await mayKeep(asking, known.subject)
  if ('refused' in as) return as
  await withdraw(as.tx, known, asking.visitor.name)
  return { done: true }
}
