// Lindesberg lives 2027 by its own model: three scales in words, each basic mission with why, what and for whom, all judged by people.
import { describe, expect, test } from 'vitest'
import type { NodeReply } from '../../../src/contract/staff.ts'
import { addBodies, addBodyInBrowser, addGoal, addGoalInBrowser } from './building.ts'
import { decideYear, textOf } from './deciding.ts'
import { judgeYear } from './judging.ts'
import { sound } from './looking.ts'
import { adoptModel, withStages } from './own-model.ts'
import { addressOf, inviteAll, OFFICIALS, type Person } from './people.ts'
import { answerAll, move, report, seePart } from './reporting.ts'
import { livingIn } from './town.ts'
import { end, keep, keepTheRest, openTurning, reword, undoLast } from './turning.ts'
import {
  deliver,
  goToOwnPart,
  handIn,
  judgeInPart,
  openPart,
  openRound,
  overrule,
  sendBack,
} from './working-round.ts'

const town = livingIn('lindesberg', 4185, '2027-01-11')
const ROUND = 'helår-2027'
const LABEL = 'Årsredovisning 2027'

/** Made up: three committees, each with a department that has a mission of its own, and its units. */
const COMMITTEES = [
  {
    committee: 'Socialnämnden',
    department: 'Socialförvaltningen',
    under: 'valfard',
    mission: 'Vård och omsorg',
    units: [
      'Hemtjänsten',
      'Boendet Ekbacken',
      'Boendet Linden',
      'Stödboendet',
      'Familjerådgivningen',
    ],
  },
  {
    committee: 'Utbildningsnämnden',
    department: 'Utbildningsförvaltningen',
    under: 'valfard',
    mission: 'Förskola och skola',
    units: [
      'Förskolan Lyktan',
      'Förskolan Björken',
      'Kyrkskolan',
      'Storåskolan',
      'Lindbackaskolan',
      'Gymnasiet',
    ],
  },
  {
    committee: 'Byggnadsnämnden',
    department: 'Byggförvaltningen',
    under: 'samhalle',
    mission: 'Plan och bygg',
    units: [
      'Bygglovsenheten',
      'Planenheten',
      'Mätenheten',
      'Gatuenheten',
      'Parkenheten',
      'Trafikenheten',
    ],
  },
] as const
const BY_HAND = 'Byggnadsnämnden'
const FOR_WHOM = 'Invånare, företag och besökare.'

const ids = new Map<string, string>()
const idOf = (title: string): string => ids.get(title) ?? ''
const goals = new Map<string, string>()
const goalOf = (title: string): string => goals.get(title) ?? ''

const REPORTING: readonly string[] = COMMITTEES.flatMap(({ department, units }) => [
  department,
  ...units,
])
const reporters = (): readonly Person[] =>
  REPORTING.map((title, index) => ({
    login: `r${index + 1}`,
    name: `Chef ${index + 1}`,
    role: 'unitManager',
    body: idOf(title),
  }))
const reporterOf = (title: string): string => `r${REPORTING.indexOf(title) + 1}`
const LATE = 'Trafikenheten'
const SECRETARIES = COMMITTEES.map(({ committee }, index) => ({
  login: `s${index + 1}`,
  committee,
}))
const REVIEW = { move: 'review' } as const

const digests = (login: string): readonly (string | undefined)[] =>
  town
    .letters(addressOf(town, login))
    .map(({ subject }) => subject)
    .filter((subject) => subject?.startsWith('Inbjudan') === false)

/** Each scale has words of its own. */
const GRADES: Readonly<Record<string, string>> = {
  fulfilment: 'largely',
  quality: 'achieved',
  attainment: 'onWay',
}
const grade = (assessment: string) => ({
  grade: GRADES[assessment] ?? '',
  reason: 'Verksamheten har gått efter planen, och det som återstår är tidsatt.',
})

