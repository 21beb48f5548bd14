// Bodies that end: merged, split, closed; with what takes over, and who is given what.
import { dayAfter } from '../organisation/organisation.ts'
import type { BodyEdit, BodyEditRefused, Given, Into } from './body-edits.ts'
import { bodyChange, makeBody, named, withDays, withMade } from './body-lines.ts'
import { sayAnew } from './say-anew.ts'
import type { BodyLine, LineChange, Placed, WrittenChain } from './written-chain.ts'

type EditOf<Name extends BodyEdit['edit']> = Extract<BodyEdit, { readonly edit: Name }>
export type BodiesEdited = { readonly changes: readonly LineChange[] } | BodyEditRefused

/** What takes over, made where it is new: their ids in order, and the lines that makes. */
const makeAll = (
  chain: WrittenChain,
  into: readonly Into[],
  language: string,
  firstDay: string,
):
  | { readonly ids: readonly string[]; readonly changes: readonly LineChange[] }
  | BodyEditRefused => {
  let known = chain
  const ids: string[] = []
  const changes: LineChange[] = []
  for (const one of into) {
    if (typeof one === 'string') {
      if (named(known, one) === undefined) return { refused: 'noSuchBody', body: one }
      ids.push(one)
      continue
    }
    const made = makeBody(known, one, language, firstDay)
    known = withMade(known, made)
    ids.push(made.id)
    changes.push(...made.changes)
  }
  return { ids, changes }
}

/** Its last day, with what takes over the day after. */
const ending = (
  before: Placed<BodyLine>,
  lastDay: string,
  successors: readonly string[],
): LineChange => {
  const { successors: _, valid, later, ...rest } = before.line
  const { from } = valid ?? {}
  // NOTE what it would have said after its last day it never comes to say.
  const said = later?.filter((one) => one.from <= lastDay) ?? []
  const line = withDays(
    { ...rest, ...(said.length === 0 ? {} : { later: said }) },
    { ...(from === undefined ? {} : { from }), to: lastDay },
  )
  return bodyChange(before, {
    line: successors.length === 0 ? line : { ...line, successors: [...successors] },
  })
}

/** Those that end, each there on the day and none of them what takes over. */
const endingOn = (
  chain: WrittenChain,
  bodies: readonly string[],
  lastDay: string,
  successors: readonly string[],
): { readonly ends: readonly Placed<BodyLine>[] } | BodyEditRefused => {
  const ends: Placed<BodyLine>[] = []
  for (const body of new Set(bodies)) {
    const before = named(chain, body)
    if (before === undefined) return { refused: 'noSuchBody', body }
    if (successors.includes(body)) return { refused: 'takesOverFromItself', body }
    const { from } = before.line.valid ?? {}
    if (from !== undefined && from > lastDay) return { refused: 'bodyNotThere', body, day: lastDay }
    ends.push(before)
  }
  return { ends }
}

const givenTo = ({ to }: Given, ids: readonly string[]): string =>
  typeof to === 'string' ? to : (ids[to] ?? '')

/** What is given to another from the day: a goal's owner is said from then, a measure's always. */
const giving = (
  chain: WrittenChain,
  given: readonly Given[],
  ids: readonly string[],
  since: string,
): readonly LineChange[] =>
  given.flatMap((one): readonly LineChange[] => {
    const owner = givenTo(one, ids)
    if (one.kind === 'node') {
      const before = chain.nodes.find(({ line }) => line.id === one.id)
      if (before === undefined) return []
      const line = sayAnew(before.line, { owner }, { on: since, since })
      return [{ kind: 'node', id: one.id, before, after: { ...before, line } }]
    }
    const before = chain.measures.find(({ line }) => line.id === one.id)
    if (before === undefined) return []
    return [
      {
        kind: 'measure',
        id: one.id,
        before,
        after: { ...before, line: { ...before.line, owner } },
      },
    ]
  })

export const mergeBodies = (
  chain: WrittenChain,
  { bodies, language, into, lastDay }: EditOf<'mergeBodies'>,
): BodiesEdited => {
  const made = makeAll(chain, [into], language, dayAfter(lastDay))
  if ('refused' in made) return made
  const merged = bodies.filter((id) => !made.ids.includes(id))
  if (merged.length === 0 || (typeof into !== 'string' && merged.length < 2))
    return { refused: 'mergesNothing' }
  const found = endingOn(chain, merged, lastDay, made.ids)
  if ('refused' in found) return found
  return {
    changes: [...made.changes, ...found.ends.map((one) => ending(one, lastDay, made.ids))],
  }
}

export const splitBody = (
  chain: WrittenChain,
  { body, language, into, given, lastDay }: EditOf<'splitBody'>,
): BodiesEdited => {
  const made = makeAll(chain, into, language, dayAfter(lastDay))
  if ('refused' in made) return made
  if (new Set(made.ids).size < 2) return { refused: 'splitsInOne' }
  const found = endingOn(chain, [body], lastDay, made.ids)
  if ('refused' in found) return found
  const elsewhere = given.filter((one) => givenTo(one, made.ids) !== made.ids[0])
  return {
    changes: [
      ...made.changes,
      ...found.ends.map((one) => ending(one, lastDay, made.ids)),
      ...giving(chain, elsewhere, made.ids, dayAfter(lastDay)),
    ],
  }
}

export const endBody = (
  chain: WrittenChain,
  { body, given, lastDay }: EditOf<'endBody'>,
): BodiesEdited => {
  const found = endingOn(chain, [body], lastDay, [])
  if ('refused' in found) return found
  return {
    changes: [
      ...found.ends.map((one) => ending(one, lastDay, [])),
      ...giving(chain, given, [], dayAfter(lastDay)),
    ],
  }
}
