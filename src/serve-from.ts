// The whole server over an open store: staff, citizens, mail and backups, by one clock.
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { swedishDay } from './domain/periods/swedish-time.ts'
import { LONGEST_QUESTION } from './domain/workflow/citizen-questions.ts'
import { type InFront, makeServer } from './http/server.ts'
import { addStaff } from './http/staff/add-staff.ts'
import type { SignOn } from './http/staff/ways-in.ts'
import { readAppFiles } from './http/staff/web-app.ts'
import { keepWorkingMail } from './jobs/mail-queue.ts'
import { keepFetching } from './jobs/nightly-statistics.ts'
import { keepMakingFiles } from './jobs/ordered-files.ts'
import { keepTidy } from './jobs/tidying.ts'
import { faultPages } from './public/fault-page.tsx'
import { addOpenData } from './public/open-data/add-open-data.ts'
import { type ListedMunicipality, openPublished, type PublishedRounds } from './public/published.ts'
import { addPublicSite } from './public/site.tsx'
import { addStartPage } from './public/start-page.tsx'
import { frameworksOnce } from './sources/files/shipped-frameworks.ts'
import { shippedOnce } from './sources/files/shipped-models.ts'
import { shippedServices } from './sources/files/shipped-services.ts'
import { testedPages } from './sources/files/tested-pages.ts'
import type { Post } from './sources/mail/post.ts'
import { publicAttachments } from './store/attachments.ts'
import { auditorsVerdicts } from './store/auditors-verdicts.ts'
import { answeredQuestions } from './store/citizen-questions.ts'
import type { Store, StorePlace } from './store/connect.ts'
import { currentHouse, houseAt } from './store/house-templates.ts'
import { offerCopies } from './store/live-copy.ts'
import { changeNumbers, listOrganisations } from './store/organisations.ts'
import {
  goneDocuments,
  listSnapshots,
  publishedDocuments,
  readPublishedDocument,
  readSnapshot,
} from './store/published.ts'
import { openFile } from './store/stored-files.ts'
import { iconSvg, themeCss } from './ui/theme.ts'
import { copiesOf } from './usecases/database/take-out.ts'
import { nameOfOrganisation } from './usecases/goals/ensure-organisation.ts'
import type { House } from './usecases/house.ts'
import { emptyMemory } from './usecases/memory.ts'
import type { Nightly } from './usecases/statistics/nightly-import.ts'
import { askAsCitizen } from './usecases/workflow/citizen-questions.ts'
import type { VisitTimes } from './usecases/workflow/visits.ts'

const CITIZEN = 'citizen'

/** The same in every process on the same data; nobody outside knows where that is. */
const keyOf = (place: StorePlace): string =>
  createHash('sha256').update(JSON.stringify(place)).digest('base64url')

/** What the public site may see of a store: published snapshots, and the municipality's name. */
export const publishedRounds = (
  store: Store,
  publicUrl = 'http://localhost',
  key: string = randomUUID(),
): PublishedRounds => ({
  publicUrl,
  municipalities: async () =>
    (await listOrganisations(store)).map((found) => ({
      organisation: found.organisationId,
      name: nameOfOrganisation(found),
    })),
  changeNumbers: () => changeNumbers(store),
  list: (organisation) => store.readAsMember(organisation, CITIZEN, listSnapshots),
  body: async (organisation, id) =>
    (await store.readAsMember(organisation, CITIZEN, (tx) => readSnapshot(tx, id)))?.body ?? null,
  files: (organisation) => store.readAsMember(organisation, CITIZEN, publicAttachments),
  verdicts: (organisation) => store.readAsMember(organisation, CITIZEN, auditorsVerdicts),
  documents: (organisation) => store.readAsMember(organisation, CITIZEN, publishedDocuments),
  goneDocuments: (organisation) => store.readAsMember(organisation, CITIZEN, goneDocuments),
  document: (organisation, document, version) =>
    store.readAsMember(organisation, CITIZEN, (tx) => readPublishedDocument(tx, document, version)),
  house: (organisation, at) =>
    store.readAsMember(organisation, CITIZEN, (tx) =>
      at === null ? currentHouse(tx) : houseAt(tx, at),
    ),
  tested: testedPages(),
  questions: {
    answered: (organisation) => store.readAsMember(organisation, CITIZEN, answeredQuestions),
    ask: (organisation, subject, written) =>
      store.asMember(organisation, CITIZEN, (tx) => askAsCitizen(tx, subject, written)),
    longest: LONGEST_QUESTION,
    key,
    now: Date.now,
  },
  services: shippedServices().services,
  open: (organisation, sha256) =>
    openFile({ files: store.files, organisationId: organisation }, sha256),
})

