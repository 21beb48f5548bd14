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
