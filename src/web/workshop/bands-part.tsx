// What a rule's number comes to: its bands, best first, one added or taken away.
import { type ReactNode, useState } from 'react'
import {
  addBand,
  bandsOf,
  bandTakesTheRest,
  type FilledBand,
  givesNumber,
  lacksOfBand,
  removeBand,
} from '../../domain/model/written-bands.ts'
import type { WrittenPart } from '../../domain/model/written-fields.ts'
import { gradesOf, scalesOfRule } from '../../domain/model/written-scales.ts'
import { sayWritten } from '../../text/numerals.ts'
import { workshopFormWords } from '../../text/workshop-forms.ts'
import { useReader } from '../reader.tsx'
import { AddFrame, type Lacking } from './add-frame.tsx'
import { Choice } from './case-fields.tsx'
import { type Editing, useTitles } from './part-fields.tsx'

const EMPTY: FilledBand = { grade: '', bound: 'from', edge: '' }

type Props = { readonly rule: string; readonly editing: Editing }

const NewBand = ({ rule, editing: { model, parts, make } }: Props): ReactNode => {
  const words = workshopFormWords(useReader().language)
  const titleOf = useTitles(parts)
  const [band, setBand] = useState(EMPTY)
  const [isOpen, setIsOpen] = useState(false)
  const [lacking, setLacking] = useState<Lacking | null>(null)
  const bands = bandsOf(model, rule)
  const write = (part: Partial<FilledBand>) => {
    setLacking(null)
    setBand({ ...band, ...part })
  }
  const add = () => {
    const lacks = lacksOfBand(band, bands)
    setLacking(
      lacks === null
        ? null
        : {
            field: lacks === 'grade' ? 'grade' : 'edge',
            part: 0,
            sentence: words.bands.lacks[lacks],
          },
    )
    if (lacks !== null) return
    make([addBand(model, rule, band)])
    setBand(EMPTY)
    setIsOpen(false)
  }
  return (
    <AddFrame
      label={words.add.band}
      isOpen={isOpen}
      setIsOpen={setIsOpen}
      add={add}
      lacking={lacking}
    >
      <div className="form-row">
        <Choice
          label={words.bands.grade}
          name="grade"
          value={band.grade}
          choices={[
            ['', words.noChoice] as const,
            ...gradesOf(model, scalesOfRule(model, rule)).map(
              (one) => [one, titleOf('scales', one)] as const,
            ),
          ]}
          change={(grade) => write({ grade })}
        />
        <Choice
          label={words.bands.bound}
          value={band.bound}
          choices={(['from', 'over'] as const).map((one) => [one, words.bands.bounds[one]])}
          change={(bound) => write({ bound })}
        />
        <label className="field">
          {words.bands.edge}
          <input
            name="edge"
            inputMode="decimal"
            maxLength={40}
            value={band.edge}
            onChange={({ target }) => write({ edge: target.value })}
          />
          {bandTakesTheRest(bands) ? null : <small>{words.bands.edgeHelp}</small>}
        </label>
      </div>
    </AddFrame>
  )
}

export const BandsPart = ({
  part: { section, id },
  editing,
}: {
  readonly part: WrittenPart
  readonly editing: Editing
}): ReactNode => {
  const { language } = useReader()
  const words = workshopFormWords(language)
  const titleOf = useTitles(editing.parts)
  const { model, make, readOnly } = editing
  if (section !== 'rules' || !givesNumber(model, id)) return null
  const bands = bandsOf(model, id)
  const said = ({ grade, bound, edge }: FilledBand): string =>
    edge === ''
      ? `${titleOf('scales', grade)}: ${words.bands.rest}`
      : `${titleOf('scales', grade)} ${words.when[`bands.${bound}`]} ${sayWritten(edge, language)}`
  return (
    <>
      <h3>{words.bands.heading}</h3>
      {bands.length === 0 ? <p className="quiet">{words.bands.none}</p> : null}
      <ul className="plain-rows">
        {bands.map((band, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a band is known by its place alone
          <li key={place}>
            <span>{said(band)}</span>
            {readOnly ? null : (
              <button
                type="button"
                className="link-button"
                onClick={() => make([removeBand(model, id, place)])}
              >
                {words.remove.now}
                <span className="sr-only"> {said(band)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {readOnly ? null : <NewBand rule={id} editing={editing} />}
    </>
  )
}
