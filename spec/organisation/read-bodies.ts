// Reads an organisation written in one cell: «bun committee <kf –2026-12-31 →bild | …».
import type { Body, BodyKind, Validity } from '../../src/domain/organisation/organisation.ts'
import { BODY_KINDS } from '../../src/domain/organisation/organisation.ts'

const kindOf = (word: string): BodyKind => {
  const kind = BODY_KINDS.find((one) => one === word)
  if (kind === undefined) throw new Error(`«${word}» is no kind of body`)
  return kind
}

const daysOf = (word: string): Validity => {
  const [from, to] = word.split('–')
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) }
}

type Told = Partial<Pick<Body, 'parent' | 'serves' | 'valid' | 'successors' | 'later'>>

/** «<kf» lies under, «~bun» works for, «2026-01-01–» exists, «→a+b» becomes, «2027-01-01<ks» lies from then under. */
const tellOne = (told: Told, word: string): Told => {
  const later = /^(\d{4}-\d\d-\d\d)([<~])(\S+)$/.exec(word)
  if (later !== null) {
    const [, from = '', sign, id = ''] = later
    const said = sign === '<' ? { parent: id } : { serves: id.split('+') }
    return { ...told, later: [...(told.later ?? []), { from, without: [], ...said }] }
  }
  if (word.startsWith('<')) return { ...told, parent: word.slice(1) }
  if (word.startsWith('~')) return { ...told, serves: word.slice(1).split('+') }
  if (word.startsWith('→')) return { ...told, successors: word.slice(1).split('+') }
  if (word.includes('–')) return { ...told, valid: daysOf(word) }
  throw new Error(`«${word}» says nothing of a body`)
}

/** The bodies of a cell, by id, in its order. Throws on a word that it does not know. */
export const readBodies = (cell: string): ReadonlyMap<string, Body> =>
  new Map(
    cell.split(' | ').map((written) => {
      const [id = '', kind = '', ...words] = written.trim().split(/\s+/)
      const told = words.reduce(tellOne, {})
      return [id, { id, kind: kindOf(kind), title: { sv: id }, ...told }]
    }),
  )
