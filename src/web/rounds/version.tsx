// A frozen version: where it has come, what is decided on it, what citizens see, and what can be done now.
import { type ReactNode, useState } from 'react'
import type { RoundView, VersionView } from '../../contract/rounds.ts'
import { AttachmentsOfVersion } from '../attachments/attachments.tsx'
import { useReader } from '../reader.tsx'
import { DecideForm } from './decide-form.tsx'
import { Decision, NeverMade } from './decision.tsx'
import { Difference } from './difference.tsx'
import { OneLineForm } from './one-line-form.tsx'
import { PublishForm } from './publish-form.tsx'

type Open = 'decide' | 'publish' | 'withdraw' | 'difference' | null

/** What citizens see of it, in a line. */
const Public = ({ version }: { readonly version: VersionView }): ReactNode => {
  const { words, versions } = useReader()
  const { published } = version
  if (published === null) return <p className="quiet">{versions.notPublic}</p>
  return (
    <p>
      {published.withdrawn === null ? (
        <a href={published.href}>{published.label}</a>
      ) : (
        <>
          <s>{published.label}</s>{' '}
          <span className="quiet">{words.rounds.withdrawn(published.withdrawn)}</span>
        </>
      )}
    </p>
  )
}

/** What can be done with the version now, each behind its button. */
const Buttons = ({
  version,
  mayWithdraw,
  open,
}: {
  readonly version: VersionView
  readonly mayWithdraw: boolean
  readonly open: (what: Open) => void
}): ReactNode => {
  const { words, versions } = useReader()
  const isShown = version.published !== null && version.published.withdrawn === null
  const buttons: readonly (readonly [Open, string, boolean])[] = [
    ['decide', versions.decide.open, version.turn.length > 0],
    ['publish', versions.publish.open, version.mayPublishAs.length > 0],
    ['withdraw', words.rounds.withdraw, isShown && mayWithdraw],
    ['difference', versions.difference.open(version.before ?? 0), version.before !== null],
  ]
  return (
    <p className="buttons">
      {buttons.map(([what, label, isOffered]) =>
        isOffered ? (
          <button key={what} type="button" className="link-button" onClick={() => open(what)}>
            {label}
            <span className="sr-only"> {version.label}</span>
          </button>
        ) : null,
      )}
    </p>
  )
}

const OpenForm = ({
  what,
  version,
  goesTo,
  close,
}: {
  readonly what: Open
  readonly version: VersionView
  readonly goesTo: RoundView['goesTo']
  readonly close: () => void
}): ReactNode => {
  const { words } = useReader()
  switch (what) {
    case 'decide':
      return version.turn.length === 0 ? null : <DecideForm version={version} close={close} />
    case 'publish':
      return <PublishForm version={version} goesTo={goesTo} close={close} />
    case 'withdraw':
      return (
        <OneLineForm
          to="withdrawals"
          label={words.rounds.withdrawHeading}
          help={words.rounds.withdrawLead}
          saveLabel={words.rounds.withdrawSave}
          bodyOf={(reason) => ({ snapshot: version.version, reason })}
          close={close}
        />
      )
    case 'difference':
      return <Difference version={version} close={close} />
    default:
      return null
  }
}

export const Version = ({
  version,
  goesTo,
  mayWithdraw,
}: {
  readonly version: VersionView
  readonly goesTo: RoundView['goesTo']
  readonly mayWithdraw: boolean
}): ReactNode => {
  const { versions } = useReader()
  const [open, setOpen] = useState<Open>(null)
  return (
    <article className="version">
      <header className="round-head">
        <h3>
          <a href={version.href}>{version.label}</a>
        </h3>
        <span className="version-stage" data-stage={version.stage.id}>
          {version.stage.word}
        </span>
        {version.waits === null ? null : <span>{version.waits}</span>}
        <span className="quiet">
          {version.frozen} · {versions.hash.toLowerCase()} <code>{version.hash}</code>
        </span>
      </header>
      {version.amended === null ? null : <p>{version.amended}</p>}
      {version.why === null ? null : <p>{versions.why(version.why)}</p>}
      {version.early === null ? null : <p>{version.early}</p>}
      {version.lacks === null ? null : <p>{versions.lacks(version.lacks)}</p>}
      {version.decisions.length === 0 ? null : (
        <ol className="decisions">
          {version.decisions.map((one) => (
            <Decision key={one.decision} one={one} />
          ))}
        </ol>
      )}
      <NeverMade all={version.takenBack} />
      <Public version={version} />
      <AttachmentsOfVersion version={version.version} label={version.label} />
      {open === null ? (
        <Buttons version={version} mayWithdraw={mayWithdraw} open={setOpen} />
      ) : (
        <OpenForm what={open} version={version} goesTo={goesTo} close={() => setOpen(null)} />
      )}
    </article>
  )
}
