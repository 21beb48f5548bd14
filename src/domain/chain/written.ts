// What has been written beside the chain itself and can be looked for: texts, questions, reports, decisions, files, people.

import type { Text } from '../organisation/organisation.ts'

/** A node or measure that something is about. */
export type Subject = { readonly sort: 'node' | 'measure'; readonly id: string }

type Said = {
  /** One of its own among all that is written. */
  readonly key: string
  /** Its own words: something of what is looked for must be in them. */
  readonly said: readonly string[]
  /** What it is about: the rest may be there. */
  readonly about: readonly string[]
}

/** Something written beside the chain, found by its words. */
export type Written = Said &
  (
    | {
        readonly sort: 'text'
        readonly node: string
        /** Round and year, «delår-2026». */
        readonly round: string
        readonly field: string
      }
    | {
        /** Why a grade was decided. */
        readonly sort: 'reason'
        readonly node: string
        readonly round: string
      }
    | {
        /** To a value. */
        readonly sort: 'comment'
        readonly measure: string
        readonly period: string
        /** null: of the measure's own body. */
        readonly unit: string | null
      }
    | {
        /** The auditors' delivered verdict on a round. */
        readonly sort: 'verdict'
        readonly round: string
        readonly version: number
        readonly day: string
      }
    | {
        readonly sort: 'question'
        readonly subject: Subject
        readonly round: string
        readonly person: string
        /** ISO. */
        readonly day: string
      }
    | {
        /** A step taken with an assignment. */
        readonly sort: 'report'
        readonly node: string
        readonly person: string
        readonly day: string
        readonly reference: string | null
      }
    | {
        readonly sort: 'version'
        readonly round: string
        readonly version: number
        /** Why it was frozen as it was, or anew. */
        readonly reasons: readonly string[]
        /** Its content has been destroyed: it has no page of its own. */
        readonly isDisposed: boolean
      }
    | {
        /** On a frozen version. */
        readonly sort: 'decision'
        readonly round: string
        readonly version: number
        readonly body: string | null
        readonly bodyTitle: string
        readonly day: string
        readonly reference: string | null
      }
    | {
        /** A body's part of a round, handed on with its decision. */
        readonly sort: 'delivery'
        readonly round: string
        readonly body: string
        readonly day: string
        readonly reference: string
      }
    | {
        /** Of destroying what need not be kept. */
        readonly sort: 'disposal'
        readonly bodyTitle: string
        readonly day: string
        readonly reference: string
      }
    | {
        readonly sort: 'attachment'
        readonly name: string
        /** null: it belongs to a frozen version. */
        readonly node: string | null
        /** null: it belongs to the node, whichever the round. */
        readonly round: string | null
        readonly version: number | null
      }
    | {
        /** What one is called, or a comment in it. */
        readonly sort: 'evaluation'
        readonly evaluation: string
        readonly title: Text
        /** Of a comment, the part it is on; empty: the whole. null: it is the evaluation itself. */
        readonly part: string | null
      }
    | { readonly sort: 'person'; readonly name: string }
  )

/** How well something answers to what was looked for: 3 it is called so, 2 its name begins so, 1 its name has it. */
export type Rank = 0 | 1 | 2 | 3

export type FoundWritten = {
  readonly one: Written
  readonly rank: Rank
  /** The first of its words that has some of what was looked for, and where in them it stands. */
  readonly said: string
  readonly at: number
}

/** What was looked for: word by word, the forms that each may have; and how letters are read. */
export type Looked = {
  readonly words: readonly (readonly string[])[]
  readonly read: (text: string) => string
}

const LETTER = /[\p{L}\p{N}]/u

/** A shorter form is not looked for inside words: «program» is in «miljöprogrammet», «for» not in «platform». */
const SHORTEST_INSIDE = 4

const isLetter = (sign: string | undefined): boolean => sign !== undefined && LETTER.test(sign)

const isBeginning = (text: string, at: number): boolean => !isLetter(text[at - 1])

/** The end of a compound, or its middle: at least two letters come before it. */
const isInside = (text: string, at: number, form: string): boolean =>
  form.length >= SHORTEST_INSIDE && isLetter(text[at - 1]) && isLetter(text[at - 2])

type Placed = (text: string, at: number, form: string) => boolean

/** Where one of the forms stands first, of the places that count; -1: nowhere. Both are read alike already. */
const placeOf = (text: string, forms: readonly string[], counts: Placed): number => {
  let first = -1
  for (const form of forms) {
    let at = text.indexOf(form)
    while (at >= 0 && !counts(text, at, form)) at = text.indexOf(form, at + 1)
    if (at >= 0 && (first < 0 || at < first)) first = at
  }
  return first
}

/** A word begins with the form, or has it inside. */
const anywhere: Placed = (text, at, form) => isBeginning(text, at) || isInside(text, at, form)

/** Whether what is kept has one of the forms, as the beginning of a word or inside one. */
export const isFoundIn = (kept: string, forms: readonly string[]): boolean =>
  placeOf(kept, forms, anywhere) >= 0

/** How well names answer to it. */
export const rankOf = (names: readonly string[], { words, read }: Looked): Rank => {
  const ranks = names.map((name): Rank => {
    const own = read(name)
    const places = words.map((forms) => placeOf(own, forms, isBeginning))
    if (places.some((place) => place < 0)) return 0
    const asWritten = words.flatMap(([form]) => form ?? []).join(' ')
    if (
      own
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
        .join(' ') === asWritten
    )
      return 3
    return places[0] === 0 ? 2 : 1
  })
  return ranks.reduce((best, rank) => (rank > best ? rank : best), 0 as Rank)
}

/** Of what is called by its own words, those that it is called by. */
const namesOf = (one: Written): readonly string[] => {
  switch (one.sort) {
    case 'person':
    case 'attachment':
      return [one.name]
    case 'decision':
    case 'delivery':
    case 'disposal':
      return one.reference === null ? [] : [one.reference]
    case 'evaluation':
      return one.part === null ? Object.values(one.title) : []
    case 'text':
    case 'reason':
    case 'comment':
    case 'verdict':
    case 'question':
    case 'report':
    case 'version':
      return []
    default:
      return one satisfies never
  }
}

/**
 * Those that have all of the words, some of them in their own, each as the beginning of one or inside it; in the order
 * given, what is called so first. Read through from the first to the last: what is written is seldom more
 * than some megabytes, and what somebody may see of it is theirs alone.
 */
export const findWritten = (all: readonly Written[], looked: Looked): readonly FoundWritten[] => {
  const { words, read } = looked
  if (words.length === 0) return []
  const found = all.flatMap((one): readonly FoundWritten[] => {
    const own = one.said.map(read)
    const places = own.map((text) => words.map((forms) => placeOf(text, forms, anywhere)))
    const first = places.findIndex((of) => of.some((place) => place >= 0))
    if (first < 0) return []
    const about = one.about.map(read)
    const isThere = (forms: readonly string[], index: number): boolean =>
      places.some((of) => (of[index] ?? -1) >= 0) || about.some((text) => isFoundIn(text, forms))
    if (!words.every(isThere)) return []
    const at = Math.min(...(places[first] ?? []).filter((place) => place >= 0))
    return [{ one, rank: rankOf(namesOf(one), looked), said: one.said[first] ?? '', at }]
  })
  return found.toSorted((a, b) => b.rank - a.rank)
}
