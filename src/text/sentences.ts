// The shape of a catalogue of sentences: one for each thing that can be said, with its own facts.
import type { Finding } from '../domain/chain/finding.ts'
import type { ChainFault } from '../domain/goals/chain-fault.ts'
import type { ModelFault } from '../domain/model/refusal.ts'

/** What a model or chain file can be refused for. */
export type Fault = ModelFault | ChainFault
type Sentences<Union, Key extends keyof Union> = {
  // NOTE the key's own words, each with the facts of that variant.
  readonly [Word in Union[Key] & string]: (
    facts: Extract<Union, { readonly [K in Key]: Word }>,
  ) => string
}
export type RefusalSentences = Sentences<Fault, 'refused'>
export type FindingSentences = Sentences<Finding, 'warns'>
