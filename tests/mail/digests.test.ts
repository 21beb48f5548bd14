// Reminders through a real mail server: one digest a person a day, whatever happens on the way.
import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readVersions } from '../../src/domain/goals/read-versions.ts'
import { swedishDay } from '../../src/domain/periods/swedish-time.ts'
import { weekdayAfter } from '../../src/domain/periods/weekdays.ts'
import { workMail } from '../../src/jobs/mail-queue.ts'
import type { Post } from '../../src/sources/mail/post.ts'
import { smtpPost } from '../../src/sources/mail/smtp-post.ts'
import { addDelegation } from '../../src/store/delegations.ts'
import { keepMailChoice } from '../../src/store/mail-choices.ts'
import { listDigests } from '../../src/store/mail-jobs.ts'
import { addRemark, remarksIn } from '../../src/store/remarks.ts'
import { setStanding } from '../../src/store/round-standings.ts'
import { importMunicipality } from '../../src/usecases/chain/import-municipality.ts'
import { emptyMemory } from '../../src/usecases/memory.ts'
import { ensureAccounts } from '../../src/usecases/workflow/municipalities.ts'
import { DATABASES, type TestStore } from '../store/databases.ts'
import { startMailServer } from './mail-server.ts'

const FILES = ['exempel', 'starter'].flatMap((folder) =>
  readdirSync(`models/${folder}`).map((name) => [
    folder === 'exempel' ? name : `../starter/${name}`,
    readFileSync(`models/${folder}/${name}`, 'utf8'),
  ]),
) as [string, string][]

const NORRA = 'ali@skolan.example'
const SODRA = 'asa@skolan.example'
const PEOPLE = [
  {
    accountId: 'kim',
    name: 'Kim Lind',
    email: 'kim@x.example',
    roles: [{ role: 'controller', unit: null }],
  },
  {
    accountId: 'ali',
    name: 'Ali Åkerö',
    email: NORRA,
    roles: [{ role: 'reporter', unit: 'norra' }],
  },
  {
    accountId: 'asa',
    name: 'Åsa Öberg',
    email: SODRA,
    roles: [{ role: 'reporter', unit: 'sodra' }],
  },
  { accountId: 'utan', name: 'Utan Adress', roles: [{ role: 'reporter', unit: 'norra' }] },
]

/** A Tuesday, the day after the last day to report, as clock time in UTC. */
const late = (time: string): Date => new Date(`2027-01-26T${time}:00Z`)
const PUBLIC_URL = 'https://mal.example.se'

