// The words about making an assignment of what an evaluation did not take, in both languages.
import { type Language, quoted } from './language.ts'

const sv = {
  /** `kind`: «Ge ett uppdrag». */
  give: (kind: string, whom: string) => `${kind} till ${whom} direkt`,
  form: '(formuläret öppnas: mer behöver fyllas i)',
  from: (evaluation: string, source: string) =>
    `Från utvärderingen ${quoted(evaluation, 'sv')} ${source}.`,
  given: 'Uppdrag som getts',
}

type AssigningWords = typeof sv

const en: AssigningWords = {
  give: (kind, whom) => `${kind} to ${whom} at once`,
  form: '(the form opens: more has to be filled in)',
  from: (evaluation, source) => `From the evaluation ${quoted(evaluation, 'en')} ${source}.`,
  given: 'Assignments given',
}

const WORDS: Readonly<Record<Language, AssigningWords>> = { sv, en }

export const assigningWords = (language: Language): AssigningWords => WORDS[language]
