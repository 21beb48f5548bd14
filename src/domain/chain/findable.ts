// What can be looked for in a chain: goals, measures and bodies, each with the words it is found by.
import type { Chain } from '../goals/chain.ts'
import type { Model } from '../model/model.ts'
import type { Text } from '../organisation/organisation.ts'

/** @term sökbar – something that can be found by its words */
export type Findable = {
  readonly sort: 'node' | 'measure' | 'body'
  readonly id: string
  readonly title: Text
  /** Words beside the title: tags with their names, definitions, texts of the goal's own. */
  readonly words: string
}

const allOf = (text: Text | undefined): readonly string[] =>
  text === undefined ? [] : Object.values(text)

const tagWords = ({ tags }: Model, all: readonly string[]): readonly string[] =>
  all.flatMap((tag) => [tag, ...allOf(tags?.get(tag))])

/** Everything in the chain that can be found, in its own order. */
export const findablesOf = (
  model: Model,
  { nodes, measures, bodies }: Pick<Chain, 'nodes' | 'measures' | 'bodies'>,
): readonly Findable[] => [
  ...[...nodes.values()].map(({ id, title, text, tags, fields }): Findable => {
    const written = [...fields.values()].flatMap((field) =>
      field.is === 'text' ? allOf(field.text) : [],
    )
    const words = [...allOf(text), ...tagWords(model, tags), ...written].join(' ')
    return { sort: 'node', id, title, words }
  }),
  ...[...measures.values()].map(({ id, title, definition, tags, source }): Findable => {
    const words = [...allOf(definition), ...tagWords(model, tags), source.ref ?? ''].join(' ')
    return { sort: 'measure', id, title, words }
  }),
  ...[...bodies.values()].map(
    ({ id, title }): Findable => ({ sort: 'body', id, title, words: '' }),
  ),
]
