// The words of the model's language and of the draft itself, as an editor can suggest them.
import './no-eval.ts'
import { z } from 'zod'
import { modelFile } from '../../domain/model/language.ts'

export type SuggestedWord = {
  readonly label: string
  readonly type: 'property' | 'keyword' | 'variable'
  readonly info?: string
}

type Schema = { readonly [key: string]: unknown }

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null

/** Every key of a schema with what it is for, and every word that it lets a key say. */
const wordsIn = (schema: unknown, found: Map<string, SuggestedWord>): void => {
  if (!isSchema(schema)) return
  const { properties, enum: words } = schema
  if (isSchema(properties))
    for (const [label, of] of Object.entries(properties)) {
      const info = isSchema(of) && typeof of.description === 'string' ? of.description : undefined
      if (!found.has(label))
        found.set(label, { label, type: 'property', ...(info === undefined ? {} : { info }) })
    }
  if (Array.isArray(words))
    for (const word of words)
      if (typeof word === 'string' && !found.has(word))
        found.set(word, { label: word, type: 'keyword' })
  for (const below of Object.values(schema)) wordsIn(below, found)
}

let known: ReadonlyMap<string, SuggestedWord> | null = null

const ofLanguage = (): ReadonlyMap<string, SuggestedWord> => {
  if (known !== null) return known
  const found = new Map<string, SuggestedWord>()
  wordsIn(z.toJSONSchema(modelFile, { io: 'input' }), found)
  known = found
  return found
}

const OWN_NAME = /^\s*(?:- (?:\{ )?id: )?([\p{L}][\p{L}\d_-]*)(?::|,|\s*$)/gmu

/** The language's words, then names that the draft gives to its own levels, grades, rules and rounds. */
export const languageWords = (text: string): readonly SuggestedWord[] => {
  const words = ofLanguage()
  const own = new Set([...text.matchAll(OWN_NAME)].map(([, name = '']) => name))
  return [
    ...words.values(),
    ...[...own]
      .filter((label) => !words.has(label))
      .map((label): SuggestedWord => ({ label, type: 'variable' })),
  ]
}
