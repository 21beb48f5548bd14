// The commands that work on files alone: check, assess, explain and diff.
import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { malkedja } from './run-malkedja.ts'

const folders: string[] = []
const copyOf = (model: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'malkedja-cli-'))
  folders.push(folder)
  cpSync(`models/${model}`, folder, { recursive: true })
  return folder
}
const edit = (file: string, from: string, to: string): void => {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${file} has no «${from}»`)
  writeFileSync(file, text.replaceAll(from, to))
}

/** Kommunens Kvalitet i Korthet without the values of one measure. */
const withoutReadings = (measure: string): string => {
  const folder = copyOf('kkik')
  const file = join(folder, 'readings.csv')
  const lines = readFileSync(file, 'utf8').split('\n')
  const left = lines.filter((line) => !line.startsWith(`${measure};`))
  if (left.length === lines.length) throw new Error(`${file} has no «${measure}»`)
  writeFileSync(file, left.join('\n'))
  return folder
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const ESCAPE = String.fromCharCode(27)

describe('check', () => {
  test('tells of every model in a folder of folders', async () => {
    const { code, out, err } = await malkedja(['check', 'models'])
    expect([code, err]).toEqual([0, ''])
    for (const name of 'dorotea exempel kalmar kumla lindesberg starter stockholm-ils'.split(' '))
      expect(out).toContain(`models/${name}/chain.yaml: Målkedja: `)
  })

  test('says what the catalogue of open data lacks, on screen and as JSON', async () => {
    const folder = copyOf('dorotea')
    const lacking = /Katalogen visas inte än, för villkoren saknas/
    expect((await malkedja(['check', folder])).out).toMatch(lacking)
    const { code, out } = await malkedja(['check', folder, '--json'])
    const [checked] = JSON.parse(out).checked
    expect(code).toBe(0)
    expect(checked.openData).toHaveLength(2)
    expect(checked.openData[0]).toMatch(lacking)
    expect(checked.openData[1]).toMatch(/^Katalogen saknar kontakt/)
  })

  test('tells of points given to an area beside what its questions come to', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'malkedja-cli-'))
    folders.push(folder)
    for (const name of ['liten.yaml', 'liten-2026.yaml'])
      cpSync(join('spec/evaluation', name), join(folder, name))
    edit(
      join(folder, 'liten-2026.yaml'),
      '\npoints:\n',
      `
points:
  - { part: B, by: self, points: 80 }
  - { part: B2, by: self, points: 28 }
`,
    )
    const { code, out } = await malkedja(['check', join(folder, 'liten-2026.yaml')])
    expect(code).toBe(0)
    expect(out.replaceAll('\u00a0', ' ')).toContain(
      '  1 anmärkning:\n  - B Styrning, Egen: 80 poäng är satta, men det som ligger under ger tillsammans 55,5. De satta poängen räknas.',
    )
  })

  test('tells of every framework and evaluation in a folder, and refuses one with line and column', async () => {
    const { code, out, err } = await malkedja(['check', 'frameworks'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain(
      'frameworks/kommunkompassen-2002.yaml: Ramverk: Kommunkompassen 2002–2009 (8 områden, 37 frågor)',
    )
    expect(out).toContain(
      'frameworks/evaluations/stockholm-2009.yaml: Utvärdering: Stockholms stad 2009 (8\u00a0poängrader)',
    )
    const folder = mkdtempSync(join(tmpdir(), 'malkedja-framework-'))
    folders.push(folder)
    cpSync('frameworks', folder, { recursive: true })
    const file = join(folder, 'evaluations', 'stockholm-2009.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace("points: '92'", "points: '192'"))
    const refused = await malkedja(['check', file])
    expect(refused.code).toBe(1)
    expect(refused.err).toMatch(
      /stockholm-2009\.yaml:24:\d+ \(points\[7\]\.points\): 192 poäng går inte att ge/,
    )
  })

  test('tells what is alike of several nodes once for each, under one version as under all', async () => {
    const folder = copyOf('starter')
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
    write(
      'model.yaml',
      [
        'model: m',
        'title: M',
        'types:',
        '  goal: { label: Mål, links: { works: { label: Arbetar med, to: bodies, everyone: true } } }',
        'rounds: [{ id: helår, kind: outcome, covers: year }]',
      ].join('\n'),
    )
    write('new.yaml', 'extends: model.yaml\nmodel: m\ntitle: M\nvalid: { from: 2026-01-01 }\n')
    const goal = (id: string) => `  - { id: ${id}, type: goal, title: Samma, owner: kf }`
    const chain = (model: string) =>
      [
        `chain: c`,
        'title: C',
        `model: ${model}`,
        'bodies: [{ id: kf, kind: council, title: Kf }, { id: n, kind: committee, title: Nämnden }]',
        'nodes:',
        goal('g1'),
        goal('g2'),
      ].join('\n')
    for (const model of ['model.yaml', '[model.yaml, new.yaml]']) {
      write('chain.yaml', chain(model))
      const { out } = await malkedja(['check', folder])
      const told = out.split('\n').filter((one) => one.includes('Alla ska svara på'))
      expect(told).toHaveLength(2)
      expect(told[0]).toContain('för «Samma»')
    }
  })

  test('refuses a misspelt key with its place and the right word, and writes nothing else', async () => {
    const folder = copyOf('dorotea')
    edit(join(folder, 'model.yaml'), 'scales:', 'scale:')
    const { code, out, err } = await malkedja(['check', folder])
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/model\.yaml:\d+:1.*scale.*scales/)
  })

  test('refuses an outcome of a period that has not begun, where it stands, and not a forecast', async () => {
    const folder = copyOf('dorotea')
    const table = readFileSync(join(folder, 'readings.csv'), 'utf8').trimEnd()
    const line = table.split('\n').length + 1
    const row = (kind: string) => `nki;2027;${kind};80;;;;`
    writeFileSync(join(folder, 'readings.csv'), `${table}\n${row('outcome')}\n${row('forecast')}\n`)
    const { code, err } = await malkedja(['check', folder])
    expect(code).toBe(1)
    const told = err.split('\n').filter((one) => one.includes('börjar först'))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(
      new RegExp(`readings\\.csv:${line}:\\d+ .*2027 börjar först 1 januari 2027`),
    )
  })

  test('says which grade demands words that nobody has written, in the round that is asked for', async () => {
    const folder = copyOf('starter')
    edit(join(folder, 'chain.yaml'), 'field: motivation', 'field: comment')
    const { out } = await malkedja(['check', folder, '--round', 'delår-2026'])
    expect(out).toContain('«Friskare medarbetare» får bedömningen')
    expect(out).toContain('kräver en motivering (texts, field: motivation)')
    expect((await malkedja(['check', folder])).out).not.toContain('motivering')
  })

  test('refuses a file of 200 MB before it is read', async () => {
    const folder = copyOf('dorotea')
    truncateSync(join(folder, 'readings.csv'), 200_000_000)
    const { code, out, err } = await malkedja(['assess', folder, '--round', 'delår-2026'])
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('readings.csv: filen är 200 MB, mer än de 50 MB som en CSV-fil får vara')
    expect(err).toContain('ta bort rader som kedjan inte använder')
    expect(err).not.toContain('flytta avläsningarna')
  })

  test('tells for a YAML file that is too large what to do with that', async () => {
    const folder = copyOf('dorotea')
    truncateSync(join(folder, 'chain.yaml'), 20_000_000)
    const { err } = await malkedja(['check', folder])
    expect(err).toContain('chain.yaml: filen är 20 MB, mer än de 5 MB som en YAML-fil får vara')
    expect(err).toContain('flytta avläsningarna till en CSV-fil bredvid')
  })

  test('refuses a file that is not UTF-8 and says what to do', async () => {
    const folder = copyOf('dorotea')
    writeFileSync(
      join(folder, 'readings.csv'),
      Buffer.from('measure;period\nm\xe5l;2026\n', 'latin1'),
    )
    const { code, err } = await malkedja(['check', folder])
    expect(code).toBe(1)
    expect(err).toContain('spara den som UTF-8')
  })

  test('tells of a model that is not there where the chain names it', async () => {
    const folder = copyOf('dorotea')
    edit(join(folder, 'chain.yaml'), 'model: model.yaml', 'model: modell.yaml')
    const { code, err } = await malkedja(['check', folder])
    expect(code).toBe(1)
    expect(err).toMatch(
      /chain\.yaml:\d+:8 \(model\): Filen «[^»]*modell\.yaml» finns inte\. Kontrollera namnet och mappen\.\n$/,
    )
  })

  test('checks a table with the chain that names it, and says so where there is none', async () => {
    const folder = copyOf('dorotea')
    for (const table of ['readings.csv', 'peers.csv']) {
      const { code, out } = await malkedja(['check', join(folder, table)])
      expect([code, out]).toEqual([0, expect.stringContaining('chain.yaml: Målkedja: Dorotea')])
    }
    edit(join(folder, 'readings.csv'), ';8,7;', ';1e5;')
    expect((await malkedja(['check', join(folder, 'readings.csv')])).err).toContain(
      'readings.csv:2:24 (value): «1e5» är skrivet med exponent. Skriv ut alla siffror',
    )
    const table = join(folder, 'readings.csv')
    writeFileSync(table, readFileSync('models/dorotea/readings.csv', 'utf8').replaceAll(';', ','))
    expect((await malkedja(['check', folder])).err).toMatch(
      /readings\.csv:1:1: Fälten skiljs åt av komma, men ska skiljas åt av semikolon\. [^\n]*\n$/,
    )
    writeFileSync(join(folder, 'annat.csv'), 'a;b\n')
    const alone = await malkedja(['check', join(folder, 'annat.csv')])
    expect([alone.code, alone.err]).toEqual([1, expect.stringContaining('ingen målkedja i samma')])
  })

  test('tells how a chain may not hang together by titles, at its line', async () => {
    const folder = copyOf('kalmar')
    edit(join(folder, 'chain.yaml'), 'parent: fokus-barn', 'parent: hushallning')
    const inSwedish = await malkedja(['check', folder])
    expect(inSwedish.err).toMatch(
      /chain\.yaml:\d+:\d+ \(nodes\[\d+\]\.parent\): «Fler unga är aktiva» \(målsättning\) får inte ligga under «God ekonomisk hushållning» \(god ekonomisk hushållning\)\. Den får ligga under «fokusområde»\./,
    )
    expect((await malkedja(['check', folder, '--lang', 'en'])).err).toContain(
      '(objective) may not lie under “Sound economic management”',
    )
  })

  test('refuses what is neither model nor chain in one sentence, and tells of the others beside it', async () => {
    const { code, out, err } = await malkedja(['check', 'package.json', 'models/lindesberg'])
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(
        /^package\.json: är varken en styrmodell eller en målkedja\. [^\n]*\n$/,
      ),
    ])
    expect(out).toContain('models/lindesberg/chain.yaml: Målkedja: ')
    const asJson = await malkedja(['check', 'package.json', 'models/lindesberg', '--json'])
    expect(JSON.parse(asJson.out)).toMatchObject({
      refused: [{ sentence: expect.any(String) }],
      checked: [{ id: 'lindesberg' }],
    })
  })

  test('refuses a path that is not there, and a folder without model', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'malkedja-cli-'))
    folders.push(folder)
    expect((await malkedja(['check', 'ingenstans'])).err).toBe(
      'ingenstans: finns inte. Ange en mapp med chain.yaml eller en fil.\n',
    )
    expect((await malkedja(['check', folder])).err).toContain('varken chain.yaml eller model.yaml')
  })

  test('asks of a value with a point before three digits what is meant', async () => {
    const folder = copyOf('dorotea')
    edit(join(folder, 'readings.csv'), 'nki;2026;forecast;78;', 'nki;2026;forecast;7.878;')
    const { out } = await malkedja(['check', folder])
    expect(out).toMatch(
      /readings\.csv:\d+:\d+ \(value\): «7\.878» läses som 7,878, med decimaler\. Är det tusental ska det stå «7 878»; är det decimaler, skriv «7,878»\./,
    )
    expect(out.match(/med decimaler/g)).toHaveLength(1)
  })

  test.each([
    [
      'sv',
      /\n {2}1\u00a0mått följer nationell statistik och har inga avläsningar: Elever i åk 9 .*\. Statistiken .*malkedja statistics import/,
    ],
    [
      'en',
      /\n {2}1\u00a0measure follows national statistics and has no readings: Pupils in year 9 .*\. The statistics .*malkedja statistics import/,
    ],
  ])(
    'says in %s that statistics are in no file, of a measure that follows a key figure',
    async (language, said) => {
      const args = (folder: string) => ['check', join(folder, 'chain.yaml'), '--lang', language]
      expect((await malkedja(args('models/kkik'))).out).not.toContain('statistics import')
      expect((await malkedja(args(withoutReadings('behoriga')))).out).toMatch(said)
    },
  )

  test('gives warnings as data with --json', async () => {
    const { out } = await malkedja(['check', 'models/kalmar', '--json'])
    const { checked } = JSON.parse(out)
    expect(checked[0]).toMatchObject({ is: 'chain', id: 'kalmar' })
    expect(
      checked[0].warnings.map((one: { found: { warns: string } }) => one.found.warns),
    ).toContain('needMissing')
  })
})

describe('assess', () => {
  test('an assessment that is not the first of its type says which it is, in a round without the first', async () => {
    const folder = copyOf('starter')
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
    write(
      'model.yaml',
      [
        'model: m',
        'title: M',
        'scales: { light: { grades: [{ id: green, tone: good }] } }',
        'types:',
        '  goal:',
        '    label: Mål',
        '    assessments:',
        '      reached: { label: Nått, scale: light, rule: judgement, rounds: [helår] }',
        '      way: { label: På väg, scale: light, rule: judgement }',
        'rounds:',
        '  - { id: delår, kind: forecast, covers: january–august }',
        '  - { id: helår, kind: outcome, covers: year }',
      ].join('\n'),
    )
    write(
      'chain.yaml',
      'chain: c\ntitle: C\nmodel: model.yaml\nnodes: [{ id: g, type: goal, title: G }]\n',
    )
    const linesIn = async (round: string) =>
      (await malkedja(['assess', folder, '--round', round])).out.split('\n').slice(3, 5)
    expect(await linesIn('delår-2025')).toEqual(['Mål: G  [g]', '   På väg: ? bedöms av en person'])
    expect(await linesIn('helår-2025')).toEqual([
      'Mål: G  ? bedöms av en person  [g]',
      '   På väg: ? bedöms av en person',
    ])
  })

  test('says which decisions and outcomes are of a later day than the one it is looked at', async () => {
    const folder = copyOf('starter')
    const chain = join(folder, 'chain.yaml')
    edit(chain, 'readings:\n', 'readings:\n  - { measure: barnlan, period: 2027, value: 21 }\n')
    edit(
      chain,
      'judgements:\n',
      'judgements:\n  - { node: sjuk, round: helår-2025, grade: yellow, reason: Lägre i år., date: 2026-12-24 }\n',
    )
    const round = ['assess', folder, '--round', 'helår-2025']
    const { code, out } = await malkedja(round)
    expect(code).toBe(0)
    expect(out).toMatch(
      /chain\.yaml:\d+:\d+ .*Bedömningen av «Friskare medarbetare» i «Helår 2025» är daterad 24 december 2026 och räknas inte med 22 november 2026/,
    )
    expect(out).toContain('har ett utfall för 2027, som börjar först 1 januari 2027')
    const json = JSON.parse((await malkedja([...round, '--json'])).out)
    expect(json.remarks).toHaveLength(2)
    const later = JSON.parse((await malkedja([...round, '--at', '2027-01-01', '--json'])).out)
    expect(later.remarks).toBeUndefined()
  })

  test('gives exactly the agreed JSON', async () => {
    const { out } = await malkedja(['assess', 'models/dorotea', '--round', 'delår-2026', '--json'])
    const assessed = JSON.parse(out)
    expect(Object.keys(assessed)).toEqual(['model', 'round', 'nodes'])
    expect([assessed.model, assessed.round]).toEqual(['dorotea', 'delår-2026'])
    for (const node of assessed.nodes)
      expect(Object.keys(node).filter((key) => key !== 'madeUp')).toEqual([
        'id',
        'type',
        'title',
        'parents',
        'suggested',
        'decided',
        'reasons',
      ])
    const byId = new Map(assessed.nodes.map((node: { id: string }) => [node.id, node]))
    expect(byId.get('starta')).toMatchObject({
      type: 'goal',
      title: 'Fler startar företag',
      parents: ['naringsliv'],
      suggested: { grade: 'yellow', rule: 'peerLight', case: 3 },
      decided: null,
    })
    expect(byId.get('naringsliv')).toMatchObject({ suggested: null, decided: { grade: 'green' } })
    expect(byId.get('vision')).toMatchObject({ suggested: null, decided: null, reasons: {} })
  })

  test('marks a made-up node as JSON as it does in text', async () => {
    const round = ['--round', 'helår-2025', '--json']
    const { nodes } = JSON.parse((await malkedja(['assess', 'models/kalmar', ...round])).out)
    const marks = new Map(
      nodes.map(({ id, madeUp }: { id: string; madeUp?: boolean }) => [id, madeUp]),
    )
    expect(marks.get('fokus-klimat')).toBe(true)
    expect(marks.get('program')).toBeUndefined()
    const explain = ['explain', 'models/kalmar', 'fokus-klimat', ...round]
    expect(JSON.parse((await malkedja(explain)).out).madeUp).toBe(true)
  })

  test.each(
    'dorotea delår-2026;kalmar helår-2025;kumla helår-2019;lindesberg helår-2021;starter helår-2025;stockholm-ils bokslut-2025;exempel helår-2024;exempel helår-2025;exempel delår-2026'.split(
      ';',
    ),
  )(
    'gives every reason in %s as data',
    async (shown) => {
      const [folder = '', round = ''] = shown.split(' ')
      const args = [`models/${folder}`, '--round', round, '--json']
      const { nodes } = JSON.parse((await malkedja(['assess', ...args])).out)
      for (const { id } of nodes) {
        const { code, out } = await malkedja(['explain', ...args, id])
        expect([code, JSON.parse(out).node]).toEqual([0, id])
      }
      // NOTE the command is run once a node, each time from the files.
    },
    180_000,
  )

  test('draws the chain as a tree with grade, word and reason', async () => {
    const { code, out } = await malkedja(['assess', 'models/dorotea', '--round', 'delår-2026'])
    expect(code).toBe(0)
    expect(out).toContain(
      '│  │  ├─ Verksamhetsmål: Fler startar företag (påhittat)  ! Gul  [starta]',
    )
    expect(out).toContain('Gul: prognosen 9,1 är lika med medlet')
    expect(out).toContain('? ingen regel')
    expect(out).toContain('? saknar underlag')
  })

  test('counts no kind of which there is one, named as its only node', async () => {
    for (const [language, said] of [
      ['sv', 'God ekonomisk hushållning har bedömningen «God ekonomisk hushållning».'],
      ['en', 'Sound economic management has the grade “Sound economic management”.'],
    ] as const) {
      const args = ['models/kalmar', '--round', 'helår-2025', '--lang', language]
      expect((await malkedja(['assess', ...args])).out).toContain(`\n${said}\n`)
    }
  })

  test('tells why of every assessment, and who decided and why', async () => {
    const ils = (await malkedja(['assess', 'models/stockholm-ils', '--round', 'bokslut-2025'])).out
    expect(ils).toMatch(
      /Stadsledningskontorets avstämning: ! Uppfylls delvis \(vilar på något påhittat\)\n.*Uppfylls delvis: «Egen bedömning»/,
    )
    expect(ils).toMatch(
      /Andel av indikatorerna: 100.% \(vilar på något påhittat\)\n.*Andel av indikatorerna 100.%: båda/,
    )
    expect(ils).toContain('Beslut: Kommunstyrelsen, Påhittad Person 2026-03-25 (påhittat)')
    const dorotea = await malkedja(['assess', 'models/dorotea', '--round', 'delår-2026'])
    expect(dorotea.out).toContain('Motivering: Sjukfrånvaron faller men når inte målvärdet.')
    const lindesberg = await malkedja(['assess', 'models/lindesberg', '--round', 'helår-2021'])
    expect(lindesberg.out).toMatch(/Beslut: Kommunfullmäktige\n.*Källa: https:/)
  })

  test('takes the year of --at when the round is named without year', async () => {
    const { out } = await malkedja([
      'assess',
      'models/dorotea',
      '--round',
      'helår',
      '--at',
      '2025-12-31',
      '--json',
    ])
    expect(JSON.parse(out).round).toBe('helår-2025')
  })

  test('remarks call goals, kinds and rules by their titles, and say where they stand', async () => {
    const { out } = await malkedja(['check', 'models/kalmar', 'models/dorotea'])
    const lineOf = (file: string, text: string) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((line) => line.includes(text)) + 1
    const node = lineOf('models/kalmar/chain.yaml', 'id: strategi,')
    const rule = lineOf('models/dorotea/model.yaml', '  worstOfGoals:')
    expect(out).toContain(
      `- models/kalmar/chain.yaml:${node}:5 (nodes.strategi): «En strategi utan slutdatum» saknar ett slutdatum, som modellen kräver av «strategi»`,
    )
    expect(out).toContain(
      `- models/dorotea/model.yaml:${rule}:3 (rules.worstOfGoals): Ingen bedömning använder regeln «Sämsta`,
    )
  })

  test('a remark by a rule of shape says its reason and where the model has the rule', async () => {
    const folder = copyOf('dorotea')
    edit(join(folder, 'model.yaml'), 'children: { fewest: 1 }', 'children: { fewest: 99 }')
    const text = readFileSync(join(folder, 'model.yaml'), 'utf8').split('\n')
    const line = text.findIndex((one) => one.includes('fewest: 99'))
    const said = `modellen kräver minst 99. Verksamhetsmålens uppfyllelse är det som mäter ett strategiskt mål. Källa: styrmodellen (${folder}/model.yaml:${line}, types.strategic.shape[0]).`
    const { code, out } = await malkedja(['check', folder])
    expect([code, out]).toEqual([0, expect.stringContaining(said)])
  })

  test('a round that has not begun is not assessed, unless it is tried on a later day', async () => {
    const assess = (...more: string[]) =>
      malkedja(['assess', 'models/dorotea', '--round', 'delår-2031', ...more])
    const early = await assess()
    expect([early.code, early.out, early.err]).toEqual([
      1,
      '',
      '«Delårsrapport 2031» har inte börjat; uppföljningen börjar 1 januari 2031. Välj en som har börjat. Eller ange en senare dag med --at för att pröva den.\n',
    ])
    expect((await assess('--at', '2031-09-01')).code).toBe(0)
    const explained = await malkedja([
      'explain',
      'models/dorotea',
      '--round',
      'delår-2031',
      'starta',
    ])
    expect(explained.err).toContain('har inte börjat')
  })

  test('ends with the headlines of the page, which leave out the texts beside the goals', async () => {
    const { out } = await malkedja(['assess', 'models/kalmar', '--round', 'delår-2026'])
    expect(out).toContain('\nNämndernas och bolagens båda mål har bedömningen «På väg».\n')
    expect(out).not.toMatch(/^(1 policy|Båda riktlinjerna) väntar/m)
  })

  test('on a given day says how many readings do not tell whether they were known then', async () => {
    const args = ['assess', 'models/kalmar', '--round', 'helår-2016']
    expect((await malkedja([...args, '--at', '2017-04-01'])).out).toMatch(
      /\n\d+\u00a0avläsningar saknar registreringsdag \(recorded\) och räknas som om de alltid varit kända\.\n/,
    )
    expect((await malkedja(args)).out).not.toContain('registreringsdag')
  })

  test('says that statistics are in no file, where it assesses and where it explains what rests on them', async () => {
    const folder = withoutReadings('behoriga')
    const said = /\n1\u00a0mått följer nationell statistik och har inga avläsningar: Elever i åk 9 /
    const round = ['--round', 'helår-2025']
    expect((await malkedja(['assess', folder, ...round])).out).toMatch(said)
    expect((await malkedja(['assess', 'models/kkik', ...round])).out).not.toMatch(said)
    expect((await malkedja(['explain', folder, 'behoriga', ...round])).out).toMatch(said)
    expect((await malkedja(['explain', folder, 'examen', ...round])).out).not.toMatch(said)
  })

  test('says a grade in the words of the round: a forecast in the interim report, else the outcome', async () => {
    const words = async (round: string) =>
      (await malkedja(['assess', 'models/lindesberg', '--round', round])).out
    expect(await words('helår-2021')).toContain('Kvalitén är på väg att inte uppnås')
    expect(await words('helår-2021')).toContain('Grunduppdraget uppnås till stor del')
    expect(await words('helår-2021')).toContain('Målet är på väg att uppfyllas')
  })

  test('computes Kumla 2018 and 2019 as shares of the measures, and shows no published total', async () => {
    const in2018 = (await malkedja(['assess', 'models/kumla', '--round', 'helår-2018'])).out
    expect(in2018).toContain('55,6\u00a0%  [klf-2018]')
    expect(in2018).toContain('65,0\u00a0%  [overgripande]')
    const in2019 = (await malkedja(['assess', 'models/kumla', '--round', 'helår-2019'])).out
    expect(in2019).toContain('65,0\u00a0%  [overgripande]')
    expect(in2018 + in2019).not.toMatch(/64,5|57,5/)
  })

  test('colours a screen only, and never where NO_COLOR is set', async () => {
    const args = ['assess', 'models/dorotea', '--round', 'delår-2026']
    expect((await malkedja(args)).out).not.toContain(ESCAPE)
    expect((await malkedja(args, { isScreen: true })).out).toContain(`${ESCAPE}[33m!\u00a0Gul`)
    const without = await malkedja(args, { isScreen: true, env: { NO_COLOR: '1' } })
    expect(without.out).not.toContain(ESCAPE)
  })

  test('shows text that would act on the screen as plain text', async () => {
    const folder = copyOf('dorotea')
    const title = '"<b>Fler</b>\\e[31m"'
    edit(join(folder, 'chain.yaml'), 'sv: Fler startar företag', `sv: ${title}`)
    const { code, out } = await malkedja(['assess', folder, '--round', 'delår-2026'])
    expect(code).toBe(0)
    expect(out).not.toContain(ESCAPE)
    expect(out).toContain('<b>Fler</b> [31m')
  })

  test('refuses a round the model has not, and a day that is none', async () => {
    const round = await malkedja(['assess', 'models/dorotea', '--round', 'tertial-2026'])
    expect([round.code, round.out]).toEqual([1, ''])
    expect(round.err).toContain('Välj bland delår, helår')
    const day = await malkedja([
      'assess',
      'models/dorotea',
      '--round',
      'delår',
      '--at',
      '2026-02-30',
    ])
    expect(day.err).toContain('«2026-02-30» är inget datum')
  })

  test('refuses a model alone: it has no chain', async () => {
    const { code, err } = await malkedja([
      'assess',
      'models/dorotea/model.yaml',
      '--round',
      'delår',
    ])
    expect(code).toBe(1)
    expect(err).toContain('behöver en målkedja')
  })
})

describe('explain', () => {
  const explain = (node: string, ...more: string[]) =>
    malkedja(['explain', 'models/dorotea', '--round', 'delår-2026', node, ...more])

  test('walks the reasons down to each value with its source', async () => {
    const { code, out } = await explain('starta')
    expect(code).toBe(0)
    expect(out).toContain('Gul: prognosen 9,1 är lika med medlet')
    expect(out).toContain('✕ ej uppfyllt: Målvärdet 10 nås inte (9,1).')
    expect(out).toContain('Källa: Påhittat, fast frö 2026.')
    expect(out).toContain('Närmaste ändring: 9,2 hade gett grönt.')
  })

  test('tells a person who judges of the measures in force, published ones by their year', async () => {
    const args = ['explain', 'models/kalmar', 'hushallning', '--round']
    const now = (await malkedja([...args, 'helår-2025'])).out
    expect(now).toContain('Årets resultat 2025: 88,4\u00a0mnkr (påhittat).')
    expect(now).not.toContain('Nettoinvesteringar')
    const then = (await malkedja([...args, 'helår-2017'])).out
    expect(then).toContain('Nettoinvesteringar 2017: 395,0\u00a0mnkr.')
    expect(then).toContain('Kommunkoncernens resultat 2017: 254,9\u00a0mnkr.')
  })

  test('quotes a municipality’s own words where the reader’s language is another', async () => {
    const args = ['models/kalmar', '--round', 'helår-2025', 'hushallning', '--lang', 'en']
    const { out } = await malkedja(['explain', ...args])
    expect(out).toContain('\nSource: “kalmar.se, Styrmodellens delar”\n')
    expect(out).toContain('Reason: “De finansiella målen är nådda.”')
    const dorotea = ['explain', 'models/dorotea', '--round', 'delår-2026', 'starta']
    expect((await malkedja([...dorotea, '--lang', 'en'])).out).toContain(
      'Source: “Påhittat, fast frö 2026”.',
    )
    expect((await malkedja(dorotea)).out).toContain('Källa: Påhittat, fast frö 2026.')
  })

  test('says how a group stands once, and marks what breaks «inget» as breaking it', async () => {
    const args = ['explain', 'models/stockholm-ils', '--round', 't1-2026']
    const { out } = await malkedja([...args, 'n21'])
    expect(out).toContain(
      '├─ Kommer att uppfyllas delvis: 1 av 2 mått har bedömningen «Kommer att uppfyllas helt» och «Egen bedömning» är «Kommer att uppfyllas helt» (fastställd), så varken «Kommer att uppfyllas helt» eller «Kommer inte att uppfyllas» passar.',
    )
    const none = out.slice(out.indexOf('(kravet är inga)'))
    expect(none).toMatch(/^.*\n.*✕ ej uppfyllt: Nöjda med hemtjänsten: .*\n.*✓ uppfyllt: Personal/)
    const { out: above } = await malkedja([...args, 'v23'])
    expect(above).toContain(
      'Bygga fler bostäder: ingen bedömning (väntar på en persons bedömning).',
    )
  })

  test('speaks English when asked', async () => {
    const { out } = await explain('starta', '--lang', 'en')
    expect(out).toContain('Nearest change')
    expect(out).not.toContain('Källa')
  })

  test('says who leads and contributes, external parties too', async () => {
    const args = ['explain', 'models/exempel', '--round', 'delår-2026', 'avfall']
    const { out } = await malkedja(args)
    expect(out).toContain('Vem som gör vad: Återvinnarna AB (extern part) leder; Kommunstyrelsen')
  })

  test('refuses a node that is not there and guesses which was meant', async () => {
    const { code, out, err } = await explain('startar')
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('Menade du «starta»?')
  })

  test('says which values came after the day, of what the node rests on and as assess does', async () => {
    const folder = copyOf('starter')
    const known = "{ measure: sjukfranvaro, period: 2025, value: '6,4', "
    const corrected = `  - ${known}recorded: 2026-05-04 }\n`
    edit(
      join(folder, 'chain.yaml'),
      `  - ${known}`,
      `${corrected}  - ${known}recorded: 2026-01-20, `,
    )
    const of = async (command: string, day: string, ...more: string[]) =>
      (await malkedja([command, folder, '--round', 'helår-2025', '--at', day, ...more])).out
    const later =
      /Måttet «Sjukfrånvaro» har ett värde för 2025 som registrerades 4 maj 2026 och inte räknas med 1 februari 2026: det som var känt då gäller\./
    expect(await of('explain', '2026-02-01', 'sjuk')).toMatch(later)
    expect(await of('assess', '2026-02-01')).toMatch(later)
    expect(await of('explain', '2026-02-01', 'ekonomi')).toMatch(later)
    expect(await of('explain', '2026-02-01', 'trygg')).not.toMatch(later)
    expect(await of('explain', '2026-06-01', 'sjuk')).not.toMatch(later)
    const { remarks } = JSON.parse(await of('explain', '2026-02-01', 'sjuk', '--json'))
    expect(remarks).toEqual([expect.stringMatching(later)])
  })

  test('gives the words as a tree with --json', async () => {
    const explained = JSON.parse((await explain('starta', '--json')).out)
    expect(explained).toMatchObject({ model: 'dorotea', round: 'delår-2026', node: 'starta' })
    expect(explained.assessments[0].words.children.length).toBeGreaterThan(3)
  })
})

describe('the organisation as a whole', () => {
  const of = (command: string, round: string, ...more: string[]) =>
    malkedja([command, 'models/exempel', '--round', round, ...more])

  test('has what the rule suggests, where nobody has decided, and the sentence why', async () => {
    const { out } = await of('assess', 'delår-2026')
    expect(out).toMatch(
      /Hela organisationen: God ekonomisk hushållning {2}! Delvis god ekonomisk hushållning \(vilar på något påhittat\) {2}\[soundEconomy\]\n +Delvis god ekonomisk hushållning: 1 av 2 mål/,
    )
  })

  test('has who decided beside what the rule suggests', async () => {
    const { out } = await of('assess', 'helår-2025')
    expect(out).toContain('fastställt: Delvis god ekonomisk hushållning')
    expect(out).toContain('Beslut: Kommunfullmäktige, Påhittad Person 2026-04-20 (påhittat)')
  })

  test('waits for a person where the model gives no rule', async () => {
    const both = mkdtempSync(join(tmpdir(), 'malkedja-cli-'))
    folders.push(both)
    for (const one of ['exempel', 'starter'])
      cpSync(`models/${one}`, join(both, one), { recursive: true })
    const folder = join(both, 'exempel')
    edit(join(folder, 'model.yaml'), '    rule: soundEconomy\n', '    rule: judgement\n')
    const args = [folder, '--round', 'delår-2026']
    const assessed = await malkedja(['assess', ...args])
    expect(assessed.out).toMatch(/God ekonomisk hushållning {2}. bedöms av en person/)
    const explained = await malkedja(['explain', ...args, 'soundEconomy'])
    expect(explained.out).toContain('Bedöms av en person enligt modellen.')
    const { verdicts } = JSON.parse((await malkedja(['assess', ...args, '--json'])).out)
    expect(verdicts).toMatchObject([
      { id: 'soundEconomy', suggested: null, reasons: { suggestion: { is: 'judgement' } } },
    ])
  })

  test('stands in --json, suggested beside decided', async () => {
    const [undecided] = JSON.parse((await of('assess', 'delår-2026', '--json')).out).verdicts
    expect(undecided).toMatchObject({
      id: 'soundEconomy',
      title: 'God ekonomisk hushållning',
      suggested: { grade: 'partly', rule: 'soundEconomy' },
      decided: null,
    })
    expect(undecided.reasons.sentence).toMatch(/^Delvis god ekonomisk hushållning: /)
    const [decided] = JSON.parse((await of('assess', 'helår-2025', '--json')).out).verdicts
    expect(decided.decided).toMatchObject({ grade: 'partly', by: 'kf' })
  })

  test('is explained by its id, down to each goal', async () => {
    const { code, out } = await of('explain', 'delår-2026', 'soundEconomy')
    expect(code).toBe(0)
    expect(out).toContain('Hela organisationen: God ekonomisk hushållning')
    expect(out).toContain('En lagom kassa')
    const { verdict, assessments } = JSON.parse(
      (await of('explain', 'delår-2026', 'soundEconomy', '--json')).out,
    )
    expect([verdict, assessments.length]).toEqual(['soundEconomy', 1])
    expect(assessments[0].words.children.length).toBeGreaterThan(1)
  })

  test('is guessed where its id is nearly right', async () => {
    const { err } = await of('explain', 'delår-2026', 'soundEconomi')
    expect(err).toContain('Menade du «soundEconomy»?')
  })
})

test('a round of another age is answered with the rounds there are, never with a stack', async () => {
  const args = ['models/dorotea', '--round', 'delår-1826']
  const { code, err } = await malkedja(['assess', ...args])
  expect([code, err]).toEqual([1, expect.stringContaining('delår')])
  expect(err).toContain('delår-1826')
  expect(err).not.toContain('    at ')
})

describe('diff', () => {
  test('names a changed limit and whose grade changes on the same facts', async () => {
    const folder = copyOf('dorotea')
    edit(join(folder, 'model.yaml'), 'atMost: 10 %', 'atMost: 2 %')
    edit(join(folder, 'model.yaml'), 'over: 10 %', 'over: 2 %')
    const { code, out } = await malkedja(['diff', 'models/dorotea', folder])
    expect(code).toBe(0)
    expect(out).toContain('regeln «Målvärde eller länets genomsnitt»')
    expect(out).not.toContain('(peerLight)')
    expect(out).toContain(
      'Bedömningar som ändras på samma uppgifter, Delårsrapport 2026 (delår-2026):',
    )
    expect(out).toContain('[svar], Måluppfyllelse: ! Gul → ✕ Röd')
    expect(out).not.toContain('[starta], Måluppfyllelse')
    // 2026 is not over: what the annual report would say is tried on the last year that is.
    expect(out).toContain(
      'Bedömningar som ändras på samma uppgifter, Årsredovisning 2025 (helår-2025):',
    )
    expect(out).toContain('[gymnasiet], Måluppfyllelse: ! Gul → ✕ Röd')
  })

  test('compares each round in a year of which much is known, and says so', async () => {
    const args = ['diff', 'models/exempel/model-2024.yaml', 'models/exempel/model.yaml']
    const { out } = await malkedja(args)
    // Of the whole of 2026 a few early values are known.
    expect(out).toMatch(
      /\nVarje uppföljning jämförs i det senaste år då [^\n]* Ange --round för ett annat, till exempel helår-2025\.\n/,
    )
    expect(out).toContain('på samma uppgifter, Delår 2026 (delår-2026):')
    expect(out).toContain('på samma uppgifter, Helår 2025 (helår-2025):')
    const asked = await malkedja([...args, '--round', 'helår-2025'])
    expect(asked.out).not.toContain('Varje uppföljning jämförs')
    expect(asked.out).toContain('(helår-2025)')
  })

  test('tells of a removed goal, whose grade is gone', async () => {
    const folder = copyOf('dorotea')
    const lines = readFileSync(join(folder, 'chain.yaml'), 'utf8').split('\n')
    const kept = lines.filter((line) => !line.includes('id: starta,'))
    expect(kept.length).toBe(lines.length - 1)
    writeFileSync(join(folder, 'chain.yaml'), kept.join('\n'))
    const { out } = await malkedja(['diff', 'models/dorotea', folder, '--round', 'delår-2026'])
    expect(out).toContain('Borttagen: noden «Fler startar företag» (starta).')
    expect(out).toContain('[starta], Måluppfyllelse: ! Gul → ingen')
  })

  test('tells of a value by its measure and period, with what it was and is', async () => {
    const folder = copyOf('dorotea')
    edit(join(folder, 'readings.csv'), 'nki;2026;forecast;78;', 'nki;2026;forecast;77;')
    const { out } = await malkedja(['diff', 'models/dorotea', folder])
    expect(out).toContain(
      'Ändrad: värdet för «Företagens nöjdhet med kommunens service», 2026, prognos: från 78 till 77.',
    )
  })

  test('of two models tells what differs also when the chain beside the newer cannot follow it', async () => {
    const folder = copyOf('dorotea')
    const model = join(folder, 'model.yaml')
    writeFileSync(model, readFileSync(model, 'utf8').replace(/\bgoal\b/g, 'mal'))
    const args = ['diff', 'models/dorotea/model.yaml', model]
    const { code, out, err } = await malkedja(args)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^Borttagen: nivån «[^»]*»[^\n]*\.$/m)
    expect(out).toMatch(/^Ny: nivån «[^»]*»/m)
    expect(out).not.toMatch(/\bbody\b|från («[^»]*») till \1\./)
    expect(out).toMatch(
      /\nMålkedjan \S*chain\.yaml följer inte \S*model\.yaml\. Därför går det inte att säga vilka bedömningar som ändras\. Första felet: [^\n]*Nodtypen «goal» finns inte[^\n]*\n$/,
    )
    const json = JSON.parse((await malkedja([...args, '--json'])).out)
    expect(json.grades).toEqual([])
    expect(json.unfollowed).toMatch(/^Målkedjan/)
  })

  describe('of chains under several versions of the model', () => {
    const exempel = () => {
      const folder = join(copyOf(''), 'exempel')
      return { folder, file: join(folder, 'chain.yaml') }
    }
    const told = async (folder: string, ...more: string[]) =>
      (await malkedja(['diff', 'models/exempel', folder, ...more])).out

    test('tells what only an earlier version governs', async () => {
      const { folder, file } = exempel()
      edit(file, 'Du får svar inom två dagar', 'Du får svar inom en dag')
      edit(
        file,
        'Plats i förskola inom tre månader, en: A preschool place within three months }, parent: lara',
        'Plats i förskola inom tre månader, en: A preschool place within three months }, parent: trygg',
      )
      edit(file, 'round: helår-2024, grade: kept', 'round: helår-2024, grade: broken')
      const lines = readFileSync(file, 'utf8').split('\n')
      writeFileSync(file, lines.filter((line) => !line.includes('id: nojda,')).join('\n'))
      const out = await told(folder)
      expect(out).toContain('Borttagen: noden «Nöjda med hemtjänsten» (nojda).')
      expect(out).toContain('från «Du får svar inom två dagar» till «Du får svar inom en dag».')
      expect(out).toMatch(/Flyttad: noden «Plats i förskola[^\n]* från «[^»]*» till «[^»]*»\./)
      expect(out).toMatch(/bedömningen[^\n]*Du får svar[^\n]*: från «Hållet» till «Brutet»/)
      // Each version of the model is tried in a year of its own.
      expect(out).toContain('på samma uppgifter, Helår 2024 (helår-2024):')
      expect(out).toContain('[nojda]')
    })

    test('tries a round of an earlier version, with the limit that held then', async () => {
      const { folder, file } = exempel()
      const limits = 'owner: son, limits: { target: 88 }, source: { kind: own'
      edit(file, limits, limits.replace('88', "{ years: { '2024': 99, '2025': 88, '2026': 88 } }"))
      const out = await told(folder, '--round', 'helår-2024')
      expect(out).toMatch(/\[nojda\], [^\n]*: ✓ Grön → /)
      expect(out).not.toContain('(helår-2025)')
    })

    test('tells under which version of the model a rule, a level or a round reads otherwise', async () => {
      const { folder } = exempel()
      edit(join(folder, 'model-2024.yaml'), 'Servicelöfte', 'Tjänstelöfte')
      const out = await told(folder)
      expect(out).toContain('Tjänstelöfte')
      const json = JSON.parse(await told(folder, '--json'))
      expect(json.changes.length).toBeGreaterThan(0)
    })

    test('tells a new version of the model, set against the one that would have held', async () => {
      const { folder, file } = exempel()
      const next = ['extends: model.yaml', 'valid: { from: 2027-01-01, to: null }', 'title: Nästa']
      writeFileSync(join(folder, 'model-2027.yaml'), `${next.join('\n')}\n`)
      edit(
        file,
        'model: [model-2024.yaml, model.yaml]',
        'model: [model-2024.yaml, model.yaml, model-2027.yaml]',
      )
      edit(join(folder, 'model.yaml'), 'to: null', 'to: 2026-12-31')
      const out = await told(folder)
      expect(out).toContain('Ny: modellversionen från 1 januari 2027.')
      expect(out).toMatch(/Styrmodellen från 1 januari 2025 till [^\n]*:\n/)
      expect(out.split('(helår-2025)').length).toBe(2)
    })
  })

  test('of two models tries both on what stands in the rounds, also what began with the newer', async () => {
    const folder = copyOf('starter')
    const write = (name: string, lines: string[]) =>
      writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
    write('old.yaml', [
      'model: m',
      'title: M',
      'extends: model.yaml',
      'valid: { from: 2023-01-01, to: 2024-12-31 }',
    ])
    write('new.yaml', ['extends: old.yaml', 'valid: { from: 2025-01-01, to: null }'])
    const chain = readFileSync(join(folder, 'chain.yaml'), 'utf8')
      .replace(/^model: .*$/m, 'model: [old.yaml, new.yaml]')
      .replace(/^ {4}type: goal$/gm, '    type: goal\n    valid: { from: 2025-01-01 }')
    writeFileSync(join(folder, 'chain.yaml'), chain)
    const args = ['diff', join(folder, 'old.yaml'), join(folder, 'new.yaml')]
    const { out, err } = await malkedja(args)
    expect(err).toBe('')
    expect(out).toContain('Ingen bedömning ändras på samma uppgifter')
    expect(out).not.toContain('ingen →')
    expect((await malkedja([...args, '--round', 'helår-2024'])).err).toBe('')
  })

  test('of two models alone uses the facts of --chain', async () => {
    const folder = copyOf('dorotea')
    edit(join(folder, 'model.yaml'), 'atMost: 10 %', 'atMost: 2 %')
    const other = copyOf('starter')
    rmSync(join(folder, 'chain.yaml'))
    const args = ['diff', 'models/dorotea/model.yaml', join(folder, 'model.yaml')]
    expect((await malkedja(args)).out).toContain('Ange --chain')
    const { out } = await malkedja([...args, '--chain', 'models/dorotea', '--round', 'delår-2026'])
    expect(out).toContain('! Gul → ? ingen regel')
    expect((await malkedja(['diff', 'models/dorotea/model.yaml', other])).err).toContain(
      'inte av samma slag',
    )
  })
})
