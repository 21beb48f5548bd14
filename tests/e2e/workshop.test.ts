// The model's workshop in a real browser: a draft begun, a fault seen at its line, tried on a year's facts and adopted by a decision.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { demoInBrowser } from './demo-in-browser.ts'

const BASE = '/app/exempel/verkstad'
const { noticed, open: openAs } = demoInBrowser(4127)
const open = (account = 'modelOwner', path = '', width?: number): Promise<Page> =>
  openAs(account, BASE + path, width)

const accessible = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
}
const begin = async (title: string, width?: number): Promise<Page> => {
  const page = await open('modelOwner', '', width)
  await page.getByRole('button', { name: 'Börja ett utkast' }).click()
  await page.getByLabel('Utkastets namn').fill(title)
  await page.getByRole('button', { name: 'Börja utkastet' }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await page.getByText('Fil', { exact: true }).click()
  await file(page).waitFor()
  return page
}
const file = (page: Page) => page.getByRole('textbox', { name: 'Modellens fil' })
/** The text that the draft was saved with, as it is downloaded. */
const savedText = async (page: Page): Promise<string> => {
  const path = `/api/exempel/workshop/drafts/${new URL(page.url()).pathname.split('/').at(-1)}/file`
  return (await page.request.get(new URL(path, page.url()).href)).text()
}
const draftPath = (page: Page) => new URL(page.url()).pathname.slice(BASE.length)
/** Sends another text of the draft, as from another window. */
const saveElsewhere = async (page: Page, change: (text: string) => string) => {
  const url = new URL(`/api/exempel/workshop/drafts${draftPath(page)}`, page.url()).href
  const { body, draft } = await (await page.request.get(url)).json()
  const data = { body: change(body), basedOn: draft.basedOn }
  expect((await page.request.post(url, { data })).status()).toBe(201)
}
/** The same, and the page read anew. */
const rewrite = async (page: Page, change: (text: string) => string) => {
  await saveElsewhere(page, change)
  await page.reload({ waitUntil: 'networkidle' })
}
const toStart = async (page: Page) => {
  await file(page).focus()
  await page.keyboard.press('Control+Home')
}
const stricter = (text: string) =>
  text.replace('atMost: 10 %', 'atMost: 1 %').replace('over: 10 %', 'over: 1 %')

/** Tabs to what begins with the name, as somebody without a mouse does. */
const tabTo = async (page: Page, name: string) => {
  for (let step = 0; step < 250; step += 1) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(() => {
      const one = document.activeElement
      const label = one instanceof HTMLElement && 'labels' in one ? one.labels : null
      const said = label instanceof NodeList ? label[0]?.textContent : null
      return (one?.getAttribute('aria-label') ?? said ?? one?.textContent ?? '').trim()
    })
    if (here.startsWith(name)) return
  }
  throw new Error(`Tab does not reach «${name}»`)
}
const pressOn = async (page: Page, name: string, ...keys: readonly string[]) => {
  await tabTo(page, name)
  for (const key of keys) await page.keyboard.press(key)
}
const typeIn = async (page: Page, name: string, text: string) => {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

describe('the model owner', () => {
  test('goes from a draft to its adoption by keyboard: orders a scale, is told what uses a grade, makes a case and a rule, takes the rule away, adopts', async () => {
    const page = await open('modelOwner')
    await pressOn(page, 'Börja ett utkast', 'Enter')
    await typeIn(page, 'Utkastets namn', 'Utan mus')
    await pressOn(page, 'Börja utkastet', 'Enter')
    await page.getByRole('heading', { level: 1, name: 'Utan mus' }).waitFor()
    await page.getByText('Utkastet är helt.').waitFor()
    await pressOn(page, 'Nivåer', 'ArrowRight')
    await pressOn(page, 'Ljus', 'Enter')
    await pressOn(page, 'Flytta upp Kan inte bedömas', 'Enter')
    await page.getByText('Kan inte bedömas är nu nummer 3 av 4.').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Kan inte bedömas är nu nummer 2 av 4.').waitFor()
    await pressOn(page, 'Flytta ner Kan inte bedömas', 'Enter', 'Enter')
    await page.getByText('Kan inte bedömas är nu nummer 4 av 4.').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Kan inte bedömas tas inte bort:').waitFor()
    await page.getByText('regeln Målvärdesregeln').waitFor()
    await accessible(page)
    await page.locator('.model-form h2').focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await pressOn(page, 'Målvärdesregeln', 'Enter')
    await pressOn(page, 'Lägg till ett fall', 'Enter')
    await page.locator('.model-form h2').focus()
    await tabTo(page, 'När')
    await accessible(page)
    await page.keyboard.press('ArrowDown')
    await typeIn(page, 'Jämförs med', 'ett')
    await typeIn(page, 'Talet', '7,5')
    await typeIn(page, 'Då blir graden', 'Kan')
    await pressOn(page, 'Prövas', 'Home')
    await pressOn(page, 'Lägg till', 'Enter')
    await page.getByRole('group', { name: 'Fall 5: Inte nått' }).waitFor()
    await page.getByText('Utkastet är helt.').waitFor()
    await page.getByText('Allt är sparat').waitFor()
    expect(await savedText(page)).toContain("- { grade: grey, when: { beats: '7,5' } }")
    await pressOn(page, 'Lägg till en regel', 'Enter')
    await page.locator('.model-form h2').focus()
    await typeIn(page, 'Namn på det nya', 'Nära målet')
    await pressOn(page, 'När', 'ArrowDown', 'ArrowDown')
    await typeIn(page, 'Hur mycket', '5')
    await typeIn(page, 'Då blir graden', 'N')
    await accessible(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.part-form summary', { hasText: 'Nära målet' }).waitFor()
    await page.locator('.model-form h2').focus()
    await pressOn(page, 'Nära målet', 'Enter')
    await pressOn(page, 'Ta bort … Nära målet', 'Enter')
    await page.getByText('Inget i modellen använder Nära målet.').waitFor()
    await accessible(page)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Regler')
    await page.getByText('Utkastet är helt.').waitFor()
    await page.getByText('Allt är sparat').waitFor()
    expect(await savedText(page)).not.toContain('Nära målet')
    await page.locator('h1').evaluate((one) => one.setAttribute('tabindex', '-1'))
    await page.locator('h1').focus()
    await pressOn(page, 'Anta', 'Enter')
    await page.getByRole('heading', { name: 'Det här ändras' }).waitFor()
    await typeIn(page, 'Antaget av', 'Kommunf')
    await tabTo(page, 'Beslutsdatum')
    for (const key of ['ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowUp'])
      await page.keyboard.press(key)
    await typeIn(page, 'Paragraf', '§ 92')
    await pressOn(page, 'Anta utkastet', 'Enter')
    await page.getByText('Utkastet är antaget och kan inte ändras.').waitFor()
    await accessible(page)
  })

  test('writes a fault and is told at its line and in a list that leads there, then mends it', async () => {
    const page = await begin('Med fel')
    await page.getByText('Utkastet är helt.').waitFor()
    await toStart(page)
    await page.keyboard.type('rundor: []\n')
    await page.getByText('1\u00a0fel', { exact: true }).waitFor()
    await page.locator('.cm-lint-marker-error').first().waitFor()
    await page.getByText('rundor').nth(1).waitFor()
    await accessible(page)
    await page.keyboard.press('Control+End')
    await page.getByRole('button', { name: 'Rad 1, tecken 1' }).click()
    expect(await file(page).evaluate((one) => one === document.activeElement)).toBe(true)
    // What was typed slowly is taken back in several steps.
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('Control+z')
    await page.getByText('Utkastet är helt.').waitFor()
    await page.getByText('Allt är sparat').waitFor()
    expect(await savedText(page)).not.toContain('rundor')
  })

  test('leaves the text with Tab, and is given words of the language with Ctrl and space', async () => {
    const page = await begin('Med tangenter')
    await toStart(page)
    await page.keyboard.type('cei')
    await page.keyboard.press('Control+Space')
    await page.getByRole('option', { name: 'ceilings' }).waitFor()
    await page.keyboard.press('Escape')
    for (let letter = 0; letter < 3; letter += 1) await page.keyboard.press('Backspace')
    await page.keyboard.press('Tab')
    expect(await file(page).evaluate((one) => one === document.activeElement)).toBe(false)
  })

  test('mends a fault and a number, names a level, adds a round and retires a level by form; every comment stays in the file', async () => {
    const page = await begin('Med formulär')
    const before = await savedText(page)
    await rewrite(page, (text) => text.replace('kind: forecast', 'kind: forcast'))
    const section = (title: string) =>
      page.locator('.model-form > .view-choice').getByText(title, { exact: true }).click()
    const part = (title: string) =>
      page.locator('.part-form', {
        has: page.locator('summary', { hasText: new RegExp(`^${title}`) }),
      })
    await page.getByText('1\u00a0fel', { exact: true }).waitFor()
    await section('Uppföljningar')
    await part('Delår').locator('summary').click()
    await part('Delår').getByLabel('Bedömer').selectOption('forecast')
    await page.getByText('Utkastet är helt.').waitFor()
    await section('Nivåer')
    await part('Enhetsmål').locator('summary').click()
    await accessible(page)
    await part('Enhetsmål').getByLabel('Namn (svenska)').fill('Verksamhetsmål')
    await page.keyboard.press('Enter')
    await part('Verksamhetsmål').getByLabel('Namn (svenska)').fill('')
    await page.keyboard.press('Tab')
    await page.getByText('Namn (svenska) måste vara ifyllt.').waitFor()
    await part('Verksamhetsmål').getByLabel('Namn (svenska)').fill('Verksamhetsmål')
    await part('Verksamhetsmål').getByRole('button', { name: 'Avsluta nivån …' }).click()
    await part('Verksamhetsmål').getByRole('button', { name: 'Avsluta nivån', exact: true }).click()
    await part('Verksamhetsmål').getByText('Avslutad', { exact: true }).waitFor()
    await section('Regler')
    await part('Målvärdesregeln').locator('summary').click()
    await part('Målvärdesregeln')
      .getByLabel('Nästan nått när utfallet är sämre med högst')
      .fill('5 procent')
    await page.keyboard.press('Tab')
    await page.getByText('Skriv ett tal, som 10 %').waitFor()
    await part('Målvärdesregeln')
      .getByLabel('Nästan nått när utfallet är sämre med högst')
      .fill('5')
    await page.keyboard.press('Tab')
    await page.getByText('Utkastet är helt.').waitFor()
    await accessible(page)
    await section('Uppföljningar')
    await page.getByRole('button', { name: 'Lägg till en uppföljning' }).click()
    await page.getByLabel('Namn på det nya').fill('Tertial 1')
    await page.keyboard.press('Enter')
    await part('Tertial 1').waitFor()
    await accessible(page)
    await page.getByText('Allt är sparat').waitFor()
    const after = await savedText(page)
    const comments = (text: string) => text.match(/#.*$/gm)
    expect(comments(after)).toEqual(comments(before))
    expect(after).toContain('Verksamhetsmål')
    expect(after).toContain('atMost: 5 %')
    expect(after).toContain('id: tertial-1')
  })

  test('sees whose text is whose when two have saved, and nothing is written over', async () => {
    const page = await begin('Två skriver')
    await toStart(page)
    await saveElsewhere(page, (text) => `# deras rad\n${text}`)
    await page.keyboard.type('# min rad\n')
    await page.getByRole('heading', { name: 'Någon annan har sparat utkastet' }).waitFor()
    const conflict = page.locator('.conflict')
    await conflict.getByText('# deras rad').waitFor()
    await conflict.getByText('# min rad').waitFor()
    await accessible(page)
    await page.getByRole('button', { name: 'Ta deras text' }).click()
    await file(page).getByText('# deras rad').waitFor()
    expect(await savedText(page)).toMatch(/^# deras rad/)
  })

  test('tries a draft on last year: whose grade would be another, from what to what, and why', async () => {
    const page = await begin('Strängare')
    await rewrite(page, stricter)
    await page.getByRole('link', { name: 'Prova' }).click()
    await page.getByRole('combobox', { name: 'Uppföljning' }).selectOption('Helår 2025')
    const row = page.locator('.trial-table tbody tr').first()
    await row.waitFor()
    expect(await row.locator('.badge').count()).toBe(2)
    expect(await row.getByRole('cell').last().innerText()).toContain('I dag:')
    await accessible(page)
  })

  test('adopts a draft with body, day and paragraph, told first what it means; it stands as the version ahead', async () => {
    const page = await begin('Antas')
    await rewrite(page, stricter)
    await page.getByRole('link', { name: 'Anta' }).click()
    await page.getByText('Utkastet blir en ny version bredvid dem som finns.').waitFor()
    await page.getByRole('heading', { name: 'Det här ändras' }).waitFor()
    await accessible(page)
    await page.getByLabel('Antaget av').selectOption({ label: 'Kommunfullmäktige' })
    await page.getByLabel('Beslutsdatum').fill('2026-11-23')
    await page.getByLabel('Paragraf').fill('§ 91')
    await page.getByRole('button', { name: 'Anta utkastet' }).click()
    await page.getByText('Utkastet är antaget och kan inte ändras.').waitFor()
    await page.getByRole('link', { name: 'Verkstad' }).first().click()
    const version = page.getByRole('listitem').filter({ hasText: '§ 91' })
    await version.getByText('Kommunfullmäktige, 23 november 2026, § 91').waitFor()
    await version.getByText('Gäller senare').waitFor()
    await version.getByRole('button', { name: /^Dra tillbaka Version/ }).click()
    await page.getByLabel('Varför?').fill('Fel paragraf')
    await accessible(page)
    await page.getByRole('button', { name: 'Dra tillbaka versionen' }).click()
    await page.getByText('Tillbakadragen', { exact: true }).waitFor()
  })

  test('cannot adopt a draft while it has faults, and is told where the first stands', async () => {
    const page = await begin('Trasigt')
    await rewrite(page, (text) => `rundor: []\n${text}`)
    await page.getByRole('link', { name: 'Anta' }).click()
    await page.getByRole('alert').getByText('Det första står på rad 1, tecken 1').waitFor()
    expect(await page.getByRole('button', { name: 'Anta utkastet' }).count()).toBe(0)
  })

  test('names a draft anew and goes on writing in it; throws it away and takes it back', async () => {
    const page = await begin('Fel namn')
    await page.getByRole('button', { name: 'Byt namn' }).click()
    await page.getByLabel('Utkastets namn').fill('Rätt namn')
    await page.getByRole('button', { name: 'Spara namnet' }).click()
    await page.getByRole('heading', { level: 1, name: 'Rätt namn' }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await toStart(page)
    await page.keyboard.type('# en rad\n')
    await page.getByText('Allt är sparat').waitFor()
    await page.getByRole('button', { name: 'Kasta utkastet …' }).click()
    await page.getByRole('button', { name: 'Kasta utkastet', exact: true }).click()
    await page.getByRole('button', { name: 'Ta tillbaka: Rätt namn' }).click()
    await page.getByRole('link', { name: 'Rätt namn' }).waitFor()
  })
})

test('the controller reads drafts and changes none; a reader does not come in', async () => {
  const owner = await begin('Läses')
  const page = await open('controller', draftPath(owner))
  await page.getByText('Du kan läsa utkastet.').waitFor()
  expect(await file(page).getAttribute('aria-readonly')).toBe('true')
  expect(await page.getByRole('button', { name: 'Byt namn' }).count()).toBe(0)
  await page.getByRole('link', { name: 'Anta' }).click()
  await page.getByText('Modellägaren antar utkast.').waitFor()
  const reader = await open('reader')
  expect(await reader.getByRole('link', { name: 'Verkstad' }).count()).toBe(0)
  expect(await reader.getByRole('alert').count()).toBe(1)
})

test.each([1280, 375])(
  'the workshop has no fault that axe finds and nothing beside the page at %i px',
  async (width) => {
    const page = await begin(`Bredd ${width}`, width)
    const fits = async () => {
      await accessible(page)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(wide).toBeLessThanOrEqual(width)
    }
    await fits()
    for (const part of ['Prova', 'Anta']) {
      await page.getByRole('link', { name: part }).click()
      await page.waitForLoadState('networkidle')
      await fits()
    }
    await page.getByRole('link', { name: 'Verkstad' }).first().click()
    await page.getByRole('heading', { name: 'Antagna versioner' }).waitFor()
    await fits()
  },
)

test('nothing was noticed that no reader sees', () => expect(noticed()).toEqual([]))
