// Finds a described group's members: among the source's groups, or from codes where those are enough.
import { nearestWord } from '../model/nearest.ts'
import { bare, drawnFrom, drawnSimilar, isOfSimilar, sizeFrom } from './drawn-groups.ts'
import type { GroupDescription, GroupRefusal, OwnCounts, ResolvedGroup } from './groups.ts'
import type { Area, KeyFigure, SourceGroup } from './key-figures.ts'
import { countyOf, municipalitiesIn, municipalityOf } from './municipalities.ts'
import { similarForKeyFigure } from './similar-areas.ts'
import { SKR_GROUPS, skrGroupOf } from './skr-groups.ts'

/** What a group is found among: the own area, and what the import that is read holds. */
export type GroupGrounds = {
  /** The own area's code. */
  readonly own: string
  /** The source's groups; none where no import is read. */
  readonly groups: readonly SourceGroup[]
  /** What the source that has drawn them calls itself; absent: Kolada. */
  readonly source?: string
  /** The source's areas; absent: any member counts. */
  readonly areas?: readonly Area[]
  /** The key figure that is compared, for the similar ones. */
  readonly keyFigure?: Pick<KeyFigure, 'title' | 'operatingArea'>
}

type Found = Omit<ResolvedGroup, 'described' | 'own' | 'unknown'>
type Of<Kind extends GroupDescription['is']> = Extract<GroupDescription, { is: Kind }>

const COUNTY_OF_REGION = /^00(\d\d)$/

const isRegion = (code: string): boolean => COUNTY_OF_REGION.test(code) && code !== '0000'

const asFound = (group: SourceGroup): Found => ({ areas: group.members, drawn: drawnFrom(group) })

const byTitle = ({ groups }: GroupGrounds, title: string): SourceGroup | undefined =>
  groups.find((group) => bare(group.title) === title)

const everyone = ({ of }: Of<'all'>, grounds: GroupGrounds): Found | GroupRefusal => {
  const drawn = byTitle(grounds, of === 'regions' ? 'Alla regioner' : 'Alla kommuner')
  if (drawn !== undefined) return asFound(drawn)
  if (of === 'municipalities') return { areas: municipalitiesIn().map(({ code }) => code) }
  const regions = (grounds.areas ?? []).filter(({ kind }) => kind === 'region')
  return regions.length > 0
    ? { areas: regions.map(({ code }) => code) }
    : { refused: 'noGroupsRead', described: { is: 'all', of } }
}

const inCounty = (described: Of<'county'>, grounds: GroupGrounds): Found | GroupRefusal => {
  const asked = described.county
  if (asked === undefined && municipalityOf(grounds.own) === undefined)
    return { refused: 'onlyForMunicipalities', area: grounds.own, described }
  const county = countyOf(asked ?? grounds.own)
  if (county === undefined) return { refused: 'noSuchGroup', asked: asked ?? grounds.own }
  const drawn = byTitle(grounds, `${county.name}s kommuner`)
  return drawn === undefined
    ? { areas: municipalitiesIn(county.code).map(({ code }) => code), county: county.code }
    : { ...asFound(drawn), county: county.code }
}

const skrTitles = (title: string): readonly string[] =>
  title === 'Landsbygdskommun' ? [title, 'Landsbygdskommun, ej nära större stad'] : [title]

const inSkrGroup = (described: Of<'skr'>, grounds: GroupGrounds): Found | GroupRefusal => {
  const drawnOf = (code: string) => {
    const titles = skrTitles(SKR_GROUPS.find((one) => one.code === code)?.title ?? '')
    return grounds.groups.find((group) => titles.includes(bare(group.title)))
  }
  const { group: asked } = described
  if (asked !== undefined) {
    const shipped = SKR_GROUPS.find(({ code }) => code === asked)
    if (shipped === undefined) {
      const nearest = nearestWord(
        asked,
        SKR_GROUPS.map(({ code }) => code),
      )
      return { refused: 'noSuchGroup', asked, ...(nearest === undefined ? {} : { nearest }) }
    }
    const drawn = drawnOf(asked)
    return { ...(drawn === undefined ? { areas: shipped.areas } : asFound(drawn)), skr: asked }
  }
  if (municipalityOf(grounds.own) === undefined)
    return { refused: 'onlyForMunicipalities', area: grounds.own, described }
  for (const { code } of SKR_GROUPS) {
    const drawn = drawnOf(code)
    if (drawn?.members.includes(grounds.own)) return { ...asFound(drawn), skr: code }
  }
  const own = skrGroupOf(grounds.own)
  return own === undefined
    ? { refused: 'noGroupForArea', area: grounds.own, described }
    : { areas: own.areas, skr: own.code }
}

