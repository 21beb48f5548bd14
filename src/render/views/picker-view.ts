// The picker of key figures as it is shown: what was found, each with how we stand and who follows it here.
import type { PickedView, PickerView } from '../../contract/comparison.ts'
import type { LinkView } from '../../contract/views.ts'
import type { CountedKeyFigure } from '../../domain/comparison/counted-key-figure.ts'
import type { ResolvedGroup } from '../../domain/comparison/groups.ts'
import type { KeyFigureGroup } from '../../domain/comparison/key-figures.ts'
import type { Position } from '../../domain/comparison/position.ts'
import type { Measure } from '../../domain/measures/measure.ts'
import { type Attributed, comparingWords, sayComputed, sayGroup } from '../../text/comparing.ts'
import { sayDate } from '../../text/dates.ts'
import { followingWords } from '../../text/following.ts'
import { grouped, type Language } from '../../text/language.ts'
import { sayValue } from './comparing.ts'
import { comparisonAddress } from './comparison-page-view.ts'
import { positionView } from './position-view.ts'

type Picked = {
  readonly keyFigure: CountedKeyFigure
  readonly year: number | null
  readonly position: Position
  /** Whom the position is in; null: there is no group to compare with. */
  readonly group: ResolvedGroup | null
  readonly followers: readonly Measure[]
}

export type Picking = {
  readonly organisation: string
  readonly dataset: string
  /** Which import is read; null: none. */
  readonly read: (Attributed & { readonly import: number }) | null
  readonly madeUp: boolean
  readonly words: string
  readonly count: number
  readonly found: {
    readonly count: number
    readonly shown: readonly Picked[]
    /** They have all of the words, or none has and these have some. */
    readonly by: 'all' | 'any'
    readonly split: readonly (readonly string[])[]
  } | null
  readonly examples: readonly { readonly words: string; readonly id: string }[]
  readonly followed: readonly Picked[]
  readonly language: Language
  /** The pages of the measures that follow a key figure, and of their goals. */
  readonly linksOf: (followers: readonly Measure[]) => readonly LinkView[]
  /** The source's groups of key figures, those whose names have what was looked for, and the one looked in. */
  readonly groups: readonly KeyFigureGroup[]
  readonly foundGroups: readonly KeyFigureGroup[]
  readonly group: KeyFigureGroup | null
}

const groupOf = ({ position, group }: Picked, language: Language): string | null =>
  group === null || position.colour === 'grey' ? null : sayGroup(group, language)

/** The group that all who are placed are placed in; null: they are in several, or nobody is placed. */
const sameGroup = (picked: readonly Picked[], language: Language): string | null => {
  const [first = null, ...others] = new Set(picked.flatMap((one) => groupOf(one, language) ?? []))
  return others.length === 0 ? first : null
}

const pickedView = (
  { organisation, dataset, language, linksOf }: Picking,
  picked: Picked,
  isSaidOnce: boolean,
): PickedView => {
  const { keyFigure, year, position, followers } = picked
  const group = isSaidOnce ? null : groupOf(picked, language)
  return {
    id: keyFigure.id,
    title: keyFigure.title,
    ...(language === 'sv' ? {} : { lang: 'sv' }),
    operatingArea: keyFigure.operatingArea ?? null,
    href: comparisonAddress(organisation, keyFigure.id, { dataset }),
    last:
      position.value === null || year === null
        ? null
        : `${sayValue({ keyFigure, language }, position.value)} (${year})`,
    position: positionView(position, language),
    among: group === null ? null : followingWords(language).among(group),
    followedBy: linksOf(followers),
  }
}

const foundView = (picking: Picking, isSaidOnce: boolean): PickerView['found'] => {
  const { found, words, group, language } = picking
  const { pick } = comparingWords(language)
  if (found === null) return null
  const rows = found.shown.map((one) => pickedView(picking, one, isSaidOnce))
  const hints = [
    ...(found.split.length === 0 ? [] : [pick.inParts(found.split)]),
    ...(rows.length === 0 ? [pick.tryOther] : []),
    ...(found.count > rows.length ? [pick.most(rows.length)] : []),
  ]
  const say = found.by === 'any' ? pick.foundSome : pick.found
  return {
    sentence:
      group === null
        ? say(found.count, words)
        : pick.foundInGroup(found.count, group.title, found.by === 'any' ? '' : words),
    rows,
    hint: hints.length === 0 ? null : hints.join(' '),
  }
}

/** Words of what there is, and the number of one of them. */
const hintOf = (
  examples: Picking['examples'],
  { pick }: ReturnType<typeof comparingWords>,
): string | null => {
  const [first] = examples
  return first === undefined ? null : pick.hint([...examples.map((one) => one.words), first.id])
}

/** The groups to choose among, the first choice being none. */
const groupsView = ({ groups, group, language }: Picking): PickerView['groups'] => {
  if (groups.length === 0) return null
  const { pick } = comparingWords(language)
  const options = groups.map(({ id, title, members }) => ({
    value: id,
    label: pick.groupOf(title, members.length),
  }))
  return {
    chosen: group?.id ?? '',
    options: [{ value: '', label: pick.allGroups }, ...options],
  }
}

const foundGroupsView = ({
  foundGroups,
  organisation,
  language,
}: Picking): PickerView['foundGroups'] => {
  const { pick } = comparingWords(language)
  return foundGroups.map(({ id, title, members }) => ({
    title: pick.groupOf(title, members.length),
    ...(language === 'sv' ? {} : { lang: 'sv' }),
    href: `/app/${organisation}/jamfor?nyckeltalsgrupp=${encodeURIComponent(id)}`,
  }))
}

/** So many the results viewer has room for. */
const MOST_RESULTS = 40

/** The results viewer, with the key figures of the chosen group. */
const resultsAddress = ({ organisation, found, group }: Picking): string | null => {
  const ids = found?.shown.map(({ keyFigure }) => keyFigure.id) ?? []
  if (group === null || ids.length === 0 || ids.length > MOST_RESULTS) return null
  return `/app/${organisation}/jamfor/resultat?nyckeltal=${ids.map(encodeURIComponent).join(',')}`
}

export const pickerView = (picking: Picking): PickerView => {
  const { language, count, found, examples, followed, read } = picking
  const words = comparingWords(language)
  const among = sameGroup(found?.shown ?? followed, language)
  return {
    heading: words.pick.heading,
    lead:
      read === null
        ? `${words.pick.nothing} ${words.pick.nothingLead}`
        : words.pick.lead(grouped(String(count), language)),
    words: picking.words,
    hint: hintOf(examples, words),
    found: foundView(picking, among !== null),
    followed: followed.map((one) => pickedView(picking, one, among !== null)),
    groups: groupsView(picking),
    foundGroups: foundGroupsView(picking),
    results: resultsAddress(picking),
    among: among === null ? null : followingWords(language).allAmong(among),
    note: read === null ? '' : sayComputed(read, language, words.statistics),
    imported:
      read === null
        ? null
        : words.page.imported(read.source, read.import, sayDate(read.fetched, language)),
    madeUp: picking.madeUp,
  }
}
