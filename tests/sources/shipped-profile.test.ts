// The finansiella profilen that comes with the program: whole, by key figures that are there; and what its file is refused for.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { MADE_UP_FIGURES } from '../../src/demonstrated-key-figures.ts'
import { FINANCIAL_FIGURES, PROFILE_METHOD } from '../../src/domain/comparison/financial-profile.ts'
import { profileSourcesOf, type SaidProfile } from '../../src/domain/comparison/profile-sources.ts'
import { exact } from '../../src/domain/exact/exact.ts'
import { readProfile } from '../../src/domain/goals/read-profile.ts'
import { shippedProfile } from '../../src/sources/files/shipped-profile.ts'

const shipped = shippedProfile()

test('its method is the one that the worked examples are held to', () =>
  expect(shipped.method).toEqual(PROFILE_METHOD))

test('the made-up statistics tell all eight', () => {
  const told = shipped.keyFigures.get('exempel') ?? new Map()
  expect([...told.keys()]).toEqual([...FINANCIAL_FIGURES])
  const known = new Set(MADE_UP_FIGURES.map(({ id }) => id))
  for (const { keyFigure } of told.values()) expect(known, keyFigure).toContain(keyFigure)
})

/** Kolada's catalogue as recorded on 2026-03-23; it lies beside the project where it is built. */
const CATALOGUE = new URL('../../../../shared/data/kolada/kpi.json', import.meta.url)
const isThere = existsSync(CATALOGUE)

/** id; what its title holds. Whole titles stand in Kolada's catalogue of 2026-03-23. */
const IN_KOLADA = [
  ['N00901', 'Skattesats till kommun'],
  ['N03002', 'Soliditet inkl pensionsåtag. kommun'],
  ['N03105', 'Kassalikviditet kommunen'],
  ['N03001', 'Resultat före extraord. poster (kommunen), andel (%) av skatt'],
  ['N03103', 'Självfinansieringsgrad för kommunens investeringar'],
] as const

test('those of Kolada are the ones that are checked', () =>
  expect(
    new Set([...(shipped.keyFigures.get('kolada')?.values() ?? [])].map((one) => one.keyFigure)),
  ).toEqual(new Set(IN_KOLADA.map(([id]) => id))))

describe.skipIf(!isThere)(
  'in Kolada’s catalogue; left out where it does not lie beside the project',
  () => {
    const catalogue: readonly { readonly id: string; readonly title: string }[] = isThere
      ? JSON.parse(readFileSync(CATALOGUE, 'utf8'))
      : []
    test.each(IN_KOLADA)('%s is «%s»', (id, title) =>
      expect(catalogue.find((one) => one.id === id)?.title).toContain(title),
    )
  },
)

const file = (change: object): string =>
  JSON.stringify({
    source: 'KFi',
    shares: [10, 20, 40, 20, 10],
    least: 5,
    strong: {},
    perspectives: {},
    keyFigures: {},
    ...change,
  })

test.each([
  [{ shares: [10, 20, 40, 20, 9] }, 'sharesNotHundred', 'they are 99 per cent together'],
  [{ shares: [-10, 40, 40, 20, 10] }, 'tooSmall', 'a share below nought'],
  [{ shares: ['tio', 20, 40, 20, 10] }, 'notANumber', 'a word for a number'],
  [{ shares: [50, 50] }, 'sharesNotFive', 'two shares for five points'],
  [{ perspectives: { risk: [] } }, 'empty', 'a perspective of nothing'],
  [{ perspectives: { risk: ['skattesats'] } }, 'unknownWord', 'a figure that there is not'],
  [{ keyFigures: { kolada: { solidity: 'N03002' } } }, 'unknownKey', 'another name of a figure'],
] as const)('%j is refused: %s, since %s', (change, refused, _why) => {
  const read = readProfile('profil.yaml', file(change))
  const faults = 'refusals' in read ? read.refusals.map((one) => one.refused) : []
  expect(faults).toContain(refused)
})

const EVEN = [20, 20, 20, 20, 20].map((one) => exact(one)) as unknown as NonNullable<
  SaidProfile['shares']
>
const PERSPECTIVES = PROFILE_METHOD.perspectives

test.each([
  [{}, true, 'nothing is said, so that all is ours'],
  [{ shares: EVEN }, true, 'the perspectives are still ours'],
  [{ perspectives: PERSPECTIVES }, true, 'the limits are still ours'],
  [{ shares: EVEN, perspectives: PERSPECTIVES }, undefined, 'both are the municipality’s own'],
] as const)('what is said of it, case %#, is called ours: %s, since %s', (said, ours, _why) => {
  expect(profileSourcesOf(shipped, said, 'kolada').method.ours).toBe(ours)
})

test('a key figure of one’s own stands in place of the program’s, and the rest as they are', () => {
  const own = new Map([
    ['kolada', new Map([['equityRatio', { keyFigure: 'N03106', years: 1 }] as const])],
  ])
  const { keyFigures } = profileSourcesOf(shipped, { keyFigures: own }, 'kolada')
  expect(keyFigures.get('equityRatio')?.keyFigure).toBe('N03106')
  expect(keyFigures.get('quickRatio')?.keyFigure).toBe('N03105')
})
