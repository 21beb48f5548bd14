// No table of the staff app is without a way out: each page that shows one has the button that takes it out as Excel.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const BUTTON = 'src/web/workbooks/excel-button.tsx'
const ROUTES = 'src/web/routes.tsx'

/** Tables that are no page's own, each with why. */
const EXEMPT: Readonly<Record<string, string>> = {
  'src/web/lists/list-differences.tsx': 'it shows a file that is being read in',
  'src/web/documents/written-text.tsx':
    'it is a text as somebody wrote it, and goes out with its document',
}

type Sources = ReadonlyMap<string, string>

const sourcesUnder = (folders: readonly string[]): Sources =>
  new Map(
    folders
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
          join(folder, name),
        ),
      )
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  )

const importsOf = (sources: Sources, path: string): readonly string[] =>
  [...(sources.get(path) ?? '').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
    .map(([, to = '']) => normalize(join(dirname(path), to)))
    .filter((to) => sources.has(to))

/** A file and all that it shows, through whatever it imports. */
const reachedFrom = (sources: Sources, path: string): ReadonlySet<string> => {
  const reached = new Set([path])
  for (const one of reached) for (const to of importsOf(sources, one)) reached.add(to)
  return reached
}

/** Pages that show a table and have no button; with how many tables were found at all. */
const withoutWayOut = (sources: Sources) => {
  const tables = [...sources.keys()].filter(
    (path) => /<table\b/.test(sources.get(path) ?? '') && !Object.hasOwn(EXEMPT, path),
  )
  const pages = importsOf(sources, ROUTES).map((page) => ({
    page,
    reached: reachedFrom(sources, page),
  }))
  const shown = tables.filter((table) => pages.some(({ reached }) => reached.has(table)))
  const lacking = pages
    .filter(({ reached }) => shown.some((table) => reached.has(table)) && !reached.has(BUTTON))
    .map(({ page }) => page)
  return { shown, lacking }
}

const sources = sourcesUnder(['src/web', 'src/ui'])

test('each page that shows a table has the button that takes it out', () => {
  const { shown, lacking } = withoutWayOut(sources)
  expect(shown.length).toBeGreaterThan(8)
  expect(lacking).toEqual([])
})

test('a page that shows a table without the button is named', () => {
  const planted = new Map([
    ...sources,
    ['src/web/new-page.tsx', '<table />'],
    [ROUTES, `${sources.get(ROUTES)}\nimport { NewPage } from './new-page.tsx'\n`],
  ])
  expect(withoutWayOut(planted).lacking).toEqual(['src/web/new-page.tsx'])
})

test('an exempted table is still there', () => {
  for (const path of Object.keys(EXEMPT)) expect(sources.get(path)).toMatch(/<table\b/)
})
