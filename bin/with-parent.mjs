// Loaded first in a started process: ends it when the process that started it is gone.
import { isMainThread } from 'node:worker_threads'

const { env, ppid } = process

// NOTE only the started process itself listens; its own children and threads inherit this file
// through their arguments, and their channels belong to whoever made them.
if (isMainThread && env.MALKEDJA_STARTED_BY === String(ppid) && process.channel) {
  delete env.MALKEDJA_STARTED_BY
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
