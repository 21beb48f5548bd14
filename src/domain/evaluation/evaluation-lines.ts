// An evaluation as lines that are written one by one, and the lines put together to the words of its file.
import { Document, isCollection, visit } from 'yaml'
import type { Path } from '../model/refusal.ts'
import { compileEvaluation, enteredIn } from './compile-evaluation.ts'
import type { Evaluation } from './evaluation.ts'
import type { EvaluationFault } from './fault.ts'
import type { Framework } from './framework.ts'
import { type EvaluationText, evaluationFile } from './language-evaluation.ts'
import { type Entered, withEntered } from './own-parts.ts'

export const LINE_SORTS = [
  'points',
  'evidence',
  'comment',
  'examples',
  'entered',
  'answers',
  'published',
  'references',
] as const
export type LineSort = (typeof LINE_SORTS)[number]

/** One line: what is given or said of a part by an assessor; the latest of a sort, part and assessor holds. */
export type EvaluationLine = {
  readonly sort: LineSort
  /** Empty: the whole. */
  readonly part: string
  /** Empty: nobody in particular. */
  readonly by: string
  /** In the words of the file. */
  readonly body: unknown
}

/** What an evaluation says of itself, in the words of its file. */
export type EvaluationHead = Pick<
  EvaluationText,
  'evaluation' | 'title' | 'organisation' | 'area' | 'body' | 'scope' | 'year' | 'source' | 'note'
>

const HEAD = [
  'evaluation',
  'title',
  'organisation',
  'area',
  'body',
  'scope',
  'year',
  'source',
  'note',
] as const satisfies readonly (keyof EvaluationHead)[]

export const headOf = (text: EvaluationText): EvaluationHead =>
  // NOTE the keys are the head's own, each with its value from the file.
  Object.fromEntries(
    HEAD.flatMap((key) => (text[key] === undefined ? [] : [[key, text[key]]])),
  ) as EvaluationHead

const whole = (sort: LineSort, body: object | undefined): readonly EvaluationLine[] =>
  body === undefined || Object.values(body).every((one) => one === undefined)
    ? []
    : [{ sort, part: '', by: '', body }]

const byPart = <One extends { readonly part: string }>(
  all: readonly One[] | undefined,
): readonly (readonly [string, readonly Omit<One, 'part'>[]])[] =>
  [...Map.groupBy(all ?? [], ({ part }) => part)].map(([part, of]) => [
    part,
    of.map(({ part: _, ...rest }) => rest),
  ])

/** A file’s words as lines. */
export const linesOf = (text: EvaluationText): readonly EvaluationLine[] => [
  ...whole('entered', { own: text.own, weights: text.weights }),
  ...whole('answers', { answers: text.answers }),
  ...(text.points ?? []).map(
    ({ part, by, ...body }): EvaluationLine => ({ sort: 'points', part, by, body }),
  ),
  ...byPart(text.evidence).map(
    ([part, of]): EvaluationLine => ({
      ...{ sort: 'evidence', part, by: '' },
      body: { evidence: of.flatMap(({ evidence }) => evidence) },
    }),
  ),
  ...(text.comments ?? []).map(
    ({ part = '', by, ...body }): EvaluationLine => ({ sort: 'comment', part, by, body }),
  ),
  ...byPart(text.examples).map(
    ([part, examples]): EvaluationLine => ({
      ...{ sort: 'examples', part, by: '', body: { examples } },
    }),
  ),
  ...whole('published', { published: text.published }),
  ...whole('references', { references: text.references }),
]

// NOTE what stands in a line was held to the language before it was written.
const said = (line: EvaluationLine): Partial<Record<string, unknown>> => Object(line.body)
const listIn = (line: EvaluationLine, key: string): readonly object[] => {
  const found = said(line)[key]
  return Array.isArray(found) ? found : []
}

/** Lines and head as one file's words. Throws where they are none: they were checked as they were written. */
export const textFrom = (
  head: EvaluationHead,
  framework: string,
  lines: readonly EvaluationLine[],
): EvaluationText => {
  const of = (sort: LineSort) => lines.filter((line) => line.sort === sort)
  const [entered] = of('entered')
  const [answers] = of('answers')
  const lists = {
    points: of('points').map((line) => ({ part: line.part, by: line.by, ...said(line) })),
    evidence: of('evidence').map((line) => ({ part: line.part, ...said(line) })),
    comments: of('comment').map((line) => ({
      ...(line.part === '' ? {} : { part: line.part }),
      by: line.by,
      ...said(line),
    })),
    examples: of('examples').flatMap((line) =>
      listIn(line, 'examples').map((one) => ({ part: line.part, ...one })),
    ),
    published: of('published').flatMap((line) => listIn(line, 'published')),
    references: of('references').flatMap((line) => listIn(line, 'references')),
  }
  return evaluationFile.parse({
    ...head,
    framework,
    ...(entered === undefined ? {} : said(entered)),
    ...(answers === undefined ? {} : said(answers)),
    ...Object.fromEntries(Object.entries(lists).filter(([, all]) => all.length > 0)),
  })
}

export type CompiledText =
  | { readonly evaluation: Evaluation; readonly entered: Entered }
  | { readonly faults: readonly { readonly path: Path; readonly fault: EvaluationFault }[] }

/** A file’s words held to a framework, where no file is at hand to point into. */
export const compileText = (text: EvaluationText, framework: Framework): CompiledText => {
  const faults: { path: Path; fault: EvaluationFault }[] = []
  const refuse = (path: Path, fault: EvaluationFault): void => {
    faults.push({ path, fault })
  }
  const entered = enteredIn(text, framework, refuse)
  if (faults.length > 0) return { faults }
  const evaluation = compileEvaluation({
    text,
    framework: withEntered(framework, entered),
    refuse,
  })
  return faults.length > 0 ? { faults } : { evaluation, entered }
}

const LINE_WIDTH = 100

/** A file’s words as the text of a file, what is short on one line. */
export const fileOf = (text: EvaluationText): string => {
  const document = new Document(text)
  visit(document, {
    Collection: (_key, node) => {
      const isShort = JSON.stringify(node.toJSON()).length < LINE_WIDTH - 10
      if (isShort && node !== document.contents && isCollection(node)) node.flow = true
      return isShort && node !== document.contents ? visit.SKIP : undefined
    },
  })
  return document.toString({ lineWidth: 0, singleQuote: true })
}
