// The words about attached files in the reader's language, and their refusals as sentences.
import {
  type DescriptionFault,
  type FileFault,
  type FileKind,
  fileKinds,
} from '../domain/workflow/attachments.ts'
import { attachmentsEn } from './attachments-en.ts'
import { type AttachmentWords, attachmentsSv } from './attachments-sv.ts'
import { catalogueOf } from './catalogues.ts'
import { join, type Language } from './language.ts'
import { saySize } from './sizes.ts'

const WORDS: Readonly<Record<Language, AttachmentWords>> = { sv: attachmentsSv, en: attachmentsEn }

export const attachmentWords = (language: Language): AttachmentWords => WORDS[language]

/** What is refused about attached files. */
export type AttachmentRefusal =
  | FileFault
  | DescriptionFault
  | {
      readonly refused:
        | 'fileBrokenOff'
        | 'noSuchAttachment'
        | 'attachmentMoved'
        | 'attachmentFrozen'
        | 'removedWithoutReason'
        | 'versionSeen'
    }

/** The kinds that are taken: «PDF, Word, Excel … och text». */
export const sayFileKinds = (language: Language): string => {
  const { kinds } = attachmentWords(language)
  return join(
    fileKinds.map((kind: FileKind) => kinds[kind]),
    catalogueOf(language).and,
  )
}

export const isAboutAttachments = (refusal: {
  readonly refused: string
}): refusal is AttachmentRefusal => Object.hasOwn(attachmentsSv.refusals, refusal.refused)

export const sentenceForAttachment = (refusal: AttachmentRefusal, language: Language): string => {
  const { refusals } = attachmentWords(language)
  switch (refusal.refused) {
    case 'fileEmpty':
    case 'fileIsAnother':
    case 'imageUndescribed':
      return refusals[refusal.refused](refusal.name)
    case 'fileTooLarge':
      return refusals.fileTooLarge(refusal.name, saySize(refusal.most, language))
    case 'fileNotAllowed':
      return refusals.fileNotAllowed(refusal.name, sayFileKinds(language))
    default:
      return refusals[refusal.refused]
  }
}
