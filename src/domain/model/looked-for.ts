// What of a node's tags and links a model looks for: the rest are words that change no conclusion.
import type { Model } from './model.ts'
import type { Above } from './rule.ts'
import { partsOf } from './rule-parts.ts'

export type LookedFor = {
  readonly tags: ReadonlySet<string>
  /** Names of links, whatever type has them. */
  readonly links: ReadonlySet<string>
}

type Under = { readonly under?: Above; readonly notUnder?: Above }

const tagsAbove = ({ under, notUnder }: Under): readonly string[] => [
  ...(under?.tags ?? []),
  ...(notUnder?.tags ?? []),
]

/** By the rules and the rules of shape of any of the versions. */
export const lookedFor = (models: readonly Pick<Model, 'rules' | 'types'>[]): LookedFor => {
  const selections = models.flatMap(({ rules }) =>
    [...rules.values()].flatMap((rule) => partsOf(rule).selections),
  )
  const shapes = models.flatMap(({ types }) => [...types.values()].flatMap(({ shape }) => shape))
  return {
    tags: new Set([
      ...selections.flatMap(({ tags = [] }) => tags),
      ...[...selections, ...shapes].flatMap(tagsAbove),
      ...shapes.flatMap(({ parents = {}, children = {} }) =>
        [parents, children].flatMap(tagsAbove),
      ),
      ...shapes
        .flatMap(({ parents }) => [parents?.tag, parents?.notTag])
        .filter((tag) => tag !== undefined),
    ]),
    links: new Set(selections.flatMap(({ of }) => (typeof of === 'object' ? [of.link] : []))),
  }
}
