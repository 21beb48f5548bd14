// What a file is by its content alone, whatever it is called.
import { createReadStream } from 'node:fs'
import { fileTypeFromFile } from 'file-type'
import { type Contents, FILE_KINDS, fileKinds } from '../../domain/workflow/attachments.ts'

/** Kinds that have no mark of their own are never found by one. */
const MARKED = fileKinds.filter((kind) => !FILE_KINDS[kind].type.startsWith('text/'))

const TAB = 0x09
const LINE_FEED = 0x0a
const FORM_FEED = 0x0c
const CARRIAGE_RETURN = 0x0d
const FIRST_PRINTED = 0x20
const DELETE = 0x7f
const MAY_STAND: readonly number[] = [TAB, LINE_FEED, FORM_FEED, CARRIAGE_RETURN]

const isInText = (byte: number): boolean =>
  byte >= FIRST_PRINTED ? byte !== DELETE : MAY_STAND.includes(byte)

// NOTE also text in Windows' own code, as a Swedish Excel writes CSV; in UTF-16 there are zeros.
const isText = async (path: string): Promise<boolean> => {
  for await (const chunk of createReadStream(path))
    for (const byte of chunk as Buffer) if (!isInText(byte)) return false
  return true
}

/**
 * A kind by the marks that its format has: in a ZIP by what lies in it, so that a workbook is told
 * from a document. Text is what has no byte that text has not. Throws what the disk says.
 */
export const contentsOf = async (path: string): Promise<Contents> => {
  const found = await fileTypeFromFile(path)
  const marked = MARKED.find((kind) => FILE_KINDS[kind].type === found?.mime)
  if (marked !== undefined) return marked
  // NOTE a text may begin with what is another format's mark, as «BM» is a bitmap's.
  return (await isText(path)) ? 'text' : 'unknown'
}
