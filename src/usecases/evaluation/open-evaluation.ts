// An evaluation as it stands: its lines put together, held to the framework it was begun by.
import {
  compileText,
  type EvaluationHead,
  type EvaluationLine,
  headOf,
  LINE_SORTS,
  linesOf,
  textFrom,
} from '../../domain/evaluation/evaluation-lines.ts'
import { evaluationFile } from '../../domain/evaluation/language-evaluation.ts'
import type { OpenedEvaluation, WrittenLine } from '../../domain/evaluation/opened-evaluation.ts'
import { readFramework } from '../../domain/evaluation/read-framework.ts'
import { latestLineChanges, linesInForce, type StoredLine } from '../../store/evaluation-lines.ts'
import {
  evaluationVersions,
  listEvaluations,
  type StoredEvaluation,
  type StoredVersion,
} from '../../store/evaluations.ts'
import type { Tx } from '../../store/tx.ts'

/** A closed version as its address names it: its number, and the day it was closed (ISO). */
export type VersionAsked = { readonly version: string; readonly day: string }

export type NoEvaluation = { readonly refused: 'noSuchEvaluation'; readonly evaluation: string }

export const fileNameOf = (framework: string): string => `${framework}.yaml`

/** Stored lines as the domain knows them. Throws on another sort: the database holds none. */
export const writtenLines = (lines: readonly WrittenLine[]): readonly EvaluationLine[] =>
  lines.map(({ sort, part, by, body }) => {
    const known = LINE_SORTS.find((one) => one === sort)
    if (known === undefined) throw new Error(`an evaluation has no line «${sort}»`)
    return { sort: known, part, by, body }
  })

const opened = (
  row: StoredEvaluation,
  lines: readonly StoredLine[],
  versions: readonly StoredVersion[],
  latestLine: number,
): OpenedEvaluation => {
  const read = readFramework(fileNameOf(row.frameworkId), row.frameworkText)
  if ('refusals' in read) throw new Error(`the framework of «${row.evaluationId}» cannot be read`)
  // NOTE the column holds the head that was checked before it was written.
  const head = row.head as EvaluationHead
  const text = textFrom(head, fileNameOf(row.frameworkId), writtenLines(lines))
  const compiled = compileText(text, read.framework)
  if ('faults' in compiled)
    throw new Error(`«${row.evaluationId}» does not hold: ${JSON.stringify(compiled.faults)}`)
  const latest = versions[0]?.changeNumber ?? 0
  return {
    id: row.evaluationId,
    bodyId: row.bodyId,
    ...compiled,
    framework: read.framework,
    head,
    text,
    lines,
    versions,
    isOpen: versions.length === 0 || latestLine > latest,
  }
}

/**
 * An evaluation as it stood when it was closed as a version.
 * @refuses noSuchVersion – there is none by that number, or it was closed another day
 */
export const openVersion = async (
  tx: Tx,
  now: OpenedEvaluation,
  { version, day }: VersionAsked,
): Promise<OpenedEvaluation | { readonly refused: 'noSuchVersion' }> => {
  const versions = (await evaluationVersions(tx)).get(now.id) ?? []
  const found = versions.find((one) => String(one.version) === version && one.closedOn === day)
  if (found === undefined) return { refused: 'noSuchVersion' }
  const { framework } = now
  const read = evaluationFile.parse(found.body)
  const compiled = compileText(read, framework)
  if ('faults' in compiled)
    throw new Error(`version ${version} of «${now.id}» does not hold to its framework`)
  const lines = linesOf(read).map((line) => ({ ...line, changeNumber: found.changeNumber }))
  return { ...now, ...compiled, head: headOf(read), text: read, lines, seenAs: found }
}

/** Every evaluation of the organisation as it stands, the latest begun first. */
export const openEvaluations = async (tx: Tx): Promise<readonly OpenedEvaluation[]> => {
  const rows = await listEvaluations(tx)
  const lines = await linesInForce(tx)
  const versions = await evaluationVersions(tx)
  const latest = await latestLineChanges(tx)
  return rows.map((row) => {
    const id = row.evaluationId
    return opened(row, lines.get(id) ?? [], versions.get(id) ?? [], latest.get(id) ?? 0)
  })
}

/** @refuses noSuchEvaluation */
export const openEvaluation = async (
  tx: Tx,
  id: string,
): Promise<OpenedEvaluation | NoEvaluation> =>
  (await openEvaluations(tx)).find((one) => one.id === id) ?? {
    refused: 'noSuchEvaluation',
    evaluation: id,
  }
