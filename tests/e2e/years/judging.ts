// The auditors judge a report in the law's words: written behind their own door, signed, and read by all.
import { expect } from 'vitest'
import { citizenReads } from './deciding.ts'
import { sound } from './looking.ts'
import type { Town } from './town.ts'

export type Judged = {
  readonly as: string
  /** The round as it is called, with its year. */
  readonly label: string
  /** By something in each of the law's questions: the answer, and the auditors' own words where they have any. */
  readonly answers: Readonly<Record<string, readonly [answer: string, words?: string]>>
  readonly signed: string
  readonly on: string
}

/** What the law asks of an annual report; the goals of the services are answered with words. */
const yearlyAnswers = (words: string): Judged['answers'] => ({
  ändamålsenligt: ['Ja'],
  räkenskaperna: ['Ja'],
  'interna kontrollen': ['Ja'],
  'mål för ekonomin': ['Förenligt'],
  'mål för verksamheten': ['Delvis förenligt', words],
  Ansvarsfrihet: ['Tillstyrks'],
})

/** Judges; nobody else reads a word of it before it is given, and then everybody does. */
export const judgeReport = async (town: Town, judged: Judged): Promise<void> => {
  const { as, label, answers, signed, on } = judged
  const page = await town.open(as, '/revision')
  await page.getByRole('button', { name: `Skriv bedömningen ${label}`, exact: true }).click()
  for (const [question, [answer, words]] of Object.entries(answers)) {
    const group = page.getByRole('group', { name: new RegExp(question) })
    await group.getByRole('radio', { name: answer, exact: true }).check()
    if (words !== undefined) await group.getByLabel(/^Motivering/).fill(words)
  }
  await page.getByLabel('Vilka som skriver under').fill(signed)
  await page.getByLabel('Dag för underskriften').fill(on)
  await page.getByRole('button', { name: 'Spara utkastet' }).click()
  await page.getByText('Utkastet är sparat.').waitFor()
  const reads = () => town.open('sam', '/uppfoljningar')
  const said = Object.values(answers).flatMap(([, words]) => words ?? [])
  const before = await (await reads()).locator('main').innerText()
  for (const words of said) expect(before).not.toContain(words)
  await page.getByRole('button', { name: 'Lämna bedömningen' }).click()
  await page.getByRole('button', { name: 'Ja, lämna bedömningen' }).click()
  await page.getByText('Undertecknad', { exact: false }).first().waitFor()
  await sound(page, 'judged-by-auditors')
  const after = await reads()
  for (const words of said) await after.getByText(words).first().waitFor()
}

/** Judges an annual report of 2027 in April, with words on the goals of the services that the citizen then reads. */
export const judgeYear = async (
  town: Town,
  label: string,
  address: string,
  words: string,
): Promise<void> => {
  await judgeReport(town, {
    as: 'mika',
    label,
    answers: yearlyAnswers(words),
    signed: 'Mika Dahl',
    on: '2028-04-12',
  })
  await citizenReads(town, address, ['Revisorernas bedömning', words])
}
