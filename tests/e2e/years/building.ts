// The chain as its controller builds it: bodies, goals, measures with limits, and who answers.
import { expect } from 'vitest'
import type { EditChainRequest } from '../../../src/contract/edits.ts'
import type { BodyChoices, EditOrganisationRequest } from '../../../src/contract/organisation.ts'
import type { EditedReply, PlanReply } from '../../../src/contract/plan.ts'
import { sound } from './looking.ts'
import type { Town } from './town.ts'

const CONTROLLER = 'kim'
const LANGUAGE = 'sv'

type ChainEdit = EditChainRequest['edit']
type Measure = Exclude<Extract<ChainEdit, { readonly edit: 'addMeasure' }>['measure'], string>
type BodyKind = Extract<
  EditOrganisationRequest['edit'],
  { readonly edit: 'createBody' }
>['words']['kind']

/** Makes one change of the chain after all that has been changed; answers the name of what it is about. */
export const editChain = async (town: Town, edit: ChainEdit): Promise<string> => {
  const year = town.today().slice(0, 4)
  const plan = await town.see<PlanReply>({ as: CONTROLLER, path: `/plan/${year}` })
  const sent = { edit, basedOn: plan.changeNumber, turns: null }
  const { id } = await town.send<EditedReply>({ as: CONTROLLER, path: '/plan/edits' }, sent)
  return id
}

export type NewBody = {
  readonly title: string
  readonly kind: BodyKind
  /** What it lies under. */
  readonly parent?: string
  /** Whom it works for. */
  readonly serves?: readonly string[]
}

/** Makes bodies, each from the beginning; answers their names in the same order. */
export const addBodies = async (
  town: Town,
  bodies: readonly NewBody[],
): Promise<readonly string[]> => {
  const ids: string[] = []
  for (const { title, kind, parent = null, serves = [] } of bodies) {
    const choices = { as: CONTROLLER, path: `/organisation/choices?day=${town.today()}` }
    const { changeNumber: basedOn } = await town.see<BodyChoices>(choices)
    const words = { title, kind, parent, serves }
    const edit = { edit: 'createBody', language: LANGUAGE, words, firstDay: null }
    const asked = { as: CONTROLLER, path: '/organisation/edits' }
    ids.push((await town.send<EditedReply>(asked, { edit, basedOn })).id)
  }
  return ids
}

export type NewGoal = {
  readonly type: string
  readonly under: string
  readonly title: string
  readonly owner: string
  readonly fields?: Readonly<Record<string, string>>
  readonly measures?: readonly Measure[]
}

/** A goal from the year's first day with what measures it; answers its name. */
export const addGoal = async (town: Town, goal: NewGoal): Promise<string> => {
  const { type, under, title, owner, fields = {}, measures = [] } = goal
  const year = town.today().slice(0, 4)
  const node = await editChain(town, {
    edit: 'createNode',
    type,
    parents: [under],
    language: LANGUAGE,
    words: { title, owner, ...(Object.keys(fields).length === 0 ? {} : { fields }) },
    firstDay: `${year}-01-01`,
  })
  const when = { on: `${year}-12-31`, since: null }
  for (const measure of measures)
    await editChain(town, { edit: 'addMeasure', node, measure, language: LANGUAGE, when })
  return node
}

/** A body made by dialogue under another, of the kind that is usual there; answers its name. */
export const addBodyInBrowser = async (
  town: Town,
  title: string,
  under: string,
): Promise<string> => {
  const page = await town.open(CONTROLLER, '/organisation')
  await page
    .getByRole('button', { name: `Åtgärder för ${under}` })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Lägg till under …' }).click()
  await page.getByLabel('Namn', { exact: true }).fill(title)
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await page.getByRole('row', { name: new RegExp(`^${title}`) }).waitFor()
  await sound(page, 'organisation')
  const choices = { as: CONTROLLER, path: `/organisation/choices?day=${town.today()}` }
  const { bodies } = await town.see<BodyChoices>(choices)
  return bodies.find((body) => body.title === title)?.id ?? ''
}

export type GoalByHand = {
  readonly under: string
  /** The menu's words for what is added. */
  readonly add: RegExp
  readonly title: string
  readonly owner: string
  /** The type's own fields, by what they are called. */
  readonly fields?: Readonly<Record<string, string>>
  readonly measure?: string
  /** What the measure is counted in, as it is called; left out: per cent. */
  readonly unit?: string
  /** By what they are called. */
  readonly limits?: Readonly<Record<string, string>>
}

/** A goal by its dialogue, and on into the next step with a measure and its limits. */
export const addGoalInBrowser = async (town: Town, goal: GoalByHand): Promise<void> => {
  const { under, add, title, owner, fields = {}, measure, unit, limits = {} } = goal
  const page = await town.open(CONTROLLER, `/planera?year=${town.today().slice(0, 4)}`)
  await page
    .getByRole('button', { name: `Åtgärder för ${under}` })
    .first()
    .click()
  await page.getByRole('menuitem', { name: add }).click()
  await page.getByLabel('Rubrik').fill(title)
  await page.getByRole('combobox', { name: /^Ansvarig/ }).selectOption({ label: owner })
  for (const [label, written] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(written)
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
  if (measure !== undefined) {
    await page.getByLabel('Måttets namn').fill(measure)
    if (unit !== undefined) await page.getByRole('combobox', { name: /^Enhet/ }).selectOption(unit)
    for (const [label, written] of Object.entries(limits))
      await page.getByLabel(label, { exact: true }).fill(written)
    await sound(page, 'new-measure')
    await page.getByRole('button', { name: 'Lägg till måttet' }).click()
    await page.getByRole('heading', { name: measure }).waitFor()
    await page.getByRole('button', { name: 'Stäng' }).first().click()
  }
  await page.getByRole('row', { name: new RegExp(`^${title}`) }).waitFor()
  await sound(page, 'plan')
}

/** What the dialogue says where a goal may not stand; nothing is made. */
export const isRefusedInBrowser = async (
  town: Town,
  { under, add, title, owner }: GoalByHand,
  sentence: string,
): Promise<void> => {
  const page = await town.open(CONTROLLER, `/planera?year=${town.today().slice(0, 4)}`)
  await page
    .getByRole('button', { name: `Åtgärder för ${under}`, exact: true })
    .first()
    .click()
  await page.getByRole('menuitem', { name: add }).click()
  await page.getByLabel('Rubrik').fill(title)
  await page.getByRole('combobox', { name: /^Ansvarig/ }).selectOption({ label: owner })
  await page.getByRole('button', { name: 'Lägg till', exact: true }).click()
  await page.getByRole('alert').getByText(sentence, { exact: false }).waitFor()
  await sound(page, 'refused')
  await page.getByRole('button', { name: 'Avbryt' }).click()
  expect(await page.getByRole('row', { name: new RegExp(`^${title}`) }).count()).toBe(0)
}

/** A limit for the year, in the goal's dialogue. */
export const setLimitInBrowser = async (
  town: Town,
  goal: string,
  { limit, value }: { readonly limit: string; readonly value: string },
): Promise<void> => {
  const page = await town.open(CONTROLLER, `/planera?year=${town.today().slice(0, 4)}`)
  await page.getByRole('button', { name: `Åtgärder för ${goal}`, exact: true }).click()
  await page.getByRole('menuitem', { name: 'Ändra …' }).click()
  const field = page.getByRole('textbox', { name: limit, exact: true })
  await field.fill(value)
  await field.press('Enter')
  await page.getByText('Sparat.').waitFor()
  await sound(page, 'limit')
}
