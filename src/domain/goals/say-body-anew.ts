// A body's line with something said anew: a name or a place, from a day or always.

import type { When } from './edits.ts'
import { lineAsOn, sayLineAnew, type Way, withoutKeys } from './say-line-anew.ts'
import type { BodyLine } from './written-chain.ts'

/** What of a body can be said anew from a day; undefined: it is said no longer. */
export type BodySaid = {
  readonly title?: BodyLine['title']
  readonly parent?: string | undefined
  readonly serves?: readonly string[] | undefined
  readonly municipality?: BodyLine['municipality'] | undefined
}

const OF_BODIES: Way<BodyLine> = {
  plain: ({ later: _, ...line }) => line,
  put: (line, said) => {
    const given = Object.entries(said)
    const gone = given.filter(([, value]) => value === undefined).map(([key]) => key)
    const kept = given.filter(([, value]) => value !== undefined)
    return { ...withoutKeys(line, gone), ...Object.fromEntries(kept) }
  },
}

/** The line with each thing it says as it stands on a day, without what is said later. */
export const bodyLineOn = (line: BodyLine, day: string): BodyLine => lineAsOn(OF_BODIES, line, day)

/** The line with something said anew; what is as it was is not said. */
export const sayBodyAnew = (line: BodyLine, said: BodySaid, when: When): BodyLine =>
  sayLineAnew(OF_BODIES, line, said, when)
