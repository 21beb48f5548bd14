// What is said of a measure: its name, how it is measured, which way is better, how it is written.
import type { ReactNode } from 'react'
import type { MeasureWordsForm } from '../../contract/plan.ts'
import { editingWords } from '../../text/editing.ts'
import { LongText } from '../long-text.tsx'
import { useReader } from '../reader.tsx'

const BETTERS = ['higher', 'lower', 'interval', 'none'] as const
const MOST_DECIMALS = 3

type Props = {
  readonly words: MeasureWordsForm
  readonly write: (changed: Partial<MeasureWordsForm>) => void
  /** The model's rules compare with other municipalities. */
  readonly compares: boolean
  /** What stands after the name: the unit, where it is chosen. */
  readonly unit?: ReactNode
}

const Numbers = ({ words, write }: Props): ReactNode => {
  const { form } = editingWords(useReader().language)
  const decimals = Array.from({ length: Math.max(MOST_DECIMALS, words.decimals) + 1 }, (_, n) => n)
  return (
    <>
      <label className="field">
        {form.better}
        <select
          value={words.better}
          onChange={({ target }) =>
            write({ better: BETTERS.find((one) => one === target.value) ?? 'none' })
          }
        >
          {BETTERS.map((one) => (
            <option key={one} value={one}>
              {form.betters[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        {form.decimals}
        <select
          value={words.decimals}
          onChange={({ target }) => write({ decimals: Number(target.value) })}
        >
          {decimals.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <label className="field">
        {form.unitWord}
        <input
          size={12}
          value={words.unitWord}
          onChange={({ target }) => write({ unitWord: target.value })}
        />
        <small>{form.unitWordHelp}</small>
      </label>
    </>
  )
}

export const MeasureFields = (props: Props): ReactNode => {
  const { words, write, compares, unit = null } = props
  const { form } = editingWords(useReader().language)
  return (
    <>
      <label className="field">
        {form.measureTitle}
        <input
          required
          value={words.title}
          onChange={({ target }) => write({ title: target.value })}
        />
      </label>
      <label className="field">
        {form.definition}
        <LongText
          rows={2}
          value={words.definition}
          onChange={({ target }) => write({ definition: target.value })}
        />
      </label>
      <div className="form-row">
        {unit}
        {words.isNumber ? <Numbers {...props} /> : null}
      </div>
      {compares && words.isNumber ? (
        <label className="check">
          <input
            type="checkbox"
            checked={words.isComparable}
            onChange={({ target }) => write({ isComparable: target.checked })}
          />
          {form.comparable}
        </label>
      ) : null}
    </>
  )
}

const orNone = (written: string): string | null => (written.trim() === '' ? null : written.trim())

/** The words as they are sent; what holds without being said is not said. */
export const measureWordsSent = (words: MeasureWordsForm, usualDecimals: number | null) => ({
  title: words.title,
  definition: orNone(words.definition),
  unitWord: words.isNumber ? orNone(words.unitWord) : null,
  ...(words.isNumber && words.better !== 'interval' ? { better: words.better } : {}),
  ...(words.isNumber && words.decimals !== usualDecimals ? { decimals: words.decimals } : {}),
  ...(words.isNumber ? { comparable: words.isComparable ? (null as null) : (false as const) } : {}),
})
