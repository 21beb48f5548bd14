// Kolada's pages, one at a time: followed by `next_url` until there is none, or nothing on the page.
import type { z } from 'zod'
import type { SourceRefusal } from '../../domain/comparison/source-refusals.ts'
import { type Ask, withinBase } from '../statistics/ask.ts'
import { MOST_ROWS } from './addresses.ts'
import { envelope } from './shapes.ts'

/** One page's rows, read; or why it is not believed, after which there is no more. */
export type Page<Row> = { readonly address: string; readonly rows: readonly Row[] } | SourceRefusal

/** Where in an answer, as it is written there: «values.3.period». */
const placeOf = (path: readonly PropertyKey[]): string => path.map(String).join('.')

const expectedBy = (issue: z.core.$ZodIssue): string => {
  if ('expected' in issue) return String(issue.expected)
  return issue.code === 'invalid_value' ? issue.values.map(String).join(' | ') : issue.code
}

const refuseShape = (
  address: string,
  before: readonly PropertyKey[],
  { issues: [issue] }: z.ZodError,
): SourceRefusal => ({
  refused: 'wrongShape',
  address,
  where: placeOf([...before, ...(issue?.path ?? [])]),
  expected: issue === undefined ? '' : expectedBy(issue),
})

const readRows = <Row>(
  address: string,
  found: readonly unknown[],
  shape: z.ZodType<Row>,
): Page<Row> => {
  if (found.length > MOST_ROWS)
    return { refused: 'wrongShape', address, where: 'values', expected: `≤ ${MOST_ROWS}` }
  const rows: Row[] = []
  for (const [index, one] of found.entries()) {
    const read = shape.safeParse(one)
    if (!read.success) return refuseShape(address, ['values', index], read.error)
    rows.push(read.data)
  }
  return { address, rows }
}

/** @out the pages of one question, in order; the last is a refusal where one was refused */
export async function* pagesOf<Row>(
  ask: Ask,
  base: string,
  path: string,
  shape: z.ZodType<Row>,
): AsyncGenerator<Page<Row>, void> {
  const asked = new Set<string>()
  let address: string | null = base + path
  while (address !== null) {
    if (asked.has(address)) return yield { refused: 'pagesGoRound', address }
    asked.add(address)
    const answer = await ask({ address })
    if ('refused' in answer) return yield answer
    const read = envelope.safeParse(answer.json)
    if (!read.success) return yield refuseShape(address, [], read.error)
    if (read.data.values.length === 0) return
    const page = readRows(address, read.data.values, shape)
    yield page
    if ('refused' in page) return
    const next = read.data.next_url ?? null
    if (next === null) return
    const within = withinBase(base, next)
    if (within === null) return yield { refused: 'sentElsewhere', address, to: next }
    address = within
  }
}

/** Every row of one question. */
export const allRows = async <Row>(pages: AsyncIterable<Page<Row>>): Promise<Page<Row>> => {
  const rows: Row[] = []
  let address = ''
  for await (const page of pages) {
    if ('refused' in page) return page
    address = page.address
    rows.push(...page.rows)
  }
  return { address, rows }
}
