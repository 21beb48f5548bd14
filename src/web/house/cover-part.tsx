// The cover: field of colour or white, where the logo stands, and the line at the foot of pages.
import type { ReactNode } from 'react'
import { COVERS, LOGO_PLACES, LONGEST_FOOT } from '../../domain/reports/house-settings.ts'
import { houseTemplateWords } from '../../text/house-template.ts'
import { useReader } from '../reader.tsx'
import type { Choosing } from './choosing.ts'

export const CoverPart = ({ choice, choose }: Choosing): ReactNode => {
  const words = houseTemplateWords(useReader().language).cover
  return (
    <fieldset className="form-card">
      <legend>{words.heading}</legend>
      {COVERS.map((one) => (
        <label key={one} className="house-choice">
          <input
            type="radio"
            name="cover"
            checked={choice.cover === one}
            onChange={() => choose({ cover: one })}
          />
          {words[one]}
        </label>
      ))}
      {choice.logo === null || choice.cover === 'none' ? null : (
        <label className="field">
          {words.logoPlace}
          <select
            value={choice.logoPlace}
            onChange={({ target }) =>
              choose({ logoPlace: LOGO_PLACES.find((one) => one === target.value) ?? 'bottom' })
            }
          >
            {LOGO_PLACES.map((one) => (
              <option key={one} value={one}>
                {words[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field house-wide">
        {words.foot}
        <input
          name="foot"
          value={choice.foot}
          maxLength={LONGEST_FOOT}
          aria-describedby="house-foot-help"
          onChange={({ target }) => choose({ foot: target.value })}
        />
        <small id="house-foot-help" className="quiet">
          {words.footHelp(LONGEST_FOOT)}
        </small>
      </label>
    </fieldset>
  )
}