describe.each(DATABASES)('reminders on $name', ({ open }) => {
  let opened: TestStore
  let server: Awaited<ReturnType<typeof startMailServer>>
  let post: Post
  const memory = emptyMemory()

  const start = async (behaviour: Parameters<typeof startMailServer>[0] = {}): Promise<void> => {
    server = await startMailServer(behaviour)
    post = smtpPost({
      host: '127.0.0.1',
      port: server.port,
      tls: 'off',
      login: null,
      from: 'malkedja@exempel.example',
    })
  }
  const work = (now: Date, mayGoOn = () => true) =>
    workMail({
      store: opened.store,
      memory,
      post,
      publicUrl: PUBLIC_URL,
      hour: 7,
      now: () => now,
      mayGoOn,
    })
  const jobs = () => opened.store.readAsMember('exempel', 'test', (tx) => listDigests(tx, 100))
  const to = (address: string) => server.received.filter(({ rcpt }) => rcpt.includes(address))

  beforeEach(async () => {
    opened = await open()
    memory.chains.clear()
    memory.rounds.clear()
    const read = readVersions(new Map(FILES), 'chain.yaml')
    if ('refusals' in read) throw new Error(JSON.stringify(read.refusals))
    const { versions, whole, text } = read
    const files = { versions, chain: whole, chainText: text }
    await importMunicipality(opened.store, 'exempel', 'test', files)
    await ensureAccounts(opened.store, 'exempel', PEOPLE)
    await opened.store.asMember('exempel', 'test', (tx) => setStanding(tx, 'helår-2026', 'open'))
  }, 60_000)
  afterEach(async () => {
    post?.close()
    await server?.down()
    await opened?.remove()
  }, 30_000)

  test('who is late gets exactly one, in whole Swedish letters, and a second run the same day sends none', async () => {
    await start()
    await work(late('05:59'))
    expect(server.received).toEqual([])
    await work(late('06:00'))
    await work(late('06:01'))
    await work(late('15:00'))
    expect(server.received.map(({ rcpt }) => rcpt[0]).toSorted()).toEqual([NORRA, SODRA])
    const [mail] = to(SODRA)
    expect(mail?.subject).toBe('1\u00a0sak är sen')
    expect(mail?.to).toMatchObject({ value: [{ name: 'Åsa Öberg', address: SODRA }] })
    expect(mail?.from).toMatchObject({ value: [{ address: 'malkedja@exempel.example' }] })
    expect(mail?.text).toContain('Hej Åsa Öberg!')
    expect(mail?.text).toContain(
      '- Rapportera: Södra skolan, senast 25 januari 2027, 1\u00a0dag sen',
    )
    expect(mail?.text).toContain(`${PUBLIC_URL}/app/exempel/min-sida`)
    expect(mail?.html).toContain('<html lang="sv">')
    expect(mail?.html).toContain('Södra skolan')
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
    expect((await jobs()).map(({ accountId, standing }) => [accountId, standing])).toEqual([
      ['ali', 'done'],
      ['asa', 'done'],
    ])
  })

  test('in English to who wants it, and none ahead to who does not', async () => {
    await start()
    await opened.store.asMember('exempel', 'test', async (tx) => {
      await keepMailChoice(tx, 'ali', NORRA, { language: 'en', reminders: true })
      await keepMailChoice(tx, 'asa', SODRA, { language: 'sv', reminders: false })
    })
    await work(new Date('2027-01-25T06:00:00Z'))
    expect(server.received.map(({ rcpt }) => rcpt[0])).toEqual([NORRA])
    expect(to(NORRA)[0]?.text).toContain('- Report: North school, due today')
    await work(late('06:00'))
    expect(to(SODRA)).toHaveLength(1)
  })

  describe('the morning after', () => {
    const ASKED = { roundId: 'helår-2026', aboutSort: 'measure', aboutId: 'sjukfranvaro' } as const
    const TOMORROW = new Date(`${weekdayAfter(swedishDay(new Date()))}T09:00:00Z`)
    const say = (who: 'kim' | 'asa', threadId: string | null) =>
      opened.store.asMember('exempel', who, (tx) =>
        addRemark(tx, {
          ...ASKED,
          threadId,
          to: threadId === null ? 'asa' : null,
          body: 'Varför steg den i mars?',
          settles: false,
          person: who === 'kim' ? 'Kim Lind' : 'Åsa Öberg',
        }),
      )

    test('who is asked something is told of it', async () => {
      await start()
      await say('kim', null)
      await work(TOMORROW)
      expect(to(SODRA)[0]?.text).toContain(
        'Frågor till dig\n- Kim Lind om Sjukfrånvaro, Helår 2026',
      )
      expect(to('kim@x.example')).toEqual([])
    })

    test('and where it is answered, who asked', async () => {
      await start()
      await say('kim', null)
      const [asked] = await opened.store.readAsMember('exempel', 'test', (tx) =>
        remarksIn(tx, [ASKED.roundId]),
      )
      await say('asa', asked?.threadId ?? null)
      await work(TOMORROW)
      expect(to('kim@x.example')[0]?.subject).toBe('1\u00a0sak väntar på dig')
      expect(to('kim@x.example')[0]?.text).toContain('- Åsa Öberg om Sjukfrånvaro, Helår 2026')
      expect(to(SODRA)[0]?.text).not.toContain('Frågor till dig')
    })
  })

  test('while somebody is away the one who stands in gets it', async () => {
    await start()
    await opened.store.asMember('exempel', 'test', (tx) =>
      addDelegation(tx, {
        from: 'asa',
        to: 'kim',
        roles: [{ role: 'reporter', unit: 'sodra' }],
        first: '2027-01-26',
        last: '2027-01-27',
      }),
    )
    await work(late('06:00'))
    expect(server.received.map(({ rcpt }) => rcpt[0]).toSorted()).toEqual([NORRA, 'kim@x.example'])
  })

  test('a mail server that is away is tried again, and then gets each letter once', async () => {
    await start()
    await server.down()
    await work(late('06:00'))
    const waiting = await jobs()
    expect(waiting.map(({ standing }) => standing)).toEqual(['waiting', 'waiting'])
    expect(waiting.filter(({ why }) => why !== null)).toHaveLength(1)
    await server.up()
    await work(late('06:10'))
    await work(late('06:20'))
    expect(server.received.map(({ rcpt }) => rcpt[0]).toSorted()).toEqual([NORRA, SODRA])
  })

  test('is given up when the day ends, and the next day’s comes in its place', async () => {
    await start()
    await server.down()
    await work(late('06:00'))
    await server.up()
    await work(new Date('2027-01-29T06:00:00Z'))
    expect(server.received).toHaveLength(2)
    const days = (await jobs()).map(({ day, standing }) => `${day} ${standing}`)
    expect(days).toEqual([
      '2027-01-29 done',
      '2027-01-29 done',
      '2027-01-26 givenUp',
      '2027-01-26 givenUp',
    ])
  })

  test('an address that there is not is not tried again, and is seen; the others get theirs', async () => {
    await start({ refuses: { [NORRA]: '550 No such user here' } })
    await work(late('06:00'))
    await work(late('07:00'))
    expect(server.received.map(({ rcpt }) => rcpt[0])).toEqual([SODRA])
    expect((await jobs()).find(({ accountId }) => accountId === 'ali')).toMatchObject({
      standing: 'givenUp',
      tries: 1,
      address: NORRA,
      why: expect.stringContaining('No such user here'),
    })
  })

  test('an address that is not taken now is tried again, and does not keep the others waiting', async () => {
    await start({ refuses: { [NORRA]: '450 Try again later' } })
    await work(late('06:00'))
    expect(server.received.map(({ rcpt }) => rcpt[0])).toEqual([SODRA])
    const ali = (await jobs()).find(({ accountId }) => accountId === 'ali')
    expect(ali).toMatchObject({ standing: 'waiting', tries: 1 })
    await work(late('06:01'))
    expect((await jobs()).find(({ accountId }) => accountId === 'ali')).toMatchObject({ tries: 2 })
  })

  test('who has nothing left to do when it is sent gets none', async () => {
    await start()
    await server.down()
    await work(late('06:00'))
    await server.up()
    await opened.store.asMember('exempel', 'test', (tx) => setStanding(tx, 'helår-2026', 'closed'))
    await work(late('06:10'))
    expect(server.received).toEqual([])
    expect((await jobs()).map(({ standing }) => standing)).toEqual(['nothing', 'nothing'])
  })

  test('a program that ends between sending and noting it sends once more at most, as the same letter', async () => {
    await start()
    const whole = post
    post = {
      ...whole,
      send: async (letter) => {
        await whole.send(letter)
        throw new Error('the program ended')
      },
    }
    for (const time of ['06:00', '06:05', '06:20', '06:40', '07:00', '07:30', '08:00'])
      await work(late(time))
    post = whole
    await work(late('09:00'))
    for (const address of [NORRA, SODRA]) {
      const sent = to(address)
      expect(sent).toHaveLength(2)
      expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(1)
    }
    expect((await jobs()).map(({ standing }) => standing)).toEqual(['givenUp', 'givenUp'])
  })

  test('a program that ends between two letters loses none of those that follow', async () => {
    await start()
    const whole = post
    let sent = 0
    post = {
      ...whole,
      send: async (letter) => {
        sent += 1
        if (sent === 2) throw new Error('the program ended')
        return whole.send(letter)
      },
    }
    await work(late('06:00'))
    await work(late('06:20'))
    expect(server.received.map(({ rcpt }) => rcpt[0]).toSorted()).toEqual([NORRA, SODRA])
  })

  test('a server that is stopped ends after the letter it has begun; the next sends the rest', async () => {
    await start()
    await work(late('06:00'), () => server.received.length === 0)
    expect(server.received).toHaveLength(1)
    await work(late('06:01'))
    expect(server.received.map(({ rcpt }) => rcpt[0]).toSorted()).toEqual([NORRA, SODRA])
  })

  test('nobody is reminded on a Saturday or a Sunday', async () => {
    await start()
    await work(new Date('2027-01-30T08:00:00Z'))
    await work(new Date('2027-01-31T08:00:00Z'))
    expect(server.received).toEqual([])
  })

  test.each([
    ['2027-03-24T05:59:00Z', 0, 'Wednesday in winter time, a minute before'],
    ['2027-03-24T06:00:00Z', 2, 'seven o’clock'],
    ['2027-03-29T04:59:00Z', 0, 'Monday in summer time, a minute before'],
    ['2027-03-29T05:00:00Z', 2, 'seven o’clock'],
    ['2027-03-29T19:00:00Z', 2, 'a server that was stopped in the morning'],
  ])('at %s %i are reminded: %s', async (moment, count, _why) => {
    await start()
    await work(new Date(moment))
    expect(server.received).toHaveLength(count)
  })
})
