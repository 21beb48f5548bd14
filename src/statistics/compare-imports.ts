// What a source changed between two imports: values revised and removed, key figures gone, renamed and come, groups redrawn.
import type { KeyFigure, SourceGroup } from '../domain/comparison/key-figures.ts'
import {
  type PlaceIndex,
  type SeriesChange,
  type SeriesKey,
  valueIn,
} from '../domain/comparison/series.ts'

/**
 * @term revidering – a value that a source changed after it had told it: `revised` to another, `removed`, or
 * `added` where it had told none
 */
export type ValueChange = SeriesKey & {
  readonly kind: 'revised' | 'removed' | 'added'
  /** An area's code, or a unit's. */
  readonly area: string
  readonly before: number | null
  readonly after: number | null
}

const kindOf = (before: number | null, after: number | null): ValueChange['kind'] => {
  if (after === null) return 'removed'
  return before === null ? 'added' : 'revised'
}

export type ChangesAsked = {
  /** Which area or unit has which place; told by key figure where they differ. */
  readonly places: PlaceIndex | ((keyFigure: string) => PlaceIndex)
  /** The codes of those to be told of; left out: all. */
  readonly areas?: readonly string[]
  /** Left out: every kind. */
  readonly kinds?: readonly ValueChange['kind'][]
}

/** What a series' values were and have become, place by place; a place that says the same is left out. */
export const valueChanges = (
  { keyFigure, year, sex, before, after }: SeriesChange,
  { places, areas, kinds }: ChangesAsked,
): readonly ValueChange[] => {
  const index = typeof places === 'function' ? places(keyFigure) : places
  return (areas ?? index.codes).flatMap((area) => {
    const place = index.placeOf.get(area)
    if (place === undefined) return []
    const was = before === null ? null : valueIn(before, place)
    const is = after === null ? null : valueIn(after, place)
    if (was === is) return []
    const kind = kindOf(was, is)
    if (kinds !== undefined && !kinds.includes(kind)) return []
    return [{ keyFigure, year, sex, kind, area, before: was, after: is }]
  })
}

/** The changes of many series, part by part as they come, so that however many they are never lie in memory. */
export async function* streamValueChanges(
  changes: AsyncIterable<readonly SeriesChange[]>,
  asked: ChangesAsked,
): AsyncGenerator<readonly ValueChange[]> {
  for await (const part of changes) {
    const changed = part.flatMap((one) => valueChanges(one, asked))
    if (changed.length > 0) yield changed
  }
}

/** How many values of each kind. */
export type ChangeCounts = Readonly<Record<ValueChange['kind'], number>>

/** Counts the changes by key figure. */
export const countChanges = async (
  changes: AsyncIterable<readonly ValueChange[]>,
): Promise<ReadonlyMap<string, ChangeCounts>> => {
  const counts = new Map<string, ChangeCounts>()
  for await (const part of changes)
    for (const { keyFigure, kind } of part) {
      const known = counts.get(keyFigure) ?? { revised: 0, removed: 0, added: 0 }
      counts.set(keyFigure, { ...known, [kind]: known[kind] + 1 })
    }
  return counts
}

/** Something of a catalogue as it stood; `gone`: the source no longer had it. */
type Stood<T> = T & { readonly gone: boolean }

type Pair<T> = { readonly before: Stood<T>; readonly after: Stood<T> }

/** Those that came, those that went, and those that stand on both sides. */
const pairUp = <T extends { readonly id: string }>(
  before: readonly Stood<T>[],
  after: readonly Stood<T>[],
) => {
  const was = new Map(before.flatMap((one) => (one.gone ? [] : [[one.id, one] as const])))
  const is = new Map(after.flatMap((one) => (one.gone ? [] : [[one.id, one] as const])))
  return {
    appeared: [...is.values()].filter(({ id }) => !was.has(id)),
    gone: [...was.values()].filter(({ id }) => !is.has(id)),
    both: [...was.values()].flatMap((one): readonly Pair<T>[] => {
      const other = is.get(one.id)
      return other === undefined ? [] : [{ before: one, after: other }]
    }),
  }
}

/** What has become of the key figures of a catalogue. */
export type CatalogueChanges = {
  readonly appeared: readonly KeyFigure[]
  /** As they were last. */
  readonly gone: readonly KeyFigure[]
  readonly retitled: readonly { readonly before: KeyFigure; readonly after: KeyFigure }[]
  /** Described in other words under the same title: often how a change of method is told. */
  readonly redescribed: readonly { readonly before: KeyFigure; readonly after: KeyFigure }[]
}

/** Compares two catalogues, each as it stood with those that were gone. */
export const compareCatalogues = (
  before: readonly Stood<KeyFigure>[],
  after: readonly Stood<KeyFigure>[],
): CatalogueChanges => {
  const { appeared, gone, both } = pairUp(before, after)
  return {
    appeared,
    gone,
    retitled: both.filter((pair) => pair.before.title !== pair.after.title),
    redescribed: both.filter(
      (pair) =>
        pair.before.title === pair.after.title &&
        pair.before.description !== pair.after.description,
    ),
  }
}

/** What has become of the groups; members by area code. */
export type GroupChanges = {
  readonly appeared: readonly SourceGroup[]
  readonly gone: readonly SourceGroup[]
  readonly redrawn: readonly {
    readonly before: SourceGroup
    readonly after: SourceGroup
    readonly left: readonly string[]
    readonly joined: readonly string[]
  }[]
  readonly retitled: readonly { readonly before: SourceGroup; readonly after: SourceGroup }[]
}

/** Compares the groups of two imports, each as they stood with those that were gone. */
export const compareGroups = (
  before: readonly Stood<SourceGroup>[],
  after: readonly Stood<SourceGroup>[],
): GroupChanges => {
  const { appeared, gone, both } = pairUp(before, after)
  const redrawn = both.flatMap((pair) => {
    const [was, is] = [new Set(pair.before.members), new Set(pair.after.members)]
    const left = [...was].filter((code) => !is.has(code))
    const joined = [...is].filter((code) => !was.has(code))
    return left.length + joined.length === 0 ? [] : [{ ...pair, left, joined }]
  })
  const retitled = both.filter((pair) => pair.before.title !== pair.after.title)
  return { appeared, gone, redrawn, retitled }
}
