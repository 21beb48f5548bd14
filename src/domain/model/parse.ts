// Reads a styrmodell from its files: text in, a model or the refusals out.
import { compileModel } from './compile.ts'
import { readLayers } from './extend.ts'
import { type ModelText, modelFile } from './language.ts'
import type { Model } from './model.ts'
import { readShape } from './read-shape.ts'
import {
  type Locate,
  type ModelFault,
  type Path,
  type Place,
  type Refusal,
  withFirst,
  withInherited,
} from './refusal.ts'
import { placeOf } from './source.ts'

export type ReadModel =
  | { readonly model: Model; readonly text: ModelText; readonly place: Locate }
  | { readonly refusals: readonly Refusal[] }

/**
 * Reads the model file at `path`, with every starter it builds on, from the texts in `files` (path →
 * content; nothing else is read). `named` is where a chain names it: where the file is not there, that is
 * told of there. Refusals come in the order of the file, each with file, line and
 * column from 1.
 */
export const readModel = (
  files: ReadonlyMap<string, string>,
  path: string,
  named: Place = { file: path, line: 1, column: 1, path: '' },
): ReadModel => {
  const source = readLayers(files, path, { at: named, chain: [] })
  if ('refusals' in source) return source
  const shape = readShape(modelFile, source.root)
  if ('refusals' in shape) return shape
  const refusals: Refusal[] = []
  const refuse = (at: Path, fault: ModelFault): void => {
    const locate: Locate = (path) => placeOf(source.root, path)
    refusals.push({
      ...withInherited(withFirst(fault, locate), at, locate),
      at: locate(at),
    })
  }
  const model = compileModel({ text: shape.value, refuse })
  return refusals.length === 0
    ? { model, text: shape.value, place: (at) => placeOf(source.root, at) }
    : { refusals: inOrder(refusals) }
}

/** By file, line and column, as a reader meets them. */
export const inOrder = <One extends Pick<Refusal, 'at'>>(
  refusals: readonly One[],
): readonly One[] =>
  [...refusals].sort(
    (a, b) =>
      (a.at.file < b.at.file ? -1 : a.at.file > b.at.file ? 1 : 0) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column,
  )
