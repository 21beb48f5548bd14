// What the staff app sends and is answered about the files that somebody has asked for.
import { z } from 'zod'
import { FILE_FORMATS, type FileStanding } from '../domain/workflow/ordered-files.ts'
import { organisationParams } from './requests.ts'

export const fileParams = organisationParams.extend({ file: z.string().max(64) })

/** A document asked for as a file. */
export const orderFileRequest = z.strictObject({
  format: z.enum(FILE_FORMATS),
  /** The own Word template that Word is made in. */
  template: z.string().max(64).optional(),
})
export type OrderFileRequest = z.infer<typeof orderFileRequest>

export type OwnFileView = {
  readonly id: string
  readonly title: string
  /** «PDF», «PDF för arkivet (PDF/A-2a)». */
  readonly format: string
  /** Its size in words; null: it is not ready. */
  readonly size: string | null
  readonly standing: FileStanding
  /** How far it has come, in words: «Skriver filen». */
  readonly said: string
  /** When it was asked for, and until when it lies here. */
  readonly when: string
  /** Steps that are done, and how many there are. */
  readonly done: number
  readonly of: number
  /** Where it is fetched; null: it is not ready. */
  readonly href: string | null
  /** Why it was not made, and what to do; null: nothing has gone wrong. */
  readonly why: string | null
}

/** The latest first. */
export type OwnFilesReply = { readonly files: readonly OwnFileView[] }
