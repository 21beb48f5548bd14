// The law of rooms: whatever stands in a closed room, what is told outside it is the same.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assessedWhole } from '../assessment/assessed-whole.ts'
import { gatherFacts } from '../assessment/facts.ts'
import { exact } from '../exact/exact.ts'
import type { Chain, Judgement, NodeText } from '../goals/chain.ts'
import { PLACE_OF_JUDGEMENT, PLACE_OF_READING, PLACE_OF_TEXT } from '../goals/fact-places.ts'
import { readVersions, type VersionOfChain } from '../goals/read-versions.ts'
import { roundNamed } from '../goals/round-standing.ts'
import type { Reading } from '../measures/measure.ts'
import { nameOfRound, type Round } from '../periods/period.ts'
import { openConclusions } from '../rollup/open-conclusions.ts'
import { answersFor, firstOwners } from './asked-values.ts'
import type { CameSince } from './came-since.ts'
import { asksIn, type ClosedRooms } from './in-room.ts'
import { roomOf } from './rooms.ts'
import { toldRound } from './told-round.ts'

const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url))
const TODAY = '2027-02-01'
/** The change that opened the round; what lies in rooms came later. */
const OPENED = 100

const read = (folder: string): VersionOfChain => {
  const names = [...readdirSync(`${MODELS}${folder}`), '../starter/model.yaml']
  const files = new Map(names.map((n) => [n, readFileSync(`${MODELS}${folder}/${n}`, 'utf8')]))
  const found = readVersions(files, 'chain.yaml')
  if ('refusals' in found) throw new Error(JSON.stringify(found.refusals.slice(0, 3)))
  return found.versions[0]
}

const named = ({ model }: VersionOfChain, name: string): Round => {
  const round = roundNamed(model, name)
  if (round === null) throw new Error(`no round ${name}`)
  return round
}

type Secret = { readonly number: number; readonly word: string; readonly pick: number }
const secrets = fc.array(
  fc.record({ number: fc.integer({ min: -500, max: 500 }), word: fc.string(), pick: fc.nat(9) }),
  { minLength: 1, maxLength: 12 },
)

/** What bodies have reported, decided and written in their rooms; the same places, other words. */
const reportedIn = (
  { model, chain }: VersionOfChain,
  round: Round,
  rooms: ReadonlySet<string>,
  all: readonly Secret[],
): Pick<Chain, 'readings' | 'judgements' | 'texts'> => {
  let next = 0
  const secret = (): Secret => all[next++ % all.length] ?? { number: 0, word: '', pick: 0 }
  const isIn = (at: string | undefined): boolean => rooms.has(roomOf(chain.bodies, at) ?? '')
  const units = [...chain.bodies.values()].filter(({ kind }) => kind === 'unit')
  const readings = [...chain.measures.values()].flatMap((measure): Reading[] => {
    const asked = measure.consolidation === undefined ? [null] : units.map(({ id }) => id)
    return asked.flatMap((unit) => {
      if (!isIn(answersFor(firstOwners(chain), measure, unit))) return []
      const { number, pick } = secret()
      const said =
        measure.unit === 'yesNo'
          ? { answer: pick % 2 === 0 ? 'yes' : 'no' }
          : pick === 0
            ? { missing: 'notApplicable' as const }
            : { value: exact(number) }
      const about = { measure: measure.id, period: String(round.year), sex: 'all' as const }
      const kind = round.kind === 'forecast' ? ('forecast' as const) : ('outcome' as const)
      const of = unit === null ? {} : { unit }
      return [
        { ...about, ...of, kind, ...said, comment: secret().word, breaks: false, madeUp: true },
      ]
    })
  })
  const owned = [...chain.nodes.values()].filter(({ owner }) => isIn(owner))
  const judgements = owned.flatMap(({ id, type, owner }, index): Judgement[] => {
    const [assessment] = model.types.get(type)?.assessments ?? []
    const grades = model.scales.get(assessment?.scale ?? '')?.grades ?? []
    const { pick, word } = secret()
    const grade = grades[pick % grades.length]
    if (assessment === undefined || grade === undefined || index % 3 !== 0) return []
    const made = { node: id, assessment: assessment.id, round: nameOfRound(round) }
    const by = owner === undefined ? {} : { by: owner }
    return [{ ...made, ...by, grade: grade.id, reason: { sv: word }, madeUp: true }]
  })
  const texts = owned.map(({ id }): NodeText => {
    const round_ = nameOfRound(round)
    return {
      node: id,
      round: round_,
      field: 'analysis',
      text: { sv: `${secret().word}!` },
      madeUp: true,
    }
  })
  return { readings, judgements, texts }
}

