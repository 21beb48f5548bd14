// `npm run shots [-- FOLDER [ADDRESS]]`: a picture of every key page, wide and narrow, without colour and with forced colours, light and dark. Look at them.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { launchBrowser, startDemo } from './demo-server.ts'

const PORT = 4396

type Shot = {
  readonly name: string
  readonly path: string
  readonly as?: string
  readonly act?: (page: Page) => Promise<unknown>
}

const openWhy = (page: Page) => page.locator('details.why > summary').first().click()
const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click()

const beginDraft = async (page: Page) => {
  await press('Börja ett utkast')(page)
  await page.getByLabel('Utkastets namn').fill('Inför 2027')
  await press('Börja utkastet')(page)
  await page.getByRole('button', { name: 'Lägg till en nivå' }).waitFor()
}

const openDraftFile = async (page: Page) => {
  await page.getByRole('link', { name: 'Inför 2027' }).first().click()
  await page.getByText('Fil', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Modellens fil' }).waitFor()
}

/** A list read in, up to the differences it shows. */
const bringIn = (list: string) => async (page: Page) => {
  await page.getByText('Läs in …').click()
  const form = page.getByRole('form')
  const file = { name: 'lista.csv', mimeType: '', buffer: Buffer.from(list) }
  await form.getByLabel('Välj fil').setInputFiles(file)
  await form.getByRole('button', { name: 'Visa skillnaderna' }).click()
  await page.getByRole('heading', { name: 'Skillnader' }).waitFor()
}

/** The pages one shows a friend. */
const SHOTS: readonly Shot[] = [
  { name: 'public-start', path: '/' },
  { name: 'public-dorotea', path: '/dorotea/' },
  { name: 'public-node', path: '/dorotea/mal/service', act: openWhy },
  { name: 'public-kumla', path: '/kumla/' },
  { name: 'public-lindesberg', path: '/lindesberg/' },
  { name: 'public-kalmar', path: '/kalmar/' },
  { name: 'public-stockholm', path: '/stockholm-ils/' },
  { name: 'public-model', path: '/dorotea/modell' },
  { name: 'public-versions', path: '/dorotea/versioner' },
  { name: 'staff-choose', path: '/app' },
  { name: 'staff-chain', path: '/app/dorotea/delår-2026', as: 'controller' },
  { name: 'staff-table', path: '/app/dorotea/delår-2026?view=table', as: 'controller' },
  { name: 'staff-narrowed', path: '/app/kalmar/delår-2026?type=operationalGoal', as: 'controller' },
  {
    name: 'staff-why',
    path: '/app/dorotea/delår-2026?view=table',
    as: 'controller',
    act: press(/^Varför\?/),
  },
  { name: 'staff-node', path: '/app/dorotea/delår-2026/mal/service', as: 'controller' },
  { name: 'staff-measure', path: '/app/dorotea/delår-2026/matt/nki', as: 'controller' },
  { name: 'staff-share', path: '/app/kumla/helår-2019/mal/klf-service', as: 'controller' },
  { name: 'staff-matrix', path: '/app/kalmar/delår-2026/matris', as: 'controller' },
  { name: 'staff-model', path: '/app/kumla/helår-2019/modell', as: 'controller' },
  { name: 'staff-mine', path: '/app/exempel/min-sida', as: 'unitManager' },
  { name: 'staff-part', path: '/app/exempel/helår-2026/del/norra', as: 'unitManager' },
  { name: 'staff-board', path: '/app/exempel/helår-2026/laget', as: 'controller' },
  { name: 'staff-year', path: '/app/exempel/arshjul', as: 'controller' },
  {
    name: 'staff-plan-list',
    path: '/app/exempel/planera?year=2027',
    as: 'controller',
    act: bringIn('Nivå;Mål;Ligger under\nMål;Alla barn kan simma;Trygg vardag\n'),
  },
  {
    name: 'staff-people-list',
    path: '/app/exempel/personer',
    as: 'administrator',
    act: bringIn(
      'Namn;Roll;Gäller\nAlex Administratör;läsare;Norra skolan\nAlex Administratör;revisor;hela kommunen\n',
    ),
  },
  {
    name: 'staff-values-list',
    path: '/app/exempel/helår-2026/del/norra',
    as: 'unitManager',
    act: bringIn('Mått;Värde;id\nNågot;4,9;finns-inte\n'),
  },
  { name: 'staff-organisation', path: '/app/exempel/organisation', as: 'controller' },
  {
    name: 'staff-organisation-beside',
    path: '/app/exempel/organisation?dag=2027-01-01&bredvid=2026-11-28',
    as: 'controller',
  },
  { name: 'staff-workshop', path: '/app/exempel/verkstad', as: 'modelOwner' },
  { name: 'staff-draft', path: '/app/exempel/verkstad', as: 'modelOwner', act: beginDraft },
  { name: 'staff-draft-file', path: '/app/exempel/verkstad', as: 'modelOwner', act: openDraftFile },
  { name: 'staff-refused', path: '/app/dorotea/vår-2026', as: 'controller' },
]

const LOOKS = [
  { name: '1280', width: 1280, set: {} },
  { name: '375', width: 375, set: {} },
  { name: 'grey', width: 1280, set: {}, vision: 'achromatopsia' },
  { name: 'forced', width: 1280, set: { forcedColors: 'active' } },
  { name: 'forced-dark', width: 1280, set: { forcedColors: 'active', colorScheme: 'dark' } },
] as const
type Look = (typeof LOOKS)[number]

const signIn = async (context: BrowserContext, home: string, { path, as }: Shot): Promise<void> => {
  const organisation = path.split('/')[2]
  if (as === undefined) return
  await context.request.post(`${home}/api/${organisation}/session`, { data: { account: as } })
}

const withoutColour = async (page: Page, look: Look): Promise<void> => {
  if (!('vision' in look)) return
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setEmulatedVisionDeficiency', { type: look.vision })
}

const take = async (browser: Browser, home: string, folder: string, shot: Shot, look: Look) => {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 },
    ...look.set,
  })
  await signIn(context, home, shot)
  const page = await context.newPage()
  await withoutColour(page, look)
  await page.goto(home + shot.path, { waitUntil: 'networkidle' })
  // NOTE a busy machine may still draw when the network has gone quiet.
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await shot.act?.(page)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: join(folder, `${shot.name}-${look.name}.png`), fullPage: true })
  await context.close()
}

const [folder = 'data/shots', address] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })
const own = address === undefined ? await startDemo(PORT) : null
const browser = await launchBrowser()
try {
  for (const shot of SHOTS)
    for (const look of LOOKS) await take(browser, own?.home ?? address ?? '', folder, shot, look)
  process.stdout.write(`${SHOTS.length * LOOKS.length} pictures in ${folder}\n`)
} finally {
  await browser.close()
  await own?.stop()
}
