// What is kept about a person is written out, and they are removed, in the terminal: tried first.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { malkedja } from './run-malkedja.ts'

// NOTE each command starts the embedded database anew, some seconds on a small machine.
describe('a person by command', { timeout: 240_000 }, () => {
  let folder = ''
  let account = ''
  const at = (name: string): string => join(folder, name)
  const run = (...args: string[]) => malkedja([...args, '--data', at('data')])

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'malkedja-person-cli-'))
    expect((await run('import', 'models/starter')).code).toBe(0)
    const invited = await run('invite', 'Anna Å', '--login', 'anna@starter.example')
    expect([invited.code, invited.err]).toEqual([0, ''])
    const other = await run('invite', 'Bo Ö', '--login', 'bo@starter.example', '--role', 'reader')
    expect(other.code).toBe(0)
    const { openStore } = await import('../../src/store/connect.ts')
    const { listAccounts } = await import('../../src/store/accounts.ts')
    const { listOrganisations } = await import('../../src/store/organisations.ts')
    const store = await openStore({ dataFolder: at('data') })
    const [{ organisationId } = { organisationId: '' }] = await listOrganisations(store)
    const all = await store.readAsMember(organisationId, 'test', listAccounts)
    await store.close()
    account = all.find(({ name }) => name === 'Bo Ö')?.accountId ?? ''
  }, 240_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  test('is told as JSON and as Excel, in a file that nobody else may read', async () => {
    const { code, out } = await run('person-data', account)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ person: { name: 'Bo Ö' } })
    const written = await run('person-data', account, at('bo.xlsx'))
    expect([written.code, written.err]).toEqual([0, ''])
    expect(written.out).toContain('allt som Målkedja har om Bo Ö')
    expect(statSync(at('bo.xlsx')).mode & 0o777).toBe(0o600)
    const { sheets } = await readXlsx(readFileSync(at('bo.xlsx')))
    expect(JSON.stringify(sheets)).toContain('Bo Ö')
    const again = await run('person-data', account, at('bo.xlsx'))
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('finns redan')])
  })

  test('who is not there is said to be so, and no file is written', async () => {
    const { code, err } = await run('person-data', 'nobody', at('nobody.json'), '--lang', 'en')
    expect([code, err]).toEqual([1, expect.stringContaining('no person with the account “nobody”')])
    expect(existsSync(at('nobody.json'))).toBe(false)
  })

  test('is not removed without a reason: what would happen is shown', async () => {
    const tried = await run('remove-person', account)
    expect([tried.code, tried.err]).toEqual([0, ''])
    expect(tried.out).toContain('Inget är borttaget.')
    expect(tried.out).toContain('Tas bort:\n  Kontot: 1')
    expect((await run('person-data', account)).code).toBe(0)
  })

  test('is removed with a reason, once', async () => {
    const removed = await run('remove-person', account, '--reason', 'Begäran, dnr 2026/4', '--json')
    expect([removed.code, removed.err]).toEqual([0, ''])
    expect(JSON.parse(removed.out)).toMatchObject({ removed: true, counts: { account: 1 } })
    expect((await run('person-data', account)).code).toBe(1)
  })
})
