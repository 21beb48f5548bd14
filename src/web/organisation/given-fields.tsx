// Goals and measures of a body that ends: each given to one of those that go on.
import type { ReactNode } from 'react'
import type { BodyReply } from '../../contract/organisation.ts'
import { organisationWords } from '../../text/organisation.ts'
import { useReader } from '../reader.tsx'
import type { BodyEdit } from './reorganising.ts'

type Owned = NonNullable<BodyReply['form']>['owned']
export type Given = Extract<BodyEdit, { readonly edit: 'splitBody' }>['given']

/** Who gets what, by the thing's kind and id. */
export type GivenTo = ReadonlyMap<string, string>

export const keyOfOwned = ({ kind, id }: Owned[number]): string => `${kind} ${id}`

export const GivenFields = ({
  legend,
  owned,
  choices,
  given,
  give,
}: {
  readonly legend: string
  readonly owned: Owned
  readonly choices: readonly { readonly id: string; readonly title: string }[]
  readonly given: GivenTo
  readonly give: (key: string, to: string) => void
}): ReactNode => {
  const { language } = useReader()
  const { split } = organisationWords(language)
  if (owned.length === 0 || choices.length === 0) return null
  return (
    <fieldset className="given">
      <legend>{legend}</legend>
      {owned.map((one) => (
        <label key={keyOfOwned(one)} className="field">
          {one.title}
          <select
            aria-label={split.givenTo(one.title)}
            value={given.get(keyOfOwned(one)) ?? choices[0]?.id ?? ''}
            onChange={({ target }) => give(keyOfOwned(one), target.value)}
          >
            {choices.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  )
}
