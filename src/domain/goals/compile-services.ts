// From the words of a service to the service: key figures with direction and weight.
import {
  isShippedService,
  type SaidService,
  SERVICE_ASPECTS,
  type ServiceAspect,
  type ServiceFigure,
  SHIPPED_SERVICES,
} from '../comparison/services.ts'
import { compare, toText, ZERO } from '../exact/exact.ts'
import { optionalText, unknownReference } from '../model/compiling.ts'
import type { Path } from '../model/refusal.ts'
import { type ChainCompiling, decimalAt, given, type Item } from './chain-compiling.ts'
import type { ServicesText } from './language-services.ts'

type Refusing = Pick<ChainCompiling, 'refuse'>
type ServiceLine = Exclude<Item<'services'>, string>
type FigureLine = NonNullable<ServiceLine['cost']>[number]

const BETTER = { cost: 'lower', quality: 'higher', volumes: 'none' } as const

const compileFigure = (
  compiling: Refusing,
  line: FigureLine,
  aspect: ServiceAspect,
  path: Path,
): ServiceFigure => {
  const full = typeof line === 'string' ? { keyFigure: line } : line
  const { keyFigure, title, better, weight = 1 } = full
  const amount = decimalAt(compiling, weight, [...path, 'weight'])
  if (compare(amount, ZERO) < 0)
    compiling.refuse([...path, 'weight'], { refused: 'tooSmall', found: String(weight), least: 0 })
  return {
    keyFigure,
    ...given('title', title),
    better: better ?? BETTER[aspect],
    weight: toText(amount),
  }
}

/** The same key figure twice would count double in silence. */
const refuseTwice = (compiling: Refusing, figures: readonly ServiceFigure[], path: Path): void => {
  const first = new Map<string, number>()
  for (const [index, { keyFigure: id }] of figures.entries()) {
    const at = first.get(id)
    if (at === undefined) first.set(id, index)
    else compiling.refuse([...path, index], { refused: 'duplicateId', id, firstOn: [...path, at] })
  }
}

type Figures = { readonly [Aspect in ServiceAspect]?: readonly ServiceFigure[] }

/** Its key figures, as far as they are said. */
export const compileFigures = (
  compiling: Refusing,
  line: Pick<ServicesText['services'][number], ServiceAspect>,
  path: Path,
): Figures =>
  Object.fromEntries(
    SERVICE_ASPECTS.flatMap((aspect) => {
      const figures = line[aspect]?.map((one, index) =>
        compileFigure(compiling, one, aspect, [...path, aspect, index]),
      )
      if (figures === undefined) return []
      refuseTwice(compiling, figures, [...path, aspect])
      return [[aspect, figures] as const]
    }),
  )

/** One that does not come with the program and has no title is a misspelt one that does. */
const refuseUntitled = (compiling: Refusing, { id, title }: ServiceLine, path: Path): void => {
  if (title === undefined && !isShippedService(id))
    compiling.refuse([...path], unknownReference('service', id, SHIPPED_SERVICES))
}

/** A service of a chain. */
export const compileService = (compiling: Refusing, line: ServiceLine, path: Path): SaidService => {
  refuseUntitled(compiling, line, path)
  return {
    id: line.id,
    ...optionalText('title', line.title),
    ...given('operatingArea', line.operatingArea),
    ...compileFigures(compiling, line, path),
    ...given('owner', line.owner),
    ...given('units', line.units),
    ...given('measures', line.measures),
    ...given('isPublic', line.public),
    ...given('fewest', line.fewest),
  }
}