const dated = <One>(facts: readonly One[]) => facts.map((fact) => ({ fact, change: OPENED + 1 }))

/** The chain where they have come in the place of what stood there, and what had come so. */
const withReported = (
  chain: Chain,
  said: Pick<Chain, 'readings' | 'judgements' | 'texts'>,
): { readonly chain: Chain; readonly came: CameSince } => {
  const put = <One>(
    known: readonly One[],
    later: readonly One[],
    placeOf: (one: One) => string,
  ) => {
    const places = new Set(later.map(placeOf))
    return {
      now: [...known.filter((one) => !places.has(placeOf(one))), ...later],
      stood: known.filter((one) => places.has(placeOf(one))),
    }
  }
  const readings = put(chain.readings, said.readings, PLACE_OF_READING.place)
  const judgements = put(chain.judgements, said.judgements, PLACE_OF_JUDGEMENT.place)
  const texts = put(chain.texts, said.texts, PLACE_OF_TEXT.place)
  return {
    chain: { ...chain, readings: readings.now, judgements: judgements.now, texts: texts.now },
    came: {
      readings: dated(said.readings),
      judgements: dated(said.judgements),
      texts: dated(said.texts),
      stood: { readings: readings.stood, judgements: judgements.stood, texts: texts.stood },
    },
  }
}

const plain = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'bigint' ? String(one) : one instanceof Map ? [...one] : one,
  )

/** Everything that a page could be made of, as one text. */
const everythingTold = ({ facts, conclusions, untold }: ReturnType<typeof toldRound>): string => {
  const { chain, readings, unitsOf, judgements } = facts
  const nodes = [...chain.nodes.keys()].map((id) => [
    id,
    untold.roomsOf([id]),
    conclusions.standOf(id),
    conclusions.assessedOf(id),
  ])
  const { readings: listed, judgements: made, texts } = chain
  const whole = assessedWhole(facts, conclusions)
  return plain([nodes, whole, [...readings], [...unitsOf], [...judgements], listed, made, texts])
}

describe.each([
  ['exempel', 'helår-2026', ['delår-2026', 'helår-2026', 'helår-2025']],
  ['kalmar', 'delår-2026', ['delår-2026', 'helår-2026']],
  ['stockholm-ils', 't2-2026', ['t2-2026', 'bokslut-2026']],
  ['dorotea', 'helår-2026', ['helår-2026', 'delår-2026']],
])('%s, where %s is open', (folder, open, looked) => {
  const version = read(folder)
  const { model, chain } = version
  const round = named(version, open)
  const delivering = [...chain.bodies.keys()].filter((id) => roomOf(chain.bodies, id) === id)
  const chosen = fc.subarray(delivering, { minLength: 1 })

  const tell = (name: string, rooms: readonly string[], all: readonly Secret[]) => {
    const said = withReported(chain, reportedIn(version, round, new Set(rooms), all))
    const facts = gatherFacts(model, said.chain, named(version, name), TODAY)
    const closed: ClosedRooms = {
      round,
      model,
      chain,
      rooms: new Map(rooms.map((body) => [body, { body, toldUpTo: OPENED }])),
      asks: asksIn(gatherFacts(model, chain, round, TODAY)),
    }
    const whole = { facts, conclusions: openConclusions(facts) }
    return { whole, told: toldRound(whole, said.came, [closed]) }
  }

  test.each(looked)('what is told of %s does not depend on what stands in closed rooms', (name) => {
    fc.assert(
      fc.property(chosen, secrets, secrets, (rooms, one, other) => {
        // NOTE whether an answer is there at all is how far the room has come, and may be told.
        expect(everythingTold(tell(name, rooms, one).told)).toBe(
          everythingTold(tell(name, rooms, other).told),
        )
      }),
      { numRuns: 25 },
    )
  })

  test('what rests on no closed room is told as it is', () => {
    fc.assert(
      fc.property(chosen, secrets, (rooms, all) => {
        const { whole, told } = tell(open, rooms, all)
        for (const id of chain.nodes.keys()) {
          if (told.untold.has(id)) continue
          expect(told.conclusions.assessedOf(id)).toEqual(whole.conclusions.assessedOf(id))
        }
      }),
      { numRuns: 25 },
    )
  })
})
