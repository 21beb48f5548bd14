// The routes of the pages for staff: each stands in the tree once, or no page opens.
import { expect, test } from 'vitest'
import { router } from '../../src/web/routes.tsx'

test('every route is in the tree once', () =>
  expect(Object.keys(router.routesByPath).length).toBeGreaterThan(30))
