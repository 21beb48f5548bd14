// Kumla lives 2027 by its own model: full, half or none by three limits, per cent with bands, four committees on the way to the council.
import { describe, expect, test } from 'vitest'
import type { NodeReply } from '../../../src/contract/staff.ts'
import { closeAssignment, proposeDone, sendAssignmentBack, standingOf } from './assigning.ts'
import {
  addBodies,
  addBodyInBrowser,
  addGoal,
  addGoalInBrowser,
  editChain,
  isRefusedInBrowser,
  setLimitInBrowser,
} from './building.ts'
import { decideYear, textOf } from './deciding.ts'
import { judgeYear } from './judging.ts'
import { sound } from './looking.ts'
import { adoptModel, withStages } from './own-model.ts'
import { addressOf, inviteAll, OFFICIALS, type Person } from './people.ts'
import { answerAll, move, report, seePart } from './reporting.ts'
import { livingIn } from './town.ts'
import { end, keep, openTurning, setLimit, undoLast } from './turning.ts'
import {
  decideOtherwise,
  deliver,
  goToOwnPart,
  handIn,
  openPart,
  openRound,
  readsBoth,
  sendBack,
  writeValue,
} from './working-round.ts'

const town = livingIn('kumla', 4183, '2027-01-11')
const ROUND = 'helår-2027'
const LABEL = 'Bokslut 2027'

/** Made up: committees with their departments and units, and a goal each; the last is made in the browser. */
const COMMITTEES = [
  {
    committee: 'Socialnämnden',
    department: 'Socialförvaltningen',
    under: 'omsorg',
    goal: 'Trygg vård nära',
    units: ['Hemvården', 'Särskilt boende', 'Individ och familj'],
  },
  {
    committee: 'Utbildningsnämnden',
    department: 'Skolförvaltningen',
    under: 'utbildning',
    goal: 'Fler når målen',
    units: ['Förskolan', 'Grundskolan', 'Gymnasiet'],
  },
  {
    committee: 'Kulturnämnden',
    department: 'Kulturförvaltningen',
    under: 'kultur',
    goal: 'Fler är med',
    units: ['Biblioteket', 'Kulturskolan', 'Fritidsgårdarna'],
  },
  {
    committee: 'Miljönämnden',
    department: 'Miljöförvaltningen',
    under: 'miljo',
    goal: 'Besked i tid',
    units: ['Bygglov', 'Livsmedel', 'Naturvård', 'Trafik'],
  },
] as const
const ids = new Map<string, string>([
  ['Kommunstyrelsen', 'ks'],
  ['Kommunledningsförvaltningen', 'klf'],
  ['Affärsdrivande verk', 'verk'],
])
const idOf = (title: string): string => ids.get(title) ?? ''
const GOALS = new Map<string, string>()
const goalOf = (title: string): string => GOALS.get(title) ?? ''

/** What they answer for has grades that a person gives: theirs are managers. */
const JUDGING = ['Kommunstyrelsen', 'Kommunledningsförvaltningen', 'Affärsdrivande verk']
const REPORTING = [
  ...JUDGING,
  ...COMMITTEES.flatMap(({ department, units }) => [department, ...units]),
]
const reporters = (): readonly Person[] =>
  REPORTING.map((title, index) => ({
    login: `r${index + 1}`,
    name: `Rapportör ${index + 1}`,
    role: JUDGING.includes(title) ? 'unitManager' : 'reporter',
    body: idOf(title),
  }))
const LATE = { title: 'Trafik', login: `r${REPORTING.length}` }
const SECRETARIES = COMMITTEES.map(({ committee }, index) => ({
  login: `s${index + 1}`,
  committee,
}))

const reporterOf = (title: string): string => `r${REPORTING.indexOf(title) + 1}`
const secretaryOf = (committee: string): string =>
  SECRETARIES.find((one) => one.committee === committee)?.login ?? ''
const REVIEW = { move: 'review' } as const

const measureOf = (unit: string, owner: string) =>
  ({
    title: `Nöjda med ${unit.toLowerCase()}`,
    unit: 'percent',
    better: 'higher',
    decimals: 0,
    owner,
    limits: { full: '80', half: '60' },
  }) as const

/** 80 and more is full, 60 and more half, the rest none; a telephone's rank is full from ten and better. */
const VALUES: Readonly<Record<string, string>> = {
  'Nöjda med hemvården': '84',
  'Nöjda med särskilt boende': '71',
  'Nöjda med individ och familj': '55',
  'Nöjda med socialförvaltningen': '80',
  'Direkt svar på en enkel fråga per telefon': '9',
  'Gott bemötande på en enkel fråga per telefon': '15',
  'Resultat som andel av skatter och bidrag': '2,6',
  Dialoger: '8',
}

