// A process whose first answer is a comparison page, and then many others: each whole, as the browser gets it.
import { openStore, type Store } from '../src/store/connect.ts'
import { takeImport } from '../src/store/statistics-taken.ts'
import { importMunicipality } from '../src/usecases/chain/import-municipality.ts'
import { readCountry } from './national-statistics.ts'
import { signedInAt } from './pages.ts'
import { onServer } from './places.ts'
import { shippedMunicipality } from './shipped-municipalities.ts'
import { type ComparedPage, DATASET } from './statistics-told.ts'

const WHERE = 'kumla'
const ASKED = 60

/** Kumla as it is shipped, which has taken the import in. */
const bringIn = async (store: Store): Promise<void> => {
  await importMunicipality(store, WHERE, 'bench', shippedMunicipality(WHERE))
  await store.asMember(WHERE, 'bench', (tx) => takeImport(tx, { dataset: DATASET, import: 1 }))
}

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? Number.NaN

const [what, kind = '', where = '', share = '1'] = process.argv.slice(2)
const place = kind === 'folder' ? { dataFolder: where } : onServer(where)

if (what === 'prepare') {
  const store = await openStore(place)
  await bringIn(store)
  await store.close()
  process.send?.(true, () => process.disconnect())
}

if (what === 'serve') {
  const ids = readCountry(Number(share)).keyFigures.flatMap(({ id, of }) =>
    of === 'regions' ? [] : [id],
  )
  const every = Math.max(1, Math.floor(ids.length / ASKED))
  const store = await openStore(place)
  const { ask, close } = await signedInAt(store, WHERE)
  const timed = async (id: string): Promise<readonly [number, string]> => {
    const from = performance.now()
    const answer = await ask(`/api/${WHERE}/key-figures/${id}?language=sv`)
    return [performance.now() - from, answer]
  }
  const took: number[] = []
  const asked = ids.filter((_, index) => index % every === 0)
  const [cold, answer] = await timed(asked[0] ?? '')
  // NOTE the process's clock begins with it.
  const sinceStart = performance.now()
  for (const id of asked.slice(1)) took.push((await timed(id))[0])
  await close()
  await store.close()
  const compared: ComparedPage = {
    cold,
    warm: median(took),
    slowest: Math.max(...took),
    sinceStart,
    bytes: Buffer.byteLength(answer),
  }
  process.send?.(compared, () => process.disconnect())
}
