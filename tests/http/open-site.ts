// The citizens' site with its open data, as tests ask it, without a listening server.
import type { FastifyInstance } from 'fastify'
import { makeServer } from '../../src/http/server.ts'
import { faultPages } from '../../src/public/fault-page.tsx'
import { addOpenData } from '../../src/public/open-data/add-open-data.ts'
import { openPublished } from '../../src/public/published.ts'
import { addPublicSite } from '../../src/public/site.tsx'
import { addStartPage } from '../../src/public/start-page.tsx'
import { publishedRounds } from '../../src/serve-from.ts'
import type { Store } from '../../src/store/connect.ts'

export const SITE = 'https://mal.provstad.example'

export const startOpenSite = async (store: Store): Promise<FastifyInstance> => {
  const published = openPublished(publishedRounds(store, SITE))
  const app = await makeServer({
    styles: '',
    theme: () => '',
    icon: () => '',
    faultPage: faultPages(published),
  })
  addStartPage(app, published, () => [])
  addPublicSite(app, published)
  addOpenData(app, published)
  await app.ready()
  return app
}
