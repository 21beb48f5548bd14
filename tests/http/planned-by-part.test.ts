// The plan as a part's controller and a unit's manager may edit it: what is offered is what is let through, and no more.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ListReply } from '../../src/contract/lists.ts'
import type { NodeForm, PlanReply, PlanRow, TurnReply } from '../../src/contract/plan.ts'
import type { Role } from '../../src/domain/organisation/role.ts'
import { startSession } from '../../src/store/sessions.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const PEOPLE = {
  exempel: [
    { login: 'kim', role: 'controller', unit: null },
    { login: 'noa', role: 'controller', unit: 'bun' },
    { login: 'lo', role: 'unitManager', unit: 'norra' },
  ],
  kalmar: [
    { login: 'kim', role: 'controller', unit: null },
    { login: 'noa', role: 'controller', unit: 'kfn' },
  ],
} as const satisfies Record<
  string,
  readonly { readonly login: string; readonly role: Role; readonly unit: string | null }[]
>
type Municipality = keyof typeof PEOPLE

let opened: TestStore
let app: FastifyInstance
const cookies = new Map<string, string>()

const comeIn = async (of: Municipality) => {
  await bringIn(opened, of)
  const people = PEOPLE[of].map(({ login, role, unit }) => ({
    accountId: login,
    name: login,
    roles: [{ role, unit }],
  }))
  await ensureAccounts(opened.store, of, people)
  for (const { login } of PEOPLE[of]) {
    const secret = await opened.store.asMember(of, 'test', (tx) =>
      startSession(tx, login, { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
    )
    cookies.set(`${of} ${login}`, `malkedja=${secret}`)
  }
}

const as = (login: string, of: Municipality = 'exempel') =>
  browserAt(app, of, { cookie: cookies.get(`${of} ${login}`) ?? '' })
const ask = async <Reply>(login: string, path: string, of?: Municipality) =>
  (await as(login, of).ask(path)).json<Reply>()
const newest = async (of?: Municipality) =>
  (await ask<PlanReply>('kim', 'plan/2026', of)).changeNumber
const edit = async (login: string, one: object, of?: Municipality) => {
  const payload = { edit: one, basedOn: await newest(of), turns: null }
  const reply = await as(login, of).send('plan/edits', payload)
  return { status: reply.statusCode, ...reply.json() }
}
const undo = async (login: string, change: number, of?: Municipality) =>
  expect((await as(login, of).send('plan/undo', { change })).statusCode).toBe(201)

const flat = (rows: readonly PlanRow[]): readonly PlanRow[] =>
  rows.flatMap((row) => [row, ...flat(row.children)])
const create = (said: object) => ({
  edit: 'createNode',
  type: 'goal',
  parents: ['lara'],
  language: 'sv',
  firstDay: '2027-01-01',
  ...said,
})

describe.each(DATABASES)('a plan edited in part, on $name', (database) => {
  beforeAll(async () => {
    opened = await database.open()
    await comeIn('exempel')
    await comeIn('kalmar')
    app = await startServer(opened, ['exempel', 'kalmar'])
  }, 120_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test.each([
    ['noa', 'lara', 'goal', ['bun'], 'bun'],
    ['kim', 'lara', 'goal', ['ks', 'bun', 'son'], ''],
    ['lo', 'behoriga', 'unitGoal', ['norra'], 'norra'],
  ])('%s, adding under %s a %s, chooses among %j', async (who, parent, type, own, first) => {
    const form = await ask<NodeForm>(who, `plan/2026/new?type=${type}&parent=${parent}`)
    expect(form.owners.map(({ id }) => id)).toEqual(expect.arrayContaining(own))
    if (who !== 'kim') expect(form.owners.map(({ id }) => id)).toEqual(own)
    expect([form.owner, form.mayBeNobodys]).toEqual([first, who === 'kim'])
  })

  test('what the form first says is saved', async () => {
    const words = { title: 'Alla läser', owner: 'bun' }
    const saved = await edit('noa', create({ words }))
    expect(saved.status).toBe(201)
    await undo('noa', saved.changeNumber)
  })

  test('only the types that can be saved are offered to be added', async () => {
    const offered = async (who: string) => {
      const { rows } = await ask<PlanReply>(who, 'plan/2026')
      return new Set(flat(rows).flatMap(({ below }) => below.map(({ id }) => id)))
    }
    expect([...(await offered('lo'))]).toEqual(['unitGoal'])
    const ofNoa = await offered('noa')
    expect([ofNoa.has('goal'), ofNoa.has('area')]).toEqual([true, false])
    expect((await offered('kim')).has('area')).toBe(true)
  })

  test('a committee’s controller adds what needs no parent, for the committee', async () => {
    const { tops } = await ask<PlanReply>('noa', 'plan/2026', 'kalmar')
    expect(tops.map(({ id }) => id)).toContain('assignment')
    expect(tops.map(({ id }) => id)).not.toContain('vision')
    const decision = { by: 'kf', date: '2026-11-01' }
    const words = { title: 'Fler scener', owner: 'kfn', decision }
    const assignment = create({ type: 'assignment', parents: [], words })
    const saved = await edit('noa', assignment, 'kalmar')
    expect(saved.status).toBe(201)
    await undo('noa', saved.changeNumber, 'kalmar')
  })

  test('a form says of the goal and of each measure whether they can be edited', async () => {
    const mayIn = async (who: string, node: string) => {
      const form = await ask<NodeForm>(who, `plan/2026/nodes/${node}`)
      return [form.mayEdit, form.measures.map(({ mayEdit }) => mayEdit)]
    }
    expect(await mayIn('noa', 'behoriga')).toEqual([true, [true]])
    expect(await mayIn('noa', 'hemtjanst')).toEqual([false, [false, false, false]])
    expect(await mayIn('lo', 'lasplan-norra')).toEqual([true, [true]])
    expect(await mayIn('lo', 'behoriga')).toEqual([false, [false]])
  })

  test.each([
    ['a first day', { firstDay: '9999-12-31' }, 'firstDay'],
    ['a day to be done', { words: { title: 'Nytt', owner: 'bun', due: '0001-01-01' } }, 'due'],
  ])('%s so far away that the year is wrong is refused at its field', async (_, said, field) => {
    const refused = await edit('kim', create({ words: { title: 'Nytt', owner: 'bun' }, ...said }))
    expect(refused).toMatchObject({ status: 422, code: 'dayTooFar', field })
    expect(refused.detail).toContain('långt från i dag')
  })

  test('an interval is changed as it is read, and takes no single number', async () => {
    const limit = { edit: 'setLimit', measure: 'kassa', limit: 'target', year: 2027 }
    const row = async () =>
      (await ask<TurnReply>('kim', 'turn/2027?body=ks')).rows.find(
        ({ id }) => id === 'kassa:target',
      )
    expect(await row()).toMatchObject({ isInterval: true, next: '30–60' })
    const refused = await edit('kim', { ...limit, value: '40' })
    expect(refused).toMatchObject({ status: 422, code: 'limitIsInterval' })
    expect(refused.detail).toContain('«Önskat läge» för «Dagar som kassan räcker»')
    const saved = await edit('kim', { ...limit, value: '25–80' })
    expect(saved.status).toBe(201)
    expect(await row()).toMatchObject({ next: '25–80' })
    await undo('kim', saved.changeNumber)
  })

  test('a unit that ends with the year is turned by who manages it, its measures too', async () => {
    const turned = await ask<TurnReply>('lo', 'turn/2027')
    expect(turned.body).toBe('norra')
    expect(turned.rows.map(({ kind, mayEdit }) => [kind, mayEdit])).toEqual([
      ['node', true],
      ['measure', true],
    ])
    const subjects = turned.rows.map(({ kind, id }) => ({ kind, id }))
    const payload = { year: 2027, subjects, choice: 'keep', basedOn: turned.changeNumber }
    const kept = await as('lo').send('turn', payload)
    expect(kept.statusCode).toBe(201)
    await undo('lo', kept.json().changeNumber)
  })

  test('a list is told at the row of another’s goal that it is not the visitor’s', async () => {
    const rows = [
      ['Nivå', 'Mål', 'Text'],
      ['Mål', 'Fler elever når gymnasiet', 'Nya ord.'],
      ['Mål', 'Trygg hemtjänst i tid', 'Också nya.'],
    ]
    const sheets = [{ name: 'Mål', rows: rows.map((cells, row) => ({ at: row + 1, cells })) }]
    const reply = await as('noa').send('plan/2027/list/look', {
      sheets,
      since: '2027-01-01',
      ends: false,
    })
    const { faults } = reply.json<ListReply>()
    expect(faults.map(({ where }) => where)).toEqual([expect.stringContaining('3')])
  })
})
