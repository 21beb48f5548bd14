// Who all municipalities, or all regions, are: those of our own kind, and of the made-up ones none but ourselves.
import { expect, test } from 'vitest'
import type { Area } from '../../domain/comparison/key-figures.ts'
import { everybody } from './compare-key-figure.ts'

const area = (code: string, kind: Area['kind']): Area => ({ code, title: code, kind })
const areas = [
  area('0000', 'country'),
  area('0001', 'region'),
  area('0180', 'municipality'),
  area('2425', 'municipality'),
  area('9901', 'municipality'),
]

test.each([
  ['2425', ['0180', '2425'], 'a made-up municipality is not among the others’'],
  ['9901', ['0180', '2425', '9901'], 'but it is among its own'],
  ['0001', ['0001'], 'a region has regions beside it'],
  ['', ['0180', '2425'], 'one that the statistics do not know is a municipality'],
])('for «%s» they are %j: %s', (own, all, _why) => expect(everybody({ areas }, own)).toEqual(all))
