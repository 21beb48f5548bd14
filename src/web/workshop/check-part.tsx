// What the check says of a draft: faults with ways to their lines, the model as a picture, and its rules in plain words.
import type { ReactNode } from 'react'
import { workshopWords } from '../../text/workshop.ts'
import { Icon } from '../../ui/icons.tsx'
import { ModelDiagram } from '../../ui/model-diagram.tsx'
import { ModelSections } from '../../ui/model-page.tsx'
import { useReader } from '../reader.tsx'
import type { CheckedDraft, DrawnModel } from './check-draft.ts'

const MOST_FAULTS = 50

export const FaultList = ({
  checked: { faults },
  show,
}: {
  readonly checked: CheckedDraft
  readonly show: (line: number, column: number) => void
}): ReactNode => {
  const { language } = useReader()
  const { check } = workshopWords(language)
  return (
    <section className="draft-check" aria-label={check.heading}>
      <h2>{check.heading}</h2>
      <p role="status" className="check-state" data-ok={faults.length === 0 || undefined}>
        <Icon name={faults.length === 0 ? 'check' : 'cross'} />
        {faults.length === 0 ? check.ok : check.faults(faults.length)}
      </p>
      {faults.length === 0 ? null : (
        <ol className="fault-list">
          {faults.slice(0, MOST_FAULTS).map(({ line, column, sentence }) => (
            <li key={`${line}:${column} ${sentence}`}>
              <button type="button" className="link-button" onClick={() => show(line, column)}>
                {check.at(line, column)}
              </button>
              <p>{sentence}</p>
            </li>
          ))}
        </ol>
      )}
      {faults.length > MOST_FAULTS ? <p>{check.moreFaults(faults.length - MOST_FAULTS)}</p> : null}
    </section>
  )
}

export const DrawnPart = ({
  model,
  isAsItWas,
}: {
  readonly model: DrawnModel
  /** The text is not whole now; this is how it last was. */
  readonly isAsItWas: boolean
}): ReactNode => {
  const { language, pages } = useReader()
  const { check } = workshopWords(language)
  return (
    <section className="draft-drawn">
      {isAsItWas ? <p className="quiet">{check.asItWas}</p> : null}
      <ModelDiagram diagram={model.diagram} words={pages} />
      <details className="draft-words">
        <summary>{check.inWords}</summary>
        <ModelSections sections={model.sections} />
      </details>
    </section>
  )
}
