// What can be looked for in a chain: goals, measures and bodies, each with the words it is found by.
import type { Chain } from '../goals/chain.ts'
import type { Model } from '../model/model.ts'
import type { Text } from '../organisation/organisation.ts'

/** @term sökbar – something that can be found by its words */
export type Findable = {
  readonly sort: 'node' | 'measure' | 'body' | 'tag'
  readonly id: string
  readonly title: Text
  /** Words beside the title: tags with their names, definitions, texts of the goal's own, the paragraph it rests on. */
  readonly words: string
}

const allOf = (text: Text | undefined): readonly string[] =>
  text === undefined ? [] : Object.values(text)

type Named = { readonly model: Model; readonly tags: Chain['tags'] }

const tagWords = ({ model, tags }: Named, all: readonly string[]): readonly string[] =>
  all.flatMap((tag) => [tag, ...allOf(tags.get(tag)?.title ?? model.tags?.get(tag))])

/** Tags that are carried by something, with their names. */
const carriedTags = (
  { model, tags }: Named,
  carriers: readonly { readonly tags: readonly string[] }[],
): readonly Findable[] =>
  [...new Set([...tags.keys(), ...carriers.flatMap((one) => one.tags)])].map((id) => {
    const { title, group, text } = tags.get(id) ?? {}
    const words = [...allOf(group), ...allOf(text)].join(' ')
    return { sort: 'tag', id, title: title ?? model.tags?.get(id) ?? { sv: id }, words }
  })

/** Everything in the chain that can be found, in its own order. */
export const findablesOf = (
  model: Model,
  { nodes, measures, bodies, tags }: Pick<Chain, 'nodes' | 'measures' | 'bodies' | 'tags'>,
): readonly Findable[] => [
  ...[...nodes.values()].map(({ id, title, text, tags: own, fields, decision }): Findable => {
    const written = [...fields.values()].flatMap((field) =>
      field.is === 'text' ? allOf(field.text) : [],
    )
    const words = [
      ...allOf(text),
      ...tagWords({ model, tags }, own),
      ...written,
      decision?.ref ?? '',
    ].join(' ')
    return { sort: 'node', id, title, words }
  }),
  ...[...measures.values()].map(({ id, title, definition, tags: own, source }): Findable => {
    const words = [...allOf(definition), ...tagWords({ model, tags }, own), source.ref ?? ''].join(
      ' ',
    )
    return { sort: 'measure', id, title, words }
  }),
  ...[...bodies.values()].map(
    ({ id, title }): Findable => ({ sort: 'body', id, title, words: '' }),
  ),
  ...carriedTags({ model, tags }, [...nodes.values(), ...measures.values()]),
]
