// What a municipality does for its inhabitants, and by which key figures its cost, quality and volume are told.
import type { Direction } from '../measures/measure.ts'
import type { Text } from '../organisation/organisation.ts'

/** The services that come with the program, in the order of its file. */
export const SHIPPED_SERVICES = [
  'forskola',
  'fritidshem',
  'grundskola',
  'gymnasieskola',
  'vuxenutbildning',
  'hemtjanst',
  'sarskilt-boende',
  'lss',
  'ifo',
  'ekonomiskt-bistand',
  'arbetsmarknad',
  'kultur',
  'kulturskola',
  'bibliotek',
  'fritid',
  'raddningstjanst',
  'gator',
  'parker',
  'miljo',
  'plan-bygg',
  'avfall',
] as const

export const isShippedService = (id: string): boolean =>
  (SHIPPED_SERVICES as readonly string[]).includes(id)

/** A key figure that tells of a service. */
export type ServiceFigure = {
  readonly keyFigure: string
  /** What it was called when it was chosen; shown where no catalogue has been fetched. */
  readonly title?: string
  readonly better: Direction
  /** Its weight among those that tell of the same, decimal text; nothing but quality is weighed. */
  readonly weight: string
}

/** What tells of a service, by what it tells. */
export const SERVICE_ASPECTS = ['cost', 'quality', 'volumes'] as const
export type ServiceAspect = (typeof SERVICE_ASPECTS)[number]

/** What a municipality says of a service in its own chain; what it leaves out is as the program has it. */
export type SaidService = {
  readonly id: string
  readonly title?: Text
  readonly operatingArea?: string
  readonly cost?: readonly ServiceFigure[]
  readonly quality?: readonly ServiceFigure[]
  readonly volumes?: readonly ServiceFigure[]
  /** Bodies that give it: schools, homes. */
  readonly units?: readonly string[]
  /** The chain's own measures that tell of it. */
  readonly measures?: readonly string[]
  /** The body that answers for it. */
  readonly owner?: string
  readonly isPublic?: boolean
  readonly fewest?: number
}

/** @term verksamhet – what a municipality does for its inhabitants, as school or elderly care, with the key figures that tell of it */
export type Service = {
  readonly id: string
  readonly title: Text
  /** Its area of operation, in the source's words; similar municipalities are drawn for it. */
  readonly operatingArea?: string
  readonly cost: readonly ServiceFigure[]
  readonly quality: readonly ServiceFigure[]
  readonly volumes: readonly ServiceFigure[]
  readonly units: readonly string[]
  /** The body that answers for it; left out: that is not said. */
  readonly owner?: string
  /** null: those that its units report. */
  readonly measures: readonly string[] | null
  /** Whether citizens see its units and what is published of them. */
  readonly isPublic: boolean
  /** Citizens see no value of a unit that rests on fewer than so many. */
  readonly fewest: number
  /** `shipped`: the program's choice of key figures; `changed`: the municipality's of them; `own`: its own service. */
  readonly chosen: 'shipped' | 'changed' | 'own'
}

const isChanged = (said: SaidService): boolean =>
  SERVICE_ASPECTS.some((aspect) => said[aspect] !== undefined)

/**
 * On how many a unit's value rests at least, for citizens to see it, where the municipality says nothing else.
 * The number is ours.
 */
export const FEWEST_SHOWN = 10

const NOTHING = {
  ...{ cost: [], quality: [], volumes: [], units: [], measures: null },
  ...{ isPublic: false, fewest: FEWEST_SHOWN },
}

const withSaid = (shipped: Service | undefined, said: SaidService): Service => ({
  ...NOTHING,
  title: { sv: said.id },
  ...shipped,
  ...said,
  chosen: shipped === undefined ? 'own' : isChanged(said) ? 'changed' : 'shipped',
})

/**
 * The services of a municipality: those it names, in its order, each as the program has it where it says
 * nothing else; where it names none, all of the program's.
 */
export const servicesOf = (
  shipped: readonly Service[],
  said: readonly SaidService[] | undefined,
): readonly Service[] => {
  const known = new Map(shipped.map((one) => [one.id, one]))
  return said === undefined ? shipped : said.map((one) => withSaid(known.get(one.id), one))
}

/** Every key figure that tells of a service, each once. */
export const keyFiguresOf = (service: Pick<Service, ServiceAspect>): readonly string[] => [
  ...new Set(SERVICE_ASPECTS.flatMap((aspect) => service[aspect].map((one) => one.keyFigure))),
]
