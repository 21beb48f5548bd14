// The chain of a planned year as its views need it, and what things in it are called.
import type { Chain } from '../../domain/goals/chain.ts'
import type { Model } from '../../domain/model/model.ts'
import { inLanguage, type Language } from '../../text/language.ts'

export type Planned = {
  readonly model: Model
  readonly year: number
  readonly today: string
  readonly chain: Chain
  readonly before: Chain
  readonly loaded: { readonly changeNumber: number }
  readonly undo: {
    readonly changeNumber: number
    readonly what: string
    readonly subject: string
    readonly before: unknown
    readonly after: unknown
  } | null
  /** A new node of a type that a body is to own. */
  readonly mayEdit: (type: string, owner: string | undefined) => boolean
  /** A node or a measure that is there, by its id. */
  readonly mayEditNode: (node: string) => boolean
  readonly mayEditMeasure: (measure: string) => boolean
  /** Also what is of the whole chain. */
  readonly mayEditAll: boolean
}

export const titleOfNode = ({ chain, model }: Planned, id: string, language: Language): string => {
  const title = chain.nodes.get(id)?.title
  return title === undefined ? id : inLanguage(title, language, model.languages)
}

export const titleOfBody = ({ chain, model }: Planned, id: string, language: Language): string => {
  const title = chain.bodies.get(id)?.title
  return title === undefined ? id : inLanguage(title, language, model.languages)
}

export const labelOfType = ({ model }: Planned, id: string, language: Language): string => {
  const label = model.types.get(id)?.label
  return label === undefined ? id : inLanguage(label, language, model.languages)
}
