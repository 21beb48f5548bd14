// The styrmodell as a page: a picture of its levels, and its rules read in plain words.

import type { DiagramView, ModelView } from '../../contract/views.ts'
import type { NodeType } from '../../domain/model/model.ts'
import { sayDate } from '../../text/dates.ts'
import { modelInWords } from '../../text/model-in-words.ts'
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

const diagramView = (viewing: Viewing): DiagramView => {
  const { types } = viewing.model
  const boxes = [...types.values()].map((type) => ({
    id: type.id,
    label: sayText(viewing, type.label),
    level: levelOf(types, type, []),
  }))
  const arrows = [...types.values()].flatMap((type) =>
    type.parents
      .filter((p) => types.has(p) && p !== type.id)
      .map((p) => ({ from: type.id, to: p })),
  )
  return { title: viewing.words.diagram, description: viewing.words.diagramText, boxes, arrows }
}

/** The model's page. */
export const modelView = (viewing: Viewing): ModelView => {
  const { adopted, municipality } = viewing.model
  const name = sayOptional(viewing, municipality?.name) ?? sayText(viewing, viewing.model.title)
  return {
    title: viewing.words.modelTitle(name),
    diagram: diagramView(viewing),
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
