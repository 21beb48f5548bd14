// Work against the saving server, which is a process of its own.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { SavedIn } from './save-load.ts'

const SERVER = fileURLToPath(new URL('./saving-server.ts', import.meta.url))
const ready = z.object({
  address: z.string(),
  /** Of those who report, signed in. */
  cookies: z.array(z.string()),
})

export type SavingServer = z.infer<typeof ready>

/** Runs work against a saving server on a data folder or a database; the server ends with it. */
export const withSavingServer = async <T>(
  place: readonly [kind: 'folder' | 'database', where: string],
  municipality: SavedIn,
  work: (server: SavingServer) => Promise<T>,
): Promise<T> => {
  const child = fork(SERVER, [...place, municipality])
  const ended = once(child, 'exit')
  try {
    const [message] = await Promise.race([
      once(child, 'message'),
      ended.then(() => Promise.reject(new Error('bench: the server ended before it was ready'))),
    ])
    return await work(ready.parse(message))
  } finally {
    if (child.connected) child.disconnect()
    await ended
  }
}
