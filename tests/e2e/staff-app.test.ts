// The staff app in a real browser, by role: reading, reporting, deciding, and being refused.
import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, startDemo } from '../../tools/demo-server.ts'
import { openAgain } from './open-again.ts'
import { watchContexts } from './watch.ts'

const PORT = 4395
const HOME = `http://127.0.0.1:${PORT}`
const ROUND = `/app/dorotea/${encodeURIComponent('delår-2026')}`
let demo: Awaited<ReturnType<typeof startDemo>>
let browser: Browser
let contexts: ReturnType<typeof watchContexts>

beforeAll(async () => {
  demo = await startDemo(PORT)
  await openAgain(HOME, 'dorotea', ['delår-2026'])
  await openAgain(HOME, 'stockholm-ils', ['t2-2026'])
  browser = await launchBrowser()
  contexts = watchContexts(browser)
})

// NOTE a hundred pages left open make every one that follows slower.
afterEach(async () => {
  await contexts.closeAll()
})

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

/** A page of somebody signed in to a municipality in a role. */
const pageOf = async (account: string, width = 1280, organisation = 'dorotea'): Promise<Page> => {
  const context = await contexts.open({ viewport: { width, height: 900 } })
  const session = `${HOME}/api/${organisation}/session`
  const signedIn = await context.request.post(session, { data: { account } })
  expect(signedIn.status()).toBe(201)
  return context.newPage()
}

const open = async (account: string, path: string, width?: number): Promise<Page> => {
  const [, , organisation] = path.split('/')
  const page = await pageOf(account, width, organisation)
  await page.goto(HOME + path, { waitUntil: 'networkidle' })
  return page
}

/** What a screen reader says of a field besides its name. */
const saidOf = (page: Page, label: string): Promise<string> =>
  page.getByLabel(label, { exact: true }).evaluate((field) =>
    (field.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .replace(/\s+/g, ' '),
  )

const valueField = (page: Page) => page.getByLabel('Värde', { exact: true })
const saveValue = (page: Page) => page.getByRole('button', { name: 'Spara värdet' }).click()

describe('coming in', () => {
  test('a visitor chooses municipality and role, and comes to the latest round', async () => {
    const context = await contexts.open()
    const page = await context.newPage()
    await page.goto(`${HOME}/app`)
    await page.getByRole('button', { name: 'Dorotea kommun: controller' }).click()
    await page.getByRole('heading', { level: 1, name: 'Delårsrapport 2026' }).waitFor()
    expect(await page.locator('.person').innerText()).toContain('Kim Lind, controller')
  })

  test('a server without sign-on says so, and leads to the citizens’ pages', async () => {
    const context = await contexts.open()
    const page = await context.newPage()
    const municipalities = [
      { organisation: 'dorotea', name: 'Dorotea kommun', signIns: [], signOn: null },
    ]
    await page.route('**/api/municipalities*', (route) =>
      route.fulfill({ json: { municipalities } }),
    )
    await page.goto(`${HOME}/app`)
    await page.getByRole('heading', { name: 'Här går det inte att logga in än' }).waitFor()
    expect(await page.getByText('demonstration. Rollerna', { exact: false }).count()).toBe(0)
    await page.getByRole('link', { name: 'Mål och uppföljning, Dorotea kommun' }).click()
    await page.getByRole('heading', { level: 1, name: /^Så går det för Dorotea/ }).waitFor()
  })

  test('without a session the way in is shown instead, and leads on to the page that was asked for', async () => {
    const context = await contexts.open()
    const page = await context.newPage()
    await page.goto(`${HOME}${ROUND}/mal/service`)
    await page.getByRole('heading', { name: 'Välj kommun och roll' }).waitFor()
    await page.getByRole('button', { name: 'Dorotea kommun: controller' }).click()
    await page.getByRole('heading', { level: 1, name: /^Företagen är nöjda/ }).waitFor()
  })

  test('who signs out is out, also with the address at hand', async () => {
    const page = await open('reader', ROUND)
    await page.getByRole('button', { name: 'Logga ut' }).click()
    await page.getByRole('heading', { name: 'Välj kommun och roll' }).waitFor()
    expect((await page.request.get(`${HOME}/api/dorotea`)).status()).toBe(401)
  })
})

describe('a program that does not come', () => {
  // NOTE the browser writes of each file that fails, so these contexts are not watched.
  test('is told of after a while, with what to do', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.route('**/app/assets/*.js', (route) => route.abort())
    await page.goto(HOME + ROUND)
    const heading = page.getByRole('heading', { name: 'Programmet gick inte att hämta' })
    expect(await heading.isVisible()).toBe(false)
    await heading.waitFor({ timeout: 15_000 })
    await context.close()
  })

  test('is never told of where it comes', async () => {
    const page = await open('reader', ROUND)
    expect(await page.getByText('Programmet gick inte att hämta').count()).toBe(0)
  })

  test('without JavaScript the page says what it needs, once', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(HOME + ROUND)
    await page.getByRole('heading', { name: 'Medarbetarnas sidor behöver JavaScript' }).waitFor()
    expect(await page.getByRole('main').count()).toBe(1)
    await context.close()
  })
})

