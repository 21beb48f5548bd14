// Data folders and databases of a measurement's own, removed when it is done.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { StorePlace } from '../src/store/connect.ts'

const POSTGRES = 'postgres://postgres@127.0.0.1:5432/postgres'

/** A store on the local PostgreSQL; there are no attachments in it. */
export const onServer = (databaseUrl: string): StorePlace => ({
  databaseUrl,
  filesFolder: join(tmpdir(), 'malkedja-bench-files'),
})

/** Runs work in a folder of its own, which is removed. */
export const withFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'malkedja-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs work with a connection of its own, which is closed. */
export const withClient = async <T>(
  where: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client(where)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Runs one statement outside the store. */
export const askOnce = (url: string, text: string): Promise<unknown> =>
  withClient({ connectionString: url }, (client) => client.query(text))

/** Runs work in a database of its own on the local PostgreSQL, which is dropped. */
export const withDatabase = <T>(work: (url: string) => Promise<T>): Promise<T> =>
  withClient({ connectionString: POSTGRES }, async (server) => {
    const name = `malkedja_bench_${process.pid}`
    await server.query(`create database ${name}`)
    try {
      const url = new URL(POSTGRES)
      url.pathname = `/${name}`
      return await work(url.href)
    } finally {
      await server.query(`drop database if exists ${name} with (force)`)
    }
  })
