// How the smallest things are written in framework and evaluation files: points, and where a thing is known from.
import { z } from 'zod'
import { text } from '../model/language-values.ts'

/** Why something is missing, where a file or a person says it. */
export const SAID_MISSING = ['lost', 'notPublic', 'notAssessed'] as const
/** @term saknad poäng – why a part has no points; never the same as nought */
export type SaidMissing = (typeof SAID_MISSING)[number]

export const missingWhy = () =>
  z
    .enum(SAID_MISSING)
    .describe(
      'Why it is missing: the source no longer shows it (`lost`), it was never published (`notPublic`), or it was not assessed (`notAssessed`)',
    )

export const knownFrom = () => text().optional().describe('Where it is known from')

/** A link to what shows that it is so. */
export const EVIDENCE_SORTS = ['node', 'measure', 'report', 'document', 'address'] as const

export const evidence = z
  .strictObject({
    sort: z
      .enum(EVIDENCE_SORTS)
      .describe('A goal, a measure, a frozen report, a document in the register, or an address'),
    ref: z
      .string()
      .min(1)
      .describe('The goal’s or measure’s name, the round, the register number, or the address'),
    title: text().optional().describe('What it is called'),
  })
  .meta({
    id: 'evidence',
    title: 'Evidence',
    description: 'What shows that it is so, as a link to what is there already.',
    examples: [
      { sort: 'node', ref: 'oppenhet' },
      { sort: 'document', ref: 'KS 2009/412', title: 'Policy för medborgardialog' },
      { sort: 'address', ref: 'https://www.exempel.se/plan' },
    ],
  })
export type EvidenceText = z.infer<typeof evidence>
