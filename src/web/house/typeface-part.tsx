// The typeface, among those that the documents carry.
import type { ReactNode } from 'react'
import { TYPEFACES } from '../../domain/reports/house-settings.ts'
import { houseTemplateWords } from '../../text/house-template.ts'
import { useReader } from '../reader.tsx'
import type { Choosing } from './choosing.ts'

export const TypefacePart = ({ choice: { typeface }, choose }: Choosing): ReactNode => {
  const words = houseTemplateWords(useReader().language).typeface
  return (
    <fieldset className="form-card">
      <legend>{words.heading}</legend>
      {TYPEFACES.map((one) => (
        <label key={one} className="house-choice">
          <input
            type="radio"
            name="typeface"
            checked={typeface === one}
            onChange={() => choose({ typeface: one })}
          />
          <span data-typeface={one}>{words[one]}</span>
        </label>
      ))}
      <p className="quiet">{words.help}</p>
    </fieldset>
  )
}
