// What passes from one body to another by a change of the organisation: goals, measures, and what lies below.
import type { Chain } from '../goals/chain.ts'
import { chainOn } from '../goals/chain-on.ts'
import { rightAbove } from '../organisation/lines.ts'
import { type Body, dayAfter, isInForceDuring } from '../organisation/organisation.ts'
import type { BodyChange } from '../organisation/organisation-changes.ts'

/** Goals, measures or bodies that go from one body to another on a day; `to` null: to nobody. */
export type Passing = {
  readonly is: 'goals' | 'measures' | 'below'
  readonly day: string
  readonly from: string | null
  readonly to: string | null
  readonly ids: readonly string[]
}

const LAST = '9999-12-31'

/** The chain before and after a change, and the days on which it makes a difference. */
export type Turned = {
  readonly before: Chain
  readonly after: Chain
  readonly days: readonly string[]
}

const daysOf = ({ valid, later = [] }: Body): readonly string[] => [
  ...(valid?.from === undefined ? [] : [valid.from]),
  ...(valid?.to === undefined ? [] : [dayAfter(valid.to)]),
  ...later.map(({ from }) => from),
]

/** The days of what has changed, before and after: on others it makes no difference. */
export const turnedOn = (before: Chain, after: Chain, changes: readonly BodyChange[]): Turned => {
  const days = changes.flatMap(({ body }) =>
    [before, after].flatMap(({ bodies }) => {
      const found = bodies.get(body)
      return found === undefined ? [] : daysOf(found)
    }),
  )
  return { before, after, days: ['', ...new Set(days)].sort() }
}

const keyOf = ({ day, from, to }: Pick<Passing, 'day' | 'from' | 'to'>): string =>
  JSON.stringify([day, from, to])

/** Gathers what passes from one to another on the same day. */
const gather = (
  is: Passing['is'],
  passing: readonly (Pick<Passing, 'day' | 'from' | 'to'> & { readonly id: string })[],
): readonly Passing[] =>
  [...Map.groupBy(passing, keyOf).values()].flatMap((group) =>
    group
      .slice(0, 1)
      .map(({ day, from, to }) => ({ is, day, from, to, ids: group.map(({ id }) => id) })),
  )

type OwnedIn = (chain: Chain, id: string) => string | undefined

/** Each time that a thing's owner is another after the change than before it, told from the first day. */
export const passingOf = (
  { before, after, days }: Turned,
  is: 'goals' | 'measures',
  list: 'nodes' | 'measures',
): readonly Passing[] => {
  const ownerIn: OwnedIn = (chain, id) => chain[list].get(id)?.owner
  const last = new Map<string, string>()
  const passing = days.flatMap((day) => {
    const [was, now] = [chainOn(before, day), chainOn(after, day)]
    return [...now[list].values()].flatMap(({ id, valid }) => {
      if (!isInForceDuring(valid, day, LAST) || !was[list].has(id)) return []
      const [from = null, to = null] = [ownerIn(was, id), ownerIn(now, id)]
      const pair = from === to ? '' : `${from} ${to}`
      const isTold = pair === '' || last.get(id) === pair
      last.set(id, pair)
      return isTold ? [] : [{ day, from, to, id }]
    })
  })
  return gather(is, passing)
}

/** Bodies that come to lie under, or work for, another though nothing is said of them. */
export const passingBelow = (
  { before, after, days }: Turned,
  changes: readonly BodyChange[],
): readonly Passing[] => {
  const said = new Set(
    changes.flatMap(({ is, body }) => (is === 'moved' || is === 'serves' ? [body] : [])),
  )
  const last = new Map<string, string>()
  const passing = days.flatMap((day) => {
    const [was, now] = [chainOn(before, day).bodies, chainOn(after, day).bodies]
    return [...now.values()].flatMap((body) => {
      const known = was.get(body.id)
      if (known === undefined || said.has(body.id) || !isInForceDuring(body.valid, day, LAST))
        return []
      const [from = null] = rightAbove(known).filter((one) => !rightAbove(body).includes(one))
      const [to = null] = rightAbove(body).filter((one) => !rightAbove(known).includes(one))
      const pair = from === to ? '' : `${from} ${to}`
      const isTold = pair === '' || last.get(body.id) === pair
      last.set(body.id, pair)
      return isTold ? [] : [{ day, from, to, id: body.id }]
    })
  })
  return gather('below', passing)
}
