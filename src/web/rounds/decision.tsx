// A decision on a frozen version: what holds, what was recorded before, and what can be done about it.
import { type ReactNode, useState } from 'react'
import type { DecisionView, EarlierDecision } from '../../contract/rounds.ts'
import { stops } from '../../domain/workflow/decisions.ts'
import { useFrame } from '../frame/frame-context.ts'
import { useReader } from '../reader.tsx'
import { CorrectForm } from './correct-form.tsx'
import { OneLineForm } from './one-line-form.tsx'

const Words = ({
  reason,
  reservations,
}: Pick<DecisionView, 'reason' | 'reservations'>): ReactNode => (
  <>
    {reason === null ? null : <p className="said">{reason}</p>}
    {reservations.map((reservation) => (
      <p className="said" key={reservation}>
        {reservation}
      </p>
    ))}
  </>
)

/** What was recorded and holds no more, with who put it right, when and why. */
const Earlier = ({
  one,
  label,
}: {
  readonly one: EarlierDecision
  readonly label: string
}): ReactNode => (
  <div className="earlier">
    <p>{one.how}</p>
    <p className="quiet">
      {label} {one.said}
    </p>
    <Words {...one} />
  </div>
)

/** Decisions that were recorded and never made. */
export const NeverMade = ({ all }: { readonly all: readonly EarlierDecision[] }): ReactNode => {
  const { stoodBefore, neverMade } = useReader().versions
  if (all.length === 0) return null
  return (
    <section className="never-made" aria-label={neverMade}>
      <h4>{neverMade}</h4>
      {all.map((one) => (
        <Earlier key={`${one.said} ${one.how}`} one={one} label={stoodBefore} />
      ))}
    </section>
  )
}

type Open = 'reference' | 'correct' | 'takeBack' | null

const OpenForm = ({
  what,
  one,
  close,
}: {
  readonly what: Open
  readonly one: DecisionView
  readonly close: () => void
}): ReactNode => {
  const { reference, takeBack } = useReader().versions
  const { decision, basedOn } = one
  switch (what) {
    case 'reference':
      return (
        <OneLineForm
          to="references"
          rows={1}
          label={reference.label}
          saveLabel={reference.save}
          bodyOf={(ref) => ({ decision, ref })}
          close={close}
        />
      )
    case 'correct':
      return <CorrectForm one={one} close={close} />
    case 'takeBack':
      return (
        <OneLineForm
          to="takings-back"
          label={takeBack.label}
          help={takeBack.help[stops(one.kind) ? 'stops' : 'goesOn']}
          saveLabel={takeBack.save}
          bodyOf={(reason) => ({ decision, basedOn, reason })}
          close={close}
        />
      )
    default:
      return null
  }
}

export const Decision = ({ one }: { readonly one: DecisionView }): ReactNode => {
  const { reference, correct, takeBack, stoodBefore } = useReader().versions
  const { may } = useFrame()
  const [open, setOpen] = useState<Open>(null)
  const buttons: readonly (readonly [Open, string, boolean])[] = [
    ['reference', reference.open, one.written.ref === ''],
    ['correct', correct.open, true],
    ['takeBack', takeBack.open, one.mayTakeBack],
  ]
  return (
    <li>
      <span>{one.said}</span> <span className="quiet">{one.recorded}</span>
      {one.mayCorrect && open === null
        ? buttons.map(([what, label, isOffered]) =>
            isOffered ? (
              <button
                key={what}
                type="button"
                className="link-button"
                onClick={() => setOpen(what)}
              >
                {label}
                <span className="sr-only"> {one.said}</span>
              </button>
            ) : null,
          )
        : null}
      {may.includes('editChain')
        ? one.gives.map(({ title, href }) => (
            <a key={href} className="quiet" href={href}>
              {title}
              <span className="sr-only">: {one.said}</span>
            </a>
          ))
        : null}
      <Words {...one} />
      {one.earlier.map((before) => (
        <Earlier key={`${before.said} ${before.how}`} one={before} label={stoodBefore} />
      ))}
      {one.mayCorrect ? <OpenForm what={open} one={one} close={() => setOpen(null)} /> : null}
    </li>
  )
}
