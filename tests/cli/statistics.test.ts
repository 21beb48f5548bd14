// malkedja statistics: fetched from a Kolada of the test's own, listed, kept out and accepted, in both languages.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Content, inner, MADE_UP, row } from '../sources/kolada-content.ts'
import { type KoladaServer, type Switches, startKolada } from '../sources/kolada-server.ts'
import { malkedja } from './run-malkedja.ts'

// NOTE each command starts the embedded database anew, and asks three times a second.
describe('statistics by command', { timeout: 120_000 }, () => {
  let folder = ''
  let server: KoladaServer | null = null
  const at = (name: string): string => join(folder, name)
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'malkedja-statistics-'))
  })
  afterEach(async () => {
    await server?.stop()
    server = null
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const serving = async (content: Content = MADE_UP, switches: Switches = {}) => {
    server = await startKolada(content, switches)
    return server
  }
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    malkedja(['statistics', ...args, '--data', at('data')], {
      env: {
        LANG: 'sv_SE.UTF-8',
        KOLADA_URL: server?.base ?? 'http://127.0.0.1:1/v3',
        STATISTICS_CONTACT: 'kontroller@kommunen.example',
        ...env,
      },
    })

  test('nothing has been fetched at first', async () => {
    const { code, out } = await run(['status'])
    expect([code, out]).toEqual([
      0,
      'Ingen statistik har hämtats än. Hämta med «malkedja statistics import kolada».\n',
    ])
  })

  test('all of it, with how far it has come, as who we are', async () => {
    const { asked } = await serving()
    const { code, out, err } = await run(['import', 'kolada'], {})
    expect([code, err]).toEqual([0, ''])
    expect(out.replaceAll('\u00a0', ' ')).toBe(
      'Inläsning 1 av kolada är klar: 11 värden i 7 serier. Nya eller ändrade: 7 serier, 4 nyckeltal, 2 jämförelsegrupper och 1 nyckeltalsgrupp. Borta hos källan: 0 nyckeltal, och 0 serier av de nyckeltal som finns kvar.\nKällan använder ord om bortfall som programmet inte känner till: «Ett nytt ord». De räknas som om inget skäl var angivet.\n',
    )
    expect(asked[0]?.agent).toBe('Malkedja/0.1.0 (+kontroller@kommunen.example)')
  })

  test('on a screen the line is drawn anew as it goes', async () => {
    await serving()
    const { err } = await malkedja(
      ['statistics', 'import', 'kolada', '--choice', 'N90003', '--data', at('data')],
      {
        env: { KOLADA_URL: server?.base ?? '', STATISTICS_CONTACT: 'a@b.example' },
        isErrScreen: true,
      },
    )
    expect(err.replaceAll('\u00a0', ' ')).toContain('1 av 1 nyckeltal, 1 värde, 100 %')
  })

  test('as data where that is asked for', async () => {
    await serving()
    const args = ['import', 'kolada', '--choice', 'N90001', '--years', '2025', '--json']
    const { code, out } = await run(args)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ dataset: 'kolada', import: 3, counts: { written: 0 } })
  })

  test('what somebody follows: nothing yet, which is said, and no import begun', async () => {
    const { asked } = await serving()
    const { code, out, err } = await run(['import', 'kolada', '--choice', 'followed'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('Ingen kommun följer något nyckeltal i kolada, så inget har hämtats.')
    expect(asked).toEqual([])
    expect((await run(['status'])).out).not.toContain('kolada 4')
  })

  test('what somebody follows, and what the source no longer has is passed by', async () => {
    expect(
      (await malkedja(['import', 'models/oppna-jamforelser', '--data', at('data')])).code,
    ).toBe(0)
    const followed = { ...MADE_UP.kpi[0], id: 'N15418' }
    const { asked } = await serving({ ...MADE_UP, kpi: [...MADE_UP.kpi, followed] })
    expect((await run(['import', 'kolada', '--choice', 'followed'])).code).toBe(0)
    const paths = asked.flatMap(({ url }) => (url.includes('/data/') ? [url.split('/')[4]] : []))
    expect(paths).toEqual(['N15418'])
    await server?.stop()
    await serving()
    const { code, out } = await run(['import', 'kolada', '--choice', 'followed'])
    const told = out.replaceAll('\u00a0', ' ')
    expect([code, told]).toEqual([0, expect.stringContaining('Borta hos källan: 1 nyckeltal,')])
    expect(told).toContain(
      'Nyckeltal som någon kommun följer och som källan inte längre har: N15418 «Påhittat nyckeltal N90001, andel (%)» (sedan inläsning',
    )
    const status = (await run(['status'])).out.replaceAll('\u00a0', ' ')
    expect(status).toContain('borta hos källan: 1 nyckeltal,')
    expect(status).toContain('som källan inte längre har: N15418')
    expect(JSON.parse((await run(['status', '--json'])).out)).toMatchObject({
      goneFollowed: [{ dataset: 'kolada', keyFigure: 'N15418' }],
    })
  })

  test('a group of key figures is listed, and chosen by its id', async () => {
    const listed = await run(['groups'])
    expect([listed.code, listed.out.replaceAll('\u00a0', ' ')]).toEqual([
      0,
      'G2KPI90001 Påhittad samling (2 nyckeltal)\n',
    ])
    const { asked } = await serving()
    expect((await run(['import', 'kolada', '--choice', 'G2KPI90001'])).code).toBe(0)
    const paths = asked.flatMap(({ url }) => (url.includes('/data/') ? [url.split('/')[4]] : []))
    expect(paths).toEqual(['N90001,N90002'])
    expect((await run(['groups', 'scb'])).out).toContain('scb har inga nyckeltalsgrupper')
  })

  test('one that hangs up: each try is told, and it is refused within seconds', async () => {
    await serving(MADE_UP, { faults: [{ is: 'hangsUp' }] })
    const from = Date.now()
    const { code, out, err } = await run(['import', 'kolada'])
    const told = err.replaceAll('\u00a0', ' ').trim().split('\n')
    expect([code, out]).toEqual([1, ''])
    expect(told.slice(0, 3)).toEqual(
      [2, 3, 4].map((attempt) =>
        expect.stringMatching(
          new RegExp(
            `^127\\.0\\.0\\.1:\\d+ lade på utan att svara\\. Försök ${attempt} av 4 om \\d sekund(er)?\\.$`,
          ),
        ),
      ),
    )
    expect(told[3]).toMatch(/tog emot frågan och lade på utan att svara, på 4 försök\./)
    expect(told[4]).toBe(
      'Den förra inläsningen gäller. Kör kommandot igen, så fortsätter det där det bröts.',
    )
    expect(Date.now() - from).toBeLessThan(20_000)
  })

  test.for([
    [
      'an unknown sex',
      { data: [row('N90001', '0180', 2025, inner('F', 1))] },
      /har könet «F» för N90001 0180 2025 .*RKA/,
      'Andra nyckeltal går att hämta under tiden: räkna upp dem, eller deras nyckeltalsgrupp, med --choice.',
    ],
    [
      'a year 20255',
      { data: [row('N90001', '0180', 20255, inner('T', 1))] },
      /har året 20255 för N90001 0180 .*RKA/,
      'Andra nyckeltal går att hämta under tiden: räkna upp dem, eller deras nyckeltalsgrupp, med --choice.',
    ],
    [
      'a group without members',
      { municipality_groups: [{ id: 'G90012', title: 'Tom', members: [] }] },
      /är gruppen G90012 «Tom» utan medlemmar.*RKA/,
      'eftersom katalogen alltid hämtas hel.',
    ],
    [
      'a group of key figures without members',
      { kpi_groups: [{ id: 'G2KPI90002', title: 'Tom', members: [] }] },
      /är gruppen G2KPI90002 «Tom» utan medlemmar.*RKA/,
      'eftersom katalogen alltid hämtas hel.',
    ],
  ] as const)(
    '%s: running again does not help, and what does is said',
    async ([, odd, why, helps]) => {
      await serving({ ...MADE_UP, ...odd })
      const { code, err } = await run(['import', 'kolada', '--choice', 'N90001'])
      const [sentence = '', advice = ''] = err.replaceAll('\u00a0', ' ').trim().split('\n')
      expect(code).toBe(1)
      expect(sentence).toMatch(why)
      expect(advice).toContain(
        'Den förra inläsningen gäller så länge. Att köra kommandot igen hjälper inte förrän källan har rättat felet',
      )
      expect(advice).toContain(helps)
    },
  )

  test('broken off, and gone on with by the same command', async () => {
    await serving(MADE_UP, { faults: [{ is: 'html', at: /N90004/ }] })
    const first = await run(['import', 'kolada', '--years', '2024-2025'])
    expect([first.code, first.out]).toEqual([1, ''])
    expect(first.err).toMatch(/svarade med en webbsida i stället för data/)
    expect(first.err).toContain('Kör kommandot igen, så fortsätter det där det bröts.')
    await server?.stop()
    const { asked } = await serving()
    expect((await run(['import', 'kolada', '--years', '2024-2025'])).code).toBe(0)
    expect(asked.some(({ url }) => url.includes('/N90001'))).toBe(false)
    expect(asked.some(({ url }) => url.includes('/N90004'))).toBe(true)
  })

  test('a catalogue that shrank waits for somebody, and is accepted', async () => {
    await serving({ ...MADE_UP, kpi: MADE_UP.kpi.slice(0, 2) })
    const kept = await run(['import', 'kolada'])
    expect([kept.code, kept.out]).toEqual([1, ''])
    expect(kept.err.replaceAll('\u00a0', ' ')).toContain(
      '2 av 4 nyckeltal som fanns i katalogen är borta.',
    )
    expect(kept.err).toContain('«malkedja statistics accept kolada»')
    const status = (await run(['status'])).out
    expect(status).toContain('väntar på godkännande')
    expect(status).toContain('som fanns i katalogen är borta')
    expect((await run(['import', 'kolada'])).err).toContain('väntar på att någon godkänner den')
    expect((await run(['accept', 'kolada'])).out).toContain('är godkänd och gäller från nu.')
    const accepted = (await run(['status'])).out.replaceAll('\u00a0', ' ')
    expect(accepted).not.toContain('källan kan ha svarat fel')
    expect(accepted).toContain(
      'Den hölls utanför tills en person godkände den, eftersom 2 av 4 nyckeltal som fanns i katalogen var borta.',
    )
    const again = await run(['accept', 'kolada'])
    expect([again.code, again.err]).toEqual([
      1,
      'Ingen inläsning av kolada väntar på att godkännas.\n',
    ])
  })

  test('a table of our own, which asks nobody', async () => {
    const description = `dataset: trygghet
title: Trygghet
source: Påhittat
fetched: 2026-11-01
table: trygghet.csv
columns: { area: kommun, year: år }
keyFigures: [{ id: trygga, title: Trygga, unit: percent, better: higher, column: trygga }]
`
    writeFileSync(at('trygghet.yaml'), description)
    writeFileSync(at('trygghet.csv'), 'kommun;år;trygga\n0180;2025;71,5\n')
    const { code, out } = await run(['import', at('trygghet.yaml')], { STATISTICS_CONTACT: '' })
    expect([code, out.startsWith('Inläsning 1 av trygghet är klar')]).toEqual([0, true])
    expect((await run(['status', '--lang', 'en'])).out).toMatch(
      /^trygghet 1, 1 November 2026: finished/m,
    )
    writeFileSync(at('trygghet.csv'), Buffer.from('kommun;år;trygga\n180;2025;71,5\n', 'latin1'))
    const bad = await run(['import', at('trygghet.yaml')])
    expect([bad.code, bad.out]).toEqual([1, ''])
    expect(bad.err).toContain('trygghet.csv:2:1 (kommun): «180» är inte')
  })

  test.for([
    [['fetch'], '«fetch» går inte att göra. Ange import, status, accept eller groups.'],
    [['import'], 'Ange varifrån: kolada, scb eller'],
    [['import', 'koladda'], '«koladda» är ingen källa.'],
    [['import', 'kolada', '--years', '20255'], '«20255» är inga år.'],
    [['import', 'kolada', '--years', '2025-2015'], '«2025-2015» är inga år.'],
    [['import', 'nix.yaml'], 'nix.yaml'],
    [['accept', 'scb'], 'Ingen inläsning av scb väntar på att godkännas.'],
  ] as const)('%o is refused in a sentence', async ([args, sentence]) => {
    const { code, out, err } = await run(args)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(sentence)
  })

  test('who asks must be said', async () => {
    const { code, err } = await run(['import', 'kolada'], { STATISTICS_CONTACT: '' })
    expect(code).toBe(1)
    expect(err).toContain('STATISTICS_CONTACT är inte satt; väntade en e-postadress eller')
  })

  test('a misspelt key figure is told, and nothing fetched', async () => {
    const { asked } = await serving()
    const { err } = await run(['import', 'kolada', '--choice', 'N90001,N9000l'])
    expect(err).toContain('Källan har inget nyckeltal och ingen nyckeltalsgrupp med id «N9000l».')
    expect(asked.some(({ url }) => url.includes('/data/'))).toBe(false)
  })
})
