// What a round is published without: a grade that demands words which nobody has written.
import type { LackingWords } from '../domain/assessment/lacking-words.ts'
import { catalogueOf } from './catalogues.ts'
import { join, type Language } from './language.ts'
import { nodeTitle, type ReasonContext, wordsOfGrade } from './words-of-model.ts'

type Words = {
  readonly needs: { readonly motivation: string; readonly analysis: string }
  readonly one: (title: string, grade: string, needs: string) => string
  readonly unpublished: string
  /** Where it is written in a chain's file. */
  readonly write: (text: string) => string
  /** Where it is written when the round is in the database. */
  readonly inApp: string
}

const sv: Words = {
  needs: { motivation: 'en motivering', analysis: 'en analys' },
  one: (title, grade, needs) => `«${title}» har bedömningen «${grade}», som kräver ${needs}.`,
  unpublished: 'Inget publicerades: ord som styrmodellen kräver saknas.',
  write: (text) => `Skriv under texts: ${text}`,
  inApp:
    'Skriv dem på målens sidor, eller frys uppföljningen i appen och säg där varför de saknas.',
}
const en: Words = {
  needs: { motivation: 'a reason', analysis: 'an analysis' },
  one: (title, grade, needs) => `“${title}” has the grade “${grade}”, which needs ${needs}.`,
  unpublished: 'Nothing was published: words that the governing model demands are missing.',
  write: (text) => `Write under texts: ${text}`,
  inApp:
    'Write them on the goals’ pages, or freeze the round in the app and say there why they are missing.',
}
const WORDS: Readonly<Record<Language, Words>> = { sv, en }

/** «Samverkansavtal» har bedömningen «Bedömning kan inte göras», som kräver en motivering. */
export const sayLacking = (lacking: LackingWords, context: ReasonContext): string => {
  const words = WORDS[context.language]
  const grade = context.model.scales
    .get(lacking.scale)
    ?.grades.find(({ id }) => id === lacking.grade)
  const needs = lacking.needs.map((what) => words.needs[what])
  return words.one(
    nodeTitle(lacking.node, context),
    grade === undefined ? lacking.grade : wordsOfGrade(grade, context),
    join(needs, catalogueOf(context.language).and),
  )
}

/** The line of a chain's file that is to be written. */
const lineToWrite = ({ node, needs }: LackingWords, round: string, { language }: ReasonContext) => {
  const lines = needs.map((field) => `{ node: ${node}, round: ${round}, field: ${field}, text: … }`)
  return WORDS[language].write(lines.join(', '))
}

/** Why a round is not published from files: each node, its grade and the line that is to be written. */
export const linesOfUnpublished = (
  lacking: readonly LackingWords[],
  round: string,
  context: ReasonContext,
): readonly string[] => [
  WORDS[context.language].unpublished,
  ...lacking.map((one) => `  - ${sayLacking(one, context)} ${lineToWrite(one, round, context)}`),
]

/** Why a round is not published from the database: each node, its grade, and where the words are written. */
export const linesOfUnpublishedHere = (
  lacking: readonly LackingWords[],
  context: ReasonContext,
): readonly string[] => {
  const { unpublished, inApp } = WORDS[context.language]
  return [unpublished, ...lacking.map((one) => `  - ${sayLacking(one, context)}`), inApp]
}
