// Dorotea lives 2027 by its own model: four colours against the county's mean, grey with a reason, from chain to judgement.
import { describe, expect, test } from 'vitest'
import type { NodeReply } from '../../../src/contract/staff.ts'
import { addBodies, addBodyInBrowser, addGoal, addGoalInBrowser } from './building.ts'
import { citizenReads, freeze, publishAsProposal, recordDecision, textOf } from './deciding.ts'
import { judgeReport } from './judging.ts'
import { sound } from './looking.ts'
import { adoptModel, withStages } from './own-model.ts'
import { addressOf, inviteAll, OFFICIALS, type Person } from './people.ts'
import { answerAll, move } from './reporting.ts'
import { livingIn } from './town.ts'
import { end, keep, keepTheRest, openTurning, reword, undoLast } from './turning.ts'
import {
  approve,
  decideOtherwise,
  deliver,
  goToOwnPart,
  handIn,
  openPart,
  openRound,
  readsBoth,
  reportByHand,
  sendBack,
  writeValue,
} from './working-round.ts'

const town = livingIn('dorotea', 4181, '2027-01-11')
const ROUND = 'delår-2027'
const LABEL = 'Delårsrapport 2027'

/** Made up: units of the three departments, each with a goal of its own under one of the policy's. */
const UNITS = [
  ['utbildning', 'Bergvattenskolan', 'skola', 'Alla elever läser flytande'],
  ['utbildning', 'Risbäcks skola', 'skola', 'Alla elever räknar säkert'],
  ['utbildning', 'Högby skola', 'skola', 'Närvaron ökar'],
  ['utbildning', 'Förskolan Lingonet', 'skola', 'Varje barn läser med en vuxen'],
  ['utbildning', 'Förskolan Myran', 'skola', 'Nöjda vårdnadshavare'],
  ['utbildning', 'Lärcentrum', 'hogre', 'Fler slutför sin kurs'],
  ['omsorgen', 'Hemtjänsten Norr', 'aldre', 'Insatser i rätt tid'],
  ['omsorgen', 'Hemtjänsten Söder', 'aldre', 'Insatser utan byten'],
  ['omsorgen', 'Bergvattengården', 'aldre', 'Måltiden är dagens höjdpunkt'],
  ['omsorgen', 'Nattpatrullen', 'trygg', 'Larm besvaras direkt'],
  ['omsorgen', 'Gruppbostaden', 'aldre', 'Egen plan för alla'],
  ['omsorgen', 'Folkhälsan', 'folkhalsa', 'Fler rör på sig'],
  ['samhalle', 'Gator och parker', 'trygg', 'Tänd belysning överallt'],
  ['samhalle', 'Vatten och avlopp', 'miljo', 'Inget läckage i näten'],
  ['samhalle', 'Byggnadsvården', 'miljo', 'Fossilfri värme'],
] as const

/** The units with the names they got, the one that is made in the browser last. */
const units: { readonly id: string; readonly title: string; readonly goal: string }[] = []
const GREEN = 'Vi bedömer att nå målet eller har redan nått det'
const YELLOW = 'Vi bedömer att inte nå målet men är på väg'
const RED = 'Vi bedömer att inte nå målet'
const LATE = { title: 'Näringslivsenheten', goal: 'Företagsbesök varje vecka', login: 'r20' }

const DEPARTMENTS = ['ks', 'utbildning', 'omsorgen', 'samhalle'] as const
const reporters = (): readonly Person[] =>
  [...DEPARTMENTS, ...units.map(({ id }) => id)].map((body, index) => ({
    login: `r${index + 1}`,
    name: `Rapportör ${index + 1}`,
    role: body === 'ks' || body === 'utbildning' ? 'unitManager' : 'reporter',
    body,
  }))

