// The municipality, the round and the version that an address names.
import { useParams } from '@tanstack/react-router'

/** The municipality and round of the address. */
export const usePlace = (): { readonly organisation: string; readonly round: string } => {
  const { organisation = '', round = '' } = useParams({ strict: false })
  return { organisation, round }
}

/** The round of an address, and the number of its frozen version where it names one: «helår-2026~2». */
export const versionIn = (
  round: string,
): { readonly name: string; readonly version: string | null } => {
  const [, name, version] = /^(.+)~(\d+)$/.exec(round) ?? []
  return { name: name ?? round, version: version ?? null }
}

type Named = { readonly name: string; readonly label: string }

/**
 * What a round of the address is called, though its year is too long ago to be among those to choose: as
 * the same round of another year. null where the model has no such round.
 */
export const labelOfEarlier = (rounds: readonly Named[], round: string): string | null => {
  const [, id, year] = /^(.+)-(\d{4})$/.exec(round) ?? []
  const same = rounds.find(({ name }) => id !== undefined && name.slice(0, -5) === id)
  return same === undefined || year === undefined
    ? null
    : same.label.replace(same.name.slice(-4), year)
}

/** Rounds under their years, both in the order they come. */
export const byYear = <One extends { readonly name: string }>(
  rounds: readonly One[],
): readonly { readonly year: string; readonly rounds: readonly One[] }[] =>
  [...Map.groupBy(rounds, ({ name }) => name.slice(-4))].map(([year, own]) => ({
    year,
    rounds: own,
  }))
