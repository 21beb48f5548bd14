// One more assessment of a level: what it is called, its scale, and the rule or that a person judges.
import { type ReactNode, useState } from 'react'
import {
  addAssessment,
  type FilledAssessment,
  lacksOfAssessment,
} from '../../domain/model/written-assessments.ts'
import type { WrittenPart } from '../../domain/model/written-fields.ts'
import { gradesOf, namesAt } from '../../domain/model/written-scales.ts'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import { useReader } from '../reader.tsx'
import { AddFrame, type Lacking } from './add-frame.tsx'
import { Choice } from './case-fields.tsx'
import { type Editing, useTitles } from './part-fields.tsx'

const EMPTY: FilledAssessment = { title: '', scale: '', rule: '' }

export const NewAssessment = ({
  level: { id },
  editing: { model, parts, make },
}: {
  readonly level: WrittenPart
  readonly editing: Editing
}): ReactNode => {
  const words = workshopFormWords(useReader().language)
  const titleOf = useTitles(parts)
  const [filled, setFilled] = useState(EMPTY)
  const [isOpen, setIsOpen] = useState(false)
  const [lacking, setLacking] = useState<Lacking | null>(null)
  const write = (part: Partial<FilledAssessment>) => {
    setLacking(null)
    setFilled({ ...filled, ...part })
  }
  const add = () => {
    const lacks = lacksOfAssessment(filled)
    setLacking(
      lacks === null ? null : { field: lacks, part: 0, sentence: words.assessment.lacks[lacks] },
    )
    if (lacks !== null) return
    make([addAssessment(model, id, filled)])
    setFilled(EMPTY)
    setIsOpen(false)
  }
  const isFirst = namesAt(model, ['types', id, 'assessments']).length === 0
  // NOTE a scale has no name but its id: it is known by its grades.
  const scaleTitle = (scale: string): string =>
    `${titleOf('scales', scale)}: ${gradesOf(model, [scale])
      .map((grade) => titleOf('scales', grade))
      .join(', ')}`
  return (
    <AddFrame
      label={words.add.assessment}
      isOpen={isOpen}
      setIsOpen={setIsOpen}
      add={add}
      lacking={lacking}
    >
      {isFirst ? <p className="quiet">{words.assessment.first}</p> : null}
      <div className="form-row">
        <label className="field">
          {words.add.title}
          <input
            name="title"
            maxLength={200}
            value={filled.title}
            onChange={({ target }) => write({ title: target.value })}
          />
        </label>
        <Choice
          label={words.assessment.scale}
          name="scale"
          value={filled.scale}
          choices={[
            ['', words.noChoice] as const,
            ...namesAt(model, ['scales']).map((one) => [one, scaleTitle(one)] as const),
          ]}
          change={(scale) => write({ scale })}
        />
        <Choice
          label={words.assessment.rule}
          name="rule"
          value={filled.rule}
          choices={[
            ['', words.noChoice] as const,
            ...namesAt(model, ['rules']).map((one) => [one, titleOf('rules', one)] as const),
            ['judgement', words.choices['judgement'] ?? 'judgement'] as const,
          ]}
          change={(rule) => write({ rule })}
        />
      </div>
    </AddFrame>
  )
}
