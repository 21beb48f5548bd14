// Writes the published JSON Schemas of model, chain, framework, evaluation and requirements files, and the pages that list their
// words, from the same definition the reader uses.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { requirementsFile } from '../src/domain/documents/language-requirements.ts'
import { evaluationFile } from '../src/domain/evaluation/language-evaluation.ts'
import { frameworkFile } from '../src/domain/evaluation/language-framework.ts'
import { chainFile } from '../src/domain/goals/language.ts'
import { profileFile } from '../src/domain/goals/language-profile.ts'
import { servicesFile } from '../src/domain/goals/language-services.ts'
import { modelFile } from '../src/domain/model/language.ts'
import { ROOT } from './findings.ts'
import { type Contents, languagePage, type SchemaNode } from './language-pages.ts'

const HOW_TO_READ = `A key with * must be there. Names in the shape column lead to their own part. What is wrong in a file is told by \`check\` with line, column and the nearest right word, and an editor that knows the [JSON Schema](../schemas/SCHEMA) completes the keys. This page is made from the same definition (\`node bin/run.mjs tools/schemas.ts\`).`

const MODEL_PAGE: Contents = [
  ['The file', ['', 'contact']],
  ['Scales and grades', ['scale', 'grade']],
  ['Levels', ['nodeType', 'field', 'linkType', 'shape']],
  ['What is judged', ['assessment', 'verdict']],
  [
    'How a grade follows',
    [
      'rule',
      'case',
      'band',
      'condition',
      'quantity',
      'peers',
      'group',
      'roll',
      'groupWith',
      'missing',
      'selection',
      'above',
    ],
  ],
  ['The year', ['round', 'stages', 'reminders']],
  ['Documents', ['documentType', 'outlinePart', 'drawn', 'drawnNodes']],
  [
    'How things are written',
    ['name', 'text', 'number', 'share', 'margin', 'date', 'days', 'bodies', 'bodyKind'],
  ],
]
const CHAIN_PAGE: Contents = [
  ['The file', ['']],
  ['Who', ['body', 'laterBody', 'bodyKind', 'meeting']],
  ['Goals', ['node', 'laterNode', 'nodeMeasure', 'nodeLink', 'fieldValue', 'tag']],
  [
    'What is counted',
    [
      'measure',
      'limits',
      'limitValue',
      'relativeLimit',
      'othersNumber',
      'limitOthers',
      'limitGroup',
      'unitLimits',
      'limitInNumbers',
      'consolidation',
    ],
  ],
  ['Who is compared with', ['groupDescription']],
  ['Services', ['service', 'serviceFigure']],
  [
    'Finansiella profilen',
    [
      'financialProfile',
      'profileSource',
      'profileKeyFigures',
      'profileStrong',
      'profilePerspectives',
      'profileMeasures',
    ],
  ],
  ['Facts', ['reading', 'peerValue', 'judgement', 'writtenText', 'publishedFigure']],
  ['How things are written', ['name', 'text', 'number', 'share', 'date', 'days', 'period']],
]
const FRAMEWORK_PAGE: Contents = [
  ['The file', ['']],
  ['What it is', ['edition', 'scope', 'assessor']],
  ['What is asked', ['part']],
  ['How things are written', ['name', 'text', 'number', 'share']],
]
const EVALUATION_PAGE: Contents = [
  ['The file', ['']],
  ['What is given', ['given', 'ownPart', 'comment', 'shown', 'evidence', 'goodExample']],
  ['What was published', ['publishedTotal', 'reference']],
  ['How things are written', ['name', 'text', 'number', 'date']],
]

const SERVICES_PAGE: Contents = [
  ['The file', ['']],
  ['Services', ['shippedService', 'serviceFigure']],
  ['How things are written', ['name', 'text', 'number']],
]

const PROFILE_PAGE: Contents = [
  ['The file', ['']],
  [
    'What it is made of',
    ['profileSource', 'profileKeyFigures', 'profileStrong', 'profilePerspectives'],
  ],
  ['How things are written', ['text', 'number']],
]

const REQUIREMENTS_PAGE: Contents = [
  ['The file', ['']],
  ['What is asked', ['requirement', 'requirementLaw']],
  ['How things are written', ['name', 'text', 'date', 'days']],
]

type Published = { readonly schema: z.ZodType; readonly title: string; readonly page: Contents }
const PUBLISHED: Readonly<Record<string, Published>> = {
  model: { schema: modelFile, title: 'The words of a model file', page: MODEL_PAGE },
  chain: { schema: chainFile, title: 'The words of a chain file', page: CHAIN_PAGE },
  services: { schema: servicesFile, title: 'The words of a services file', page: SERVICES_PAGE },
  profile: {
    schema: profileFile,
    title: 'The words of a file of the finansiella profilen',
    page: PROFILE_PAGE,
  },
  requirements: {
    schema: requirementsFile,
    title: 'The words of a file of requirements',
    page: REQUIREMENTS_PAGE,
  },
  framework: {
    schema: frameworkFile,
    title: 'The words of a framework file',
    page: FRAMEWORK_PAGE,
  },
  evaluation: {
    schema: evaluationFile,
    title: 'The words of an evaluation file',
    page: EVALUATION_PAGE,
  },
}

/** zod gives what refers to itself a part that only leads on to the named one. */
const withoutAliases = (made: SchemaNode): SchemaNode => {
  const aliases = Object.entries(made.$defs ?? {}).filter(
    ([, part]) => Object.keys(part).join() === '$ref',
  )
  const text = aliases.reduce(
    (all, [alias, { $ref }]) => all.replaceAll(`"#/$defs/${alias}"`, JSON.stringify($ref)),
    JSON.stringify(made),
  )
  const named: SchemaNode = JSON.parse(text)
  const gone = new Set(aliases.map(([alias]) => alias))
  const kept = Object.entries(named.$defs ?? {}).filter(([name]) => !gone.has(name))
  return { ...named, $defs: Object.fromEntries(kept) }
}

/** Every published text by path: the schemas, and the pages made from them. */
export const languageTexts = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(PUBLISHED).flatMap(([name, { schema, title, page }]) => {
      // NOTE what zod makes is a JSON Schema; SchemaNode is the part of it that the pages read.
      const made = withoutAliases(
        z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }) as SchemaNode,
      )
      const file = `${name}.schema.json`
      const lead = `# ${title}\n\n${HOW_TO_READ.replace('SCHEMA', file)}\n\n`
      const listed = languagePage(made, page)
      return [
        [`schemas/${file}`, `${JSON.stringify(made, null, 2)}\n`],
        [`docs/${name}-language.md`, `${lead}${listed}`],
      ] as const
    }),
  )

/** What stands there now; undefined where nothing does. */
export const standingText = (path: string): string | undefined => {
  try {
    return readFileSync(join(ROOT, path), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

if (import.meta.main) {
  for (const [path, text] of languageTexts()) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true })
    writeFileSync(join(ROOT, path), text)
    console.log(path)
  }
}
