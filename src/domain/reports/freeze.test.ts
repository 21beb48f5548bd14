// A frozen round comes back as it was, and the same round has the same text.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { assessChain, roundOf } from '../assessment/assess-chain.ts'
import type { GroupReason } from '../assessment/reasons.ts'
import { isExact } from '../exact/exact.ts'
import { readChain } from '../goals/read-chain.ts'
import { readModel } from '../model/parse.ts'
import { canonicalJson, fromJson, toJson } from './canonical-json.ts'
import { type FrozenRound, freezeRound, thawRound } from './freeze.ts'

const FILES = ['model.yaml', 'chain.yaml', 'readings.csv', 'peers.csv']

const dorotea = (at: string): FrozenRound => {
  const files = new Map(
    FILES.map((name) => [
      name,
      readFileSync(new URL(`../../../models/dorotea/${name}`, import.meta.url), 'utf8'),
    ]),
  )
  const read = readModel(files, 'model.yaml')
  if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
  const chain = readChain(files, 'chain.yaml', read.model)
  if ('refusals' in chain) throw new Error(JSON.stringify(chain.refusals))
  const round = roundOf(read.model, 'delår', 2026)
  if (round === null) throw new Error('Dorotea has no delår')
  return {
    round,
    at,
    modelText: read.text,
    model: read.model,
    chain: chain.chain,
    assessed: assessChain(read.model, chain.chain, round, at),
  }
}

/** Every comparison in the conclusions, in order. */
const groupsIn = (value: unknown): readonly GroupReason[] => {
  if (value instanceof Map) return [...value.values()].flatMap(groupsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'group' && typeof one === 'object' ? [one as GroupReason] : groupsIn(one),
  )
}

describe('a frozen round', () => {
  const frozen = dorotea('2026-11-22')
  const text = freezeRound(frozen)

  test('is read back as the model, chain and conclusions it was', () => {
    const thawed = thawRound(text)
    expect(thawed.assessed).toEqual(frozen.assessed)
    expect(thawed.model).toEqual(frozen.model)
    expect([...thawed.chain.nodes.keys()]).toEqual([...frozen.chain.nodes.keys()])
  })

  test('gives the same conclusions when it is assessed again', () => {
    const { model, chain, round, at, assessed } = thawRound(text)
    expect(assessChain(model, chain, round, at)).toEqual(assessed)
  })

  test('has the same text each time it is frozen, and another when one value differs', () => {
    expect(freezeRound(dorotea('2026-11-22'))).toBe(text)
    const [first, ...rest] = frozen.chain.readings
    if (first === undefined) throw new Error('no readings')
    const changed = { ...frozen.chain, readings: [{ ...first, value: { n: 1n, d: 3n } }, ...rest] }
    expect(freezeRound({ ...frozen, chain: changed })).not.toBe(text)
  })

  test('holds nothing recorded, decided or written after the day it was looked at', () => {
    const [reading] = frozen.chain.readings
    if (reading === undefined) throw new Error('no readings')
    const late = { ...reading, recorded: '2026-11-23T08:00:00Z', source: 'recorded late' }
    const chain = { ...frozen.chain, readings: [...frozen.chain.readings, late] }
    expect(freezeRound({ ...frozen, chain })).toBe(text)
    expect(freezeRound({ ...frozen, chain, at: '2026-11-23' })).toContain('recorded late')
  })

  test('with a published figure whose unit was a plain word has it as a Swedish text', () => {
    const figure = { id: 'f', label: { sv: 'Resultat' }, year: 2025, value: '12', source: 's' }
    const chain = { ...frozen.chain, published: [{ ...figure, unit: { sv: 'mnkr' } }] }
    const now = freezeRound({ ...frozen, chain })
    const earlier = now.replace('"unit":{"sv":"mnkr"}', '"unit":"mnkr"')
    expect(earlier).not.toBe(now)
    expect(thawRound(earlier).chain.published).toEqual(chain.published)
  })

  test('whose comparisons named the counted municipalities alone has what each of them had', () => {
    // As it was written then: codes alone, and others' values without a mark.
    const asThen = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(asThen)
      if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, asThen(one)]))
      if (typeof value !== 'object' || value === null || isExact(value)) return value
      if ('counted' in value && 'ownYear' in value) {
        const codes = (all: unknown) => (all as { area: string }[]).map(({ area }) => area)
        const { counted, missing } = value as unknown as Record<string, unknown>
        return { ...value, counted: codes(counted), missing: codes(missing) }
      }
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asThen(one)]))
    }
    const peers = frozen.chain.peers.map(({ madeUp: _, ...peer }) => peer)
    const earlier = freezeRound({
      ...frozen,
      chain: { ...frozen.chain, peers: peers as unknown as typeof frozen.chain.peers },
      assessed: asThen(frozen.assessed) as typeof frozen.assessed,
    })
    expect(earlier).toContain('"counted":["2401"')
    const { assessed, chain } = thawRound(earlier)
    expect(chain.peers).toEqual(frozen.chain.peers.map((one) => ({ ...one, madeUp: false })))
    expect(groupsIn(assessed)).toEqual(
      groupsIn(frozen.assessed).map(({ counted, missing, ...group }) => ({
        ...group,
        counted: counted.map(({ madeUp: _, ...one }) => one),
        missing: missing.map(({ area }) => ({ area })),
      })),
    )
  })

  test('of a later format is not read', () => {
    expect(() => thawRound(text.replace('"format":1', '"format":2'))).toThrow('format 2')
  })
})

describe('canonical JSON', () => {
  test('orders keys and keeps the order of lists and maps', () => {
    const value = {
      b: [2, 1],
      a: new Map([
        ['z', 1],
        ['y', 2],
      ]),
    }
    expect(canonicalJson(toJson(value))).toBe('{"a":{"$map":[["z",1],["y",2]]},"b":[2,1]}')
  })

  test('carries exact numbers that have no end', () => {
    const third = { n: 1n, d: 3n }
    expect(canonicalJson(toJson({ third }))).toBe('{"third":{"$exact":"1/3"}}')
    expect(fromJson(toJson({ third }))).toEqual({ third })
  })

  test('refuses what is no data', () => {
    expect(() => toJson({ value: Number.NaN })).toThrow('no data')
  })
})
