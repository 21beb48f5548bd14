// The rounds that the staff can choose between, and the one that is shown first.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { roundOf } from '../../src/domain/assessment/assess-chain.ts'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import { nameOfRound } from '../../src/domain/periods/period.ts'
import { roundsAt } from '../../src/usecases/chain/see-frame.ts'

const offered = (municipality: string, isTold = true, open: readonly string[] = []) => {
  const folder = `models/${municipality}`
  const files = new Map(
    readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  )
  const read = readVersions(files, 'chain.yaml')
  const [version] = 'refusals' in read ? [] : read.versions
  if ('refusals' in read || version === undefined) throw new Error(`${municipality} is refused`)
  const nothing = { readings: [], judgements: [], texts: [], published: [] }
  const chain = isTold ? version.chain : { ...version.chain, ...nothing }
  const rounds2026 = ['delår', 'helår'].flatMap((id) => roundOf(version.model, id, 2026) ?? [])
  const loaded = {
    chain,
    versions: read.versions,
    open: rounds2026.filter((round) => open.includes(nameOfRound(round))),
  }
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

test.each<[readonly string[], string, string]>([
  [
    ['helår-2026'],
    'helår-2026',
    'it is open, and nothing is told of the part of the year that is over',
  ],
  [['delår-2026', 'helår-2026'], 'helår-2026', 'the latest of two that are open'],
  [[], 'delår-2026', 'none is open: the latest that is over'],
])('with %j open in a municipality that has only begun, %s is shown first: %s', (open, name) => {
  expect(offered('starter', false, open).current).toBe(name)
})

test.each([
  ['kumla', 'helår-2019', 'a few single values of later years tell of no round'],
  ['dorotea', 'delår-2026', 'the latest that is told of'],
])('%s is shown %s first: %s', (municipality, name) => {
  expect(offered(municipality).current).toBe(name)
})
