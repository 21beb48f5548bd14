// One line of an evaluation is written: who may, and whether the whole still holds to its framework with it.
import {
  compileText,
  type EvaluationLine,
  type LineSort,
  textFrom,
} from '../../domain/evaluation/evaluation-lines.ts'
import type { EvaluationFault } from '../../domain/evaluation/fault.ts'
import { isRespondents, placedParts } from '../../domain/evaluation/framework.ts'
import type { OpenedEvaluation } from '../../domain/evaluation/opened-evaluation.ts'
import { unfitAddresses } from '../../domain/evaluation/unfit-addresses.ts'
import type { Text } from '../../domain/organisation/organisation.ts'
import { saveLine } from '../../store/evaluation-lines.ts'
import type { Tx } from '../../store/tx.ts'
import { loadChain } from '../chain/load-chain.ts'
import { type Asking, allowed, type MayNot } from '../visitor.ts'
import { fileNameOf, type NoEvaluation, openEvaluation, writtenLines } from './open-evaluation.ts'

export type LineSaved = { readonly changeNumber: number }

/** Somebody has written since: what it says now, and who and when. */
export type NewerWritten = {
  readonly refused: 'newerExists'
  readonly current: {
    readonly author: string
    readonly recordedAt: string
    readonly body: string
    readonly textId: string
  }
}

export type NotWritten =
  | MayNot
  | NoEvaluation
  | { readonly refused: 'noChain' | 'newerExists' }
  | NewerWritten
  | { readonly refused: 'evaluationFault'; readonly fault: EvaluationFault }

export type Evaluating = { readonly tx: Tx; readonly opened: OpenedEvaluation }

/** @refuses noChain, noSuchEvaluation, mayNot */
export const evaluating = async (
  asking: Asking,
  id: string,
): Promise<Evaluating | MayNot | NoEvaluation | { readonly refused: 'noChain' }> => {
  const loaded = await loadChain(asking.tx, asking.memory.chains)
  if (loaded === null) return { refused: 'noChain' }
  const opened = await openEvaluation(asking.tx, id)
  if ('refused' in opened) {
    const refused = allowed(asking, 'evaluate', loaded.chain.bodies, undefined)
    return 'refused' in refused ? refused : opened
  }
  const as = allowed(asking, 'evaluate', loaded.chain.bodies, opened.bodyId ?? undefined)
  return 'refused' in as ? as : { tx: as.tx, opened }
}

const isSame = (one: EvaluationLine, { sort, part, by }: EvaluationLine): boolean =>
  one.sort === sort && one.part === part && one.by === by

/** A part or an assessor that the evaluation does not have; null: it has them, or none is named. */
export const unknownIn = (
  { evaluation: { framework } }: OpenedEvaluation,
  { part, by }: { readonly part: string; readonly by: string },
): EvaluationFault | null => {
  const parts = [...placedParts(framework).keys()]
  const assessors = framework.assessors.map(({ id }) => id)
  if (part !== '' && !parts.includes(part))
    return { refused: 'unknownReference', sort: 'part', found: part, valid: parts }
  if (by !== '' && !assessors.includes(by))
    return { refused: 'unknownReference', sort: 'assessor', found: by, valid: assessors }
  return null
}

const TEXTS: readonly string[] = ['comment', 'evidence'] satisfies readonly LineSort[]

/** A comment's text, or what evidence there is, one a line. */
const textOf = (body: unknown): string => {
  // NOTE what stands in a line was held to the language before it was written.
  const said: { text?: Text; evidence?: readonly { ref: string; title?: Text }[] } = Object(body)
  const shown = (said.evidence ?? []).map(({ ref, title }) =>
    title === undefined ? ref : `${wordsIn(title)} (${ref})`,
  )
  return said.text === undefined ? shown.join('\n') : wordsIn(said.text)
}

/** A text as it was written, in one language or several. */
const wordsIn = (text: Text | string): string =>
  typeof text === 'string' ? text : Object.values(text).join(' / ')

/**
 * Writes a line, where the whole holds with it.
 * @refuses evaluationFault, newerExists
 */
export const writeLine = async (
  { tx, opened }: Evaluating,
  person: string,
  line: EvaluationLine,
  basedOn: number,
): Promise<LineSaved | NotWritten> => {
  const unknown = unknownIn(opened, line)
  if (unknown !== null) return { refused: 'evaluationFault', fault: unknown }
  const file = fileNameOf(opened.framework.id)
  const [unfit] = line.body === null ? [] : unfitAddresses(textFrom(opened.head, file, [line]))
  if (unfit !== undefined) return { refused: 'evaluationFault', fault: unfit.fault }
  const others = writtenLines(opened.lines).filter((one) => !isSame(one, line))
  const next = line.body === null ? others : [...others, line]
  const compiled = compileText(textFrom(opened.head, file, next), opened.framework)
  if ('faults' in compiled) {
    const [first] = compiled.faults
    if (first !== undefined) return { refused: 'evaluationFault', fault: first.fault }
  }
  const isOfGroup = opened.framework.assessors.some(
    (one) => one.id === line.by && isRespondents(one),
  )
  const saved = await saveLine(tx, { evaluationId: opened.id, person }, line, basedOn, isOfGroup)
  if (!('refused' in saved)) return saved
  // NOTE what is no text is asked for anew: there is nothing to choose between but what stands.
  if (!('latest' in saved) || !TEXTS.includes(line.sort)) return { refused: 'newerExists' }
  const { body, changeNumber, person: author, recordedAt } = saved.latest
  const textId = String(changeNumber)
  return { refused: 'newerExists', current: { author, recordedAt, body: textOf(body), textId } }
}
