// The file that says how each municipality's people come in: its own sign-on and what its groups may, or
// accounts that are kept here.
import { createPrivateKey, type KeyObject } from 'node:crypto'
import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { ROLES } from '../../domain/organisation/role.ts'
import { roleOfAllHeldForOne } from '../../domain/workflow/accounts.ts'
import type { Held } from '../../domain/workflow/may.ts'

/**
 * @term inloggningstjänst – a municipality's own OpenID Connect provider, with what it is told of us
 * and what its groups mean here
 */
export type Provider = {
  readonly issuer: string
  readonly clientId: string
  /** How the program proves itself: a shared secret, or a key of its own (private_key_jwt). */
  readonly proof: { readonly secret: string } | { readonly key: KeyObject; readonly kid?: string }
  readonly scope: string
  /** Where a claim lies in the identity token, steps between points: «realm_access.roles». */
  readonly nameClaim: string
  readonly groupsClaim: string
  readonly emailClaim: string
  readonly rolesOf: ReadonlyMap<string, readonly Held[]>
}

/** What is wrong, and where: «dorotea.roles.Rektorer». */
export type ProviderFault = {
  readonly where: string
  readonly fault:
    | { readonly is: 'notYaml'; readonly line: number; readonly why: string }
    | { readonly is: 'unknownKey'; readonly key: string }
    | { readonly is: 'notHttps'; readonly found: string }
    | { readonly is: 'notOneProof' }
    | { readonly is: 'noFile'; readonly path: string }
    | { readonly is: 'noKey'; readonly path: string }
    | { readonly is: 'unknownRole'; readonly found: string; readonly roles: readonly string[] }
    | { readonly is: 'roleOfAll'; readonly found: string }
    | { readonly is: 'expected'; readonly expected: string }
    | { readonly is: 'empty' }
}

/** How the municipalities' people come in, by organisation; one can have both. */
export type WaysIn = {
  readonly providers: ReadonlyMap<string, Provider>
  /** Those whose accounts are kept here, with password and passkey. */
  readonly local: ReadonlySet<string>
}

const role = z.enum(ROLES)
const granted = z.union([role, z.strictObject({ role, body: z.string().min(1) })])
const provider = z.strictObject({
  issuer: z.string().min(1),
  clientId: z.string().min(1),
  secretFile: z.string().min(1).optional(),
  keyFile: z.string().min(1).optional(),
  keyId: z.string().min(1).optional(),
  scope: z.string().min(1).default('openid profile'),
  name: z.string().min(1).default('name'),
  groups: z.string().min(1).default('groups'),
  email: z.string().min(1).default('email'),
  roles: z.record(z.string(), z.union([granted, z.array(granted).min(1)])),
  localAccounts: z.boolean().default(false),
})
/** A municipality that has no provider keeps its accounts here. */
const localAlone = z.strictObject({ localAccounts: z.literal(true) })
type Written = z.infer<typeof provider>

const LOCAL_HOSTS: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Whether an address may be spoken to in the clear: on this machine alone. */
export const isLocal = (address: string): boolean =>
  URL.canParse(address) && LOCAL_HOSTS.includes(new URL(address).hostname)

const isSafe = (address: string): boolean =>
  URL.canParse(address) && (new URL(address).protocol === 'https:' || isLocal(address))

type Issue = z.core.$ZodIssue

const faultOf = (issue: Issue): readonly ProviderFault[] => {
  const where = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({ where, fault: { is: 'unknownKey', key } }))
  if (issue.code === 'invalid_union' && issue.path.at(-2) === 'roles')
    return [{ where, fault: { is: 'unknownRole', found: '', roles: ROLES } }]
  return [
    {
      where,
      fault: {
        is: 'expected',
        expected: 'expected' in issue ? String(issue.expected) : issue.code,
      },
    },
  ]
}

/** Gives back a file's text by the path that the file names, or null where there is none. */
export type ReadFile = (path: string) => string | null

