// The own values of followed key figures written as readings: when an import is taken in, and when a measure begins to follow.
import type { LineChange } from '../../domain/goals/written-chain.ts'
import { followedBy } from '../../domain/measures/followed.ts'
import type { Measure, Reading } from '../../domain/measures/measure.ts'
import { addFollowing, followingReadings } from '../../store/imported-facts.ts'
import { readingsInForce } from '../../store/readings.ts'
import { readImport } from '../../store/statistics-imports.ts'
import { addTaken, takenInForce } from '../../store/statistics-taken.ts'
import type { Tx } from '../../store/tx.ts'
import { readingRow } from '../chain/chain-parts.ts'
import { namesWith, type OpenedToEdit } from '../goals/open-to-edit.ts'
import { toldOfOwn } from './followed-now.ts'

/** Writes the values beside those that stand. @out how many differed */
export const writeOwnValues = async (
  tx: Tx,
  readings: readonly Reading[],
  changeNumber: number,
): Promise<number> => {
  const measures = [...new Set(readings.map(({ measure }) => measure))]
  const stored = measures.length === 0 ? [] : await readingsInForce(tx, measures)
  const following = followingReadings(stored, readings.map(readingRow))
  await addFollowing(tx, { readings: following, judgements: [] }, changeNumber)
  return following.length
}

const followsAnew = (after: Measure, before: Measure | undefined): boolean => {
  const [now, then] = [followedBy(after), before === undefined ? null : followedBy(before)]
  return now !== null && (now.dataset !== then?.dataset || now.keyFigure !== then.keyFigure)
}

/**
 * The own values of measures that an edit lets follow another key figure, from the imports that are taken
 * in: nobody waits for the next import to see them.
 */
export const bringOwnValues = async (
  tx: Tx,
  opened: OpenedToEdit,
  changes: readonly LineChange[],
  changeNumber: number,
): Promise<void> => {
  if (!changes.some(({ kind, after }) => kind === 'measure' && after !== null)) return
  const { chain } = opened.loaded
  const { measures } = namesWith(opened, changes).chain
  const anew = [...measures].filter(([id, measure]) => followsAnew(measure, chain.measures.get(id)))
  if (anew.length === 0) return
  for (const one of (await takenInForce(tx)).values()) {
    const taken = await readImport(tx, one)
    if (taken === null) throw new Error(`bringOwnValues: import ${one.import} is not there`)
    const { readings } = await toldOfOwn(tx, taken, { ...chain, measures: new Map(anew) })
    if (readings.length === 0) continue
    await writeOwnValues(tx, readings, changeNumber)
    // NOTE so that a round that is closed knows what came with statistics, and goes on as it was.
    await addTaken(tx, one, changeNumber)
  }
}
