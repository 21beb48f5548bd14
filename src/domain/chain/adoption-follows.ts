// What follows of a change of the model though it does not stop it: what is kept and no longer shown, days between.
import { limitsOf } from '../goals/governing.ts'
import type { Model } from '../model/model.ts'
import { dayAfter } from '../organisation/organisation.ts'
import { dayBefore } from '../periods/deadline.ts'
import type { Adopting, AdoptionFollows } from './adopting.ts'
import { livesFrom } from './adoption-stops.ts'

/** What nodes tell that the later version has no field for. */
export const hiddenFields = (
  { chain }: Adopting,
  before: Model,
  after: Model,
  from: string,
): readonly AdoptionFollows[] =>
  [...before.types.values()].flatMap((type) => {
    const kept = after.types.get(type.id)
    if (kept === undefined) return []
    const nodes = [...chain.nodes.values()].filter(
      (node) => node.type === type.id && livesFrom(node, before, from),
    )
    return type.fields.flatMap((field): readonly AdoptionFollows[] => {
      if (kept.fields.some(({ id }) => id === field.id)) return []
      const count = nodes.filter(({ fields }) => fields.has(field.id)).length
      return count === 0
        ? []
        : [{ follows: 'fieldHidden', type: type.label, label: field.label, count }]
    })
  })

/** Limits that measures have and the later version does not know. */
export const hiddenLimits = (
  { chain }: Adopting,
  before: Model,
  after: Model,
): readonly AdoptionFollows[] => {
  const kept = limitsOf(after)
  const gone = [...before.types.values()]
    .flatMap(({ limits }) => limits)
    .filter(({ id }, index, all) => !kept.has(id) && all.findIndex((l) => l.id === id) === index)
  return gone.flatMap(({ id, label }): readonly AdoptionFollows[] => {
    const count = [...chain.measures.values()].filter(({ limits }) => limits.has(id)).length
    return count === 0 ? [] : [{ follows: 'limitHidden', label, count }]
  })
}

/** Days before the first one that no version is in force. */
export const gapBefore = ({ versions }: Adopting, from: string): readonly AdoptionFollows[] => {
  const ends =
    versions
      .flatMap(({ model }) => model.valid?.to ?? '9999-12-31')
      .sort()
      .at(-1) ?? ''
  const last = dayBefore(from)
  return ends < last ? [{ follows: 'noVersionBetween', from: dayAfter(ends), to: last }] : []
}
