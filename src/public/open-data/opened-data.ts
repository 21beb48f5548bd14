// What a published version gives of open data: worked out once, since a version never changes.
import type {
  OpenGoal,
  OpenMeasure,
  OpenMunicipality,
  OpenValue,
  OpenVersion,
} from '../../contract/open-data.ts'
import { LICENCE_IRIS } from '../../render/open-data/catalogue.ts'
import { openGoals } from '../../render/open-data/open-goals.ts'
import { measuresBegun, openMeasure, openValuesOf } from '../../render/open-data/open-values.ts'
import { viewFrozen } from '../../render/views/open-frozen.ts'
import { sayStoredSnapshot } from '../../render/views/said-snapshot.ts'
import { daysOfRound, titleOfRound, type Viewing } from '../../render/views/viewing.ts'
import type { SnapshotEntry } from '../../store/published.ts'
import { inLanguage, type Language } from '../../text/language.ts'
import { municipalityName } from '../../text/words-of-model.ts'
import { addressesOf } from '../addresses.ts'
import { type Frozen, isShown, type Municipality, nameIn, type Published } from '../published.ts'
import { hidingFew } from '../services-page.tsx'

export type Found = { readonly entry: SnapshotEntry; readonly frozen: Frozen }

type Told = {
  readonly goals: readonly OpenGoal[]
  readonly measures: readonly {
    readonly open: OpenMeasure
    readonly values: readonly OpenValue[]
  }[]
}

/** On which terms, by whom and with which contact a version's data is open. */
export type Publishing = {
  readonly licence: keyof typeof LICENCE_IRIS | null
  /** Its address at Geonames. */
  readonly place: string | null
  readonly contact: { readonly office: string; readonly email: string } | null
  readonly publisherType: NonNullable<NonNullable<Frozen['model']['municipality']>['publisherType']>
}

/** The version that an address names, else the latest; null where none is shown. */
export const findVersion = async (
  published: Published,
  { organisation, entries, latest }: Municipality,
  version: string | undefined,
): Promise<Found | null> => {
  if (version === undefined) return latest
  const entry = entries.find((one) => one.snapshotId === version && isShown(one))
  const frozen = entry === undefined ? null : await published.thaw(organisation, version)
  return entry === undefined || frozen === null ? null : { entry, frozen }
}

// NOTE a thawed version is kept while it is asked for; what is worked out from it goes when it goes.
const viewings = new WeakMap<Frozen, Viewing>()
const known = new WeakMap<Frozen, Told>()

/** The follow-up in Swedish, as its pages show it, with links that name the version. */
const viewingOf = (
  { services, publicUrl }: Published,
  organisation: string,
  { entry, frozen }: Found,
): Viewing => {
  const before = viewings.get(frozen)
  if (before !== undefined) return before
  const to = addressesOf({ language: 'sv', organisation, version: entry.snapshotId })
  const whole = {
    ...to,
    home: publicUrl + to.home,
    node: (id: string) => publicUrl + to.node(id),
    measure: (id: string) => publicUrl + to.measure(id),
  }
  const viewing = hidingFew(viewFrozen(frozen, 'sv', whole), services)
  viewings.set(frozen, viewing)
  return viewing
}

/** Its goals, its measures and every value that citizens are shown. */
export const toldBy = (published: Published, organisation: string, found: Found): Told => {
  const before = known.get(found.frozen)
  if (before !== undefined) return before
  const viewing = viewingOf(published, organisation, found)
  const told: Told = {
    goals: openGoals(viewing),
    measures: measuresBegun(viewing).map((measure) => ({
      open: openMeasure(viewing, measure),
      values: openValuesOf(viewing, measure),
    })),
  }
  known.set(found.frozen, told)
  return told
}

/** What is missing is null; a municipality is a local authority unless it says else. */
export const publishingIn = ({ model }: Frozen, language: Language): Publishing => {
  const {
    licence = null,
    place = null,
    contact,
    publisherType = 'localAuthority',
  } = model.municipality ?? {}
  const said =
    contact === undefined
      ? null
      : {
          office: inLanguage(contact.office, language, model.languages),
          email: contact.email,
        }
  return { licence, place, publisherType, contact: said }
}

/** What a version's follow-up is called, and the days it looks back on. */
type SaidRound = Pick<OpenVersion, 'roundTitle' | 'periodStarts' | 'periodEnds'>

// NOTE a version's follow-up never changes, and a list of versions must not thaw each of them again.
const rounds = new WeakMap<Published, Map<string, SaidRound>>()

const sayRound = async (
  published: Published,
  organisation: string,
  entry: SnapshotEntry,
): Promise<SaidRound | null> => {
  const kept = rounds.get(published) ?? new Map<string, SaidRound>()
  rounds.set(published, kept)
  const before = kept.get(entry.snapshotId)
  if (before !== undefined) return before
  const frozen = await published.thaw(organisation, entry.snapshotId)
  if (frozen === null) return null
  const said = roundOf(viewingOf(published, organisation, { entry, frozen }))
  kept.set(entry.snapshotId, said)
  return said
}

const roundOf = (viewing: Viewing): SaidRound => {
  const { from, to } = daysOfRound(viewing)
  return { roundTitle: titleOfRound(viewing), periodStarts: from, periodEnds: to }
}

const versionOf = (
  { publicUrl }: Published,
  { organisation, latest }: Municipality,
  entry: SnapshotEntry,
  round: SaidRound,
): OpenVersion => ({
  id: entry.snapshotId,
  municipalityId: organisation,
  roundId: entry.roundId,
  ...round,
  number: entry.version,
  status: entry.status,
  // NOTE in Swedish a body is called as it was then, which the entry says.
  said: sayStoredSnapshot(entry, new Map(), 'sv'),
  publishedAt: new Date(entry.publishedAt).toISOString(),
  isLatest: latest?.entry.snapshotId === entry.snapshotId,
  page: publicUrl + addressesOf({ language: 'sv', organisation, version: entry.snapshotId }).home,
})

export const openVersion = (
  published: Published,
  municipality: Municipality,
  found: Found,
): OpenVersion => {
  const viewing = viewingOf(published, municipality.organisation, found)
  return versionOf(published, municipality, found.entry, roundOf(viewing))
}

/** Some of a municipality's versions, without opening those that have been told of before. */
export const openVersions = async (
  published: Published,
  municipality: Municipality,
  entries: readonly SnapshotEntry[],
): Promise<readonly OpenVersion[]> => {
  const told: OpenVersion[] = []
  for (const entry of entries) {
    const round = await sayRound(published, municipality.organisation, entry)
    if (round !== null) told.push(versionOf(published, municipality, entry, round))
  }
  return told
}

export const openMunicipality = (
  { publicUrl }: Published,
  municipality: Municipality,
): OpenMunicipality => {
  const { organisation, latest } = municipality
  const said = latest?.frozen.model.municipality
  const name = latest === null ? undefined : municipalityName(latest.frozen.model, 'sv')
  return {
    id: organisation,
    code: said?.code ?? null,
    name: name ?? nameIn(municipality, 'sv'),
    latestVersionId: latest?.entry.snapshotId ?? null,
    licence: said?.licence === undefined ? null : LICENCE_IRIS[said.licence],
    page: publicUrl + addressesOf({ language: 'sv', organisation }).home,
  }
}