describe('looking', () => {
  test('the tree is gone through with arrow keys and opened with Enter', async () => {
    const page = await open('politician', ROUND)
    await page.getByRole('treegrid').waitFor()
    await page.getByRole('row').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(name).toContain('Gott näringslivsklimat')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Gott näringslivsklimat' }).waitFor()
  })

  test('a row is read with its value and target', async () => {
    const page = await open('politician', ROUND)
    const name = await page
      .getByRole('row', { name: /Företagen är nöjda med kommunens service/ })
      .first()
      .getAttribute('aria-label')
    expect(name?.replaceAll('\u00a0', ' ')).toMatch(/78, målvärde 78$/)
  })

  test('a view asked for without a round is kept on the way to the current one', async () => {
    const page = await open('politician', '/app/dorotea/?view=table')
    await page.getByRole('table').first().waitFor()
    expect(page.url()).toContain('view=table')
  })

  test('on a phone the ways on are behind «Meny», and go away with the page they led from', async () => {
    const page = await open('politician', ROUND, 375)
    const way = page.getByRole('link', { name: 'Styrmodellen' })
    expect(await way.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Meny' }).click()
    await way.click()
    await page.getByRole('heading', { level: 1, name: /^Så styrs/ }).waitFor()
    expect(await way.isVisible()).toBe(false)
  })

  test('the chain is narrowed by grade, and the address remembers it', async () => {
    const page = await open('controller', ROUND)
    await page.getByRole('combobox', { name: 'Bedömning' }).selectOption({ index: 3 })
    await page.getByText(/träffar$/).waitFor()
    const address = page.url()
    expect(address).toContain('status=')
    const again = await open('controller', address.slice(HOME.length))
    await again.getByText(/träffar$/).waitFor()
  })

  test('«Varför?» walks from the grade to the values, and Escape closes it', async () => {
    const page = await open('controller', `${ROUND}?view=table`)
    await page.getByRole('button', { name: 'Varför? Fler startar företag' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByText('Medlet för Västerbottens kommuner', { exact: false }).first().waitFor()
    await panel
      .getByText(/^Västerbottens kommuner: 15.kommuner med värde/)
      .first()
      .click()
    await panel.getByRole('row', { name: /^Dorotea egen kommun 2025/ }).waitFor()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  })

  test('«Varför?» goes on to what a grade was weighed together from, and back', async () => {
    const page = await pageOf('controller')
    const account = { account: 'controller' }
    await page.request.post(`${HOME}/api/stockholm-ils/session`, { data: account })
    await page.goto(`${HOME}/app/stockholm-ils/t2-2026?view=table`)
    await page.getByRole('button', { name: 'Varför? Förskolan är trygg' }).click()
    const heading = page.getByRole('dialog').getByRole('heading', { level: 3 }).first()
    await page.locator('.reason-tree a', { hasText: 'Små grupper' }).first().click()
    await heading.getByText('Små grupper i stadsdelens förskolor').waitFor()
    await page.getByRole('button', { name: 'Tillbaka' }).click()
    await heading.getByText('Förskolan är trygg').waitFor()
  })

  test('everything turns to English with one button', async () => {
    const page = await open('controller', ROUND)
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Sign out' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  })
})

describe('reporting', () => {
  test('a reporter’s value moves the light, all the way up to the list', async () => {
    const page = await open('reporter', `${ROUND}/matt/nyforetag`)
    await valueField(page).fill('11,5')
    await saveValue(page)
    await page.getByText('Värdet är sparat.').waitFor()
    await page.goto(`${HOME}${ROUND}/mal/starta`)
    await page.getByText('prognosen 11,5', { exact: false }).first().waitFor()
  })

  test('while a value is typed the light it would give is seen, with its reasons', async () => {
    const page = await open('reporter', `${ROUND}/matt/nyforetag`)
    await valueField(page).fill('3,2')
    const preview = page.locator('.preview')
    await preview.getByText('prognosen 3,2', { exact: false }).waitFor()
    await valueField(page).fill('tre')
    await preview.getByText('«tre»', { exact: false }).waitFor()
    await page.getByRole('heading', { level: 1 }).click()
    expect(await page.getByText('Värdet är sparat.').count()).toBe(0)
  })

  test('a value in the wrong unit is refused with a sentence, and stays in the field', async () => {
    const page = await open('reporter', `${ROUND}/matt/nyforetag`)
    await valueField(page).fill('12 kronor')
    await saveValue(page)
    const refusal = await page.getByRole('alert').innerText()
    expect(refusal).toContain('kronor')
    expect(await valueField(page).inputValue()).toBe('12 kronor')
    expect(await valueField(page).getAttribute('aria-invalid')).toBe('true')
    expect(await saidOf(page, 'Värde')).toContain(refusal.replace(/\s+/g, ' '))
    expect(await page.getByText('kronor', { exact: false }).count()).toBe(1)
    await page.reload()
    expect(await valueField(page).inputValue()).toBe('12 kronor')
  })

  test('what was said of the last try goes when the next value is typed', async () => {
    const page = await open('reporter', `${ROUND}/matt/nyforetag`)
    await valueField(page).fill('9,2')
    await saveValue(page)
    await page.getByText('Värdet är sparat.').waitFor()
    await valueField(page).fill('9,3 kronor')
    expect(await page.getByText('Värdet är sparat.').count()).toBe(0)
    await saveValue(page)
    await page.getByRole('alert').waitFor()
    await valueField(page).fill('9,1')
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await valueField(page).getAttribute('aria-invalid')).toBeNull()
  })

  test('of two who report at once neither is overwritten unseen', async () => {
    const first = await open('reporter', `${ROUND}/matt/nki`)
    const second = await open('controller', `${ROUND}/matt/nki`)
    await valueField(first).fill('79')
    await valueField(second).fill('81')
    await saveValue(first)
    await first.getByText('Värdet är sparat.').waitFor()
    await saveValue(second)
    await second.getByRole('heading', { name: 'Någon annan hann före' }).waitFor()
    const conflict = await second.locator('.conflict').innerText()
    expect(conflict).toContain('79')
    expect(conflict).toContain('81')
    await second.getByRole('button', { name: 'Spara mitt i stället' }).click()
    await second.getByText('Värdet är sparat.').waitFor()
  })

  test('what was typed outlives a server that does not answer', async () => {
    const page = await open('reporter', `${ROUND}/matt/bredband`)
    await page.route('**/readings*', (route) => route.abort())
    await valueField(page).fill('94,1')
    await saveValue(page)
    await page.getByText('Servern svarar inte', { exact: false }).waitFor()
    await page.unroute('**/readings*')
    await page.reload()
    expect(await valueField(page).inputValue()).toBe('94,1')
  })

  test('what was typed and not saved says so when one comes back, and can be discarded', async () => {
    const page = await open('reporter', `${ROUND}/matt/bredband`)
    const before = await valueField(page).inputValue()
    const note = page.getByText('Det är inte sparat.', { exact: false })
    await valueField(page).fill('94,2')
    expect(await note.count()).toBe(0)
    await page.reload()
    await note.waitFor()
    await page.getByRole('button', { name: 'Ta bort utkastet' }).click()
    expect(await valueField(page).inputValue()).toBe(before)
    expect(await note.count()).toBe(0)
    await page.reload()
    await valueField(page).waitFor()
    expect(await note.count()).toBe(0)
  })

  test('a title of one long word keeps the chain within a phone', async () => {
    const page = await pageOf('reader', 375)
    await page.route('**/chain*', async (route) => {
      const answer = await route.fetch()
      const text = await answer.text()
      const long = 'verksamhetsövergripandeutvecklingsmålsättningsdokumentation'
      await route.fulfill({ response: answer, body: text.replaceAll('Fler startar företag', long) })
    })
    for (const view of ['tree', 'table']) {
      await page.goto(`${HOME}${ROUND}?view=${view}`, { waitUntil: 'networkidle' })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
    }
  })

  test('the panel says each assessment with its own reasons under it', async () => {
    const page = await open('reader', '/app/stockholm-ils/t2-2026')
    await page.getByRole('button', { name: /^Varför\? Små grupper/ }).click()
    const panel = page.getByRole('dialog')
    await panel.getByRole('heading', { name: 'Andel av indikatorerna' }).waitFor()
    const order = await panel
      .locator('.standing, .reason-tree')
      .evaluateAll((parts) => parts.map((part) => part.className))
    expect(order).toEqual([
      'standing',
      'reason-tree',
      'standing',
      'reason-tree',
      'standing',
      'reason-tree',
    ])
  })

  test('a reporter of another committee sees the measure and no field', async () => {
    const page = await open('reporter', `${ROUND}/matt/larcentrum`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await valueField(page).count()).toBe(0)
  })
})

describe('writing', () => {
  const GOAL = `${ROUND}/mal/service`
  const analysis = (page: Page) => page.getByLabel('Analys', { exact: true })
  const said = (page: Page, text: string) =>
    page.getByRole('status').filter({ hasText: text }).first().waitFor()

  test('a text is saved as it is written, and stands there the next time', async () => {
    const page = await open('controller', GOAL)
    await analysis(page).pressSequentially('Väntetiden har kortats.')
    await said(page, 'Sparat.')
    await analysis(page).press('End')
    await analysis(page).pressSequentially(' Det märks.')
    await said(page, 'Sparat.')
    await page.reload({ waitUntil: 'networkidle' })
    expect(await analysis(page).inputValue()).toBe('Väntetiden har kortats. Det märks.')
  })

  test('what is written while the server does not answer is kept, and saved when it does', async () => {
    const page = await open('controller', GOAL)
    await page.route('**/texts*', (route) => route.abort())
    await analysis(page).fill('Skrivet utan nät.')
    await said(page, 'Servern svarar inte. Texten är kvar här')
    await page.reload({ waitUntil: 'networkidle' })
    expect(await analysis(page).inputValue()).toBe('Skrivet utan nät.')
    await page.unroute('**/texts*')
    await said(page, 'Sparat.')
  })

  test('two who write at once both see both texts, and choose', async () => {
    const first = await open('controller', GOAL)
    const second = await open('controller', GOAL)
    await analysis(second).waitFor()
    await analysis(first).fill('Annas text.')
    await said(first, 'Sparat.')
    await analysis(second).fill('Bos text.')
    await second.getByRole('heading', { name: 'Någon annan hann före' }).waitFor()
    const conflict = await second.locator('.conflict').innerText()
    expect(conflict).toContain('Annas text.')
    expect(conflict).toContain('Bos text.')
    await second.getByRole('button', { name: 'Spara mitt i stället' }).click()
    await said(second, 'Sparat.')
    const { violations } = await new AxeBuilder({ page: second }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})

describe('deciding', () => {
  const decide = (page: Page) => page.getByRole('button', { name: 'Fastställ' }).click()

  test('a grade that differs needs a reason, and is then shown beside the suggested one', async () => {
    const page = await open('controller', `${ROUND}/mal/utbildade`)
    const form = page.locator('form').first()
    await form.getByRole('radio').nth(1).check()
    await decide(page)
    expect(await page.getByRole('alert').innerText()).toContain('Skriv en motivering')
    await form
      .getByRole('textbox', { name: /^Motivering/ })
      .fill('Fler antagna <b>i höst</b> än siffran visar.')
    await decide(page)
    await page.getByText('Bedömningen är fastställd.').waitFor()
    const decided = page.locator('.standing-parts > div').nth(1)
    expect(await decided.innerText()).toContain('Fler antagna <b>i höst</b> än siffran visar.')
    await page.getByText('Visa händelser').click()
    await page.getByRole('cell', { name: 'Bedömning fastställd' }).first().waitFor()
  })

  test('of a grade that the model asks more of, the form says what', async () => {
    const page = await open('controller', `${ROUND}/mal/service`)
    const form = page.locator('form').first()
    const help = form.getByText('Krävs när bedömningen skiljer sig', { exact: false })
    await help.waitFor()
    await form.getByRole('radio', { name: /Bedömning kan inte göras/ }).check()
    await form.getByText('«Bedömning kan inte göras» kräver motivering', { exact: false }).waitFor()
    expect(await help.count()).toBe(0)
  })

  test('what is shown with a number is not decided by grade', async () => {
    const page = await open('controller', '/app/stockholm-ils/t2-2026/mal/v11')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const forms = await page.locator('form h2').allInnerTexts()
    expect(forms.length).toBeGreaterThan(0)
    expect(forms.filter((heading) => heading.includes('Andel'))).toEqual([])
  })

  test('an auditor reads the events and decides nothing', async () => {
    const page = await open('auditor', `${ROUND}/mal/utbildade`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('button', { name: 'Fastställ' }).count()).toBe(0)
    await page.getByText('Visa händelser').click()
    await page.getByText('Kim Lind').or(page.getByText('controller')).first().waitFor()
  })
})

describe('a round as a whole', () => {
  const roundIn = (page: Page, name: string) => page.getByRole('region', { name })

  test('is frozen, published as it stood, read by the citizen, and withdrawn with a reason', async () => {
    const page = await open('controller', '/app/dorotea/uppfoljningar')
    const round = roundIn(page, 'Delårsrapport 2025')
    await round.getByRole('button', { name: /^Frys …/ }).click()
    await round.getByLabel('Varför fryses den ändå?').fill('Den gjordes på papper.')
    await round.getByRole('button', { name: 'Frys', exact: true }).click()
    await round.getByRole('button', { name: /^Publicera …/ }).click()
    await round.getByLabel(/^Läget den dag/).check()
    await round.getByRole('button', { name: 'Publicera', exact: true }).click()
    const published = round.getByRole('link', { name: /^Publicerad/ })
    const href = (await published.getAttribute('href')) ?? ''
    expect((await page.request.get(HOME + href)).status()).toBe(200)
    await round.getByRole('button', { name: /^Dra tillbaka …/ }).click()
    await round.getByRole('textbox').fill('Fel siffra på s. 3')
    await round.getByRole('button', { name: 'Dra tillbaka', exact: true }).click()
    await round.getByText('Tillbakadragen: Fel siffra på s. 3').waitFor()
    const withdrawn = await page.request.get(HOME + href)
    expect(withdrawn.status()).toBe(410)
    expect(await withdrawn.text()).toContain('Tillbakadragen: Fel siffra på s. 3')
  })

  test('that is closed has no form for values or grades until it is opened again', async () => {
    const page = await open('controller', '/app/dorotea/uppfoljningar')
    const round = roundIn(page, 'Årsredovisning 2024')
    const folded = page.locator('details').filter({ hasText: 'Årsredovisning 2024' })
    await folded.locator('summary').first().click()
    await round.getByRole('button', { name: /^Stäng/ }).click()
    await round.getByText(/^Stängd sedan/).waitFor()
    await page.goto(`${HOME}/app/dorotea/${encodeURIComponent('helår-2024')}/mal/starta`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page
      .getByRole('banner')
      .getByText(/^Stängd sedan/)
      .waitFor()
    expect(await page.getByRole('button', { name: 'Fastställ' }).count()).toBe(0)
    await page.goto(`${HOME}/app/dorotea/uppfoljningar`)
    await round.getByRole('button', { name: /^Öppna igen/ }).click()
    await round.getByText('Öppen för rapportering', { exact: true }).waitFor()
  })

  test('is only looked at by who reads', async () => {
    const page = await open('reader', '/app/dorotea/uppfoljningar')
    await roundIn(page, 'Delårsrapport 2026').waitFor()
    expect(
      await page.getByRole('button', { name: /Frys|Publicera|Stäng|Dra tillbaka/ }).count(),
    ).toBe(0)
  })
})

describe('what is not there', () => {
  test('of a round that does not exist it is said, with those that do', async () => {
    const page = await open('reader', '/app/dorotea/vår-2026/mal/service')
    await page.getByText('ingen uppföljning som heter «vår-2026»', { exact: false }).waitFor()
    expect(await page.getByRole('button', { name: 'Försök igen' }).count()).toBe(0)
    expect(await page.getByRole('combobox', { name: 'Uppföljning' }).inputValue()).toBe('')
    await page.getByRole('main').getByRole('link', { name: 'Delårsrapport 2026' }).click()
    await page.getByRole('heading', { level: 1, name: 'Delårsrapport 2026' }).waitFor()
  })

  test('of a goal that does not exist it is said, with a way back', async () => {
    const page = await open('reader', `${ROUND}/mal/nada`)
    await page.getByText('inget i målkedjan som heter «nada»', { exact: false }).waitFor()
    await page.getByRole('link', { name: 'Till målkedjan' }).click()
    await page.getByRole('heading', { level: 1, name: 'Delårsrapport 2026' }).waitFor()
  })

  test('a server that does not answer can be asked again', async () => {
    const page = await pageOf('reader')
    await page.route('**/rounds/**', (route) => route.abort())
    await page.goto(`${HOME}${ROUND}/matris`)
    const again = page.getByRole('button', { name: 'Försök igen' })
    await again.waitFor({ timeout: 20_000 })
    expect(await page.getByRole('alert').innerText()).toContain('Servern svarar inte')
    await page.unroute('**/rounds/**')
    await again.click()
    await page.getByRole('heading', { level: 1, name: 'Vem gör vad' }).waitFor()
  })
})

test('no page wrote an error in the console or was stopped by the content policy', () => {
  expect(contexts.noticed).toEqual([])
})
