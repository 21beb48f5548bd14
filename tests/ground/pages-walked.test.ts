// Every route of the staff app is among the pages that are walked by keyboard and by axe.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { NO_PAGES, STAFF_PAGES } from '../e2e/staff-pages.ts'

const ROUTES = readFileSync('src/web/routes.tsx', 'utf8')

/** As each route says in the table of routes: what it is under, and its own path. */
const routes = [
  ...ROUTES.matchAll(/createRoute\(\{\s*getParentRoute: \(\) => (\w+),\s*path: '([^']+)'/g),
].map(([, parent = '', path = '']) =>
  `/app/${parent === 'root' ? '' : '$organisation/'}${path}`.replace(/\/+$/, ''),
)

/** Segments of a route; one that begins with $ is any. */
const isAt = (route: string, address: string): boolean => {
  const asked = route.split('/')
  const [path = ''] = address.split(/[?#]/)
  const at = path.split('/')
  return (
    asked.length === at.length &&
    asked.every((one, index) => one.startsWith('$') || one === at[index])
  )
}

/** The route that the app takes for an address: the one with most segments written out. */
const routeOf = (address: string): string | undefined =>
  routes
    .filter((route) => isAt(route, address))
    .toSorted((a, b) => a.split('$').length - b.split('$').length)[0]

test('the table of routes is read whole', () => {
  expect(routes).toHaveLength(ROUTES.split('createRoute({').length - 1)
  expect(routes.length).toBeGreaterThan(25)
})

test('every route stands once in the tree: twice, and no page opens at all', () => {
  const [, tree = ''] = /routeTree: root\.addChildren\(\[([\s\S]*?)\n {2}\]\),/.exec(ROUTES) ?? []
  const named = [...tree.matchAll(/^\s+(\w+),$/gm)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(25)
  expect(named.filter((name, at) => named.indexOf(name) !== at)).toEqual([])
})

test('every page of the staff app is walked', () => {
  const walked = new Set(STAFF_PAGES.map(([, path]) => routeOf(path)))
  expect(routes.filter((route) => !walked.has(route) && !NO_PAGES.includes(route))).toEqual([])
})

test('every page that is walked is a route', () =>
  expect(STAFF_PAGES.filter(([, path]) => routeOf(path) === undefined)).toEqual([]))
