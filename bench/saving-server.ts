// The server that saves are measured against, a process of its own: one municipality with a controller and reporters, no pages.
import { swedishDay } from '../src/domain/periods/swedish-time.ts'
import { makeServer } from '../src/http/server.ts'
import { addStaff } from '../src/http/staff/add-staff.ts'
import { openStore, type StorePlace } from '../src/store/connect.ts'
import { startSession } from '../src/store/sessions.ts'
import { importMunicipality, type Municipality } from '../src/usecases/chain/import-municipality.ts'
import { emptyMemory } from '../src/usecases/memory.ts'
import { ensureAccounts } from '../src/usecases/workflow/municipalities.ts'
import { generateMunicipality, LARGE } from './large-municipality.ts'
import { onServer } from './places.ts'
import { REPORTERS, type SavedIn } from './save-load.ts'
import { shippedMunicipality } from './shipped-municipalities.ts'

const HOUR = 3_600_000
const placeFrom = (kind: string | undefined, where: string | undefined): StorePlace => {
  if (where !== undefined && kind === 'folder') return { dataFolder: where }
  if (where !== undefined && kind === 'database') return onServer(where)
  throw new Error('saving-server: say «folder PATH» or «database URL»')
}

const municipalityFrom = (name: string | undefined): readonly [SavedIn, Municipality] => {
  if (name === 'dorotea') return [name, shippedMunicipality(name)]
  if (name === 'largest') return [name, generateMunicipality(LARGE)]
  throw new Error('saving-server: say «dorotea» or «largest» last')
}

const today = (): string => swedishDay(new Date())

const store = await openStore(placeFrom(process.argv[2], process.argv[3]))
const [organisation, municipality] = municipalityFrom(process.argv[4])
await importMunicipality(store, organisation, 'bench', municipality)
await store.settle()
await ensureAccounts(store, organisation, [
  { accountId: 'controller', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  ...REPORTERS.map((accountId) => ({
    accountId,
    name: accountId,
    roles: [{ role: 'reporter' as const, unit: null }],
  })),
])
const server = await makeServer({
  styles: '',
  theme: () => '',
  icon: () => '',
  faultPage: async () => '',
})
const memory = emptyMemory()
// NOTE what is measured is saving: there are no pages.
const app = { page: '', assets: new Map() }
await addStaff(server, { house: { store, memory, today }, signOn: 'demo', app })
const address = await server.listen({ port: 0, host: '127.0.0.1' })

// NOTE the channel closes with the process that measures, however that one ends.
process.once('disconnect', async () => {
  await server.close()
  await store.close()
  process.exit(0)
})
const now = new Date().toISOString()
const endsAt = new Date(Date.now() + HOUR).toISOString()
const cookies = await store.asMember(organisation, 'bench', async (tx) => {
  const secrets: string[] = []
  for (const account of REPORTERS)
    secrets.push(await startSession(tx, account, { now, endsAt, lastEndsAt: endsAt }))
  return secrets.map((secret) => `malkedja=${secret}`)
})
process.send?.({ address, cookies })
