// The model's workshop as it is shown: versions, drafts, and what has been done.
import type {
  DraftReply,
  DraftRow,
  ModelVersionRow,
  WorkshopReply,
} from '../../contract/workshop.ts'
import type { Chain } from '../../domain/goals/chain.ts'
import type { Model } from '../../domain/model/model.ts'
import type { BodyKind, Text } from '../../domain/organisation/organisation.ts'
import { type Held, mayAnywhere } from '../../domain/workflow/may.ts'
import { sayAuthor } from '../../text/authors.ts'
import { sayDate } from '../../text/dates.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { workshopWords } from '../../text/workshop.ts'
import { roundNameIn } from './staff-frame-view.ts'

type Version = {
  readonly modelId: string
  readonly version: number
  readonly validFrom: string
  readonly validTo: string | null
  readonly changeNumber: number
  readonly author: string
  readonly recordedAt: string
  readonly withdrawn: {
    readonly why: string
    readonly author: string
    readonly recordedAt: string
  } | null
}
type Draft = {
  readonly draftId: string
  readonly title: string
  readonly sourceYaml: string
  readonly version: number
  readonly begunFrom: number | null
  readonly standing: DraftRow['standing']
  readonly author: string
  readonly recordedAt: string
}
type Event = {
  readonly changeNumber: number
  readonly at: string
  readonly who: string
  readonly what: string
  readonly subject: string
  readonly after: unknown
}
type Loaded = {
  readonly versions: readonly [{ readonly model: Model }, ...(readonly { readonly model: Model }[])]
  readonly chain: Chain
}
type SeenVersion = {
  readonly version: Version
  readonly model: Model
  readonly isInUse: boolean
  readonly frozen: readonly string[]
  readonly canBeWithdrawn: boolean
}
type Person = {
  readonly organisation: string
  readonly held: readonly Held[]
  readonly today: string
}

/** Where a model is taken to have been in force since long, no first day is shown. */
const SINCE_LONG = '1900-01-01'

type Names = ReadonlyMap<string, string>

/** «Version 3»; with the model's name where the municipality has had several. */
const titleOf = (
  { modelId, version }: Pick<Version, 'modelId' | 'version'>,
  models: ReadonlySet<string>,
  language: Language,
): string => {
  const words = workshopWords(language).version
  return models.size > 1 ? words.named(version, modelId) : words.name(version)
}

/** A version by itself, as «Version 3»; empty where there is none. */
export const nameOfVersion = (
  version: Pick<Version, 'modelId' | 'version'> | null,
  language: Language,
): string => (version === null ? '' : titleOf(version, new Set(), language))

const daysOf = ({ validFrom, validTo }: Version, language: Language): string => {
  const words = workshopWords(language).version
  const from = validFrom === SINCE_LONG ? words.always : words.from(sayDate(validFrom, language))
  return validTo === null ? from : `${from} ${words.to(sayDate(validTo, language))}`
}

const standingOf = (
  { version, isInUse }: SeenVersion,
  governsToday: boolean,
  today: string,
): ModelVersionRow['standing'] => {
  if (version.withdrawn !== null) return 'withdrawn'
  if (!isInUse) return 'replaced'
  if (governsToday) return 'inForce'
  return version.validFrom > today ? 'ahead' : 'past'
}

const holds = ({ version, isInUse }: SeenVersion, day: string): boolean =>
  isInUse && version.validFrom <= day && (version.validTo === null || version.validTo >= day)

/** The title of the body that a text names, in the reader's language; undefined: it names none. */
const bodyNamed = (name: Text, { bodies }: Chain, language: Language): string | undefined => {
  const body = [...bodies.values()].find(({ title }) =>
    Object.entries(title).some(([tag, said]) => name[tag] === said),
  )
  return body === undefined ? undefined : inLanguage(body.title, language)
}

const versionRow = (
  seen: SeenVersion,
  about: {
    readonly loaded: Loaded
    readonly models: ReadonlySet<string>
    readonly governsToday: boolean
    readonly names: Names
  },
  { organisation, held, today }: Person,
  language: Language,
): ModelVersionRow => {
  const { version, model, frozen, canBeWithdrawn } = seen
  const words = workshopWords(language).version
  const nameOf = (account: string) => sayAuthor(account, about.names, language)
  const { adopted } = model
  const day = (iso: string) => sayDate(iso, language)
  const rounds = frozen.map((name) => roundNameIn(about.loaded.versions, name, language))
  return {
    change: version.changeNumber,
    title: titleOf(version, about.models, language),
    days: daysOf(version, language),
    adopted:
      adopted === undefined
        ? words.noDecision
        : words.adopted(
            bodyNamed(adopted.by, about.loaded.chain, language) ??
              inLanguage(adopted.by, language, model.languages),
            day(adopted.date ?? ''),
            words.paragraph(adopted.ref ?? '', adopted.dnr ?? ''),
          ),
    why:
      adopted?.why === undefined
        ? ''
        : words.why(inLanguage(adopted.why, language, model.languages)),
    recorded: words.recorded(nameOf(version.author), day(version.recordedAt)),
    standing: standingOf(seen, about.governsToday, today),
    withdrawn:
      version.withdrawn === null
        ? ''
        : words.withdrawn(
            nameOf(version.withdrawn.author),
            day(version.withdrawn.recordedAt),
            version.withdrawn.why,
          ),
    frozen: rounds.length === 0 ? '' : words.frozen(rounds.join(', ')),
    mayWithdraw: canBeWithdrawn && mayAnywhere(held, 'adoptModel'),
    file: `/api/${organisation}/workshop/versions/${version.changeNumber}/file`,
  }
}

