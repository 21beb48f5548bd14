// An edit of a model's file as data, and what it means for the plain value that the file says.
import type { Path } from './refusal.ts'

/** What YAML can say in plain values. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain }

/**
 * One edit of the file, at keys and list positions from the top. `set` writes a value, adding the
 * key where it is not there, behind the last of `after` that is; `insert` puts an entry in a list
 * before the one at that position; `move` changes the order of a list's entries or a mapping's keys.
 */
export type WrittenEdit =
  | {
      readonly edit: 'set'
      readonly at: Path
      readonly value: Plain
      readonly after?: readonly string[]
    }
  | { readonly edit: 'insert'; readonly at: Path; readonly value: Plain }
  | { readonly edit: 'remove'; readonly at: Path }
  | { readonly edit: 'move'; readonly at: Path; readonly from: number; readonly to: number }

type Mapping = { readonly [key: string]: Plain }

export const isPlainList = (value: Plain | undefined): value is readonly Plain[] =>
  Array.isArray(value)

export const isMapping = (value: Plain | undefined): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a path; undefined where there is none. */
export const plainAt = (value: Plain | undefined, at: Path): Plain | undefined => {
  const [step, ...rest] = at
  if (step === undefined || value === undefined) return value
  if (isPlainList(value)) return typeof step === 'number' ? plainAt(value[step], rest) : undefined
  return isMapping(value) && Object.hasOwn(value, step)
    ? plainAt(value[String(step)], rest)
    : undefined
}

const moved = <One>(all: readonly One[], from: number, to: number): readonly One[] => {
  const rest = all.filter((_, index) => index !== from)
  const one = all.slice(from, from + 1)
  return [...rest.slice(0, to), ...one, ...rest.slice(to)]
}

/** A mapping with a key added behind the last of `after` that it has; at the end where it has none. */
const withKey = (
  mapping: Mapping,
  key: string,
  value: Plain,
  after: readonly string[],
): Mapping => {
  if (Object.hasOwn(mapping, key)) return { ...mapping, [key]: value }
  const entries = Object.entries(mapping)
  const behind = entries.findLastIndex(([name]) => after.includes(name))
  const place = behind < 0 ? entries.length : behind + 1
  return Object.fromEntries([...entries.slice(0, place), [key, value], ...entries.slice(place)])
}

/** What is at the end of the path, changed; mappings that are not there on the way are made. */
const changeAt = (
  value: Plain | undefined,
  at: Path,
  change: (found: Plain | undefined) => Plain,
  after: readonly string[],
): Plain => {
  const [step, ...rest] = at
  if (step === undefined) return change(value)
  if (typeof step === 'number' && isPlainList(value))
    return value.with(step, changeAt(value[step], rest, change, after))
  const mapping = isMapping(value) ? value : {}
  const key = String(step)
  const below = Object.hasOwn(mapping, key) ? mapping[key] : undefined
  return withKey(mapping, key, changeAt(below, rest, change, after), rest.length === 0 ? after : [])
}

/** What is left where one entry is gone. */
const without = (value: Plain | undefined, step: string | number): Plain => {
  if (isPlainList(value)) return value.filter((_, index) => index !== step)
  if (!isMapping(value)) return value ?? null
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== String(step)))
}

const inOrder = (value: Plain | undefined, from: number, to: number): Plain =>
  isPlainList(value)
    ? moved(value, from, to)
    : isMapping(value)
      ? Object.fromEntries(moved(Object.entries(value), from, to))
      : (value ?? null)

/** What the file says with the edit made. */
export const editedPlain = (value: Plain, edit: WrittenEdit): Plain => {
  switch (edit.edit) {
    case 'set':
      return changeAt(value, edit.at, () => edit.value, edit.after ?? [])
    case 'insert': {
      const place = Number(edit.at.at(-1))
      const added = (list: Plain | undefined): Plain =>
        isPlainList(list) ? list.toSpliced(place, 0, edit.value) : [edit.value]
      return changeAt(value, edit.at.slice(0, -1), added, [])
    }
    case 'remove':
      return changeAt(
        value,
        edit.at.slice(0, -1),
        (found) => without(found, edit.at.at(-1) ?? ''),
        [],
      )
    case 'move':
      return changeAt(value, edit.at, (found) => inOrder(found, edit.from, edit.to), [])
    default:
      throw new Error(`editedPlain: ${JSON.stringify(edit satisfies never)}`)
  }
}