const inSize = (described: Of<'size'>, grounds: GroupGrounds): Found | GroupRefusal => {
  const classes = grounds.groups.filter((group) => sizeFrom(group) !== null)
  if (classes.length === 0) return { refused: 'noGroupsRead', described }
  const { from } = described
  const found = classes.find((group) =>
    from === undefined ? group.members.includes(grounds.own) : sizeFrom(group) === from,
  )
  if (found !== undefined) return asFound(found)
  return from === undefined
    ? { refused: 'noGroupForArea', area: grounds.own, described }
    : { refused: 'noSuchGroup', asked: String(from) }
}

const nameOf = ({ own, areas }: GroupGrounds): string | undefined =>
  areas?.find(({ code }) => code === own)?.title ?? municipalityOf(own)?.name

const similarTo = (described: Of<'similar'>, grounds: GroupGrounds): Found | GroupRefusal => {
  if (!grounds.groups.some(({ title }) => isOfSimilar(title)))
    return { refused: 'noGroupsRead', described }
  const kind = isRegion(grounds.own) ? 'region' : 'municipality'
  const chosen =
    described.for !== undefined
      ? ({ similar: described.for, because: 'asked' } as const)
      : grounds.keyFigure === undefined
        ? ({
            similar: kind === 'region' ? 'socioeconomy' : 'overall',
            because: 'nothingNearer',
          } as const)
        : similarForKeyFigure(grounds.keyFigure, kind)
  const { similar, because } = chosen
  const found = drawnSimilar(grounds.groups, similar, nameOf(grounds))
  return found === undefined
    ? { refused: 'noGroupForArea', area: grounds.own, described, similar }
    : { ...asFound(found), similar: { for: similar, because } }
}

const withName = (
  { group: asked }: Of<'named'>,
  { groups }: GroupGrounds,
): Found | GroupRefusal => {
  if (groups.length === 0)
    return { refused: 'noGroupsRead', described: { is: 'named', group: asked } }
  const byId = groups.find(({ id }) => id === asked)
  if (byId !== undefined) return asFound(byId)
  const same = groups.filter(
    ({ title }) => title.trim() === asked.trim() || bare(title) === bare(asked),
  )
  const [only, ...more] = same
  if (only === undefined) {
    const titles = groups.map(({ title }) => bare(title)).filter((title) => !isOfSimilar(title))
    const nearest = nearestWord(bare(asked), titles)
    return { refused: 'noSuchGroup', asked, ...(nearest === undefined ? {} : { nearest }) }
  }
  return more.length > 0
    ? { refused: 'severalGroups', asked, ids: same.map(({ id }) => id) }
    : asFound(only)
}

const listed = (
  { areas }: Of<'listed'>,
  { areas: known, own }: GroupGrounds,
): Found | GroupRefusal => {
  const isKnown = (asked: string): boolean =>
    known === undefined ||
    asked === own ||
    municipalityOf(asked) !== undefined ||
    known.some(({ code }) => code === asked)
  const asked = areas.filter((area) => !isKnown(area))
  return asked.length === 0 ? { areas } : { refused: 'noSuchAreas', asked }
}

const find = (described: GroupDescription, grounds: GroupGrounds): Found | GroupRefusal => {
  switch (described.is) {
    case 'listed':
      return listed(described, grounds)
    case 'all':
      return everyone(described, grounds)
    case 'county':
      return inCounty(described, grounds)
    case 'skr':
      return inSkrGroup(described, grounds)
    case 'size':
      return inSize(described, grounds)
    case 'similar':
      return similarTo(described, grounds)
    case 'named':
      return withName(described, grounds)
  }
}

/** The members with oneself among them, without, or as they are; by rising code, each once. */
export const countOwn = (
  areas: readonly string[],
  own: string,
  counts: OwnCounts,
): readonly string[] => {
  const others = counts === 'asDrawn' ? areas : areas.filter((area) => area !== own)
  return [...new Set(counts === 'included' ? [...others, own] : others)].sort()
}

/**
 * Who a described group is made up of. The source's groups count where they are there; a county, SKR's
 * groups and all municipalities follow from codes else. A group that nobody is left in is refused.
 */
export const resolveGroup = (
  described: GroupDescription,
  own: OwnCounts,
  grounds: GroupGrounds,
): ResolvedGroup | GroupRefusal => {
  const found = find(described, grounds)
  if ('refused' in found) return found
  const { areas: known } = grounds
  const unknown =
    known === undefined || found.drawn === undefined
      ? []
      : found.areas.filter((area) => !known.some(({ code }) => code === area))
  const members = found.areas.filter((area) => !unknown.includes(area))
  const areas = countOwn(members, grounds.own, own)
  const isAlone = members.length === 1 && members[0] === grounds.own
  if (areas.length === 0 || (own === 'included' && members.length === 0)) {
    const { drawn } = found
    const facts = { described, onlyOwn: isAlone, ...(drawn === undefined ? {} : { drawn }) }
    return { refused: 'groupWithoutMembers', ...facts }
  }
  const { source } = grounds
  return {
    ...{ ...found, described, own, areas },
    ...(source === undefined || found.drawn === undefined ? {} : { source }),
    ...(unknown.length === 0 ? {} : { unknown }),
  }
}
