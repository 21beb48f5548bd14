// The rounds that the staff can choose between, and the one that is shown first.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import { nameOfRound } from '../../src/domain/periods/period.ts'
import { roundsAt } from '../../src/usecases/chain/see-frame.ts'

const offered = (municipality: string) => {
  const folder = `models/${municipality}`
  const files = new Map(
    readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  )
  const read = readVersions(files, 'chain.yaml')
  const [version] = 'refusals' in read ? [] : read.versions
  if ('refusals' in read || version === undefined) throw new Error(`${municipality} is refused`)
  const loaded = { chain: version.chain, versions: read.versions }
  const { rounds, current } = roundsAt(loaded, '2026-11-22')
  return { names: rounds.map(nameOfRound), current: current && nameOfRound(current) }
}

test.each([
  ['helår-2018', 'the first year that is told of'],
  ['helår-2019', 'the one that is published'],
  ['helår-2024', 'a year between that nothing is told of yet'],
  ['helår-2026', 'this year'],
])('%s can be chosen in Kumla: %s', (name) => {
  expect(offered('kumla').names).toContain(name)
})

test.each([
  ['kumla', 'helår-2019', 'a few single values of later years tell of no round'],
  ['dorotea', 'delår-2026', 'the latest that is told of'],
])('%s is shown %s first: %s', (municipality, name) => {
  expect(offered(municipality).current).toBe(name)
})
