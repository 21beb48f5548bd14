// The published schemas and the pages of the language's words are those of the language as it is.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { evaluationFile } from '../../src/domain/evaluation/language-evaluation.ts'
import { frameworkFile } from '../../src/domain/evaluation/language-framework.ts'
import { readEvaluation } from '../../src/domain/evaluation/read-evaluation.ts'
import { chainFile } from '../../src/domain/goals/language.ts'
import { profileFile } from '../../src/domain/goals/language-profile.ts'
import { servicesFile } from '../../src/domain/goals/language-services.ts'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import { modelFile } from '../../src/domain/model/language.ts'
import { languagePage } from '../../tools/language-pages.ts'
import { languageTexts, standingText } from '../../tools/schemas.ts'

test.for([...languageTexts()])('%s is what tools/schemas.ts writes', ([path, text]) => {
  expect(standingText(path)).toBe(text)
})

/** Each example of the language with the part that it is an example of. */
const examplesIn = (file: z.ZodType): readonly (readonly [string, z.core.$ZodType, unknown])[] => {
  const found: (readonly [string, z.core.$ZodType, unknown])[] = []
  z.toJSONSchema(file, {
    io: 'input',
    override: ({ zodSchema, jsonSchema: { title = '', examples = [] } }) => {
      for (const one of examples) found.push([title, zodSchema, one])
    },
  })
  return found
}

const FILES = [modelFile, chainFile, servicesFile, profileFile, frameworkFile, evaluationFile]

test.for(FILES.flatMap((file) => examplesIn(file)))(
  'an example of «%s» is what the reader accepts',
  ([, schema, example]) => {
    expect(z.safeParse(schema, example)).toMatchObject({ success: true })
  },
)

test('the whole model and the whole chain that the pages begin with can be assessed', () => {
  const [model, chain] = [modelFile, chainFile].map((file) =>
    JSON.stringify([z.globalRegistry.get(file)?.examples].flat()[0]),
  )
  const files = new Map([
    ['model.yaml', model ?? ''],
    ['chain.yaml', chain ?? ''],
  ])
  expect(readVersions(files, 'chain.yaml')).not.toHaveProperty('refusals')
})

test('the whole framework and the whole evaluation that the pages begin with can be read', () => {
  const [framework, evaluation] = [frameworkFile, evaluationFile].map((file) =>
    JSON.stringify([z.globalRegistry.get(file)?.examples].flat()[0]),
  )
  const files = new Map([
    ['liten-kompass.yaml', framework ?? ''],
    ['evaluation.yaml', evaluation ?? ''],
  ])
  expect(readEvaluation(files, 'evaluation.yaml')).not.toHaveProperty('refusals')
})

const PART = { title: 'Thing', properties: { size: { type: 'number', description: 'How big' } } }
const ROOT = { properties: { thing: { $ref: '#/$defs/thing', description: 'It' } } }

test('a page lists a part’s keys with what they mean, and leads from one to another', () => {
  const page = languagePage({ ...ROOT, $defs: { thing: PART } }, [['All', ['', 'thing']]])
  expect(page).toContain('| `thing` | It | [thing](#thing) |  |')
  expect(page).toContain('| `size` | How big | number |  |')
})

test('a part that no heading holds, and a key that nothing explains, are refused', () => {
  expect(() => languagePage({ ...ROOT, $defs: { thing: PART } }, [['All', ['']]])).toThrow('thing')
  const silent = { ...PART, properties: { size: { type: 'number' } } }
  const listed = [['All', ['', 'thing']]] as const
  expect(() => languagePage({ ...ROOT, $defs: { thing: silent } }, listed)).toThrow('size')
})