const draftRow = (
  draft: Draft,
  from: string | null,
  names: Names,
  language: Language,
): DraftRow => {
  const words = workshopWords(language).draft
  return {
    id: draft.draftId,
    title: draft.title,
    from: from === null ? words.fromFile : words.from(from),
    changed: words.changed(
      sayAuthor(draft.author, names, language),
      sayDate(draft.recordedAt, language),
    ),
    standing: draft.standing,
    basedOn: String(draft.version),
  }
}

const mayOf = ({ held }: Pick<Person, 'held'>) => ({
  draft: mayAnywhere(held, 'draftModel'),
  adopt: mayAnywhere(held, 'adoptModel'),
})

type ToldEvent = WorkshopReply['log'][number]

/** What was done, the latest first; many saves of one draft in a row are told once. */
const logOf = (
  events: readonly Event[],
  drafts: readonly Draft[],
  titles: { readonly version: (modelId: string, version: number) => string; readonly names: Names },
  language: Language,
): readonly ToldEvent[] => {
  const words = workshopWords(language)
  const told: (ToldEvent & { readonly same: string; readonly count: number })[] = []
  for (const { changeNumber, at, who, what, subject, after } of events) {
    const same = what === 'saveDraft' ? `${who} ${subject}` : String(changeNumber)
    const last = told.at(-1)
    if (last?.same === same) {
      told[told.length - 1] = { ...last, count: last.count + 1 }
      continue
    }
    const name = sayAuthor(who, titles.names, language)
    const dids: Readonly<Record<string, string>> = words.events
    const did = dids[what] ?? what
    const draft = drafts.find(({ draftId }) => draftId === subject)
    const { version }: { version?: unknown } = Object(after)
    const text =
      draft === undefined
        ? words.event.version(name, did, titles.version(subject, Number(version)))
        : words.event.draft(name, did, draft.title)
    told.push({ id: changeNumber, at, text, same, count: 1 })
  }
  return told.map(({ id, at, text, count }) => ({
    id,
    at,
    text: count === 1 ? text : text + words.event.times(count),
  }))
}

export const workshopView = (
  seen: {
    readonly loaded: Loaded
    readonly versions: readonly SeenVersion[]
    readonly drafts: readonly Draft[]
    readonly events: readonly Event[]
    readonly names: Names
    readonly shipped: readonly { readonly id: string; readonly title: Text }[]
  },
  person: Person,
  language: Language,
): WorkshopReply => {
  const { loaded, versions, names } = seen
  const models = new Set(versions.map(({ version }) => version.modelId))
  const governing = versions
    .filter((one) => holds(one, person.today))
    .toSorted((a, b) => b.version.changeNumber - a.version.changeNumber)[0]
  const titleOfVersion = (change: number | null): string | null => {
    const found = versions.find(({ version }) => version.changeNumber === change)
    return found === undefined ? null : titleOf(found.version, models, language)
  }
  const rows = seen.drafts.map((draft) =>
    draftRow(draft, titleOfVersion(draft.begunFrom), names, language),
  )
  return {
    versions: versions.map((one) =>
      versionRow(one, { loaded, models, governsToday: one === governing, names }, person, language),
    ),
    drafts: rows.filter(({ standing }) => standing === 'open'),
    thrown: rows.filter(({ standing }) => standing === 'thrown'),
    log: logOf(
      seen.events,
      seen.drafts,
      { names, version: (modelId, version) => titleOf({ modelId, version }, models, language) },
      language,
    ),
    may: mayOf(person),
    shipped: seen.shipped.map(({ id, title }) => ({
      id,
      title: inLanguage(title, language, ['sv']),
    })),
  }
}

/** Bodies that decide a model, those that most often do first. */
const DECIDERS: readonly BodyKind[] = [
  'council',
  'executiveBoard',
  'committee',
  'jointCommittee',
  'company',
  'association',
]
/** A form's list of measures is no longer than somebody can look through. */
const MOST_MEASURES = 1000

export const draftView = (
  seen: {
    readonly loaded: Loaded
    readonly draft: Draft
    readonly begunFrom: Version | null
    readonly names: Names
    readonly rounds: readonly string[]
  },
  person: Person,
  language: Language,
): DraftReply => {
  const { loaded, draft, begunFrom, names } = seen
  const { chain, versions } = loaded
  const say = (title: { readonly [tag: string]: string }) =>
    inLanguage(title, language, versions[0].model.languages)
  const bodies = [...chain.bodies.values()]
  const named = bodies.map(({ id, title }) => ({ id, title: say(title) }))
  const sorted = new Intl.Collator(language)
  return {
    draft: draftRow(
      draft,
      begunFrom === null ? null : nameOfVersion(begunFrom, language),
      names,
      language,
    ),
    body: draft.sourceYaml,
    may: draft.standing === 'open' ? mayOf(person) : { draft: false, adopt: false },
    deciders: DECIDERS.flatMap((kind) =>
      bodies
        .filter((body) => body.kind === kind)
        .map(({ id, title, valid = {} }) => ({ id, title: say(title), valid })),
    ),
    rounds: seen.rounds.map((id) => ({ id, title: roundNameIn(versions, id, language) })),
    bodies: named,
    measures: [...chain.measures.values()]
      .slice(0, MOST_MEASURES)
      .map(({ id, title }) => ({ id, title: say(title) }))
      .sort((a, b) => sorted.compare(a.title, b.title)),
    tags: [
      ...new Set([...chain.nodes.values(), ...chain.measures.values()].flatMap(({ tags }) => tags)),
    ].sort(sorted.compare),
    file: `/api/${person.organisation}/workshop/drafts/${draft.draftId}/file`,
  }
}
