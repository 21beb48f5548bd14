// The thread that runs the embedded database, so that a long query stalls no page.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { dataDir } from '@electric-sql/pglite-prepopulatedfs'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { checkDurable } from './check-durable.ts'
import { DurableFileSystem } from './durable-file-system.ts'
import type { EmbeddedOrder, EmbeddedReport } from './orders.ts'

// NOTE «fdatasync» is an empty stub in PGlite, so the log must be flushed by «fsync».
const START = [
  ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
  '-c',
  'fsync=on',
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'synchronous_commit=on',
  '-c',
  'full_page_writes=on',
  '-c',
  'timezone=UTC',
  // NOTE the database's own pages lie in this process's memory; the operating system keeps those of its files besides.
  '-c',
  'shared_buffers=32MB',
]

// NOTE at its default of one connection the socket drops the query that follows any SQL error.
const CONNECTIONS = 4

const report = (message: EmbeddedReport): void => parentPort?.postMessage(message)

const run = async ({ folder, isNew, socket, fsyncs }: EmbeddedOrder): Promise<void> => {
  const count = new Int32Array(fsyncs)
  const database = await PGlite.create({
    fs: new DurableFileSystem(folder, count),
    startParams: START,
    // NOTE an empty database ready-made, since to make one here takes longer than all else at the start.
    ...(isNew && { loadDataDir: await dataDir() }),
  })
  const fault = await checkDurable(database, count)
  if (fault !== null) return report({ notDurable: fault })

  // NOTE the socket server stops answering for good after a fault inside the database, without a
  // word; the thread ends instead, and every waiting query gets an error.
  const stream = database.execProtocolRawStream.bind(database)
  database.execProtocolRawStream = (message, options) =>
    stream(message, options).catch((error: unknown) => {
      throw setImmediate(() => {
        throw error
      })
    })
  const server = new PGLiteSocketServer({
    db: database,
    maxConnections: CONNECTIONS,
    ...(socket === null ? { host: '127.0.0.1', port: 0 } : { path: socket }),
  })
  await server.start()
  parentPort?.once('message', async () => {
    await server.stop()
    await database.close()
    report({ closed: true })
  })
  report({ listening: server.getServerConn() })
}

// NOTE the only message type this thread is started with; see start.ts.
await run(workerData as EmbeddedOrder)
