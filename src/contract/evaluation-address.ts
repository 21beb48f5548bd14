// Which part of an evaluation its page is opened at, as the end of the address says it.

const PREFIX = 'del-'

/** «del-3.1», after «#». */
export const addressedPart = (part: string): string => `${PREFIX}${encodeURIComponent(part)}`

/** Whether the end of an address, with its «#», names a part. */
export const isAddressed = (hash: string, part: string): boolean =>
  hash === `#${addressedPart(part)}`
