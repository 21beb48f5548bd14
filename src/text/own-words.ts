// A municipality's own words where the reader's language is another: quoted, never half translated.
import type { Text } from '../domain/organisation/organisation.ts'
import { catalogueOf } from './catalogues.ts'
import { inLanguage } from './language.ts'
import type { ModelContext } from './words-of-model.ts'

/** An address, or a name in one word such as «Kolada»: in no language. */
const ONE_WORD = /^\S+$/

/** Words that are written in the model's first language alone, as a source is. */
export const inOwnWords = (words: string, { model, language }: ModelContext): string => {
  const [written = 'sv'] = model.languages
  return words === '' || written === language || ONE_WORD.test(words)
    ? words
    : catalogueOf(language).quote(words)
}

/** Words that may be written in several languages: plain in the reader's own, else quoted as they stand. */
export const textInOwnWords = (text: Text | undefined, context: ModelContext): string => {
  if (text === undefined) return ''
  const words = inLanguage(text, context.language, context.model.languages)
  const isTheReaders = words === '' || text[context.language] === words
  return isTheReaders || ONE_WORD.test(words) ? words : catalogueOf(context.language).quote(words)
}
