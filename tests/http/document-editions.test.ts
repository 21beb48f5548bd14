// What others suggest in a document, what is brought back, and what is frozen, over HTTP by those who may.
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  DocumentPartView,
  DocumentReply,
  DrawnReply,
  PartHistoryReply,
} from '../../src/contract/documents.ts'
import type { PartBlock } from '../../src/domain/documents/document.ts'
import { freezeRound } from '../../src/domain/reports/freeze.ts'
import { freezeSnapshot } from '../../src/store/frozen.ts'
import { startSession } from '../../src/store/sessions.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { livingRound } from '../../src/usecases/reports/publish-round.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { bringIn, browserAt, startServer, TODAY } from '../sign-on/local-server.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'

const LATE = '2099-01-01T00:00:00Z'
const ROUND = 'delår-2026'
const PEOPLE = [
  { accountId: 'kim', name: 'Kim Lind', roles: [{ role: 'controller', unit: null }] },
  { accountId: 'lo', name: 'Lo Berg', roles: [{ role: 'reporter', unit: 'samhalle' }] },
  { accountId: 'bo', name: 'Bo Ås', roles: [{ role: 'reporter', unit: 'omsorgen' }] },
  { accountId: 'sam', name: 'Sam Vik', roles: [{ role: 'reader', unit: null }] },
]
const written = (...lines: readonly string[]): PartBlock => ({
  is: 'written',
  prose: lines.map((words) => ({ is: 'paragraph', runs: [{ is: 'text', text: words }] })),
})

