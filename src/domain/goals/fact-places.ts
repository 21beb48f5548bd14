// The place in the chain that each fact fills: of two that fill the same, the later is in force.
import type { Reading } from '../measures/measure.ts'
import type { Judgement, NodeText } from './chain.ts'

/** What a list's facts are about: something of the chain, and the one place there that they fill. */
export type FactPlace<One> = {
  readonly on: (one: One) => string
  readonly place: (one: One) => string
}

export const PLACE_OF_READING: FactPlace<Reading> = {
  on: ({ measure }) => measure,
  place: ({ measure, unit, period, kind, sex }) =>
    JSON.stringify([measure, unit, period, kind, sex]),
}

export const PLACE_OF_JUDGEMENT: FactPlace<Judgement> = {
  on: ({ node }) => node,
  place: ({ node, assessment, round }) => JSON.stringify([node, assessment, round]),
}

export const PLACE_OF_TEXT: FactPlace<NodeText> = {
  on: ({ node }) => node,
  place: ({ node, round, field, text }) => JSON.stringify([node, round, field, Object.keys(text)]),
}

/** A text that was taken away is written as nothing. */
export const isWritten = ({ text }: NodeText): boolean =>
  Object.values(text).some((body) => body !== '')
