// An assignment on its way, in the browser: reported by whoever answers for it, decided by the body that gave it.
import type { Page } from 'playwright-core'
import type { Town } from './town.ts'

const rowOf = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })

const take = async (
  page: Page,
  title: string,
  step: string,
  told: Readonly<Record<string, string>>,
) => {
  const row = rowOf(page, title)
  await row.getByRole('button', { name: `${step} ${title}`, exact: true }).click()
  for (const [label, value] of Object.entries(told))
    await row.getByLabel(label, { exact: false }).fill(value)
  await row.getByRole('button', { name: step, exact: true }).click()
  await row.getByRole('button', { name: step, exact: true }).waitFor({ state: 'detached' })
}

/** On the own page, where the assignment waits for whoever is to report it. */
export const proposeDone = async (town: Town, as: string, title: string, done: string) => {
  const page = await town.open(as, '/min-sida')
  await take(page, title, 'Föreslå att det är klart', { 'Vad har gjorts?': done })
}

/** On the own page of whoever acts for the body that gave it. */
export const sendAssignmentBack = async (
  town: Town,
  as: string,
  title: string,
  lacking: string,
) => {
  const page = await town.open(as, '/min-sida')
  await take(page, title, 'Skicka tillbaka', { 'Vad saknas?': lacking })
}

/** On the own page of whoever acts for the body that gave it, by its decision. */
export const closeAssignment = async (
  town: Town,
  as: string,
  title: string,
  { day, reference }: { readonly day: string; readonly reference: string },
) => {
  const page = await town.open(as, '/min-sida')
  await take(page, title, 'Avsluta', { Dag: day, 'Paragraf och diarienummer': reference })
}

/** How the assignment stands, in the list that everyone in the municipality reads. */
export const standingOf = async (town: Town, as: string, round: string, title: string) => {
  const page = await town.open(as, `/${encodeURIComponent(round)}/uppdrag`)
  return page.getByRole('row').filter({ hasText: title }).innerText()
}