export type Serving = {
  readonly store: Store
  readonly place: StorePlace
  readonly at: { readonly host: string; readonly port: number }
  readonly signOn: SignOn
  /** The address that visitors use, without a slash at its end. */
  readonly publicUrl: string
  /** The folder of the built staff app. */
  readonly app: string
  readonly visits?: VisitTimes
  readonly inFront?: InFront
  /** The largest file that may be attached, in bytes; left out: as usual. */
  readonly largestFile?: number
  /** null: no mail is set. */
  readonly mail: { readonly post: Post; readonly publicUrl: string; readonly hour: number } | null
  /** What is fetched from Kolada each night; left out: nothing is. */
  readonly nightly?: Omit<Nightly, 'store' | 'now' | 'signal'>
  /** The municipalities that are being brought in; left out: none are. */
  readonly coming?: () => readonly ListedMunicipality[]
  /** What time it is; left out: by the machine's own clock. The store is opened with the same. */
  readonly now?: () => Date
}

export type Served = {
  readonly address: string
  /** Has the mail looked through at once, and not in a minute; it waits until that is done. */
  readonly wakeMail: () => Promise<void>
  /** Closes in order, the store last. */
  readonly stop: () => Promise<void>
}

export const serveFrom = async ({ store, place, at, ...serving }: Serving): Promise<Served> => {
  const { signOn, publicUrl, app, visits, inFront, largestFile, mail, nightly } = serving
  const { coming = () => [], now = () => new Date() } = serving
  const styles = ['ui/styles.css', 'ui/report.css']
    .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
    .join('\n')
  const published = openPublished(publishedRounds(store, publicUrl, keyOf(place)))
  const faultPage = faultPages(published)
  const server = await makeServer({ styles, theme: themeCss, icon: iconSvg, faultPage }, inFront)
  const memory = emptyMemory()
  const queue = mail === null ? null : keepWorkingMail({ store, memory, ...mail, now })
  const today = () => swedishDay(now())
  const frameworks = frameworksOnce()
  const making = keepMakingFiles({ store, memory, now, today, frameworks })
  const house: House = {
    store,
    memory,
    now,
    today,
    makeFiles: making.wake,
    shipped: shippedOnce(),
    frameworks,
    ...(visits === undefined ? {} : { visits }),
    ...(largestFile === undefined ? {} : { largestFile }),
    ...(mail === null || queue === null
      ? {}
      : { mailing: { ...mail, wake: () => void queue.wake() } }),
  }
  await addStaff(server, { house, signOn, app: await readAppFiles(app) })
  addStartPage(server, published, coming)
  addPublicSite(server, published)
  addOpenData(server, published)
  const address = await server.listen(at)
  const tidying = keepTidy(house)
  const fetching = nightly === undefined ? null : keepFetching({ ...nightly, store, now })
  // NOTE a folder is opened by one process, so while this one has it, it makes the copies too.
  const copies = 'dataFolder' in place ? await offerCopies(place.dataFolder, copiesOf(store)) : null
  const stop = async (): Promise<void> => {
    await server.close()
    await making.stop()
    await tidying.stop()
    await fetching?.stop()
    await queue?.stop()
    await copies?.stop()
    await store.close()
  }
  return { address, wakeMail: async () => queue?.wake(), stop }
}
