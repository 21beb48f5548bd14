// A level, a grade or a round added to a model's file, or a level retired and taken back, as edits.
import type { Path } from './refusal.ts'
import { isMapping, isPlainList, type Plain, plainAt, type WrittenEdit } from './written-edits.ts'

const LONGEST_NAME = 30

/** A name for a thing of its title, as rules and files use it: «Delmål 2» is `delmål-2`; free among those taken. */
export const nameFor = (title: string, taken: readonly string[]): string => {
  const plain = title
    .trim()
    .toLocaleLowerCase('sv')
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^[-\d]+|-+$/g, '')
    .slice(0, LONGEST_NAME)
  const name = plain === '' ? 'ny' : plain
  if (!taken.includes(name)) return name
  let count = 2
  while (taken.includes(`${name}-${count}`)) count += 1
  return `${name}-${count}`
}

const keysAt = (model: Plain, key: string): readonly string[] => {
  const found = plainAt(model, [key])
  return isMapping(found) ? Object.keys(found) : []
}

/** A level under another one, owned as that one; `null`: at the top. */
export const addLevel = (model: Plain, title: string, under: string | null): WrittenEdit => {
  const owner = under === null ? undefined : plainAt(model, ['types', under, 'owner'])
  return {
    edit: 'set',
    at: ['types', nameFor(title, keysAt(model, 'types'))],
    value: {
      label: title.trim(),
      ...(under === null ? {} : { parents: [under] }),
      ...(owner === undefined ? {} : { owner }),
    },
  }
}

/** One place nearer the first or the last in a list that is read in order; null where it is there already. */
export const moveInOrder = (model: Plain, at: Path, by: -1 | 1): WrittenEdit | null => {
  const list = plainAt(model, at.slice(0, -1))
  const from = Number(at.at(-1))
  const to = from + by
  return isPlainList(list) && to >= 0 && to < list.length
    ? { edit: 'move', at: at.slice(0, -1), from, to }
    : null
}

const idsIn = (list: Plain | undefined): readonly string[] =>
  (isPlainList(list) ? list : []).map((one) => String(isMapping(one) ? one.id : ''))

/** A grade last in a scale. */
export const addGrade = (model: Plain, scale: string, title: string): WrittenEdit => {
  const grades = plainAt(model, ['scales', scale, 'grades'])
  const ids = idsIn(grades)
  return {
    edit: 'insert',
    at: ['scales', scale, 'grades', ids.length],
    value: { id: nameFor(title, ids), tone: 'neutral', label: title.trim() },
  }
}

/** A round last among the year's, over the whole year until something else is chosen. */
export const addRound = (model: Plain, title: string): WrittenEdit => {
  const ids = idsIn(plainAt(model, ['rounds']))
  return {
    edit: 'insert',
    at: ['rounds', ids.length],
    value: { id: nameFor(title, ids), label: title.trim(), kind: 'outcome', covers: 'year' },
  }
}

/** `on`: the level's last day, ISO. */
export const retireLevel = (level: string, on: string): WrittenEdit => ({
  edit: 'set',
  at: ['types', level, 'retired'],
  value: { on },
})

export const unretireLevel = (level: string): WrittenEdit => ({
  edit: 'remove',
  at: ['types', level, 'retired'],
})
