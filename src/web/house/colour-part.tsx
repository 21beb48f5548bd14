// The municipality's colour, with what becomes of it where it is too light for text.
import type { ReactNode } from 'react'
import { houseTemplateWords, sayContrast } from '../../text/house-template.ts'
import { contrast, LEAST_CONTRAST, readable } from '../../ui/theme.ts'
import { useReader } from '../reader.tsx'
import type { Choosing } from './choosing.ts'

const COLOUR = /^#[0-9a-f]{6}$/i
const WHITE = '#ffffff'
const NEUTRAL = '#0b5cab'

const Becomes = ({ colour }: { readonly colour: string }): ReactNode => {
  const { language } = useReader()
  const words = houseTemplateWords(language).colour
  const used = readable(colour, LEAST_CONTRAST)
  const ratio = words.contrast(sayContrast(contrast(used, WHITE), language))
  const least = sayContrast(LEAST_CONTRAST, language)
  return (
    <div className="house-becomes">
      <p className="kicker">{words.becomes}</p>
      <p className="house-swatches">
        <span style={{ background: used, color: WHITE }}>
          {words.field} · {ratio}
        </span>
        <span style={{ color: used, background: WHITE }}>
          {words.words} · {ratio}
        </span>
      </p>
      <p className="quiet">
        {used === colour.toLowerCase()
          ? words.kept(colour, least)
          : words.darkened(colour, used, least)}
      </p>
    </div>
  )
}

export const ColourPart = ({
  choice: { colour },
  choose,
  modelColour,
}: Choosing & { readonly modelColour: string | null }): ReactNode => {
  const words = houseTemplateWords(useReader().language).colour
  const shown = colour ?? modelColour ?? NEUTRAL
  const isWritten = COLOUR.test(shown)
  return (
    <fieldset className="form-card">
      <legend>{words.heading}</legend>
      <label className="house-choice">
        <input
          type="radio"
          name="colourOf"
          checked={colour === null}
          onChange={() => choose({ colour: null })}
        />
        {modelColour === null ? words.noneInModel : words.ofModel(modelColour)}
      </label>
      <label className="house-choice">
        <input
          type="radio"
          name="colourOf"
          checked={colour !== null}
          onChange={() => choose({ colour: modelColour ?? NEUTRAL })}
        />
        {words.own}
      </label>
      {colour === null ? null : (
        <div className="house-colour">
          <input
            type="color"
            aria-label={words.own}
            value={isWritten ? shown.toLowerCase() : NEUTRAL}
            onChange={({ target }) => choose({ colour: target.value })}
          />
          <label className="field">
            {words.code}
            <input
              name="colour"
              value={colour}
              maxLength={7}
              spellCheck={false}
              aria-describedby="house-colour-help"
              onChange={({ target }) => choose({ colour: target.value })}
            />
            <small id="house-colour-help" className="quiet">
              {words.codeHelp}
            </small>
          </label>
        </div>
      )}
      {isWritten ? <Becomes colour={shown} /> : null}
    </fieldset>
  )
}
