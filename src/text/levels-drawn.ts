// The levels of a styrmodell as they are drawn: boxes from the top down, and what belongs under what.
import type { Model, NodeType } from '../domain/model/model.ts'
import { sayDate } from './dates.ts'
import { inLanguage, type Language } from './language.ts'
import { pageWords } from './pages.ts'

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

/** The model's levels as boxes, and what belongs under what as arrows. */
export type LevelsDrawn = {
  readonly title: string
  readonly description: string
  readonly boxes: readonly {
    readonly id: string
    readonly label: string
    readonly level: number
    /** Where the level is no longer in use: since when, in words. */
    readonly retired?: string
  }[]
  readonly arrows: readonly { readonly from: string; readonly to: string }[]
}

/** The levels as they are on a day (ISO). */
export const levelsDrawn = (model: Model, language: Language, day: string): LevelsDrawn => {
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
