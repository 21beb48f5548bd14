// What sets one organisation apart from another: what is new, renamed, moved, merged, split, ended, and from when.
import type { Bodies, Body, BodyKind, Text } from './organisation.ts'
import { bodyOn } from './said-later.ts'

type Change =
  | { readonly is: 'new'; readonly firstDay: string | null }
  /** It is taken out altogether, as when its making is undone. */
  | { readonly is: 'gone' }
  /** It ends, or ends otherwise than was said: on another day, with others after it. */
  | { readonly is: 'ends'; readonly lastDay: string; readonly successors: readonly string[] }
  | { readonly is: 'goesOn'; readonly lastDay: string }
  | { readonly is: 'begins'; readonly firstDay: string | null }
  | {
      readonly is: 'renamed'
      readonly since: string | null
      readonly from: Text
      readonly to: Text
    }
  | {
      readonly is: 'moved'
      readonly since: string | null
      readonly from: string | null
      readonly to: string | null
    }
  | {
      readonly is: 'serves'
      readonly since: string | null
      readonly from: readonly string[]
      readonly to: readonly string[]
    }
  | {
      readonly is: 'municipality'
      readonly since: string | null
      readonly from: Text | null
      readonly to: Text | null
    }
  | { readonly is: 'kind'; readonly from: BodyKind; readonly to: BodyKind }
  | { readonly is: 'reports'; readonly from: readonly string[]; readonly to: readonly string[] }

/** @term organisationsändring – one thing that is otherwise about a body; `since` null: always, as a correction */
export type BodyChange = Change & { readonly body: string }

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

type Said = {
  readonly title: Text
  readonly parent: string | null
  readonly serves: readonly string[]
  readonly municipality: Text | null
}

const saidOn = (body: Body, day: string): Said => {
  const { title, parent = null, serves = [], municipality = null } = bodyOn(body, day)
  return { title, parent, serves, municipality }
}

const changeOf = (key: keyof Said, since: string | null, from: Said, to: Said): Change => {
  switch (key) {
    case 'title':
      return { is: 'renamed', since, from: from.title, to: to.title }
    case 'parent':
      return { is: 'moved', since, from: from.parent, to: to.parent }
    case 'serves':
      return { is: 'serves', since, from: from.serves, to: to.serves }
    case 'municipality':
      return { is: 'municipality', since, from: from.municipality, to: to.municipality }
    default:
      throw new Error(`changeOf: ${JSON.stringify(key satisfies never)}`)
  }
}

const KEYS = ['title', 'parent', 'serves', 'municipality'] as const

/** What is said otherwise, told once from the first day that it is. */
const saidAnew = (before: Body, after: Body): readonly Change[] => {
  const until = after.valid?.to ?? '9999-12-31'
  const days = [before, after].flatMap(({ later = [] }) => later.map(({ from }) => from))
  const turns = ['', ...[...new Set(days)].filter((day) => day <= until).sort()]
  return KEYS.flatMap((key) => {
    const told: Change[] = []
    let last = ''
    for (const day of turns) {
      const [from, to] = [saidOn(before, day), saidOn(after, day)]
      const pair = same(from[key], to[key]) ? '' : JSON.stringify([from[key], to[key]])
      if (pair !== '' && pair !== last) told.push(changeOf(key, day === '' ? null : day, from, to))
      last = pair
    }
    return told
  })
}

const days = (before: Body, after: Body): readonly Change[] => {
  const { from: begins = null, to: ends } = after.valid ?? {}
  const { from: began = null, to: ended } = before.valid ?? {}
  const successors = after.successors ?? []
  const isSameEnd = ended === ends && same(before.successors, after.successors)
  return [
    ...(begins === began ? [] : [{ is: 'begins', firstDay: begins } as const]),
    ...(ends === undefined || isSameEnd
      ? []
      : [{ is: 'ends', lastDay: ends, successors } as const]),
    ...(ends === undefined && ended !== undefined
      ? [{ is: 'goesOn', lastDay: ended } as const]
      : []),
  ]
}

const changesOf = (before: Body, after: Body): readonly Change[] => [
  ...(before.kind === after.kind
    ? []
    : [{ is: 'kind', from: before.kind, to: after.kind } as const]),
  ...saidAnew(before, after),
  ...days(before, after),
  ...(same(before.reports ?? [], after.reports ?? [])
    ? []
    : [{ is: 'reports', from: before.reports ?? [], to: after.reports ?? [] } as const]),
]

const newOne = (after: Body): readonly Change[] => {
  const { from = null, to } = after.valid ?? {}
  const ends =
    to === undefined
      ? []
      : [{ is: 'ends', lastDay: to, successors: after.successors ?? [] } as const]
  return [{ is: 'new', firstDay: from }, ...ends]
}

/** Everything that is otherwise, in the order of the later organisation, what is gone last. */
export const organisationChanges = (before: Bodies, after: Bodies): readonly BodyChange[] => {
  const kept = [...after.values()].flatMap((body) => {
    const known = before.get(body.id)
    const changes = known === undefined ? newOne(body) : changesOf(known, body)
    return changes.map((one) => ({ ...one, body: body.id }))
  })
  const gone = [...before.keys()].filter((id) => !after.has(id))
  return [...kept, ...gone.map((body) => ({ is: 'gone', body }) as const)]
}