const digests = (login: string): readonly (string | undefined)[] =>
  town
    .letters(addressOf(town, login))
    .map(({ subject }) => subject)
    .filter((subject) => subject?.startsWith('Inbjudan') === false)

const graded = async (as: string, goal: string) => {
  const path = `/rounds/${encodeURIComponent(ROUND)}/nodes/${encodeURIComponent(goal)}`
  const { view } = await town.see<NodeReply>({ as, path })
  const [standing] = view.standings
  return [standing?.suggested.word, standing?.decided?.word]
}

describe('the chain', () => {
  test('has last days, an order of decisions, and cut points that the council has adopted', async () => {
    await inviteAll(town, OFFICIALS)
    const stages = withStages({
      helår:
        '{ report: { latest: 01-21 }, review: { latest: 01-28 }, deliver: { latest: 02-04 }, decide: { latest: 04-30, by: [committee, executiveBoard, council] } }',
    })
    const bands = 'number: { share: { of: { of: measures } } }\n'
    await adoptModel(town, {
      title: 'Med sista dagar och grader för andelen',
      change: (file) =>
        stages(file).replace(
          bands,
          `${bands}    bands: [{ grade: full, from: 75 }, { grade: half, from: 50 }, { grade: none }]\n`,
        ),
      by: 'kf',
      date: '2027-01-11',
      ref: '§ 7',
      from: '2027-01-12',
    })
  })

  test('is built by the controller: four committees, a goal each, and measures that their units report', async () => {
    await town.turnTo('2027-01-12')
    for (const { committee, department, under, goal, units } of COMMITTEES) {
      const isByHand = committee === 'Miljönämnden'
      const id = isByHand
        ? await addBodyInBrowser(town, committee, 'Kommunfullmäktige')
        : (await addBodies(town, [{ title: committee, kind: 'committee', parent: 'kf' }]))[0]
      if (id === undefined) throw new Error(committee)
      const [office = ''] = await addBodies(town, [
        { title: department, kind: 'department', serves: [id] },
      ])
      ids.set(committee, id).set(department, office)
      const made = await addBodies(
        town,
        units.map((title) => ({ title, kind: 'unit', parent: office }) as const),
      )
      for (const [index, unit] of units.entries()) ids.set(unit, made[index] ?? '')
      const measures = [department, ...units].map((unit) => measureOf(unit, idOf(unit)))
      GOALS.set(
        goal,
        await addGoal(town, { type: 'committeeGoal', under, title: goal, owner: office, measures }),
      )
    }
    await editChain(town, {
      edit: 'addMeasure',
      node: 'verk-service',
      measure: measureOf('Återvinningens kundtjänst', 'verk'),
      language: 'sv',
      when: { on: '2027-12-31', since: null },
    })
  })

  test('takes no committee’s goal under orientation A, which is for the whole municipality', () =>
    isRefusedInBrowser(
      town,
      {
        under: 'Ekonomi',
        add: /^Lägg till bearbetat mål under$/,
        title: 'Nämndens egen budget',
        owner: 'Socialförvaltningen',
      },
      'ingår inte i nämndernas målarbete',
    ))

  test('gets this year’s target for the result, and a goal with a measure by hand', async () => {
    await setLimitInBrowser(town, 'Resultat minst 2,5 % av skatter och bidrag', {
      limit: 'Målnivå 2027',
      value: '2,5',
    })
    await addGoalInBrowser(town, {
      under: 'Demokrati och dialog',
      add: /^Lägg till bearbetat mål under$/,
      title: 'Fler medborgardialoger',
      owner: 'Kommunledningsförvaltningen',
      measure: 'Dialoger',
      unit: 'antal',
      limits: { 'Gräns för hel': '12', 'Gräns för halv': '6' },
    })
    await inviteAll(town, [
      ...reporters(),
      ...SECRETARIES.map(({ login, committee }) => ({
        login,
        name: `Sekreterare ${committee}`,
        role: 'secretary' as const,
        body: idOf(committee),
      })),
      { login: 'alex', name: 'Alex Holm', role: 'secretary', body: 'ks' },
      { login: 'robin', name: 'Robin Ek', role: 'secretary', body: 'kf' },
    ])
    expect(reporters()).toHaveLength(20)
  })
})

