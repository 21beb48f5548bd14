// Text goes into the editor and out again as it was.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Prose, Run, WrittenBlock, WrittenList } from '../../domain/documents/prose.ts'
import { proseFromEditor, proseInEditor } from './prose-in-editor.ts'

const words = fc.string({ minLength: 1, maxLength: 12 })
const id = fc.uuid()

const textRun: fc.Arbitrary<Run> = fc
  .record({
    text: words,
    marks: fc.subarray(['strong', 'emphasis'] as const),
    href: fc.option(fc.constantFrom('https://kumla.se', '#t1'), { nil: undefined }),
    lang: fc.option(fc.constant('en'), { nil: undefined }),
  })
  .map(({ text, marks, href, lang }) => ({
    is: 'text',
    text,
    ...(marks.length === 0 ? {} : { marks }),
    ...(href === undefined ? {} : { href }),
    ...(lang === undefined ? {} : { lang }),
  }))
const run: fc.Arbitrary<Run> = fc.oneof(
  { weight: 5, arbitrary: textRun },
  fc.constant({ is: 'lineBreak' } as const),
  id.map((to) => ({ is: 'reference', to }) as const),
  fc.array(textRun, { maxLength: 3 }).map((runs) => ({ is: 'footnote', runs }) as const),
)
const runs = fc.array(run, { minLength: 1, maxLength: 5 })

const listOf = (depth: number): fc.Arbitrary<WrittenList> =>
  fc
    .record({
      ordered: fc.boolean(),
      items: fc.array(
        fc
          .record({
            runs,
            below:
              depth === 1
                ? fc.constant(undefined)
                : fc.option(listOf(depth - 1), { nil: undefined }),
          })
          .map(({ runs: own, below }) => ({
            runs: own,
            ...(below === undefined ? {} : { below }),
          })),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map((list) => ({ is: 'list', ...list }))

const sums = fc.array(fc.record({ at: fc.nat(9), from: fc.nat(9) }), { minLength: 1, maxLength: 2 })
const table: fc.Arbitrary<WrittenBlock> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc.record({
      is: fc.constant('table' as const),
      id,
      caption: fc.array(textRun, { maxLength: 2 }),
      rows: fc.array(
        fc.array(fc.array(run, { maxLength: 2 }), { minLength: columns, maxLength: columns }),
        {
          minLength: rows,
          maxLength: rows,
        },
      ),
      rowHeads: fc.boolean(),
      sumRows: sums,
    }),
  )
const block: fc.Arbitrary<WrittenBlock> = fc.oneof(
  runs.map((own) => ({ is: 'paragraph', runs: own }) as const),
  runs.map((own) => ({ is: 'quote', runs: own }) as const),
  fc.record({ is: fc.constant('heading' as const), level: fc.constantFrom(1, 2), id, runs }),
  listOf(3),
  table,
  fc.record({
    is: fc.constant('image' as const),
    id,
    file: words,
    alt: words,
    caption: fc.array(textRun),
  }),
)

test('whatever is written comes out of the editor as it went in', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 6 }), (prose: Prose) => {
      expect(proseFromEditor(proseInEditor(prose))).toEqual(prose)
    }),
  )
})

test('an empty text has a line to write on, and is empty again', () => {
  expect(proseInEditor([]).content).toEqual([{ type: 'paragraph' }])
  expect(proseFromEditor(proseInEditor([]))).toEqual([])
})

test('several lines in a cell or a quote are one line with breaks', () => {
  const line = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
  const doc = { type: 'doc', content: [{ type: 'blockquote', content: [line('a'), line('b')] }] }
  expect(proseFromEditor(doc)).toEqual([
    {
      is: 'quote',
      runs: [{ is: 'text', text: 'a' }, { is: 'lineBreak' }, { is: 'text', text: 'b' }],
    },
  ])
})
