// The published JSON Schemas are those of the language as it is.
import { expect, test } from 'vitest'
import { publishedSchema, schemaTexts } from '../../tools/schemas.ts'

test.for([...schemaTexts()])('schemas/%s is what tools/schemas.ts writes', ([name, text]) => {
  expect(publishedSchema(name)).toBe(text)
})