describe('the chain', () => {
  test('has last days and an order of decisions that the council has adopted', async () => {
    await inviteAll(town, OFFICIALS)
    await adoptModel(town, {
      title: 'Med sista dagar',
      change: withStages({
        helår:
          '{ report: { latest: 01-21 }, review: { latest: 01-28 }, deliver: { latest: 02-04 }, decide: { latest: 04-30, by: [committee, executiveBoard, council] } }',
      }),
      by: 'kf',
      date: '2027-01-11',
      ref: '§ 3',
      from: '2027-01-12',
    })
  })

  test('is built by the controller: a board, committees, missions with why, what and for whom', async () => {
    await town.turnTo('2027-01-12')
    const [ks = ''] = await addBodies(town, [
      { title: 'Kommunstyrelsen', kind: 'executiveBoard', parent: 'kf' },
    ])
    ids.set('Kommunstyrelsen', ks)
    for (const { committee, department, under, mission, units } of COMMITTEES) {
      const id =
        committee === BY_HAND
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
      if (committee === BY_HAND)
        await addGoalInBrowser(town, {
          under: 'Samhälle och demokrati',
          add: /^Lägg till grunduppdrag under$/,
          title: mission,
          owner: department,
          fields: {
            'Varför verksamheten finns': 'Kommunen ska växa hållbart.',
            'Vad den ska göra': 'Planera, pröva och ge råd.',
            'För vem': FOR_WHOM,
          },
        })
      const above =
        committee === BY_HAND
          ? 'plan-och-bygg'
          : await addGoal(town, {
              type: 'mission',
              under,
              title: mission,
              owner: office,
              fields: {
                why: 'Alla ska kunna leva väl.',
                what: 'Ge stöd i tid.',
                forWhom: FOR_WHOM,
              },
            })
      for (const [index, unit] of units.entries()) {
        const type = index % 2 === 0 ? 'qualityFactor' : 'developmentGoal'
        const title = index % 2 === 0 ? `God kvalitet i ${unit}` : `${unit} utvecklas`
        goals.set(unit, await addGoal(town, { type, under: above, title, owner: idOf(unit) }))
      }
    }
    await inviteAll(town, [
      ...reporters(),
      ...SECRETARIES.map(({ login, committee }) => ({
        login,
        name: `Sekreterare ${committee}`,
        role: 'secretary' as const,
        body: idOf(committee),
      })),
      { login: 'alex', name: 'Alex Holm', role: 'secretary', body: ks },
      { login: 'robin', name: 'Robin Ek', role: 'secretary', body: 'kf' },
    ])
    expect(reporters()).toHaveLength(20)
  })
})

describe('the round', () => {
  test('is opened, and the next morning every manager is told', async () => {
    await town.turnTo('2028-01-10')
    await openRound(town, 'kim', ROUND)
    await town.turnTo('2028-01-11')
    for (const { login } of reporters())
      expect(digests(login)).toEqual(['1\u00a0sak väntar på dig'])
  })

  test('is judged by nineteen of twenty, each in the words of its own scale', async () => {
    const page = await goToOwnPart(town, reporterOf('Hemtjänsten'), 'Hemtjänsten', 375)
    await judgeInPart(
      page,
      'Kvalitén är på väg att uppnås',
      'Kontinuiteten har ökat sedan i våras.',
    )
    await handIn(page)
    await sound(page, 'judged')
    for (const { login, body = '' } of reporters())
      if (![reporterOf('Hemtjänsten'), reporterOf(LATE)].includes(login))
        await report(town, { as: login, round: ROUND, body, value: () => undefined, grade })
    const council = { as: 'robin', round: ROUND, body: 'kf' }
    await answerAll(town, { ...council, value: () => undefined, grade })
    await move(town, { ...council, as: 'kim' }, { move: 'report' })
  })

  test('passes its last day: the one who is late gets one letter, is seen as late, and reports', async () => {
    await town.turnTo('2028-01-24')
    await town.turnTo('2028-01-24')
    expect(digests(reporterOf(LATE)).slice(1)).toEqual(['1\u00a0sak är sen'])
    const late = await town.open('kim', '/sena')
    const rows = late.getByRole('table').locator('tbody').getByRole('row')
    await rows.first().getByText('Chef 20').waitFor()
    expect(await rows.count()).toBe(1)
    const page = await goToOwnPart(town, reporterOf(LATE), LATE)
    await judgeInPart(page, 'Målet är på väg att uppfyllas', 'Två av tre planer är klara.')
    await handIn(page)
  })

  test('is reviewed by each committee’s secretary, who sends one part back with a reason', async () => {
    await town.turnTo('2028-01-26')
    const page = await openPart(town, 's3', { round: ROUND, body: idOf(LATE) })
    await sendBack(page, 'Skriv vilken plan som återstår.')
    const again = await goToOwnPart(town, reporterOf(LATE), LATE)
    await judgeInPart(again, 'Målet är på väg att uppfyllas', 'Cykelplanen återstår.')
    await handIn(again)
    for (const { committee, department, units } of COMMITTEES)
      for (const title of [department, ...units]) {
        const as = SECRETARIES.find((one) => one.committee === committee)?.login ?? ''
        await move(town, { as, round: ROUND, body: idOf(title) }, REVIEW)
      }
    await move(town, { as: 'robin', round: ROUND, body: 'kf' }, REVIEW)
  })
})