type Proof = Provider['proof'] | { readonly faults: readonly ProviderFault[] }

const keyIn = (text: string): KeyObject | null => {
  try {
    return createPrivateKey(text)
  } catch {
    return null
  }
}

const proofOf = (where: string, { secretFile, keyFile, keyId }: Written, read: ReadFile): Proof => {
  const path = secretFile ?? keyFile
  if (path === undefined || (secretFile !== undefined && keyFile !== undefined))
    return { faults: [{ where, fault: { is: 'notOneProof' } }] }
  const text = read(path)?.trim() ?? ''
  if (text === '') return { faults: [{ where, fault: { is: 'noFile', path } }] }
  if (secretFile !== undefined) return { secret: text }
  const key = keyIn(text)
  if (key === null) return { faults: [{ where, fault: { is: 'noKey', path } }] }
  return keyId === undefined ? { key } : { key, kid: keyId }
}

const rolesIn = ({ roles }: Written): ReadonlyMap<string, readonly Held[]> =>
  new Map(
    Object.entries(roles).map(([group, given]) => [
      group,
      [given].flat().map((one) => (typeof one === 'string' ? { role: one, body: null } : one)),
    ]),
  )

const providerOf = (
  organisation: string,
  written: Written,
  read: ReadFile,
): Provider | { readonly faults: readonly ProviderFault[] } => {
  const { issuer, clientId, scope, name, groups, email } = written
  if (!isSafe(issuer))
    return {
      faults: [{ where: `${organisation}.issuer`, fault: { is: 'notHttps', found: issuer } }],
    }
  const proof = proofOf(organisation, written, read)
  if ('faults' in proof) return proof
  const rolesOf = rolesIn(written)
  const faults = [...rolesOf].flatMap(([group, given]): readonly ProviderFault[] => {
    const found = roleOfAllHeldForOne(given)
    const where = `${organisation}.roles.${group}`
    return found === undefined ? [] : [{ where, fault: { is: 'roleOfAll', found } }]
  })
  if (faults.length > 0) return { faults }
  const claims = { nameClaim: name, groupsClaim: groups, emailClaim: email }
  return { issuer, clientId, proof, scope, ...claims, rolesOf }
}

const plainOf = (text: string): { readonly plain: unknown } | ProviderFault => {
  try {
    return { plain: parse(text) ?? {} }
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    const line = error.linePos?.[0].line ?? 1
    return { where: '', fault: { is: 'notYaml', line, why: error.message.split('\n')[0] ?? '' } }
  }
}

const isLocalAlone = (entry: unknown): boolean => localAlone.safeParse(entry).success

/**
 * Reads the file: municipalities by their id in the database, each with its provider, with accounts
 * kept here, or both. Secrets and keys lie in files of their own, which `read` finds.
 * @refuses with every fault there is
 */
export const readProviders = (
  text: string,
  read: ReadFile,
): WaysIn | { readonly faults: readonly ProviderFault[] } => {
  const found = plainOf(text)
  if ('fault' in found) return { faults: [found] }
  const entries = Object.entries(Object(found.plain))
  const local = new Set(entries.filter(([, one]) => isLocalAlone(one)).map(([id]) => id))
  const others =
    typeof found.plain === 'object'
      ? Object.fromEntries(entries.filter(([id]) => !local.has(id)))
      : found.plain
  const parsed = z.record(z.string(), provider).safeParse(others)
  if (!parsed.success) return { faults: parsed.error.issues.flatMap(faultOf) }
  const all = Object.entries(parsed.data)
  if (all.length + local.size === 0) return { faults: [{ where: '', fault: { is: 'empty' } }] }
  const faults: ProviderFault[] = []
  const providers = new Map<string, Provider>()
  for (const [organisation, written] of all) {
    const one = providerOf(organisation, written, read)
    if ('faults' in one) faults.push(...one.faults)
    else providers.set(organisation, one)
    if (written.localAccounts) local.add(organisation)
  }
  return faults.length > 0 ? { faults } : { providers, local }
}
