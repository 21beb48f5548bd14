// A draft's text read in the browser by the rules that the server reads it by.
import './no-eval.ts'
import type { DiagramView } from '../../contract/views.ts'
import { readModel } from '../../domain/model/parse.ts'
import type { Language } from '../../text/language.ts'
import { levelsDrawn } from '../../text/levels-drawn.ts'
import { type ModelSection, modelInWords } from '../../text/model-in-words.ts'
import { sentenceForFault } from '../../text/refusals.ts'

/** What is wrong, and where: line and column from 1. */
export type DraftFault = {
  readonly line: number
  readonly column: number
  readonly sentence: string
}

export type DrawnModel = {
  readonly diagram: DiagramView
  readonly sections: readonly ModelSection[]
}

export type CheckedDraft = {
  /** In the order of the text. */
  readonly faults: readonly DraftFault[]
  /** The model as a picture and in words; null: the text is not whole. */
  readonly model: DrawnModel | null
}

const FILE = 'utkast.yaml'

/** `today`: ISO, for what is drawn as in use. */
export const checkDraft = (text: string, language: Language, today: string): CheckedDraft => {
  const read = readModel(new Map([[FILE, text]]), FILE)
  if ('refusals' in read)
    return {
      faults: read.refusals.map((refusal) => ({
        line: refusal.at.line,
        column: refusal.at.column,
        sentence: sentenceForFault(refusal, language),
      })),
      model: null,
    }
  const { model } = read
  return {
    faults: [],
    model: {
      diagram: levelsDrawn(model, language, today),
      sections: modelInWords(model, language),
    },
  }
}
