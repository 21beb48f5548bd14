// What is asked of a room, found by itself, is what is asked of it among everything.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { gatherFacts } from '../assessment/facts.ts'
import { readVersions } from '../goals/read-versions.ts'
import { roundNamed } from '../goals/round-standing.ts'
import { openConclusions } from '../rollup/open-conclusions.ts'
import { asksOf } from './asks.ts'
import { partsOf } from './parts.ts'
import { roomOf } from './rooms.ts'
import { asksInRoom, takesPart } from './taking-part.ts'

const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url))

describe.each(['dorotea', 'exempel', 'kalmar', 'kumla', 'lindesberg', 'starter', 'stockholm-ils'])(
  '%s',
  (folder) => {
    const names = [...readdirSync(`${MODELS}${folder}`), '../starter/model.yaml']
    const files = new Map(names.map((n) => [n, readFileSync(`${MODELS}${folder}/${n}`, 'utf8')]))
    const read = readVersions(files, 'chain.yaml')
    if ('refusals' in read) throw new Error(folder)
    const [{ model, chain }] = read.versions

    test.each(model.rounds.map(({ id }) => `${id}-2026`))('in %s', (name) => {
      const round = roundNamed(model, name)
      if (round === null) throw new Error(name)
      const facts = gatherFacts(model, chain, round, '2027-02-01')
      const conclusions = openConclusions(facts)
      const parts = partsOf(chain.bodies, asksOf(facts, conclusions, null))
      const delivering = parts.filter(({ delivers }) => delivers).map(({ body }) => body)
      const concluded = { conclusions, earlier: null }
      const rooms = [...chain.bodies.keys()].filter((id) => roomOf(chain.bodies, id) === id)
      expect(rooms.filter((room) => takesPart(facts, concluded, room))).toEqual(delivering)
      for (const room of rooms) {
        const own = parts.filter(({ body }) => roomOf(chain.bodies, body) === room)
        const asked = [...asksInRoom(facts, concluded, room)]
        expect(asked).toHaveLength(own.flatMap(({ asks }) => asks).length)
        expect(new Set(asked)).toEqual(new Set(own.flatMap(({ asks }) => asks)))
      }
    })
  },
)
