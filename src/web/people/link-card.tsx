// An invitation's link, shown once to whoever made it.
import { type ReactNode, useState } from 'react'
import type { LinkReply } from '../../contract/staff.ts'
import { accountWords } from '../../text/accounts.ts'
import { sayDate } from '../../text/dates.ts'
import { useReader } from '../reader.tsx'

export const LinkCard = ({
  link: { link, endsAt, mailed },
  name,
}: {
  readonly link: LinkReply
  readonly name: string
}): ReactNode => {
  const { language } = useReader()
  const { people } = accountWords(language)
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(link)
    setIsCopied(true)
  }
  return (
    <div className="form-card" role="status">
      <p>{mailed}</p>
      <label className="field">
        {people.link}
        <small>{people.linkLead(name, sayDate(endsAt, language))}</small>
        <input readOnly value={link} onFocus={(event) => event.target.select()} />
      </label>
      <p className="buttons">
        <button type="button" className="button" onClick={() => void copy()}>
          {people.copy}
        </button>
        <span>{isCopied ? people.copied : ''}</span>
      </p>
    </div>
  )
}