/** Against the county's mean of 2025: better is green, at most a tenth worse yellow, more than that red. */
const VALUES: Readonly<Record<string, string>> = {
  sjukfranvaro: '6,4', // the target 6,5 is reached: green
  engagemang: '75', // the mean is 79,07 and a tenth below it 71,2: yellow
  epostsvar: '70', // the mean is 79,33 and a tenth below it 71,4: red
  behorighet: '90,0',
  eftergymnasial: '29,0',
  larcentrum: '38', // no other municipality measures it, and the target is missed: a person judges
  samverkan: '13',
  forening: '66',
}

/** What the mornings have told somebody of: their letters but the invitation. */
const digests = (login: string): readonly (string | undefined)[] =>
  town
    .letters(addressOf(town, login))
    .map(({ subject }) => subject)
    .filter((subject) => subject?.startsWith('Inbjudan') === false)

describe('the chain', () => {
  test('has its people invited, and last days that the council has adopted', async () => {
    await inviteAll(town, OFFICIALS)
    await adoptModel(town, {
      title: 'Med sista dagar',
      change: withStages({
        delår:
          '{ report: { latest: 09-10 }, review: { latest: 09-17 }, deliver: { latest: 09-24 }, decide: { latest: 10-31 } }',
      }),
      by: 'kf',
      date: '2027-01-11',
      ref: '§ 4',
      from: '2027-01-12',
    })
  })

  test('is built by the controller: units, goals, measures, limits and who answers', async () => {
    await town.turnTo('2027-01-12')
    const bodies = UNITS.map(([parent, title]) => ({ title, kind: 'unit', parent }) as const)
    const ids = await addBodies(town, bodies)
    for (const [index, [, title, under, goal]] of UNITS.entries()) {
      const owner = ids[index] ?? ''
      const limits = { target: '80' }
      const measure = {
        title: `${goal}, andel`,
        unit: 'percent',
        better: 'higher',
        decimals: 0,
        comparable: false,
        limits,
      } as const
      await addGoal(town, { type: 'goal', under, title: goal, owner, measures: [measure] })
      units.push({ id: owner, title, goal })
    }
    const id = await addBodyInBrowser(town, LATE.title, 'Samhälle och miljö (exempel)')
    await addGoalInBrowser(town, {
      under: 'Gott näringslivsklimat',
      add: /^Lägg till verksamhetsmål under$/,
      title: LATE.goal,
      owner: LATE.title,
      measure: 'Besökta företag',
      limits: { Målvärde: '50' },
    })
    units.push({ id, title: LATE.title, goal: LATE.goal })
    await inviteAll(town, [
      ...reporters(),
      { login: 'alex', name: 'Alex Holm', role: 'secretary', body: 'ks' },
      { login: 'robin', name: 'Robin Ek', role: 'secretary', body: 'kf' },
    ])
    expect(reporters()).toHaveLength(20)
  })
})

