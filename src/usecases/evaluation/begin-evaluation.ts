// An evaluation is begun, from a framework that comes with the program or from its own file.
import type {
  BeginEvaluationRequest,
  BringInEvaluationRequest,
} from '../../contract/evaluation-requests.ts'
import { compileText, headOf, linesOf, textFrom } from '../../domain/evaluation/evaluation-lines.ts'
import type { EvaluationFault, EvaluationRefusal } from '../../domain/evaluation/fault.ts'
import { frameworkNamedIn, readEvaluation } from '../../domain/evaluation/read-evaluation.ts'
import { nearestWord } from '../../domain/model/nearest.ts'
import { addEvaluation } from '../../store/evaluations.ts'
import type { Tx } from '../../store/tx.ts'
import { type Loaded, loadChain } from '../chain/load-chain.ts'
import type { ShippedFramework } from '../house.ts'
import { type Asking, allowed, type MayNot } from '../visitor.ts'
import { fileNameOf } from './open-evaluation.ts'

export type EvaluationBegun = { readonly id: string }

export type NotBegunEvaluation =
  | MayNot
  | { readonly refused: 'noChain' | 'evaluationIsThere' | 'evaluationUntitled' }
  | { readonly refused: 'noSuchFramework'; readonly framework: string }
  | { readonly refused: 'noSuchBody'; readonly body: string }
  | { readonly refused: 'evaluationFault'; readonly fault: EvaluationFault }
  | { readonly refused: 'evaluationFile'; readonly refusals: readonly EvaluationRefusal[] }

/** The transaction of whoever may begin one there, with what the municipality is called. */
const beginningAt = async (
  asking: Asking,
  body: string | null,
): Promise<{ readonly tx: Tx; readonly loaded: Loaded } | NotBegunEvaluation> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const { bodies } = loaded.chain
  const as = allowed(asking, 'evaluate', bodies, body ?? undefined)
  if ('refused' in as) return as
  if (body !== null && !bodies.has(body)) return { refused: 'noSuchBody', body }
  return { tx: as.tx, loaded }
}

/** A name that no other evaluation of the municipality has. */
const nameFor = (framework: string, year: number, body: string | null): string =>
  [framework, ...(body === null ? [] : [body]), String(year)].join('-')

const [FIRST_YEAR, LAST_YEAR] = [1900, 2199]

const yearFault = (year: number): EvaluationFault | null => {
  if (year < FIRST_YEAR) return { refused: 'tooSmall', found: String(year), least: FIRST_YEAR }
  return year > LAST_YEAR ? { refused: 'tooBig', found: String(year), most: LAST_YEAR } : null
}

const unknownScope = ({ framework }: ShippedFramework, found: string): EvaluationFault => {
  const valid = framework.scopes.map(({ id }) => id)
  const nearest = nearestWord(found, valid)
  return {
    ...{ refused: 'unknownReference', sort: 'scope', found, valid },
    ...(nearest === undefined ? {} : { nearest }),
  }
}

/**
 * @refuses mayNot, noChain, noSuchBody, noSuchFramework, evaluationUntitled, evaluationIsThere,
 *   evaluationFault
 */
export const beginEvaluation = async (
  asking: Asking,
  { framework: id, scope, year, title, body }: BeginEvaluationRequest,
  frameworks: readonly ShippedFramework[],
): Promise<EvaluationBegun | NotBegunEvaluation> => {
  const at = await beginningAt(asking, body)
  if ('refused' in at) return at
  const shipped = frameworks.find((one) => one.id === id)
  if (shipped === undefined) return { refused: 'noSuchFramework', framework: id }
  const unlikely = yearFault(year)
  if (unlikely !== null) return { refused: 'evaluationFault', fault: unlikely }
  if (!shipped.framework.scopes.some((one) => one.id === scope))
    return { refused: 'evaluationFault', fault: unknownScope(shipped, scope) }
  if (title.trim() === '') return { refused: 'evaluationUntitled' }
  const { model } = at.loaded.versions[0]
  const organisation = model.municipality?.name ?? at.loaded.chain.title
  const name = nameFor(id, year, body)
  const head = {
    ...{ evaluation: name, title: title.trim(), organisation, scope, year },
    ...(model.municipality?.code === undefined ? {} : { area: model.municipality.code }),
    ...(body === null ? {} : { body }),
  }
  const compiled = compileText(textFrom(head, fileNameOf(id), []), shipped.framework)
  if ('faults' in compiled) {
    const [first] = compiled.faults
    if (first !== undefined) return { refused: 'evaluationFault', fault: first.fault }
  }
  const added = await addEvaluation(at.tx, {
    evaluationId: name,
    frameworkId: id,
    frameworkText: shipped.text,
    head,
    bodyId: body,
    person: asking.visitor.name,
    lines: [],
  })
  return 'refused' in added ? added : { id: name }
}

const FILE = 'utvardering.yaml'

/**
 * Brings in an evaluation from its file, with the framework that it names.
 * @refuses mayNot, noChain, noSuchBody, evaluationIsThere, evaluationFile
 */
export const bringInEvaluation = async (
  asking: Asking,
  { text, framework, body }: BringInEvaluationRequest,
  frameworks: readonly ShippedFramework[],
): Promise<EvaluationBegun | NotBegunEvaluation> => {
  const at = await beginningAt(asking, body)
  if ('refused' in at) return at
  const named = frameworkNamedIn(FILE, text)
  const own = named?.split('/').at(-1)
  const shipped = frameworks.find(({ id }) => fileNameOf(id) === own)
  const frameworkText = framework ?? shipped?.text
  const files = new Map([[FILE, text]])
  if (named !== null && frameworkText !== undefined) files.set(named, frameworkText)
  const read = readEvaluation(files, FILE)
  if ('refusals' in read) return { refused: 'evaluationFile', refusals: read.refusals }
  const { body: _, ...head } = headOf(read.text)
  const added = await addEvaluation(at.tx, {
    evaluationId: read.evaluation.id,
    frameworkId: read.framework.id,
    frameworkText: read.frameworkText,
    head: { ...head, ...(body === null ? {} : { body }) },
    bodyId: body,
    person: asking.visitor.name,
    lines: linesOf(read.text),
  })
  return 'refused' in added ? added : { id: read.evaluation.id }
}
