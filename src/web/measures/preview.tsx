// What the value being typed would make of the goals it decides: assessed in the browser as the server does it.
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import {
  assessWith,
  type Excerpt,
  excerptFrom,
  type SentExcerpt,
} from '../../domain/assessment/preview.ts'
import { acceptValue } from '../../domain/measures/accept-value.ts'
import type { Sex } from '../../domain/measures/measure.ts'
import type { ReadingKind } from '../../domain/model/rule.ts'
import { fromJson, type Json } from '../../domain/reports/canonical-json.ts'
import { sentenceForFault } from '../../text/refusals.ts'
import { sentenceForAssessed } from '../../text/suggestions.ts'
import {
  gradeInForce,
  nodeTitle,
  type ReasonContext,
  wordsOfGrade,
} from '../../text/words-of-model.ts'
import { GradeBadge } from '../../ui/grade-badge.tsx'
import { useReader } from '../reader.tsx'

export type Typed = {
  readonly measure: string
  readonly unit: string | null
  readonly sex: Sex
  readonly period: string
  readonly kind: string
  readonly written: string
}

const accept = ({ chain, at }: Excerpt, typed: Typed) => {
  const measure = chain.measures.get(typed.measure)
  if (measure === undefined || typed.written.trim() === '') return null
  const { period, sex, unit } = typed
  // NOTE the kinds come from the server's own list.
  const kind = typed.kind as ReadingKind
  const about = { measure, period, text: typed.written, kind, today: at, sex }
  return acceptValue(unit === null ? about : { ...about, unit })
}

const Outcomes = ({ excerpt, typed }: { readonly excerpt: Excerpt; readonly typed: Typed }) => {
  const { language, words, pages } = useReader()
  const accepted = accept(excerpt, typed)
  if (accepted === null) return <p className="quiet">{words.report.previewNone}</p>
  if ('refused' in accepted) return <p className="quiet">{sentenceForFault(accepted, language)}</p>
  const { model, chain, round } = excerpt
  const context: ReasonContext = { model, chain, roundKind: round.kind, language }
  const assessed = assessWith(excerpt, accepted.reading)
  return (
    <>
      {assessed.map((one) => {
        const grade = gradeInForce(one)
        const found = model.scales.get(one.scale)?.grades.find((g) => g.id === grade)
        const badge =
          found === undefined
            ? { tone: 'none' as const, word: pages.noBasis }
            : {
                ...{ tone: found.tone, word: wordsOfGrade(found, context) },
                ...(found.sign === undefined ? {} : { sign: found.sign }),
              }
        return (
          <div key={one.node} className="preview-row">
            <span className="kicker">{nodeTitle(one.node, context)}</span>
            {grade === null ? null : <GradeBadge grade={badge} />}
            <p>{sentenceForAssessed(one, context)}</p>
          </div>
        )
      })}
    </>
  )
}

export const Preview = ({
  excerpt,
  typed,
}: {
  readonly excerpt: Json
  readonly typed: Typed
}): ReactNode => {
  const { words } = useReader()
  // NOTE the server made the excerpt of a round that it had read itself.
  const thawed = useMemo(() => excerptFrom(fromJson(excerpt) as SentExcerpt), [excerpt])
  const deferred = useDeferredValue(typed)
  if (thawed.chain.nodes.size === 0) return null
  return (
    <section className="preview" aria-live="polite">
      <h3>{words.report.preview}</h3>
      <Outcomes excerpt={thawed} typed={deferred} />
    </section>
  )
}