describe('the assignments', () => {
  const LATE_ONE = 'Kartlägg e-tjänsterna'
  const DUE = 'Se över verkens lokaler'

  test('wait for the units that answer for them, and are closed by the bodies that gave them', async () => {
    await town.turnTo('2027-03-24')
    const [office, utilities] = ['Kommunledningsförvaltningen', 'Affärsdrivande verk'].map(
      reporterOf,
    )
    expect([office, utilities].map((login = '') => digests(login).at(-1))).toEqual([
      '1\u00a0sak är sen',
      '1\u00a0sak väntar på dig',
    ])
    await proposeDone(town, office ?? '', LATE_ONE, 'Alla 62 tjänster är kartlagda.')
    await closeAssignment(town, 'robin', LATE_ONE, { day: '2027-03-24', reference: '§ 31' })
    await proposeDone(town, utilities ?? '', DUE, 'Lokalerna är besiktigade.')
    await sendAssignmentBack(town, 'alex', DUE, 'Kostnaden saknas.')
    await proposeDone(town, utilities ?? '', DUE, 'Kostnaden är 4,1 miljoner kronor om året.')
    await closeAssignment(town, 'alex', DUE, { day: '2027-03-24', reference: '§ 44' })
    for (const title of [LATE_ONE, DUE])
      expect(await standingOf(town, 'sam', ROUND, title)).toContain('Avslutat')
  })
})

describe('the year', () => {
  test('is turned before it is closed: kept, given another limit, ended, and taken back', async () => {
    await town.turnTo('2027-11-15')
    const page = await openTurning(town, 'Miljöförvaltningen')
    await setLimit(page, 'gräns för hel: Nöjda med bygglov 2028', '90')
    const own = await openTurning(town, 'Kommunledningsförvaltningen')
    await keep(own, 'Fler medborgardialoger')
    await undoLast(own, 'Fler medborgardialoger')
    await end(own, 'Fler medborgardialoger')
    await sound(own, 'turned')
  })
})

describe('the round', () => {
  test('is opened, and asks neither for a survey of even years nor for goals of other years', async () => {
    await town.turnTo('2028-01-10')
    await openRound(town, 'kim', ROUND)
    const part = await seePart(town, { as: 'r3', round: ROUND, body: 'verk' })
    expect(part.values.map(({ measure }) => measure.title)).toEqual([
      'Nöjda med återvinningens kundtjänst',
    ])
    await town.turnTo('2028-01-11')
    for (const { login } of reporters())
      expect([login, digests(login).at(-1)]).toEqual([login, '1\u00a0sak väntar på dig'])
  })

  test('is reported by nineteen of twenty, each with their own sign-in', async () => {
    const hand = await goToOwnPart(town, reporterOf('Bygglov'), 'Bygglov', 375)
    await writeValue(hand, 'Nöjda med bygglov', '62')
    await handIn(hand)
    await sound(hand, 'part')
    for (const { login, body = '' } of reporters())
      if (![reporterOf('Bygglov'), LATE.login].includes(login))
        await report(town, {
          as: login,
          round: ROUND,
          body,
          value: (_measure, { measure, unchanged }) =>
            VALUES[measure.title] ?? unchanged?.written ?? '78',
          grade: (assessment) =>
            assessment === 'execution'
              ? { grade: 'done', reason: '' }
              : { grade: 'met', reason: 'Nämnderna höll sina ramar tillsammans.' },
        })
    const council = { as: 'robin', round: ROUND, body: 'kf' }
    await answerAll(town, {
      ...council,
      value: () => undefined,
      grade: () => ({ grade: 'half', reason: 'Hälften av de bearbetade målen nås.' }),
    })
    await move(town, { ...council, as: 'kim' }, { move: 'report' })
  })

  test('passes its last day: the one who is late gets one letter, is seen as late, and reports', async () => {
    await town.turnTo('2028-01-24')
    await town.turnTo('2028-01-24')
    expect(digests(LATE.login).slice(1)).toEqual(['1\u00a0sak är sen'])
    const late = await town.open('kim', '/sena')
    const rows = late.getByRole('table').locator('tbody').getByRole('row')
    await rows.first().getByText('Rapportör 20').waitFor()
    expect(await rows.count()).toBe(1)
    const page = await goToOwnPart(town, LATE.login, LATE.title)
    await writeValue(page, 'Nöjda med trafik', '41')
    await handIn(page)
    const after = await town.open('kim', '/sena')
    await after.getByText('Ingen är sen i de uppföljningar som är öppna.').waitFor()
  })

  test('is reviewed by each committee’s secretary, who sends one part back with a reason', async () => {
    await town.turnTo('2028-01-26')
    const page = await openPart(town, 's4', { round: ROUND, body: idOf('Trafik') })
    await sendBack(page, 'Räkna med svaren från i höst.')
    const again = await goToOwnPart(town, LATE.login, LATE.title)
    await again.getByText('Skälet: Räkna med svaren från i höst.', { exact: false }).waitFor()
    await writeValue(again, 'Nöjda med trafik', '58')
    await handIn(again)
    for (const { committee, department, units } of COMMITTEES)
      for (const title of [department, ...units])
        await move(town, { as: secretaryOf(committee), round: ROUND, body: idOf(title) }, REVIEW)
    for (const body of ['ks', 'klf', 'verk'])
      await move(town, { as: 'alex', round: ROUND, body }, REVIEW)
    await move(town, { as: 'robin', round: ROUND, body: 'kf' }, REVIEW)
  })
})

