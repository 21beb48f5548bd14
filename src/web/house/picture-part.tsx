// The logo or the picture of the cover: sent, looked through, and given the words that it is read aloud by.
import { type ReactNode, useId, useState } from 'react'
import type { HousePictureReply } from '../../contract/house-template.ts'
import { type HousePictureUse, largestPicture } from '../../domain/reports/house-settings.ts'
import { houseTemplateWords } from '../../text/house-template.ts'
import { Refusal } from '../../ui/notice.tsx'
import { Refused, sendFile } from '../ask.ts'
import { usePlace } from '../frame/place.ts'
import { useReader } from '../reader.tsx'
import type { Choosing } from './choosing.ts'

type OfPicture = Choosing & {
  readonly use: HousePictureUse
  /** Where it is shown from; null: there is none. */
  readonly shown: string | null
  readonly show: (href: string | null) => void
  /** The largest file, as people say it. */
  readonly most: string
}

const keyOf = (use: HousePictureUse) => (use === 'logo' ? 'logo' : 'coverPicture')

/** Sends a file; answers with the picture that was taken, or why it was not. */
const useTaking = (use: HousePictureUse, most: string) => {
  const { language, words: staff } = useReader()
  const { organisation } = usePlace()
  const { refusals } = houseTemplateWords(language)
  return async (file: File): Promise<HousePictureReply | string> => {
    if (file.size > largestPicture(use)) return refusals.pictureTooLarge(most)
    try {
      return await sendFile<HousePictureReply>(`/api/${organisation}/house/pictures`, file, {
        use,
        language,
      })
    } catch (error) {
      return error instanceof Refused ? error.problem.detail : staff.offline
    }
  }
}

export const PicturePart = ({ choice, choose, use, shown, show, most }: OfPicture): ReactNode => {
  const words = houseTemplateWords(useReader().language).pictures
  const help = useId()
  const take = useTaking(use, most)
  const [refused, setRefused] = useState<string | null>(null)
  const picture = choice[keyOf(use)]
  const onFile = async (file: File | undefined) => {
    if (file === undefined) return
    const taken = await take(file)
    setRefused(typeof taken === 'string' ? taken : null)
    if (typeof taken === 'string') return
    show(taken.href)
    choose({ [keyOf(use)]: { sha256: taken.sha256, alt: picture?.alt ?? '' } })
  }
  return (
    <fieldset className="form-card">
      <legend>{words[use]}</legend>
      {picture === null || shown === null ? (
        <p className="quiet">{words.none[use]}</p>
      ) : (
        <p className="house-picture" data-use={use}>
          <img src={shown} alt={picture.alt} />
        </p>
      )}
      <label className="field house-wide">
        {words.choose[use]}
        <input
          type="file"
          accept=".png,.jpg,.jpeg,.svg"
          aria-describedby={`${help}-file`}
          onChange={({ target }) => {
            void onFile(target.files?.[0])
            // NOTE so that the same file can be chosen again when it has been mended.
            target.value = ''
          }}
        />
        <small id={`${help}-file`} className="quiet">
          {words.help[use](most)}
        </small>
      </label>
      {refused === null ? null : <Refusal title={words[use]}>{refused}</Refusal>}
      {picture === null ? null : (
        <>
          <label className="field house-wide">
            {words.alt}
            <input
              name={`${use}Alt`}
              value={picture.alt}
              required
              aria-describedby={`${help}-alt`}
              onChange={({ target }) => choose({ [keyOf(use)]: { ...picture, alt: target.value } })}
            />
            <small id={`${help}-alt`} className="quiet">
              {words.altHelp[use]}
            </small>
          </label>
          <p>
            <button
              type="button"
              className="link-button"
              onClick={() => choose({ [keyOf(use)]: null })}
            >
              {words.remove[use]}
            </button>
          </p>
        </>
      )}
    </fieldset>
  )
}
