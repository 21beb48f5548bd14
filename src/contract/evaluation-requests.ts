// What the staff app sends about evaluations: parsed once, at the edge.
import { z } from 'zod'
import { REFERENCE_KINDS } from '../domain/evaluation/language-evaluation.ts'
import { EVIDENCE_SORTS, SAID_MISSING } from '../domain/evaluation/language-values.ts'
import { LONGEST_TEXT } from './longest-text.ts'
import { organisationParams } from './requests.ts'

const id = z.string().min(1).max(200)
const MOST_ROWS = 500
/** A number as it was typed. */
const written = z.string().max(40)

export const evaluationParams = organisationParams.extend({ evaluation: z.string().max(200) })

/** A closed version, by its number and the day it was closed. */
export const evaluationVersionParams = evaluationParams.extend({
  version: z.string().max(200),
  day: z.string().max(200),
})

/** An evaluation begun from a framework that comes with the program. */
export const beginEvaluationRequest = z.strictObject({
  framework: id,
  scope: id,
  year: z.int().min(0).max(9999),
  title: z.string().max(500),
  /** The body that is evaluated; null: the municipality. */
  body: id.nullable(),
})
export type BeginEvaluationRequest = z.infer<typeof beginEvaluationRequest>

/** An evaluation brought in from its file. */
export const bringInEvaluationRequest = z.strictObject({
  text: z.string().min(1).max(2_000_000),
  /** The framework's file, where it is not one that comes with the program; null: it is. */
  framework: z.string().max(2_000_000).nullable(),
  body: id.nullable(),
})
export type BringInEvaluationRequest = z.infer<typeof bringInEvaluationRequest>

/** The change of the line that the writer saw; 0: there was none. */
const basedOn = z.int().min(0)

/** Points as they were typed, or why there are none; both empty: they are taken back. */
export const givePointsRequest = z.strictObject({
  part: id,
  by: id,
  points: written,
  missing: z.enum(SAID_MISSING).nullable(),
  basedOn,
})
export type GivePointsRequest = z.infer<typeof givePointsRequest>

/** What shows a part; none: it is taken back. */
export const giveEvidenceRequest = z.strictObject({
  part: id,
  evidence: z
    .array(
      z.strictObject({
        sort: z.enum(EVIDENCE_SORTS),
        ref: z.string().max(1000),
        title: z.string().max(500),
      }),
    )
    .max(MOST_ROWS),
  basedOn,
})
export type GiveEvidenceRequest = z.infer<typeof giveEvidenceRequest>

/** A comment that all who read the evaluation read; empty: it is taken back. */
export const commentEvaluationRequest = z.strictObject({
  /** null: the whole. */
  part: id.nullable(),
  by: id,
  text: z.string().max(LONGEST_TEXT),
  basedOn,
})
export type CommentEvaluationRequest = z.infer<typeof commentEvaluationRequest>

/** What somebody writes for themselves; empty: it is thrown. */
export const keepEvaluationNoteRequest = z.strictObject({
  /** null: the whole. */
  part: id.nullable(),
  text: z.string().max(LONGEST_TEXT),
  basedOn,
})
export type KeepEvaluationNoteRequest = z.infer<typeof keepEvaluationNoteRequest>

/** The questions of its own and the weights under one part, whole. */
export const enterPartsRequest = z.strictObject({
  under: id,
  parts: z
    .array(
      z.strictObject({
        /** null: it is new. */
        id: id.nullable(),
        /** Empty: it is taken away, where it is the municipality's own. */
        title: z.string().max(1000),
        most: written,
        weight: written,
      }),
    )
    .max(MOST_ROWS),
  basedOn,
})
export type EnterPartsRequest = z.infer<typeof enterPartsRequest>

/** How many of a group have answered; empty: it is not known. */
export const countAnswersRequest = z.strictObject({ by: id, count: written, basedOn })
export type CountAnswersRequest = z.infer<typeof countAnswersRequest>

/** A total as it was published; empty: there is none. */
export const keepPublishedRequest = z.strictObject({ by: id, total: written, basedOn })
export type KeepPublishedRequest = z.infer<typeof keepPublishedRequest>

/** What others have by area, as it was published; with nobody’s name it is taken away. */
export const keepReferenceRequest = z.strictObject({
  /** Which of them, from 0; null: a new one. */
  place: z.int().min(0).max(MOST_ROWS).nullable(),
  kind: z.enum(REFERENCE_KINDS),
  whose: z.string().max(500),
  count: written,
  total: written,
  values: z.array(z.strictObject({ part: id, written })).max(MOST_ROWS),
  basedOn,
})
export type KeepReferenceRequest = z.infer<typeof keepReferenceRequest>

export const closeEvaluationRequest = z.strictObject({
  day: z.iso.date(),
  /** Why it is closed anew; empty for the first. */
  why: z.string().max(LONGEST_TEXT),
})
export type CloseEvaluationRequest = z.infer<typeof closeEvaluationRequest>