describe('the round', () => {
  test('is opened by the controller, and the next morning everybody who reports is told', async () => {
    await town.turnTo('2027-09-01')
    await openRound(town, 'kim', ROUND)
    await town.turnTo('2027-09-02')
    for (const { login } of reporters())
      expect(digests(login)).toEqual(['1\u00a0sak väntar på dig'])
  })

  test('is reported by nineteen of twenty, each with their own sign-in', async () => {
    const people = reporters().filter(({ login }) => login !== LATE.login)
    for (const { login, body = '' } of people) {
      const unit = units.find(({ id }) => id === body)
      if (unit === undefined) {
        await reportByHand(town, {
          as: login,
          round: ROUND,
          body,
          value: (measure, { unchanged }) =>
            VALUES[measure] ?? (unchanged === null ? '82' : unchanged.written),
          text: () => 'Leverantören är vald, och arbetet går enligt plan.',
          grade: () => ({ grade: 'yellow', reason: 'Två kurser började sent men fylls i höst.' }),
        })
        continue
      }
      const page = await goToOwnPart(town, login, unit.title, login === 'r5' ? 375 : 1280)
      await writeValue(page, `${unit.goal}, andel`, login === 'r5' ? '84' : '82')
      await sound(page, 'part')
      await handIn(page)
    }
  })

  test('has the council’s own grades of the strategic goals, none of which a rule gives', async () => {
    const council = { as: 'robin', round: ROUND, body: 'kf' }
    await answerAll(town, {
      ...council,
      value: () => undefined,
      grade: (_assessment, goal) =>
        goal === 'hogre'
          ? { grade: 'grey', reason: 'Lärcentrum har inte rapporterat än.' }
          : { grade: 'green', reason: 'Verksamhetsmålen under det nås.' },
    })
    await move(town, { ...council, as: 'kim' }, { move: 'report' })
  })

  test('passes its last day: the one who is late gets one letter a day, and stands on the page of who is late', async () => {
    await town.turnTo('2027-09-13')
    await town.turnTo('2027-09-13')
    expect(digests(LATE.login).slice(1)).toEqual(['1\u00a0sak är sen'])
    const page = await town.open('kim', '/sena')
    const rows = page.getByRole('table').locator('tbody').getByRole('row')
    await rows.first().getByText('Rapportör 20').waitFor()
    expect(await rows.count()).toBe(1)
    expect(await rows.first().innerText()).toContain(LATE.title)
    await sound(page, 'late')
  })

  test('is reported by the late one, by the link in the letter', async () => {
    const letter = town.letters(addressOf(town, LATE.login)).at(-1)?.text ?? ''
    expect(letter).toContain(`${town.home}/app/dorotea/min-sida`)
    const page = await goToOwnPart(town, LATE.login, LATE.title)
    await writeValue(page, 'Besökta företag', '54')
    await handIn(page)
    const late = await town.open('kim', '/sena')
    await late.getByText('Ingen är sen i de uppföljningar som är öppna.').waitFor()
  })
})

describe('the executive board', () => {
  test('has its departments’ and units’ parts reviewed, one of them sent back with a reason and mended', async () => {
    const page = await openPart(town, 'alex', { round: ROUND, body: units[0]?.id ?? '' })
    await sendBack(page, 'Skriv hur många elever som har läst provet.')
    await town.turnTo('2027-09-14')
    expect(digests('r5')).toHaveLength(2)
    expect(digests('r5').at(-1)).toBe('1\u00a0sak väntar på dig')
    const mine = await town.open('r5', '/min-sida')
    await mine.getByText('Skälet: Skriv hur många elever som har läst provet.').waitFor()
    const part = await goToOwnPart(town, 'r5', 'Bergvattenskolan')
    await writeValue(part, 'Alla elever läser flytande, andel', '83')
    await handIn(part)
    const again = await openPart(town, 'alex', { round: ROUND, body: units[0]?.id ?? '' })
    await approve(again)
    for (const { body = '' } of reporters().filter(({ login }) => login !== 'r5'))
      await move(town, { as: 'alex', round: ROUND, body }, { move: 'review' })
    await move(town, { as: 'robin', round: ROUND, body: 'kf' }, { move: 'review' })
  })

  test('has a green, a yellow and a red goal by the county’s mean, and one that a person judged', async () => {
    const graded = async (goal: string) => {
      const path = `/rounds/${encodeURIComponent(ROUND)}/nodes/${goal}`
      const { view } = await town.see<NodeReply>({ as: 'alex', path })
      const [standing] = view.standings
      return [standing?.suggested.word, standing?.decided?.word]
    }
    expect(await graded('friska')).toEqual([GREEN, undefined])
    expect(await graded('engagerade')).toEqual([YELLOW, undefined])
    expect(await graded('svar')).toEqual([RED, undefined])
    expect(await graded('larc')).toEqual(['Ingen regel', YELLOW])
  })

  const OTHERWISE = {
    round: ROUND,
    goal: 'svar',
    suggested: RED,
    grade: YELLOW,
    reason: 'Två vakanser tillsattes i augusti, och svaren går nu ut i tid.',
  }

  test('decides a grade that is not the suggested one, with a reason', () =>
    decideOtherwise(town, 'alex', OTHERWISE))

  test('delivers its part on a day, under a registration number', async () => {
    await town.turnTo('2027-09-23')
    const page = await openPart(town, 'alex', { round: ROUND, body: 'ks' })
    await deliver(page, { day: '2027-09-22', reference: 'KS 2027/214' })
    await sound(page, 'delivered')
    await move(town, { as: 'robin', round: ROUND, body: 'kf' }, { move: 'deliver' })
  })

  test('has its grade read by everybody beside the suggested one', async () => {
    for (const as of ['noa', 'sam']) await readsBoth(town, as, OTHERWISE)
    const page = await readsBoth(town, 'r5', OTHERWISE, 375)
    await sound(page, 'both')
  })
})

