// What has changed in a source's catalogue since it was last read: key figures gone, new and retitled, groups redrawn.
import type { KeyFigure, SourceGroup } from './key-figures.ts'

type Titled = Pick<KeyFigure, 'id' | 'title'>

export type CatalogueChanges = {
  /** Those that are no longer there, as they were last told. */
  readonly vanished: readonly Titled[]
  readonly appeared: readonly Titled[]
  readonly retitled: readonly (Titled & { readonly before: string })[]
}

/** Compares by id, which a source keeps; the order is that of the catalogues. */
export const catalogueChanges = (
  before: readonly Titled[],
  after: readonly Titled[],
): CatalogueChanges => {
  const earlier = new Map(before.map((one) => [one.id, one]))
  const later = new Map(after.map((one) => [one.id, one]))
  return {
    vanished: before.filter(({ id }) => !later.has(id)),
    appeared: after.filter(({ id }) => !earlier.has(id)),
    retitled: after.flatMap((one) => {
      const was = earlier.get(one.id)
      return was === undefined || was.title === one.title ? [] : [{ ...one, before: was.title }]
    }),
  }
}

/** The groups whose members are others than they were; a group's id is kept when it is redrawn. */
export const redrawnGroups = (
  before: readonly SourceGroup[],
  after: readonly SourceGroup[],
): readonly { readonly group: SourceGroup; readonly before: readonly string[] }[] => {
  const earlier = new Map(before.map((one) => [one.id, one.members]))
  const asOne = (members: readonly string[]) => [...members].sort().join(' ')
  return after.flatMap((group) => {
    const was = earlier.get(group.id)
    return was === undefined || asOne(was) === asOne(group.members) ? [] : [{ group, before: was }]
  })
}

/** Whether so much has gone that a person must accept it first: a third or more of what there was. */
export const isAThirdGone = (gone: number, of: number): boolean => of > 0 && gone * 3 >= of

/** So of a catalogue's key figures. Kolada drops some hundred in a month, of six thousand. */
export const hasShrunkByAThird = (before: readonly Titled[], after: readonly Titled[]): boolean => {
  const { vanished } = catalogueChanges(before, after)
  return isAThirdGone(vanished.length, before.length)
}
