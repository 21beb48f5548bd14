// A chain as it stands on a day: nodes and bodies as they are said then, and who answers in place of what has ended.
import type { Measure } from '../measures/measure.ts'
import { answeringOn } from '../organisation/succession.ts'
import { bodiesOn, turningDays } from '../organisation/through-time.ts'
import type { Chain, Node } from './chain.ts'
import { laterDays, nodeOn } from './said-later.ts'

type Standing = Pick<Chain, 'nodes' | 'bodies' | 'measures'>
type Answering = (id: string) => string

const PARTS = ['leads', 'contributes', 'none'] as const

/** Each link goes to the body that answers in place of one that has ended; of two to the same the one that does most. */
const linksOn = (links: Node['links'], answering: Answering): Node['links'] => {
  const now = links.map((link) => ({ ...link, to: answering(link.to) }))
  if (now.every(({ to }, index) => to === links[index]?.to)) return links
  const most = new Map<string, Node['links'][number]>()
  for (const part of PARTS.toReversed())
    for (const one of now.filter((link) => link.part === part))
      most.set(`${one.link} ${one.to}`, one)
  return now.filter((one) => most.get(`${one.link} ${one.to}`) === one)
}

const nodeStanding = (node: Node, day: string, answering: Answering): Node => {
  const said = node.later === undefined ? node : nodeOn(node, day)
  const owner = said.owner === undefined ? undefined : answering(said.owner)
  const links = linksOn(said.links, answering)
  if (owner === said.owner && links === said.links) return said
  return { ...said, links, ...(owner === undefined ? {} : { owner }) }
}

const measureStanding = (measure: Measure, answering: Answering): Measure => {
  const owner = measure.owner === undefined ? undefined : answering(measure.owner)
  return owner === undefined || owner === measure.owner ? measure : { ...measure, owner }
}

const standingOn = ({ nodes, bodies, measures }: Standing, day: string): Standing => {
  const found = new Map<string, string>()
  const answering = (id: string): string => {
    const known = found.get(id) ?? answeringOn(bodies, id, day)
    found.set(id, known)
    return known
  }
  return {
    nodes: new Map([...nodes].map(([id, node]) => [id, nodeStanding(node, day, answering)])),
    bodies: bodiesOn(bodies, day),
    measures: new Map([...measures].map(([id, one]) => [id, measureStanding(one, answering)])),
  }
}

type Known = {
  readonly of: Standing
  readonly days: readonly string[]
  readonly on: Map<string, Standing>
}
// NOTE a chain's parts never change in place, so how they stand between two days is worked out once.
const known = new WeakMap<Chain['nodes'], Known>()

const knownOf = ({ nodes, bodies, measures }: Standing): Known => {
  const found = known.get(nodes)
  if (found !== undefined && found.of.bodies === bodies && found.of.measures === measures)
    return found
  const days = [...new Set([...laterDays({ nodes }), ...turningDays(bodies)])].sort()
  const fresh: Known = { of: { nodes, bodies, measures }, days, on: new Map() }
  known.set(nodes, fresh)
  return fresh
}

/**
 * The chain as it stands on a day, ISO; the same where nothing is ever otherwise. What a body that has
 * ended owned is owned by the one that answers in its place; who once decided something stays.
 */
export const chainOn = <Of extends Standing>(chain: Of, day: string): Of => {
  const { of, days, on } = knownOf(chain)
  if (days.length === 0) return chain
  const since = days.findLast((one) => one <= day) ?? ''
  const standing = on.get(since) ?? standingOn(of, since)
  on.set(since, standing)
  return { ...chain, ...standing }
}
