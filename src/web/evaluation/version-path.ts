// Where a closed version of an evaluation is asked for.

/** By its number and the day it was closed, as the page's own address has them. */
export const versionPath = (at: {
  readonly organisation: string
  readonly evaluation: string
  readonly version: string
  readonly day: string
}): string => {
  const [evaluation, version, day] = [at.evaluation, at.version, at.day].map(encodeURIComponent)
  return `/api/${at.organisation}/evaluations/${evaluation}/versions/${version}/${day}`
}
