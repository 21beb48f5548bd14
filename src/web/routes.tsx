// The app's addresses: /app, then municipality, round, and what is looked at.
import {
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  Outlet,
  useParams,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { ChainPage } from './chain/chain-page.tsx'
import { MatrixPage } from './chain/matrix-page.tsx'
import { ModelPage } from './chain/model-page.tsx'
import { ChoosePage } from './frame/choose-page.tsx'
import { Frame, useFrame } from './frame/frame.tsx'
import { NotFound } from './frame/not-found.tsx'
import { NodePage } from './goals/node-page.tsx'
import { MeasurePage } from './measures/measure-page.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound })

const choose = createRoute({ getParentRoute: () => root, path: '/', component: ChoosePage })

const organisation = createRoute({
  getParentRoute: () => root,
  path: '$organisation',
  component: Frame,
})

/** Without a round in the address: the one that is looked at first. */
const ToCurrentRound = (): ReactNode => {
  const { organisation } = useParams({ from: '/$organisation' })
  const { current } = useFrame()
  return current === '' ? (
    <NotFound />
  ) : (
    <Navigate to="/$organisation/$round" params={{ organisation, round: current }} replace />
  )
}

const start = createRoute({
  getParentRoute: () => organisation,
  path: '/',
  component: ToCurrentRound,
})

/** How the chain is shown and narrowed; kept in the address, so that a view can be sent to somebody. */
const chainSearch = z.object({
  owner: z.string().optional(),
  type: z.string().optional(),
  status: z.string().optional(),
  view: z.enum(['tree', 'table']).optional(),
})
export type ChainSearch = z.infer<typeof chainSearch>

const chain = createRoute({
  getParentRoute: () => organisation,
  path: '$round',
  component: ChainPage,
  validateSearch: (search): ChainSearch => chainSearch.catch({}).parse(search),
})
const node = createRoute({
  getParentRoute: () => organisation,
  path: '$round/mal/$node',
  component: NodePage,
})
const measure = createRoute({
  getParentRoute: () => organisation,
  path: '$round/matt/$measure',
  component: MeasurePage,
})
const model = createRoute({
  getParentRoute: () => organisation,
  path: '$round/modell',
  component: ModelPage,
})
const matrix = createRoute({
  getParentRoute: () => organisation,
  path: '$round/matris',
  component: MatrixPage,
})

export const router = createRouter({
  basepath: '/app',
  routeTree: root.addChildren([
    choose,
    organisation.addChildren([start, chain, node, measure, model, matrix]),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
