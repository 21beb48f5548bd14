// A thread that ends its process where the process holds more than it may: compiling is one long call, so none other can look.
import { parentPort, workerData } from 'node:worker_threads'

/** Milliseconds between looks. */
const BETWEEN = 50
const BYTES = 1024 * 1024

// NOTE the only thing it is started with; see pdf-process.ts.
const { megabytes } = workerData as { readonly megabytes: number }
const look = (): void => {
  if (process.memoryUsage.rss() > megabytes * BYTES) process.kill(process.pid, 'SIGKILL')
}
look()
setInterval(look, BETWEEN)
parentPort?.postMessage('looks')
