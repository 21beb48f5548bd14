// Attached files in a real browser: chosen and dragged, described and taken away by keyboard, and read by a citizen.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { PDF, PNG } from '../http/file-samples.ts'
import { demoInBrowser } from './demo-in-browser.ts'
import { openAgain } from './open-again.ts'

const ROUND = 'delår-2026'
const NODE = `/app/exempel/${encodeURIComponent(ROUND)}/mal/behoriga`
const { home, noticed, open } = demoInBrowser(4152)
beforeAll(() => openAgain(home, 'exempel', [ROUND]))

const expectNoFault = async (page: Page): Promise<void> => {
  const found = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  const [wide, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ])
  expect(wide).toBeLessThanOrEqual(window ?? 0)
}

const files = (page: Page) => page.getByRole('region', { name: 'Bilagor', exact: true })

test('several files are chosen at once, and each is told of', async () => {
  const page = await open('controller', NODE)
  await files(page).getByText('Bifoga filer').click()
  await page.getByLabel('Hör till').selectOption({ label: 'Analys i Delår 2026' })
  await page.getByLabel('Välj filer').setInputFiles([
    { name: 'diagram.png', mimeType: 'image/png', buffer: PNG },
    { name: 'Underlag.pdf', mimeType: 'application/pdf', buffer: PDF },
    { name: 'fel.docx', mimeType: 'application/msword', buffer: Buffer.from('hej') },
  ])
  await page.getByText('Underlag.pdf är bifogad.').waitFor()
  await page
    .getByText('fel.docx är inte den sorts fil som namnet säger.', { exact: false })
    .waitFor()
  await files(page).getByText('hör till analys', { exact: false }).first().waitFor()
  await expectNoFault(page)
})

test('a file is dragged to the field', async () => {
  const page = await open('controller', NODE)
  await files(page).getByText('Bifoga filer').click()
  const dragged = await page.evaluateHandle((text) => {
    const all = new DataTransfer()
    all.items.add(new File([text], 'Släppt.txt', { type: 'text/plain' }))
    return all
  }, 'Text som släpptes.')
  await page
    .getByRole('region', { name: 'Bifoga filer' })
    .dispatchEvent('drop', { dataTransfer: dragged })
  await page.getByText('Släppt.txt är bifogad.').waitFor()
})

test.each([1280, 375])(
  'an image is described by keyboard at %i px, and refused to citizens until it is',
  async (width) => {
    const page = await open('controller', NODE, width)
    const describe = page.getByRole('button', { name: 'Beskriv diagram.png' })
    await describe.focus()
    await page.keyboard.press('Enter')
    const text = page.getByLabel('Vad visar bilden?', { exact: false })
    await text.fill('')
    await page.getByLabel('Medborgarna får se den', { exact: false }).check()
    await page.getByRole('button', { name: 'Spara' }).last().press('Enter')
    await page.getByText('Skriv vad diagram.png visar', { exact: false }).waitFor()
    await expectNoFault(page)
    await text.fill('Andelen behöriga stiger från år till år.')
    await page.getByRole('button', { name: 'Spara' }).last().press('Enter')
    await files(page).getByText('får publiceras', { exact: false }).waitFor()
    await files(page).getByRole('img', { name: 'Andelen behöriga stiger' }).waitFor()
  },
)

test('a file is taken away with a reason, and the events say so', async () => {
  const page = await open('controller', NODE)
  await page.getByRole('button', { name: 'Ta bort Släppt.txt' }).press('Enter')
  await page.getByLabel('Varför tas den bort?').fill('Fel fil.')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Släppt.txt' }).waitFor({ state: 'detached' })
  await page.getByText('Visa händelser').click()
  await page.getByRole('cell', { name: 'Bilaga borttagen' }).waitFor()
  await page.getByText('Fel fil.').waitFor()
})

test('when the room has closed behind its work, who only reads fetches a file, and has no way to change it', async () => {
  const controller = await open('controller', NODE)
  const closing = { round: ROUND, standing: 'closed' }
  const closed = await controller.request.post(`${home}/api/exempel/standings`, { data: closing })
  expect(closed.status()).toBe(201)
  const page = await open('reader', NODE)
  expect(await page.getByRole('button', { name: /Beskriv|Ta bort/ }).count()).toBe(0)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Underlag.pdf' }).click()
  expect((await download).suggestedFilename()).toBe('Underlag.pdf')
})

test('frozen and published, a citizen sees the image with its words, and a file of the version', async () => {
  const page = await open('controller', '/app/exempel/uppfoljningar')
  const send = async (path: string, data: object) => {
    const reply = await page.request.post(`${home}/api/exempel/${path}`, { data })
    expect([path, reply.status()]).toEqual([path, 201])
  }
  await send('freezings', { round: ROUND, lacks: 'För provet', why: 'För provet' })
  await page.reload({ waitUntil: 'networkidle' })
  const version = page.getByRole('article').filter({ hasText: 'För provet' })
  await version.getByText('Bilagor', { exact: false }).first().click()
  await version.getByText('Bifoga filer').click()
  await version
    .getByLabel('Välj filer')
    .setInputFiles([{ name: 'Protokoll.pdf', mimeType: 'application/pdf', buffer: PDF }])
  await version.getByRole('button', { name: 'Beskriv Protokoll.pdf' }).click()
  await version.getByLabel('Medborgarna får se den', { exact: false }).check()
  await expectNoFault(page)
  await version.getByRole('button', { name: 'Spara' }).click()
  await version.getByText('får publiceras', { exact: false }).waitFor()
  const rounds = await (await page.request.get(`${home}/api/exempel/rounds`)).json()
  const { versions } = rounds.rounds.find(({ name }: { name: string }) => name === ROUND)
  await send('snapshots', { version: versions[0].version, as: 'published', meeting: null })
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${home}/exempel/mal/behoriga`, { waitUntil: 'networkidle' })
    const image = page.getByRole('img', { name: 'Andelen behöriga stiger' })
    await image.scrollIntoViewIfNeeded()
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1)
    expect(await page.getByText('Underlag.pdf').count()).toBe(0)
    await expectNoFault(page)
    await page.goto(`${home}/exempel/`, { waitUntil: 'networkidle' })
    await page.getByRole('link', { name: 'Protokoll.pdf' }).waitFor()
    await expectNoFault(page)
  }
})

test('no page wrote an error that its reader does not see', () => expect(noticed()).toEqual([]))
