// The Kolada client over the real catalogue, groups and values, served as v3 serves them.
import { expect, test } from 'vitest'
import {
  catalogueChanges,
  hasShrunkByAThird,
} from '../../src/domain/comparison/catalogue-changes.ts'
import { openKolada } from '../../src/sources/kolada/kolada.ts'
import { fastClock } from './fast-clock.ts'
import type { Content } from './kolada-content.ts'
import { startKolada } from './kolada-server.ts'
import { earlierCatalogue, isThere, LEFT_OUT, realContent } from './real-kolada.ts'

const read = async <Result>(
  content: Content,
  work: (kolada: ReturnType<typeof openKolada>) => Promise<Result>,
): Promise<Result> => {
  const server = await startKolada(content)
  const asking = { base: server.base, agent: 'Malkedja/0 (+https://mal.example)' }
  try {
    return await work(openKolada({ ...asking, clock: fastClock(), random: Math.random }))
  } finally {
    await server.stop()
  }
}

const taken = <Value>(found: readonly Value[] | object): readonly Value[] => {
  if (!Array.isArray(found)) throw new Error(JSON.stringify(found))
  return found
}

test.skipIf(!isThere)(
  `the catalogue, the areas and the groups (${isThere ? 'real' : LEFT_OUT})`,
  () =>
    read(realContent(), async (kolada) => {
      const keyFigures = taken(await kolada.keyFigures())
      expect(keyFigures).toHaveLength(6099)
      expect(keyFigures.filter((one) => one.bySex)).toHaveLength(2313)
      expect(keyFigures.filter((one) => one.perspective === 'results')).toHaveLength(2030)
      expect(keyFigures.filter((one) => one.next?.period === undefined)).toHaveLength(734)
      const kinds = Map.groupBy(taken(await kolada.areas()), (one) => one.kind)
      expect([...kinds].map(([kind, all]) => [kind, all.length]).sort()).toEqual([
        ['country', 1],
        ['municipality', 290],
        ['region', 21],
      ])
      expect(taken(await kolada.groups())).toHaveLength(3630)
    }),
)

test.skipIf(!isThere)(
  `119 key figures vanished in nineteen days (${isThere ? 'real' : LEFT_OUT})`,
  () => {
    const content = realContent()
    return read(content, async (kolada) => {
      const now = taken(await kolada.keyFigures())
      const before = await read({ ...content, kpi: earlierCatalogue() }, (one) => one.keyFigures())
      const changes = catalogueChanges(taken(before), now)
      expect([changes.vanished.length, changes.appeared.length]).toEqual([119, 13])
      expect(hasShrunkByAThird(taken(before), now)).toBe(false)
    })
  },
)

test.skipIf(!isThere)(
  `every one of the 107 960 values, as it is (${isThere ? 'real' : LEFT_OUT})`,
  () => {
    const content = realContent()
    return read(content, async (kolada) => {
      const keyFigures = [...new Set(content.data.map((one) => one.kpi))]
      const areas = content.municipality.map((one) => one.id)
      const found = new Map<string, number | null>()
      for await (const lot of kolada.lots({ keyFigures, areas })) {
        if ('refused' in lot) throw new Error(JSON.stringify(lot))
        for (const { keyFigure, area, year, sex, value } of lot.values)
          found.set(`${keyFigure} ${area} ${year} ${sex}`, value)
      }
      expect(found.size).toBe(107_960)
      const written = content.data.map((one) => [
        `${one.kpi} ${'ou' in one ? one.ou : one.municipality} ${one.period} all`,
        one.values[0]?.value ?? null,
      ])
      expect(found).toEqual(new Map(written as [string, number | null][]))
    })
  },
)
