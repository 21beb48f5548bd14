// Files that people have asked for: of what, in which format, how far each has come, and for how long it is kept.
import type { Act } from './may.ts'

/** What a file is made of; each asks for the right to read that, when it is made and when it is fetched. */
export const FILE_ACTS = { document: 'readDocuments' } as const satisfies Readonly<
  Record<string, Act>
>
export type FileSort = keyof typeof FILE_ACTS

/** `pdfa`: for the archive, PDF/A-2a. */
export const FILE_FORMATS = ['pdf', 'docx', 'pptx', 'xlsx', 'pdfa'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]
export const isFileFormat = (text: string): text is FileFormat =>
  (FILE_FORMATS as readonly string[]).includes(text)

export type FileStanding = 'waiting' | 'making' | 'ready' | 'failed'

/** What is done while one is made, in order. */
export const FILE_STEPS = ['reading', 'writing', 'keeping'] as const
export type FileStep = (typeof FILE_STEPS)[number]

/** @term beställd fil – a file that somebody has asked for, made while they do other things */
export type OrderedFile = {
  readonly id: string
  /** Whose it is; nobody else fetches it. */
  readonly account: string
  readonly sort: FileSort
  /** The id of what it is made of. */
  readonly about: string
  readonly format: FileFormat
  readonly language: 'sv' | 'en'
  /** What it is called, without its ending. */
  readonly title: string
  /** The municipality's own Word template, for Word alone; null: our own look. */
  readonly template: string | null
  readonly standing: FileStanding
  /** Steps of FILE_STEPS that are done. */
  readonly done: number
  /** How many times it has been taken up to be made. */
  readonly tries: number
  /** ISO, UTC. */
  readonly orderedAt: string
  /** ISO, UTC; null: it is not ready, nor given up. */
  readonly endedAt: string | null
  /** Its size; null: it is not ready. */
  readonly bytes: number | null
  /** Why it was not made, in sentences of its language; null: nothing has gone wrong. */
  readonly why: string | null
}

/** Days that a file lies after it was made, or was given up. */
export const FILE_DAYS = 14

/** Files of one person that may wait or be made at once. */
export const MOST_ORDERED = 10

/** Times that one is taken up: a program that ends each time is ended by the file itself. */
export const MOST_MAKINGS = 3
