// Which versions of a model belong together.
import { expect, test } from 'vitest'
import type { Model } from '../model/model.ts'
import { pairVersions } from './pair-versions.ts'

type Version = { readonly name: string; readonly model: Model }
const all = (...names: string[]): [Version, ...Version[]] => {
  const [first, ...others] = names.map((name) => {
    const [from = '', to = ''] = name.split('–')
    const valid = from === '' ? undefined : { from, ...(to === '' ? {} : { to }) }
    // NOTE only the days tell versions apart here.
    return { name, model: { id: 'm', valid } as Model }
  })
  if (first === undefined) throw new Error('all: no version')
  return [first, ...others]
}

test.for<[string, string[], string[], string[]]>([
  [
    'versions of the same first day',
    ['2025', '2023–2024'],
    ['2025', '2023–2024'],
    ['kept 2025=2025', 'kept 2023–2024=2023–2024'],
  ],
  [
    'a version that begins another day',
    ['2025', '2023–2024'],
    ['2025-07', '2023–2025-06'],
    ['kept 2025=2025-07', 'kept 2023–2024=2023–2025-06'],
  ],
  ['the only ones', ['2023–2024'], ['2025'], ['kept 2023–2024=2025']],
  ['one that always holds', [''], ['2025'], ['kept =2025']],
  [
    'a new version, against what would have held',
    ['2025', '2023–2024'],
    ['2027', '2025–2026', '2023–2024'],
    ['added 2025=2027', 'kept 2025=2025–2026', 'kept 2023–2024=2023–2024'],
  ],
  [
    'an earlier version come to, against the first',
    ['2025'],
    ['2025', '2023–2024'],
    ['kept 2025=2025', 'added 2025=2023–2024'],
  ],
  [
    'a version taken away',
    ['2025', '2023–2024'],
    ['2025'],
    ['kept 2025=2025', 'removed 2023–2024=2025'],
  ],
])('%s', ([, before, after, expected]) => {
  const pairs = pairVersions(all(...before), all(...after))
  expect(pairs.map((one) => `${one.is} ${one.before.name}=${one.after.name}`)).toEqual(expected)
})
