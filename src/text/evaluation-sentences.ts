// The shape of the sentences of an evaluation's own faults: one for each, with its own facts.
import type { OwnFault } from '../domain/evaluation/fault.ts'

/** A sentence for each of an evaluation's own faults, with its own facts. */
export type EvaluationSentences = {
  readonly [Word in Exclude<OwnFault['refused'], 'duplicateId'>]: (
    facts: Extract<OwnFault, { readonly refused: Word }>,
  ) => string
}
