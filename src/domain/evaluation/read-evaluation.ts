// Reads an evaluation from its file, with the framework that it names: text in, an evaluation or the refusals out.
import { relativeTo } from '../model/extend.ts'
import { inOrder } from '../model/parse.ts'
import { readShape } from '../model/read-shape.ts'
import type { Place } from '../model/refusal.ts'
import { type Located, placeOf, readSource } from '../model/source.ts'
import { compileEvaluation, enteredIn } from './compile-evaluation.ts'
import type { Evaluation } from './evaluation.ts'
import { type EvaluationRefusal, refusing } from './fault.ts'
import type { Framework } from './framework.ts'
import { type EvaluationText, evaluationFile } from './language-evaluation.ts'
import { type Entered, withEntered } from './own-parts.ts'
import { readFramework } from './read-framework.ts'
import { unfitAddresses } from './unfit-addresses.ts'

export type ReadEvaluation =
  | {
      readonly evaluation: Evaluation
      /** As the file says it. */
      readonly text: EvaluationText
      /** The framework as its file says it, and the text of that file. */
      readonly framework: Framework
      readonly frameworkText: string
      readonly entered: Entered
    }
  | { readonly refusals: readonly EvaluationRefusal[] }

/** Which of the two a file is, by its keys; null: neither. */
export const evaluationFileSort = (
  path: string,
  content: string,
): 'framework' | 'evaluation' | null => {
  const source = readSource(path, content)
  if ('refusals' in source || source.root.is !== 'map') return null
  const { entries } = source.root
  if (entries.has('evaluation')) return 'evaluation'
  return entries.has('framework') ? 'framework' : null
}

/** The framework file that an evaluation file names, as a path from where it stands; null: it names none. */
export const frameworkNamedIn = (path: string, content: string): string | null => {
  const source = readSource(path, content)
  if ('refusals' in source || source.root.is !== 'map') return null
  const named: Located | undefined = source.root.entries.get('framework')?.value
  const isEvaluation = source.root.entries.has('evaluation')
  return isEvaluation && named?.is === 'scalar' && typeof named.value === 'string'
    ? relativeTo(path, named.value)
    : null
}

/**
 * Reads the evaluation file at `path` and the framework that it names, from the texts in `files` (path →
 * content; nothing else is read). Refusals come in the order of the files, each with file, line and column
 * from 1; those of the framework alone where it has any.
 */
export const readEvaluation = (
  files: ReadonlyMap<string, string>,
  path: string,
): ReadEvaluation => {
  const content = files.get(path)
  const top: Place = { file: path, line: 1, column: 1, path: '' }
  if (content === undefined) return { refusals: [{ refused: 'noFile', path, at: top }] }
  const source = readSource(path, content)
  if ('refusals' in source) return source
  const shape = readShape(evaluationFile, source.root)
  if ('refusals' in shape) return shape
  const file = relativeTo(path, shape.value.framework)
  const frameworkText = files.get(file)
  if (frameworkText === undefined) {
    const at = placeOf(source.root, ['framework'])
    return { refusals: [{ refused: 'noFile', path: file, at }] }
  }
  const read = readFramework(file, frameworkText)
  if ('refusals' in read) return read
  const { refusals, refuse } = refusing((at) => placeOf(source.root, at))
  const entered = enteredIn(shape.value, read.framework, refuse)
  if (refusals.length > 0) return { refusals: inOrder(refusals) }
  const framework = withEntered(read.framework, entered)
  const evaluation = compileEvaluation({ text: shape.value, framework, refuse })
  for (const { path: on, fault } of unfitAddresses(shape.value)) refuse(on, fault)
  return refusals.length === 0
    ? { evaluation, text: shape.value, framework: read.framework, frameworkText, entered }
    : { refusals: inOrder(refusals) }
}