describe('the report', () => {
  let address = ''

  test('is frozen, and the board approves it', async () => {
    await town.turnTo('2027-09-27')
    await freeze(town, LABEL)
    await town.turnTo('2027-10-12')
    const kind = 'Godkänd' as const
    await recordDecision(town, { as: 'alex', label: LABEL, kind, day: '2027-10-12', ref: '§ 120' })
  })

  test('is a proposal for the citizens from the notice, and decided at the same address by the council', async () => {
    await town.turnTo('2027-10-15')
    address = await publishAsProposal(town, LABEL, { date: '2027-10-25', noticed: '2027-10-15' })
    await citizenReads(town, address, ['Förslag till Kommunfullmäktige 25 oktober 2027'])
    await town.turnTo('2027-10-26')
    const kind = 'Godkänd' as const
    await recordDecision(town, { as: 'robin', label: LABEL, kind, day: '2027-10-25', ref: '§ 98' })
    await citizenReads(
      town,
      address,
      ['Beslutad av Kommunfullmäktige 25 oktober 2027', '§ 98'],
      375,
    )
  })

  test('is judged by the auditors against the council’s goals, and the citizen reads it beside the report', async () => {
    const words = 'Två av målen under God folkhälsa saknar jämförelse.'
    await judgeReport(town, {
      as: 'mika',
      label: LABEL,
      answers: {
        'mål för ekonomin': ['Förenligt'],
        'mål för verksamheten': ['Delvis förenligt', words],
      },
      signed: 'Mika Dahl',
      on: '2027-10-20',
    })
    await citizenReads(town, address, ['Revisorernas bedömning', words])
  })

  test('tells the citizen without any script what was suggested, decided and why', async () => {
    const page = await town.openAsCitizen(`${address}mal/svar`)
    await page.getByText('Två vakanser tillsattes i augusti', { exact: false }).first().waitFor()
    await sound(page, 'citizen-goal')
  })

  test('is as it was when the year has been turned and the next year’s round is open', async () => {
    const frozen = `/${encodeURIComponent(`${ROUND}~1`)}/mal/alla-elever-läser-flytande`
    const before = await textOf(town, 'noa', frozen)
    const published = await town.citizen(address)
    await town.turnTo('2027-11-15')
    const school = await openTurning(town, 'Bergvattenskolan')
    await reword(school, 'Alla elever läser flytande', 'Alla elever läser och förstår')
    const business = await openTurning(town, LATE.title)
    await keep(business, LATE.goal)
    await undoLast(business, LATE.goal)
    await end(business, LATE.goal)
    await keepTheRest(business, ['Lärcentrum', 'Gruppbostaden'])
    await town.turnTo('2028-09-01')
    await openRound(town, 'kim', 'delår-2028')
    const part = await openPart(town, 'r5', { round: 'delår-2028', body: units[0]?.id ?? '' })
    await part.getByText('Skriv om Alla elever läser och förstår').waitFor()
    const late = await openPart(town, LATE.login, {
      round: 'delår-2028',
      body: units.at(-1)?.id ?? '',
    })
    await late.getByText(LATE.goal).waitFor({ state: 'detached' })
    expect(await textOf(town, 'noa', frozen)).toBe(before)
    expect(await town.citizen(address)).toBe(published)
  })
})

test('nothing went wrong on any page', () => expect(town.noticed()).toEqual([]))
