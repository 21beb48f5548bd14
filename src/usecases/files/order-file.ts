// Somebody asks for a document as a file: it is made while they do other things.
import {
  type FileFormat,
  MOST_ORDERED,
  type OrderedFile,
} from '../../domain/workflow/ordered-files.ts'
import { addOrderedFile, filesOf, type NewFile } from '../../store/ordered-files.ts'
import { type NoDocument, openDocument } from '../documents/open-document.ts'
import type { Asking } from '../visitor.ts'

export type TooManyFiles = { readonly refused: 'tooManyFiles'; readonly most: number }

const isSame = (file: OrderedFile, asked: NewFile): boolean =>
  file.sort === asked.sort &&
  file.about === asked.about &&
  file.format === asked.format &&
  file.language === asked.language &&
  file.template === asked.template

/**
 * Adds a file to those that are to be made. One that already waits is the same: what it is made of is
 * read when its turn comes. @refuses tooManyFiles
 */
export const addFile = async (
  { tx }: Pick<Asking, 'tx'>,
  asked: NewFile,
): Promise<OrderedFile | TooManyFiles> => {
  const known = await filesOf(tx, asked.account)
  const waiting = known.find((file) => file.standing === 'waiting' && isSame(file, asked))
  if (waiting !== undefined) return waiting
  const open = known.filter(({ endedAt }) => endedAt === null)
  if (open.length >= MOST_ORDERED) return { refused: 'tooManyFiles', most: MOST_ORDERED }
  return addOrderedFile(tx, asked)
}

/** @refuses tooManyFiles, what openDocument refuses */
export const orderDocument = async (
  asking: Asking,
  document: string,
  {
    format,
    template,
    language,
  }: {
    readonly format: FileFormat
    readonly template: string | null
    readonly language: 'sv' | 'en'
  },
): Promise<OrderedFile | TooManyFiles | NoDocument> => {
  const opened = await openDocument(asking, document)
  if ('refused' in opened) return opened
  const { account } = asking.visitor
  const of = { sort: 'document', about: document, title: opened.head.title } as const
  return addFile(asking, {
    ...{ account, ...of, format, language },
    template: format === 'docx' ? template : null,
  })
}
