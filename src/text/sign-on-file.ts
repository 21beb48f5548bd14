// What is wrong in the file that says how staff sign in, as sentences: where, what was found, what is expected.
import type { Language } from './language.ts'

/** A fault as plain facts; which of them there are depends on `is`. */
export type SignOnFileFault = {
  readonly where: string
  readonly fault: {
    readonly is: string
    readonly line?: number
    readonly why?: string
    readonly key?: string
    readonly found?: string
    readonly path?: string
    readonly expected?: string
    readonly roles?: readonly string[]
  }
}

type Said = (fault: SignOnFileFault['fault']) => string

const SV: Readonly<Record<string, Said>> = {
  notYaml: ({ line, why }) => `rad ${line} går inte att läsa som YAML: ${why}`,
  unknownKey: ({ key }) =>
    `«${key}» är inget som kan stå där; väntade issuer, clientId, secretFile, keyFile, keyId, scope, name, groups, roles eller localAccounts`,
  notHttps: ({ found }) => `«${found}» ska vara en adress som börjar med https://`,
  notOneProof: () =>
    'väntade antingen secretFile (en delad hemlighet) eller keyFile (en egen nyckel)',
  noFile: ({ path }) => `filen «${path}» finns inte eller är tom`,
  noKey: ({ path }) =>
    `filen «${path}» håller ingen privat nyckel i PEM; väntade RSA eller EC P-256`,
  unknownRole: ({ roles }) =>
    `väntade en roll (${roles?.join(', ')}), ensam eller som { role, body }`,
  roleOfAll: ({ found }) => `rollen ${found} gäller hela kommunen; väntade den ensam, utan body`,
  expected: ({ expected }) => `saknas eller är av fel slag; väntade ${expected}`,
  empty: () => 'filen nämner ingen kommun',
}

const EN: Readonly<Record<string, Said>> = {
  notYaml: ({ line, why }) => `line ${line} cannot be read as YAML: ${why}`,
  unknownKey: ({ key }) =>
    `«${key}» cannot stand there; expected issuer, clientId, secretFile, keyFile, keyId, scope, name, groups, roles or localAccounts`,
  notHttps: ({ found }) => `«${found}» shall be an address beginning https://`,
  notOneProof: () => 'expected either secretFile (a shared secret) or keyFile (a key of its own)',
  noFile: ({ path }) => `the file «${path}» is not there or is empty`,
  noKey: ({ path }) => `the file «${path}» holds no private key in PEM; expected RSA or EC P-256`,
  unknownRole: ({ roles }) => `expected a role (${roles?.join(', ')}), alone or as { role, body }`,
  roleOfAll: ({ found }) =>
    `the role ${found} is of the whole municipality; expected it alone, without a body`,
  expected: ({ expected }) => `is missing or of the wrong kind; expected ${expected}`,
  empty: () => 'the file names no municipality',
}

/** One fault as a sentence. */
export const sentenceForSignOnFile = (
  file: string,
  { where, fault }: SignOnFileFault,
  language: Language,
): string => {
  const say = (language === 'sv' ? SV : EN)[fault.is]
  if (say === undefined) throw new Error(`sentenceForSignOnFile: no words for «${fault.is}»`)
  return [file, where, say(fault)].filter((part) => part !== '').join(': ')
}
