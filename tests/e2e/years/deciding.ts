// A round from freezing to decision, in the browser: frozen, body by body, a proposal, decided at the same address.
import type { Page } from 'playwright-core'
import { sound } from './looking.ts'
import type { Town } from './town.ts'

const PAGE = '/uppfoljningar'
const CONTROLLER = 'kim'

const roundOn = (page: Page, label: string) =>
  page.getByRole('region', { name: label, exact: true })
const versionOn = (page: Page, label: string, version = 1) =>
  roundOn(page, label)
    .getByRole('article')
    .filter({ hasText: `Version ${version}` })

export const freeze = async (town: Town, label: string): Promise<void> => {
  const page = await town.open(CONTROLLER, PAGE)
  const round = roundOn(page, label)
  await round.getByRole('button', { name: /^Frys …/ }).click()
  await round.getByText('Alla delar är levererade och inget saknas.').waitFor()
  await round.getByRole('button', { name: 'Frys', exact: true }).click()
  await versionOn(page, label).getByText('Ingen utanför kommunen ser den.').waitFor()
  await round.getByText(/^Stängd sedan/).waitFor()
}

export type Decision = {
  readonly as: string
  /** The round as it is called, with its year. */
  readonly label: string
  /** As the page says it. */
  readonly kind: 'Godkänd' | 'Noterad'
  readonly day: string
  readonly ref?: string
  /** The body, where more than one can be chosen. */
  readonly body?: string
}

export const recordDecision = async (town: Town, decision: Decision): Promise<void> => {
  const { as, label, kind, day, ref, body } = decision
  const page = await town.open(as, PAGE)
  const version = versionOn(page, label)
  await version.getByRole('button', { name: /^Anteckna beslut …/ }).click()
  await version.getByLabel(kind, { exact: true }).check()
  if (body !== undefined) await version.getByLabel('Organ').selectOption({ label: body })
  await version.getByLabel('Dag för beslutet').fill(day)
  if (ref !== undefined) await version.getByRole('textbox', { name: /^Paragraf/ }).fill(ref)
  await version.getByRole('button', { name: 'Anteckna beslutet' }).click()
  await version
    .getByText(new RegExp(`: ${kind.toLowerCase()}$`))
    .last()
    .waitFor()
}

/** Published as a proposal from the notice of a meeting; answers the citizens' address. */
export const publishAsProposal = async (
  town: Town,
  label: string,
  meeting: { readonly date: string; readonly noticed: string },
): Promise<string> => {
  const page = await town.open(CONTROLLER, PAGE)
  const version = versionOn(page, label)
  await version.getByRole('button', { name: /^Publicera …/ }).click()
  await version.getByLabel(/^Förslag/).check()
  await version.getByLabel('Sammanträdesdag').fill(meeting.date)
  await version.getByLabel('Tillkännagivet den').fill(meeting.noticed)
  await version.getByRole('button', { name: 'Publicera', exact: true }).click()
  const link = version.getByRole('link', { name: /^Förslag till Kommunfullmäktige/ })
  await link.waitFor()
  await sound(page, 'rounds')
  return (await link.getAttribute('href')) ?? ''
}

/** The page as a citizen has it, without any script. */
export const citizenReads = async (
  town: Town,
  address: string,
  sentences: readonly string[],
  width?: number,
): Promise<void> => {
  const page = await town.openAsCitizen(address, width)
  for (const sentence of sentences) await page.getByText(sentence).first().waitFor()
  await sound(page, 'citizen')
}

/** What a page says, all of it. */
export const textOf = async (town: Town, as: string, path: string): Promise<string> => {
  const page = await town.open(as, path)
  const main = page.locator('main')
  await main.getByText('Hämtar …').waitFor({ state: 'detached' })
  return main.innerText()
}

/**
 * An annual report of 2027 frozen and decided: the committees in February, the board in April, and the
 * council after it has been published as a proposal. Answers the citizens' address, which stays the same.
 */
export const decideYear = async (
  town: Town,
  label: string,
  secretaries: readonly string[],
): Promise<string> => {
  await town.turnTo('2028-02-07')
  await freeze(town, label)
  const kind = 'Godkänd' as const
  await town.turnTo('2028-02-22')
  for (const as of secretaries) await recordDecision(town, { as, label, kind, day: '2028-02-22' })
  await town.turnTo('2028-04-03')
  await recordDecision(town, { as: 'alex', label, kind, day: '2028-04-03', ref: '§ 41' })
  const meeting = { date: '2028-04-24', noticed: '2028-04-03' }
  const address = await publishAsProposal(town, label, meeting)
  await citizenReads(town, address, ['Förslag till Kommunfullmäktige 24 april 2028'])
  await town.turnTo('2028-04-25')
  await recordDecision(town, { as: 'robin', label, kind, day: '2028-04-24', ref: '§ 33' })
  await citizenReads(town, address, ['Beslutad av Kommunfullmäktige 24 april 2028', '§ 33'], 375)
  return address
}
