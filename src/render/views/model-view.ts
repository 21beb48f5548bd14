// The styrmodell as a page: a picture of its levels, and its rules read in plain words.

import type { DiagramView, ModelView } from '../../contract/views.ts'
import type { Model, NodeType } from '../../domain/model/model.ts'
import { lastDayOfRound } from '../../domain/periods/period.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { modelInWords } from '../../text/model-in-words.ts'
import { pageWords } from '../../text/pages.ts'
import { sayOptional, sayText, type Viewing } from './viewing.ts'

/** How far down a type stands: one below the lowest of its possible parents; itself not counted. */
const levelOf = (
  types: ReadonlyMap<string, NodeType>,
  type: NodeType,
  above: readonly string[],
): number => {
  const parents = type.parents.filter((p) => p !== type.id && !above.includes(p))
  const levels = parents.flatMap((p) => {
    const parent = types.get(p)
    return parent === undefined ? [] : [levelOf(types, parent, [...above, type.id])]
  })
  return levels.length === 0 ? 0 : 1 + Math.max(...levels)
}

/** The model's levels as boxes as they are on a day (ISO), and what belongs under what as arrows. */
export const diagramView = (model: Model, language: Language, day: string): DiagramView => {
  const { types } = model
  const { diagram, diagramText, retired } = pageWords(language)
  const boxes = [...types.values()].map((type) => ({
    id: type.id,
    label: inLanguage(type.label, language, model.languages),
    level: levelOf(types, type, []),
    ...(type.retired !== undefined && type.retired.on < day
      ? { retired: retired(sayDate(type.retired.on, language)) }
      : {}),
  }))
  const arrows = [...types.values()].flatMap((type) =>
    type.parents
      .filter((p) => types.has(p) && p !== type.id)
      .map((p) => ({ from: type.id, to: p })),
  )
  return { title: diagram, description: diagramText, boxes, arrows }
}

/** The model's page. */
export const modelView = (viewing: Viewing): ModelView => {
  const { adopted, municipality } = viewing.model
  const name = sayOptional(viewing, municipality?.name) ?? sayText(viewing, viewing.model.title)
  return {
    title: viewing.words.modelTitle(name),
    diagram: diagramView(viewing.model, viewing.language, lastDayOfRound(viewing.round)),
    sections: modelInWords(viewing.model, viewing.language),
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
