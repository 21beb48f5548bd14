// The types of start.mjs, which is plain JavaScript so that an old Node can read it.
export declare const LEAST_NODE: number
export declare const majorOf: (version: string) => number
export declare const findPackagedNode: (
  platform: string,
  arch: string,
  exists?: (path: string) => boolean,
) => string | null
export declare const chooseNode: (found: {
  readonly version: string
  readonly running: string
  readonly packaged: string | null
}) => string | null
export declare const oldNodeSentence: (version: string) => string
export declare const noPackagesSentence: () => string
export declare const start: (script: string, args: readonly string[]) => void