describe('the committees', () => {
  const OVERRULED = {
    round: ROUND,
    goal: '',
    before: 'Kvalitén är på väg att uppnås',
    grade: 'Kvalitén är på väg att inte uppnås',
    reason: 'Nämnden ser att kontinuiteten åter föll i december.',
  }

  test('decide another grade than the one that was given, with a reason, and both stay to be read', async () => {
    OVERRULED.goal = goalOf('Hemtjänsten')
    await overrule(town, 's1', OVERRULED)
  })

  test('deliver, each on its day and under its number, and all read the grade and its reason', async () => {
    await town.turnTo('2028-02-03')
    const page = await openPart(town, 's1', { round: ROUND, body: idOf('Socialnämnden') })
    await deliver(page, { day: '2028-02-02', reference: 'SN 2028/7' })
    for (const { login, committee } of SECRETARIES.slice(1))
      await move(town, { as: login, round: ROUND, body: idOf(committee) }, { move: 'deliver' })
    await move(town, { as: 'robin', round: ROUND, body: 'kf' }, { move: 'deliver' })
    const goal = `/${encodeURIComponent(ROUND)}/mal/${encodeURIComponent(OVERRULED.goal)}`
    for (const as of ['noa', 's2']) {
      const seen = await town.open(as, goal)
      await seen.getByText(OVERRULED.reason).first().waitFor()
    }
    const mission = await town.open('noa', `/${encodeURIComponent(ROUND)}/mal/plan-och-bygg`, 375)
    await mission.getByText(FOR_WHOM).first().waitFor()
    await mission.getByText('Grunduppdraget uppnås till stor del').first().waitFor()
    await sound(mission, 'mission')
  })
})

describe('the report', () => {
  let address = ''

  test('is frozen, and goes from committee to board to council, as a proposal and decided at one address', async () => {
    const secretaries = SECRETARIES.map(({ login }) => login)
    address = await decideYear(town, LABEL, secretaries)
  })

  test('is judged by the auditors in the law’s words, and the citizen reads it beside the report', async () => {
    await judgeYear(town, LABEL, address, 'Bedömningarna saknar mått att luta sig mot.')
  })

  test('is as it was when the year has been turned and the next year’s round is open', async () => {
    const goal = encodeURIComponent(goalOf('Kyrkskolan'))
    const frozen = `/${encodeURIComponent(`${ROUND}~1`)}/mal/${goal}`
    const before = await textOf(town, 'noa', frozen)
    const published = await town.citizen(address)
    await town.turnTo('2028-05-15')
    const school = await openTurning(town, 'Kyrkskolan')
    await reword(school, 'God kvalitet i Kyrkskolan', 'Trygg och lugn miljö i Kyrkskolan')
    const traffic = await openTurning(town, LATE)
    await keep(traffic, `${LATE} utvecklas`)
    await undoLast(traffic, `${LATE} utvecklas`)
    await end(traffic, `${LATE} utvecklas`)
    await keepTheRest(traffic, ['Hemtjänsten', 'Gymnasiet'])
    await town.turnTo('2029-01-08')
    await openRound(town, 'kim', 'helår-2028')
    const next = { as: reporterOf('Kyrkskolan'), round: 'helår-2028', body: idOf('Kyrkskolan') }
    const asked = (await seePart(town, next)).judgements.map(({ node }) => node.title)
    expect(asked).toEqual(['Trygg och lugn miljö i Kyrkskolan'])
    const path = `/rounds/${encodeURIComponent(ROUND)}/nodes/${goal}`
    const { view } = await town.see<NodeReply>({ as: 'noa', path })
    expect(view.title).toBe('God kvalitet i Kyrkskolan')
    expect(await textOf(town, 'noa', frozen)).toBe(before)
    expect(await town.citizen(address)).toBe(published)
  })
})

test('nothing went wrong on any page', () => expect(town.noticed()).toEqual([]))
