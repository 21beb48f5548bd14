// The words about making an assignment of what an evaluation did not take, in both languages.
import { joinSome, type Language, quoted } from './language.ts'

const sv = {
  /** `kind`: «Ge ett uppdrag». */
  give: (kind: string, whom: string) => `${kind} till ${whom} direkt`,
  form: '(formuläret öppnas: mer behöver fyllas i)',
  from: (evaluation: string, source: string) =>
    `Från utvärderingen ${quoted(evaluation, 'sv')} ${source}.`,
  given: 'Uppdrag som getts',
  madeOf: 'Kommer av',
  noneInModel:
    'Härifrån går inget uppdrag att ge: styrmodellen har inga uppdrag. Ta in det som är kvar att ta i planen, eller låt styrmodellen få ett slag av uppdrag.',
  /** `kinds`: those the model has, each only under something else. */
  noneByItself: (kinds: readonly string[]) =>
    `Härifrån går inget uppdrag att ge: ${joinSome(
      kinds.map((kind) => quoted(kind, 'sv')),
      'och',
      (more) => `${more} till`,
    )} ligger alltid under något annat i målkedjan. Öppna det som det ska ligga under och ge det där.`,
}

type AssigningWords = typeof sv

const en: AssigningWords = {
  give: (kind, whom) => `${kind} to ${whom} at once`,
  form: '(the form opens: more has to be filled in)',
  from: (evaluation, source) => `From the evaluation ${quoted(evaluation, 'en')} ${source}.`,
  given: 'Assignments given',
  madeOf: 'Made of',
  noneInModel:
    'No assignment can be given from here: the model has none. Take what is left into the plan, or let the model have a kind of assignment.',
  noneByItself: (kinds) =>
    `No assignment can be given from here: ${joinSome(
      kinds.map((kind) => quoted(kind, 'en')),
      'and',
      (more) => `${more} more`,
    )} always ${kinds.length === 1 ? 'lies' : 'lie'} under something else in the goal chain. Open what it is to lie under and give it there.`,
}

const WORDS: Readonly<Record<Language, AssigningWords>> = { sv, en }

export const assigningWords = (language: Language): AssigningWords => WORDS[language]
