// The styrmodell as a page: a picture of its levels, and its rules read in plain words.

import type { ModelView } from '../../contract/views.ts'
import { lastDayOfRound } from '../../domain/periods/period.ts'
import { sayDate } from '../../text/dates.ts'
import { levelsDrawn } from '../../text/levels-drawn.ts'
import { modelInWords } from '../../text/model-in-words.ts'
import { sayOptional, sayText, type Viewing } from './viewing.ts'

/** The model's page; `called` is what the municipality is called where its model does not name it. */
export const modelView = (viewing: Viewing, called: string): ModelView => {
  const { adopted, municipality } = viewing.model
  return {
    title: viewing.words.modelTitle(sayOptional(viewing, municipality?.name) ?? called),
    diagram: levelsDrawn(viewing.model, viewing.language, lastDayOfRound(viewing.round)),
    sections: modelInWords(viewing.model, viewing.language, viewing.chain),
    ...(adopted === undefined
      ? {}
      : {
          adopted: viewing.words.adopted(
            sayText(viewing, adopted.by),
            sayDate(adopted.date ?? '', viewing.language),
            adopted.ref ?? '',
          ),
        }),
  }
}
