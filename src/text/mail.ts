// The words of mail in the reader's language, and its refusals as sentences.
import type { Language } from './language.ts'
import { mailEn } from './mail-en.ts'
import { type MailWords, mailSv } from './mail-sv.ts'

/** What is refused about reminders. */
export type MailRefusal = { readonly refused: 'nobodyLate' | 'mailNotSet' }

const WORDS: Readonly<Record<Language, MailWords>> = { sv: mailSv, en: mailEn }

export const mailWords = (language: Language): MailWords => WORDS[language]

export const sentenceForMail = ({ refused }: MailRefusal, language: Language): string =>
  mailWords(language).refusals[refused]
