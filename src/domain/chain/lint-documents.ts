// What a model's document types name that the chain does not have: it would be drawn as nothing.
import type { Chain } from '../goals/chain.ts'
import type { DocumentType, Drawn, OutlinePart } from '../model/document-type.ts'
import type { Model } from '../model/model.ts'
import type { Path } from '../model/refusal.ts'
import { BODY_KINDS } from '../organisation/organisation.ts'
import type { Finding } from './finding.ts'

type Named = { readonly what: 'measure' | 'body' | 'tag'; readonly id: string; readonly on: Path }

/** What something drawn names, each where the file has it. */
const namedIn = (drawn: Drawn, on: Path): readonly Named[] => {
  if (drawn.draw === 'measure') return [{ what: 'measure', id: drawn.measure, on }]
  if (!('owners' in drawn || 'tags' in drawn)) return []
  const { owners = [], tags = [] } = drawn
  return [
    ...owners.map((id) => ({ what: 'body' as const, id, on })),
    ...tags.map((id) => ({ what: 'tag' as const, id, on })),
  ]
}

const isThere = ({ measures, bodies, tags, nodes }: Chain, { what, id }: Named): boolean => {
  switch (what) {
    case 'measure':
      return measures.has(id)
    case 'body':
      return bodies.has(id) || (BODY_KINDS as readonly string[]).includes(id)
    case 'tag':
      return tags.has(id) || [...nodes.values()].some((node) => node.tags.includes(id))
    default:
      throw new Error(`isThere: ${JSON.stringify(what satisfies never)}`)
  }
}

const partsOf = (
  outline: readonly OutlinePart[],
  on: Path,
): readonly { readonly part: OutlinePart; readonly on: Path }[] =>
  outline.flatMap((part, at) => [
    { part, on: [...on, at] },
    ...partsOf(part.parts, [...on, at, 'parts']),
  ])

const lintType = ({ id: document, outline }: DocumentType, chain: Chain): readonly Finding[] =>
  partsOf(outline, ['documents', document, 'outline']).flatMap(({ part, on }) =>
    part.drawn
      .flatMap((drawn, at) => namedIn(drawn, [...on, 'draws', at]))
      .filter((named) => !isThere(chain, named))
      .map(
        ({ what, id, on: at }): Finding => ({
          ...{ warns: 'drawnMissing', document, part: part.id, what, id, on: at },
        }),
      ),
  )

/** Warnings about the document types with the chain that they are drawn from; their places are in the model. */
export const lintDocuments = (
  { documents = [] }: Pick<Model, 'documents'>,
  chain: Chain,
): readonly Finding[] => documents.flatMap((type) => lintType(type, chain))