describe.each(DATABASES)('a document that several work with, on $name', (database) => {
  let opened: TestStore
  let app: FastifyInstance
  let id = ''
  const browsers = new Map<string, ReturnType<typeof browserAt>>()
  const as = (account: string) => {
    const browser = browsers.get(account)
    if (browser === undefined) throw new Error(account)
    return browser
  }
  const seen = async (account = 'kim'): Promise<DocumentReply> =>
    (await as(account).ask(`documents/${id}`)).json()
  const part = async (name: string, account = 'kim'): Promise<DocumentPartView> => {
    const found = (await seen(account)).parts.find((one) => one.id === name)
    if (found === undefined) throw new Error(name)
    return found
  }
  const send = (account: string, to: string, body: object = {}) =>
    as(account).send(`documents/${id}/${to}`, body)
  const code = async (account: string, to: string, body: object = {}) =>
    (await send(account, to, body)).json().code
  const write = async (account: string, name: string, ...lines: readonly string[]) =>
    send(account, `parts/${name}/text`, {
      blocks: [written(...lines)],
      basedOn: (await part(name)).version,
    })
  const step = async (account: string, name: string, to: string) =>
    send(account, `parts/${name}/state`, { to, basedOn: (await part(name)).standing })
  const suggest = async (account: string, quoted: string, suggested: string): Promise<string> =>
    (
      await send(account, 'comments', {
        ...{ part: 'handelser', answers: null, quoted, suggested, body: '' },
      })
    ).json().id
  const comment = async (of: string, account = 'kim') => {
    const found = (await part('handelser', account)).comments.find((one) => one.id === of)
    if (found === undefined) throw new Error(of)
    return found
  }
  const lines = async (name: string) => {
    const [block] = (await part(name)).blocks
    if (block?.is !== 'written') throw new Error('it is written')
    return block.prose.map((one) => ('runs' in one ? one.runs : []))
  }
  const history = async (): Promise<PartHistoryReply['versions']> =>
    (await as('lo').ask(`documents/${id}/parts/handelser/history`)).json().versions

  beforeAll(async () => {
    opened = await database.open()
    await bringIn(opened, 'dorotea')
    await ensureAccounts(opened.store, 'dorotea', PEOPLE)
    app = await startServer(opened)
    for (const { accountId } of PEOPLE) {
      const secret = await opened.store.asMember('dorotea', 'test', (tx) =>
        startSession(tx, accountId, { now: `${TODAY}T08:00:00Z`, endsAt: LATE, lastEndsAt: LATE }),
      )
      browsers.set(accountId, browserAt(app, 'dorotea', { cookie: `malkedja=${secret}` }))
    }
    const asked = { type: 'delårsrapport', body: null }
    id = (await as('kim').send(`rounds/${ROUND}/documents`, asked)).json().id
    const { standing } = await part('handelser')
    const given = { heading: 'Händelser', owner: 'samhalle', due: null, basedOn: standing }
    await send('kim', 'parts/handelser/settings', given)
    await write('lo', 'handelser', 'Skolan har fått fler elever.', 'Vägen är klar.')
  }, 60_000)
  afterAll(async () => {
    await app?.close()
    await opened?.remove()
  })

  test('what is suggested shows word by word, and the owner takes it in with one click', async () => {
    const made = await suggest('bo', 'Vägen är klar.', 'Vägen är öppnad.')
    expect((await comment(made)).changes).toEqual([
      { is: 'same', text: 'Vägen är ' },
      { is: 'removed', text: 'klar.' },
      { is: 'added', text: 'öppnad.' },
    ])
    expect(await code('bo', `comments/${made}/acceptance`)).toBe('mayNot')
    expect(await code('sam', `comments/${made}/acceptance`)).toBe('mayNot')
    expect((await send('lo', `comments/${made}/acceptance`)).statusCode).toBe(201)
    expect((await lines('handelser'))[1]).toEqual([{ is: 'text', text: 'Vägen är öppnad.' }])
    expect(await comment(made)).toMatchObject({
      ...{ isResolved: true, outcome: 'Godtaget av Lo Berg', maySettle: false },
    })
    const [latest] = await history()
    expect([latest?.person, latest?.came]).toEqual(['Lo Berg', 'Ett förslag från Bo Ås godtogs.'])
    expect(await code('lo', `comments/${made}/acceptance`)).toBe('suggestionSettled')
  })

  test('what is declined is kept with why; nobody declines without a reason', async () => {
    const made = await suggest('bo', 'Vägen är öppnad.', 'Vägen är stängd.')
    expect((await send('lo', `comments/${made}/refusal`, { reason: ' ' })).statusCode).toBe(400)
    expect(await code('bo', `comments/${made}/refusal`, { reason: 'Nej' })).toBe('mayNot')
    const reason = 'Den öppnades i maj.'
    expect((await send('lo', `comments/${made}/refusal`, { reason })).statusCode).toBe(201)
    expect(await comment(made)).toMatchObject({ reason, outcome: 'Avböjt av Lo Berg' })
    expect((await lines('handelser'))[1]).toEqual([{ is: 'text', text: 'Vägen är öppnad.' }])
    await send('bo', `comments/${made}/settling`, { isResolved: false })
    expect(await comment(made)).toMatchObject({ isResolved: false, outcome: '', reason: '' })
  })

  test('whoever suggested withdraws it, and nobody else settles it as a comment', async () => {
    const made = await suggest('bo', 'Vägen är öppnad.', 'Vägen öppnades.')
    const settled = { isResolved: true }
    expect(await code('kim', `comments/${made}/settling`, settled)).toBe('suggestionOfAnother')
    expect([(await comment(made, 'kim')).maySettle, (await comment(made, 'bo')).maySettle]).toEqual(
      [false, true],
    )
    expect((await send('bo', `comments/${made}/settling`, settled)).statusCode).toBe(201)
    expect((await comment(made)).outcome).toBe('Tillbakataget av Bo Ås')
  })

  test('where the text has been changed since, it says so, and neither is lost', async () => {
    const made = await suggest('bo', 'Skolan har fått fler elever.', 'Skolan har 40 elever till.')
    await write('lo', 'handelser', 'Skolan växer.', 'Vägen är öppnad.')
    const refused = await send('lo', `comments/${made}/acceptance`)
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'suggestionPassed'])
    expect(refused.json().detail).toContain('Inget är ändrat.')
    expect((await lines('handelser'))[0]).toEqual([{ is: 'text', text: 'Skolan växer.' }])
    expect((await comment(made)).isResolved).toBe(false)
    for (const [quoted, suggested, why] of [
      ['Står inte här.', 'Nej.', 'suggestionPassed'],
      ['Skolan växer.', 'Skolan  växer. ', 'suggestionSaysSame'],
    ]) {
      const said = { part: 'handelser', answers: null, quoted, suggested, body: '' }
      expect(await code('bo', 'comments', said)).toBe(why)
    }
  })

  test('an earlier version is brought back as a new one, which says whose and when', async () => {
    const versions = await history()
    const first = versions.find(({ blocks }) => JSON.stringify(blocks).includes('Vägen är klar.'))
    const { version: basedOn } = await part('handelser')
    const back = { version: first?.version, basedOn }
    const to = 'parts/handelser/restoring'
    expect(await code('bo', to, back)).toBe('mayNot')
    expect(await code('lo', to, { ...back, version: 1 })).toBe('noSuchPartVersion')
    expect(await code('lo', to, { ...back, basedOn: basedOn - 1 })).toBe('newerExists')
    expect((await send('lo', to, back)).statusCode).toBe(201)
    expect((await lines('handelser'))[1]).toEqual([{ is: 'text', text: 'Vägen är klar.' }])
    const now = await history()
    expect(now[0]?.came).toMatch(/^Versionen från .+ av Lo Berg återställdes\.$/)
    expect(JSON.stringify(now[1]?.blocks)).toContain('Skolan växer.')
    const again = { version: first?.version, basedOn: (await part('handelser')).version }
    expect(await code('lo', to, again)).toBe('partSaysSame')
  })

  test('what a part draws is seen where it is written, of the figures as they are', async () => {
    const { drawn, said }: DrawnReply = (
      await as('lo').ask(`documents/${id}/parts/sammanfattning/drawn`)
    ).json()
    expect(drawn.map(({ block }) => block)).toEqual([1])
    expect(drawn[0]?.html).toContain('summary')
    expect(said).toMatch(/^Så blir det med uppgifterna i .+ som de är nu\./)
    expect((await as('sam').ask(`documents/${id}/parts/mal/drawn`)).json().code).toBe('mayNot')
  })

  test('what is frozen is not written in, by anybody or in any way, before a new edition is begun', async () => {
    const all = (await seen()).parts
    for (const { id: name, blocks } of all) {
      if (blocks.some(({ is }) => is === 'written') && name !== 'handelser') {
        const { version } = await part(name)
        const kept = blocks.filter(({ is }) => is === 'drawn')
        const to = `parts/${name}/text`
        await send('kim', to, { blocks: [written('Klart.'), ...kept], basedOn: version })
      }
      for (const to of ['ready', 'reviewed', 'approved']) await step('kim', name, to)
    }
    expect((await seen()).parts.map(({ state }) => state)).toEqual(all.map(() => 'approved'))
    await opened.store.asMember('dorotea', 'kim', async (tx) => {
      const living = await livingRound(tx, emptyMemory().chains, ROUND, TODAY)
      if ('refused' in living) throw new Error(living.refused)
      const about = { modelId: living.model.id, roundId: ROUND, roundEnds: '2026-08-31' }
      const body = freezeRound(living)
      await freezeSnapshot(tx, { ...about, lacks: null, why: null, restsOn: null, body })
    })
    expect(await code('kim', 'editions')).toBe('documentNotFrozen')
    expect((await send('kim', 'freezings')).statusCode).toBe(201)
    const frozen = await seen()
    expect([frozen.isFrozen, frozen.mayCompose, frozen.mayBegin]).toEqual([true, false, true])
    expect(frozen.frozenSaid).toMatch(/^Dokumentet är fryst som version 1 och ändras inte\./)
    const { standing, version } = await part('handelser')
    const earlier = (await history()).at(-1)?.version
    const made = (await part('handelser')).comments.find(({ isResolved }) => !isResolved)?.id
    for (const [to, body] of [
      ['parts/handelser/text', { blocks: [written('Smyg.')], basedOn: version }],
      ['parts/handelser/state', { to: 'draft', basedOn: standing }],
      ['parts/handelser/settings', { heading: 'H', owner: null, due: null, basedOn: standing }],
      ['parts/handelser/place', { parent: null, place: 0, basedOn: standing }],
      ['parts/handelser/removal', { basedOn: standing }],
      ['parts/handelser/restoring', { version: earlier, basedOn: version }],
      ['parts', { parent: null, heading: 'Ny' }],
      [`comments/${made}/acceptance`, {}],
    ] as const)
      expect([to, await code('kim', to, body)]).toEqual([to, 'documentFrozen'])
    expect(
      (await seen()).parts.every(({ mayWrite, steps }) => !mayWrite && steps.length === 0),
    ).toBe(true)
    const { said }: DrawnReply = (
      await as('lo').ask(`documents/${id}/parts/sammanfattning/drawn`)
    ).json()
    expect(said).toContain('fryst version 1')
  })

  test('each frozen version is taken out as it was, for the archive too, by those who read documents', async () => {
    const [version] = (await seen()).report.versions
    expect(version?.files.map(({ label }) => label)).toEqual([
      ...['Läs den', 'PDF', 'Word', 'PDF för arkivet (PDF/A-2a)'],
    ])
    const at = (format: string, number = 1) => `documents/${id}/versions/${number}/report/${format}`
    const page = await as('lo').ask(at('html'))
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Fryst som version 1')
    expect(page.body).not.toContain('Utkast')
    const archived = await as('lo').ask(at('pdfa'))
    expect(archived.headers['content-type']).toBe('application/pdf')
    expect(archived.rawPayload.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>')
    expect((await as('lo').ask(at('html', 9))).json().code).toBe('noSuchVersion')
    expect((await as('sam').ask(at('html'))).json().code).toBe('mayNot')
  }, 60_000)

  test('a new edition is begun by whoever composes; what was frozen stands as it was', async () => {
    expect(await code('lo', 'editions')).toBe('mayNot')
    expect((await send('kim', 'editions')).statusCode).toBe(201)
    expect(await code('kim', 'editions')).toBe('documentNotFrozen')
    const { report, frozenSaid, isFrozen } = await seen()
    expect(isFrozen).toBe(false)
    expect(frozenSaid).toMatch(/^En ny utgåva skrivs sedan .+, börjad av Kim Lind\./)
    expect((await step('kim', 'handelser', 'draft')).statusCode).toBe(201)
    expect((await write('lo', 'handelser', 'Rättat.')).statusCode).toBe(201)
    expect((await seen()).report.versions).toEqual(report.versions)
    for (const to of ['ready', 'reviewed', 'approved']) await step('kim', 'handelser', to)
    expect((await send('kim', 'freezings')).json().version).toBe(2)
    expect((await seen()).isFrozen).toBe(true)
  })
})
