// A drawing that reaches nothing outside itself: what draws it here reads files of the server.

const REFERENCE = /\s(?:[\w-]+:)?href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi
const WITHIN = /^(?:#|data:image\/(?:png|jpeg|gif|webp)[;,])/i
/** Names of its own could say anything, and no drawing needs them. */
const NAMES = /<!(?:DOCTYPE|ENTITY)/i

/** The drawing without references to other files or addresses; null: it is none that can be trusted. */
export const selfContained = (svg: string): string | null =>
  NAMES.test(svg)
    ? null
    : svg.replace(REFERENCE, (said, double?: string, single?: string) =>
        WITHIN.test(double ?? single ?? '') ? said : '',
      )
