// What a list says otherwise than it stands: each difference, what follows, or what has to be mended first.
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { ListDifferenceView, ListReply } from '../../contract/lists.ts'
import { listWords } from '../../text/lists.ts'
import { Notice } from '../../ui/notice.tsx'
import { ScrollBox } from '../../ui/scroll-box.tsx'
import { useReader } from '../reader.tsx'

/** So many are drawn; all are carried out. */
const MOST_DRAWN = 500

const Faults = ({ faults }: Pick<ListReply, 'faults'>): ReactNode => {
  const words = listWords(useReader().language)
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{words.faultsHeading}</h3>
      <p>{words.faultsLead}</p>
      <ul className="list-faults">
        {faults.slice(0, MOST_DRAWN).map(({ where, sentence }) => (
          <li key={`${where} ${sentence}`}>
            {where === '' ? null : <strong>{where}: </strong>}
            {sentence}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Row = ({ one }: { readonly one: ListDifferenceView }): ReactNode => {
  const words = listWords(useReader().language)
  return (
    <tr>
      <td data-is={one.is}>{one.word}</td>
      <th scope="row">{one.what}</th>
      <td>{one.field}</td>
      <td>{one.before === '' ? words.empty : one.before}</td>
      <td>{one.after === '' ? words.empty : one.after}</td>
      <td className="quiet">{one.where ?? words.notInFile}</td>
    </tr>
  )
}

const Table = ({ differences }: Pick<ListReply, 'differences'>): ReactNode => {
  const { language, pages } = useReader()
  const { result, columns, more } = listWords(language)
  return (
    <>
      <ScrollBox label={result} hint={pages.scrollHint}>
        <table className="list-differences">
          <caption className="sr-only">{result}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.is}</th>
              <th scope="col">{columns.what}</th>
              <th scope="col">{columns.field}</th>
              <th scope="col">{columns.before}</th>
              <th scope="col">{columns.after}</th>
              <th scope="col">{columns.where}</th>
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, MOST_DRAWN).map((one) => (
              <Row key={`${one.where} ${one.key}`} one={one} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {differences.length > MOST_DRAWN ? <p>{more(differences.length - MOST_DRAWN)}</p> : null}
    </>
  )
}

/** What is made only where it is agreed to by itself. */
const AskedFor = ({
  differences,
  agreed,
  agree,
}: Pick<ListReply, 'differences'> & {
  readonly agreed: ReadonlySet<string>
  readonly agree: (agreed: ReadonlySet<string>) => void
}): ReactNode => {
  const words = listWords(useReader().language)
  const asked = differences.filter(({ asks }) => asks !== null)
  const toggled = (key: string): ReadonlySet<string> => {
    const others = [...agreed].filter((one) => one !== key)
    return new Set(agreed.has(key) ? others : [...others, key])
  }
  if (asked.length === 0) return null
  return (
    <fieldset className="asked-for">
      <legend>{words.asksHeading}</legend>
      <p>{words.asksLead}</p>
      {asked.map(({ key, asks }) => (
        <label key={key} className="check">
          <input type="checkbox" checked={agreed.has(key)} onChange={() => agree(toggled(key))} />{' '}
          {asks}
        </label>
      ))}
    </fieldset>
  )
}

const countOf = ({ differences }: ListReply, is: ListDifferenceView['is']): number =>
  differences.filter((one) => one.is === is).length

export const ListDifferences = ({
  reply,
  isUnderWay,
  carryOut,
}: {
  readonly reply: ListReply
  readonly isUnderWay: boolean
  readonly carryOut: (agreed: ReadonlySet<string>) => void
}): ReactNode => {
  const words = listWords(useReader().language)
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set())
  const heading = useRef<HTMLHeadingElement>(null)
  // NOTE the answer comes below what was filled in: whoever does not see it is led there.
  useEffect(() => heading.current?.focus(), [])
  const { differences, faults, unread, effects, unchanged } = reply
  const isFaulty = faults.length > 0
  return (
    <section className="list-result">
      <h2 ref={heading} tabIndex={-1}>
        {words.result}
      </h2>
      {isFaulty ? <Faults faults={faults} /> : null}
      {unread.length === 0 ? null : (
        <>
          <h3>{words.unreadHeading}</h3>
          <ul>
            {unread.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {differences.length > 0 ? (
        <>
          <p>
            {words.count(
              countOf(reply, 'added'),
              countOf(reply, 'changed'),
              countOf(reply, 'ended'),
              unchanged,
            )}
          </p>
          <Table differences={differences} />
        </>
      ) : isFaulty ? null : (
        <Notice tone="info">{words.nothing(unchanged)}</Notice>
      )}
      {effects.length === 0 ? null : (
        <>
          <h3>{words.effects}</h3>
          <ul>
            {effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
        </>
      )}
      {isFaulty ? null : <AskedFor differences={differences} agreed={agreed} agree={setAgreed} />}
      {isFaulty || differences.length === 0 ? null : (
        <p className="buttons">
          <button
            type="button"
            className="button"
            disabled={isUnderWay}
            onClick={() => carryOut(agreed)}
          >
            {isUnderWay ? words.carryingOut : words.carryOut}
          </button>
        </p>
      )}
    </section>
  )
}