describe('the committees', () => {
  const OTHERWISE = {
    round: ROUND,
    goal: '',
    suggested: 'Halv uppfyllelse',
    grade: 'Hel uppfyllelse',
    reason: 'Individ och familj hade en enkät med få svar; nämnden väger de andra tyngre.',
  }

  test('see their fulfilment in per cent with the grade of its band, from full, half and none', async () => {
    OTHERWISE.goal = goalOf('Trygg vård nära')
    const page = await town.open(
      's1',
      `/${encodeURIComponent(ROUND)}/mal/${encodeURIComponent(OTHERWISE.goal)}`,
    )
    await page.getByText('62,5').first().waitFor()
    await sound(page, 'per-cent')
    expect(await graded('s1', OTHERWISE.goal)).toEqual(['Halv uppfyllelse', undefined])
    expect(await graded('alex', 'klf-service')).toEqual(['Hel uppfyllelse', undefined])
    expect(await graded('alex', 'resultatmal')).toEqual(['Uppfyllt', undefined])
    expect(await graded('alex', 'budgetfoljsamhet')).toEqual(['Ingen regel', 'Uppfyllt'])
  })

  test('one of them decides another grade than the suggested, with a reason', () =>
    decideOtherwise(town, 's1', OTHERWISE))

  test('deliver, each on its day and under its number, and all then read both grades', async () => {
    await town.turnTo('2028-02-03')
    const page = await openPart(town, 's1', { round: ROUND, body: idOf('Socialnämnden') })
    await deliver(page, { day: '2028-02-02', reference: 'SN 2028/11' })
    await sound(page, 'delivered')
    for (const { login, committee } of SECRETARIES.slice(1)) {
      const body = idOf(committee)
      await move(
        town,
        { as: login, round: ROUND, body },
        { move: 'deliver', reference: `2028/${login}` },
      )
    }
    await move(town, { as: 'alex', round: ROUND, body: 'ks' }, { move: 'deliver' })
    await move(town, { as: 'robin', round: ROUND, body: 'kf' }, { move: 'deliver' })
    for (const as of ['noa', 's2']) await readsBoth(town, as, OTHERWISE)
  })
})

describe('the report', () => {
  let address = ''

  test('is frozen, and goes from committee to board to council, as a proposal and decided at one address', async () => {
    const secretaries = SECRETARIES.map(({ login }) => login)
    address = await decideYear(town, LABEL, secretaries)
  })

  test('is judged by the auditors in the law’s words, and the citizen reads it beside the report', async () => {
    await judgeYear(town, LABEL, address, 'Hälften av nämndernas bearbetade mål nås inte.')
  })

  test('is as it was when the next year’s round is open, where the ended goal is not and the survey is', async () => {
    const frozen = `/${encodeURIComponent(`${ROUND}~1`)}/mal/${encodeURIComponent(goalOf('Besked i tid'))}`
    const before = await textOf(town, 'noa', frozen)
    const published = await town.citizen(address)
    expect(before).toMatch(/andel av måtten 40,0\s%/)
    await town.turnTo('2028-09-01')
    await openRound(town, 'kim', 'delår-2028')
    const verk = await seePart(town, { as: 'r3', round: 'delår-2028', body: 'verk' })
    expect(verk.values.map(({ id }) => id)).toContain('atervinning')
    const klf = await seePart(town, { as: 'r2', round: 'delår-2028', body: 'klf' })
    expect(klf.values.map(({ measure }) => measure.title)).not.toContain('Dialoger')
    const bygglov = { as: reporterOf('Bygglov'), round: 'delår-2028', body: idOf('Bygglov') }
    expect((await seePart(town, bygglov)).values[0]?.limit).toMatch(/^90\s%$/)
    expect(await textOf(town, 'noa', frozen)).toBe(before)
    expect(await town.citizen(address)).toBe(published)
  })
})

test('nothing went wrong on any page', () => expect(town.noticed()).toEqual([]))
