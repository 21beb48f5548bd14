// Reads a file of services: text in, the services or the refusals out.
import { FEWEST_SHOWN, type Service } from '../comparison/services.ts'
import { optionalText, textOf } from '../model/compiling.ts'
import { readShape } from '../model/read-shape.ts'
import { type Refusal, withFirst } from '../model/refusal.ts'
import { placeOf, readSource } from '../model/source.ts'
import type { Text } from '../organisation/organisation.ts'
import { given } from './chain-compiling.ts'
import type { ChainFault } from './chain-fault.ts'
import { compileFigures } from './compile-services.ts'
import { servicesFile } from './language-services.ts'

export type ReadServices =
  | { readonly services: readonly Service[]; readonly source: Text; readonly note?: Text }
  | { readonly refusals: readonly Refusal<ChainFault>[] }

const NONE = {
  ...{ units: [], measures: null, isPublic: false },
  ...{ fewest: FEWEST_SHOWN, chosen: 'shipped' as const },
}

/** The services of the file `name`. Every refusal has file, line and column. */
export const readServices = (name: string, content: string): ReadServices => {
  const source = readSource(name, content)
  if ('refusals' in source) return source
  const shape = readShape(servicesFile, source.root)
  if ('refusals' in shape) return shape
  const refusals: Refusal<ChainFault>[] = []
  const locate = (path: readonly (string | number)[]) => placeOf(source.root, path)
  const refuse = (path: readonly (string | number)[], fault: ChainFault): void => {
    refusals.push({ ...withFirst(fault, locate), at: locate(path) })
  }
  const first = new Map<string, number>()
  const services = shape.value.services.map((line, index): Service => {
    const path = ['services', index]
    const at = first.get(line.id)
    if (at === undefined) first.set(line.id, index)
    else
      refuse([...path, 'id'], {
        ...{ refused: 'duplicateId', id: line.id },
        firstOn: ['services', at, 'id'],
      })
    return {
      ...{ cost: [], quality: [], volumes: [], ...NONE },
      ...{ id: line.id, title: textOf(line.title) },
      ...given('operatingArea', line.operatingArea),
      ...compileFigures({ refuse }, line, path),
    }
  })
  if (refusals.length > 0) return { refusals }
  const { source: from, note } = shape.value
  return { services, source: textOf(from), ...optionalText('note', note) }
}
