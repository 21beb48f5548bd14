// What the database's thread is told at its start and what it reports back.

export type EmbeddedOrder = {
  /** The folder of the database's own files. */
  readonly folder: string
  /** Whether nothing is in it yet. */
  readonly isNew: boolean
  /** The Unix socket to listen on; null where there are none (Windows): then a port of this machine. */
  readonly socket: string | null
  /** One 32-bit counter of fsyncs, shared with the thread. */
  readonly fsyncs: SharedArrayBuffer
}

export type EmbeddedReport =
  | { readonly listening: string }
  | { readonly notDurable: string }
  | { readonly closed: true }
