// From the chain file's words for a group to whom it is made up of, or how that is found.
import type { GroupDescription } from '../comparison/groups.ts'
import type { PeerGroup } from '../comparison/peers.ts'
import type { SimilarFor } from '../comparison/similar-areas.ts'
import type { Chain } from './chain.ts'
import type { ChainCompiling } from './chain-compiling.ts'
import type { ChainWords } from './language.ts'
import { type GroupDescriptionText, OWN_GROUP } from './language-groups.ts'

const own = <Key extends string, Value extends string | number>(
  key: Key,
  written: Value,
): { readonly [K in Key]?: Exclude<Value, typeof OWN_GROUP> } =>
  // NOTE a computed key is typed as any string; it is the given one.
  (written === OWN_GROUP ? {} : { [key]: written }) as {
    readonly [K in Key]?: Exclude<Value, typeof OWN_GROUP>
  }

const describedBy = (text: GroupDescriptionText): GroupDescription => {
  const { all, county, kind, size, similar, kolada } = text
  if (all !== undefined) return { is: 'all', of: all }
  if (county !== undefined) return { is: 'county', ...own('county', county) }
  if (kind !== undefined) return { is: 'skr', ...own('group', kind) }
  if (size !== undefined) return { is: 'size', ...own('from', size) }
  if (similar !== undefined)
    return { is: 'similar', ...own('for', similar as SimilarFor | typeof OWN_GROUP) }
  if (kolada !== undefined) return { is: 'named', group: kolada }
  throw new Error('compileGroups: a description without a key')
}

/** Whether who is in it follows from which municipality one is. */
const hangsOnOwn = (text: GroupDescriptionText): boolean =>
  text.similar !== undefined || Object.values(text).includes(OWN_GROUP)

export const compileGroups = (
  compiling: ChainCompiling,
  { area, groups }: Pick<ChainWords, 'area' | 'groups'>,
): Chain['groups'] =>
  new Map(
    Object.entries(groups ?? {}).map(([id, written]): [string, PeerGroup] => {
      if (Array.isArray(written)) return [id, { id, areas: written }]
      if (area === undefined && hangsOnOwn(written))
        compiling.refuse(['groups', id], { refused: 'missingKey', key: 'area' })
      return [id, { id, described: describedBy(written) }]
    }),
  )
