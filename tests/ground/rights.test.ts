// The document of who may what is the table that the program asks.
import { expect, test } from 'vitest'
import { publishedRights, rightsText } from '../../tools/rights.ts'

test('docs/running/rights.md is what tools/rights.ts writes', () => {
  expect(publishedRights()).toBe(rightsText())
})
