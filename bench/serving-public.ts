// A process that serves: the citizens' site over a database, or the same bytes from a bare Fastify.
import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import { makeServer } from '../src/http/server.ts'
import { openPublished } from '../src/public/published.ts'
import { addPublicSite } from '../src/public/site.tsx'
import { publishedRounds } from '../src/serve-from.ts'
import { openStore } from '../src/store/connect.ts'
import { onServer } from './places.ts'

const [what, where = ''] = process.argv.slice(2)

const site = async () => {
  const store = await openStore(onServer(where))
  const app = await makeServer({
    styles: readFileSync(new URL('../src/ui/styles.css', import.meta.url), 'utf8'),
    theme: () => '',
    icon: () => '',
    faultPage: async () => '',
  })
  addPublicSite(app, openPublished(publishedRounds(store)))
  return app
}

/** Sends what stands in a file for every address. */
const bare = () => {
  const bytes = readFileSync(where)
  const app = Fastify()
  app.get('/*', (_request, reply) =>
    reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-encoding', 'gzip')
      .send(bytes),
  )
  return app
}

const app = what === 'site' ? await site() : bare()
const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.send?.(address)
process.once('disconnect', () => process.exit())
