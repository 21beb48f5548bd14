// A round at work, in the browser: opened, reported, late, reviewed, sent back, delivered, and decided beside a suggestion.
import type { Page } from 'playwright-core'
import { sound } from './looking.ts'
import { answerAll, type Reporting, seePart } from './reporting.ts'
import type { Town } from './town.ts'

const at = (round: string, page: string): string => `/${encodeURIComponent(round)}/${page}`

const inStage = (page: Page, word: string) =>
  page.locator('.waiting-facts .stage', { hasText: word }).waitFor()

export const openRound = async (town: Town, as: string, round: string): Promise<void> => {
  const page = await town.open(as, at(round, 'laget'))
  await page.getByRole('button', { name: 'Öppna för rapportering' }).click()
  await page.getByRole('button', { name: 'Öppna för rapportering' }).waitFor({ state: 'detached' })
  await sound(page, 'board')
}

export const openPart = (
  town: Town,
  as: string,
  { round, body }: { readonly round: string; readonly body: string },
  width?: number,
): Promise<Page> => town.open(as, at(round, `del/${encodeURIComponent(body)}`), width)

/** Goes from the own page to the first part that waits to be reported. */
export const goToOwnPart = async (town: Town, as: string, title: string, width?: number) => {
  const page = await town.open(as, '/min-sida', width)
  await page.getByRole('link', { name: `Rapportera ${title}` }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  return page
}

/** Writes a value in its field, and sees it saved. */
export const writeValue = async (page: Page, measure: string, value: string): Promise<void> => {
  const field = page.getByLabel(new RegExp(`^Värde för ${measure}`))
  await field.fill(value)
  await field.press('Enter')
  await page.getByText('Sparat.').first().waitFor()
}

export const handIn = async (page: Page): Promise<void> => {
  await page.getByText('Allt som efterfrågas finns.').waitFor()
  await page.getByRole('button', { name: 'Lämna till granskning' }).click()
  await inStage(page, 'Rapporterad')
}

export const sendBack = async (page: Page, reason: string): Promise<void> => {
  await page.getByRole('button', { name: 'Skicka tillbaka …' }).click()
  await page.getByLabel('Varför skickas den tillbaka?', { exact: false }).fill(reason)
  await page.getByRole('button', { name: 'Skicka tillbaka', exact: true }).click()
  await inStage(page, 'Skickad tillbaka')
}

export const approve = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Godkänn', exact: true }).click()
  await inStage(page, 'Granskad')
}

export const deliver = async (
  page: Page,
  { day, reference }: { readonly day: string; readonly reference: string },
): Promise<void> => {
  await page.getByRole('button', { name: 'Leverera …' }).click()
  await page.getByLabel('Dag för leveransen').fill(day)
  await page.getByLabel('Diarienummer', { exact: false }).fill(reference)
  await page.getByRole('button', { name: 'Leverera', exact: true }).click()
  await inStage(page, 'Levererad')
  await page.getByText(`dnr ${reference}`, { exact: false }).first().waitFor()
}

/**
 * Writes each value of a part in its field and hands the part in, by hand. The texts and grades that are
 * then asked for are answered as others answer them.
 */
export const reportByHand = async (town: Town, reporting: Reporting): Promise<void> => {
  const { as, round, body, value } = reporting
  const page = await openPart(town, as, { round, body })
  for (const asked of (await seePart(town, reporting)).values) {
    const written = value(asked.id, asked)
    if (written === undefined) continue
    const field = page.getByRole('textbox', { name: `Värde för ${asked.measure.title}` }).first()
    await field.fill(written)
    const saved = page.waitForResponse((one) => one.url().includes('/readings') && one.ok())
    await field.press('Enter')
    await saved
  }
  await answerAll(town, reporting)
  await page.reload()
  await handIn(page)
}

/** Gives a grade that only a person can give, on the part's own page. */
export const judgeInPart = async (page: Page, grade: string, reason: string): Promise<void> => {
  const judgement = page.locator('.asked-judgements details').first()
  await judgement.locator('summary').click()
  await judgement.getByRole('radio', { name: grade, exact: true }).check()
  await judgement.getByLabel(/^Motivering/).fill(reason)
  await judgement.getByRole('button', { name: 'Fastställ', exact: true }).click()
  await judgement.getByText('Bedömningen är fastställd.').waitFor()
}

export type Overruled = {
  readonly round: string
  readonly goal: string
  readonly before: string
  readonly grade: string
  readonly reason: string
}

/** Another grade in place of one that a person has given; the events tell of both. */
export const overrule = async (town: Town, as: string, overruled: Overruled): Promise<void> => {
  const { round, goal, before, grade, reason } = overruled
  const page = await town.open(as, at(round, `mal/${encodeURIComponent(goal)}`))
  await page.getByText(before).first().waitFor()
  await page.getByRole('radio', { name: grade, exact: true }).check()
  await page.getByLabel(/^Motivering/).fill(reason)
  await page.getByRole('button', { name: 'Fastställ', exact: true }).click()
  await page.getByText('Bedömningen är fastställd.').waitFor()
  await page.getByText('Visa händelser').click()
  const events = page.locator('.history')
  await events.getByText(before, { exact: false }).first().waitFor()
  await events.getByText(grade, { exact: false }).first().waitFor()
  await sound(page, 'overruled')
}

export type Decided = {
  readonly round: string
  readonly goal: string
  /** What the rule suggests, in words. */
  readonly suggested: string
  readonly grade: string
  readonly reason: string
}

/** Decides a grade beside the suggested one, for the body whose goal it is. */
export const decideOtherwise = async (town: Town, as: string, decided: Decided): Promise<void> => {
  const { round, goal, suggested, grade, reason } = decided
  const page = await town.open(as, at(round, `mal/${encodeURIComponent(goal)}`))
  const form = page.locator('form', {
    has: page.getByRole('heading', { name: /^Fastställ bedömningen/ }),
  })
  await form.getByText(suggested).first().waitFor()
  await form.getByRole('radio', { name: grade }).check()
  await form.getByRole('button', { name: 'Fastställ', exact: true }).click()
  await form.getByRole('alert').waitFor()
  await form.getByLabel(/^Motivering/).fill(reason)
  await form.getByRole('button', { name: 'Fastställ', exact: true }).click()
  await form.getByRole('alert').waitFor({ state: 'detached' })
  await page.getByText(reason).first().waitFor()
  await sound(page, 'decided')
}

/** Both grades and the reason, as somebody reads them on the goal's page. */
export const readsBoth = async (town: Town, as: string, decided: Decided, width?: number) => {
  const { round, goal, reason, suggested } = decided
  const page = await town.open(as, at(round, `mal/${encodeURIComponent(goal)}`), width)
  await page.getByText(reason).first().waitFor()
  await page.getByText(suggested).first().waitFor()
  return page
}
