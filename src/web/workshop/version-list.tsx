// The adopted versions of the model: by whom, from when, which rounds are frozen by each; one adopted by mistake withdrawn.
import { type FormEvent, type ReactNode, useState } from 'react'
import type { ModelVersionRow } from '../../contract/workshop.ts'
import { workshopWords } from '../../text/workshop.ts'
import { Refusal } from '../../ui/notice.tsx'
import { LongText } from '../long-text.tsx'
import { Panel } from '../plan/panel.tsx'
import { useReader } from '../reader.tsx'
import { useSaving } from '../saving.ts'

const Withdrawal = ({
  organisation,
  version,
  close,
}: {
  readonly organisation: string
  readonly version: ModelVersionRow
  readonly close: () => void
}): ReactNode => {
  const { language } = useReader()
  const { list } = workshopWords(language)
  const path = `/api/${organisation}/workshop/versions/${version.change}/withdrawal`
  const { saving, save, touch } = useSaving(path)
  const [why, setWhy] = useState('')
  const withdraw = async (event: FormEvent) => {
    event.preventDefault()
    if (await save({ why })) close()
  }
  return (
    <Panel heading={list.withdrawHeading(version.title)} close={close}>
      <form onSubmit={(event) => void withdraw(event)} onChange={touch}>
        <p>{list.withdrawText}</p>
        <label className="field">
          {list.why}
          <LongText
            required
            rows={3}
            most={2000}
            value={why}
            onChange={({ target }) => setWhy(target.value)}
          />
        </label>
        {saving.is === 'refused' ? <Refusal title={saving.title}>{saving.sentence}</Refusal> : null}
        <p className="buttons">
          <button type="submit" className="button" disabled={saving.is === 'underWay'}>
            {list.withdrawNow}
          </button>
          <button type="button" className="link-button" onClick={close}>
            {list.cancel}
          </button>
        </p>
      </form>
    </Panel>
  )
}

export const VersionList = ({
  organisation,
  versions,
}: {
  readonly organisation: string
  readonly versions: readonly ModelVersionRow[]
}): ReactNode => {
  const { language } = useReader()
  const { list, version: words } = workshopWords(language)
  const [withdrawn, setWithdrawn] = useState<ModelVersionRow | null>(null)
  return (
    <>
      <ul className="draft-list">
        {versions.map((version) => (
          <li key={version.change}>
            <h3>
              {version.title}{' '}
              <span className="draft-standing">{words.standing[version.standing]}</span>
            </h3>
            <p>{version.days}</p>
            <p className="quiet">
              {[version.adopted, version.why, version.recorded, version.frozen, version.withdrawn]
                .filter((one) => one !== '')
                .join(' · ')}
            </p>
            <p className="buttons">
              <a
                className="link-button"
                href={version.file}
                download
                aria-label={`${list.download}: ${version.title}`}
              >
                {list.download}
              </a>
              {version.mayWithdraw ? (
                <button
                  type="button"
                  className="link-button"
                  aria-label={list.withdrawHeading(version.title)}
                  onClick={() => setWithdrawn(version)}
                >
                  {list.withdraw}
                </button>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
      {withdrawn === null ? null : (
        <Withdrawal
          organisation={organisation}
          version={withdrawn}
          close={() => setWithdrawn(null)}
        />
      )}
    </>
  )
}
