// The accessibility statement, made of what the tests came to.
import type { ReactNode } from 'react'
import type { AccessibilityView } from '../contract/citizens.ts'
import type { CitizenWords } from '../text/citizens-sv.ts'

type Words = CitizenWords['accessibility']

/** Where the authority takes reports, by the act (2018:1937). */
const REPORT_TO_DIGG = 'https://www.digg.se/tdosanmalan'

const List = ({ lines }: { readonly lines: readonly string[] }): ReactNode => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)

const Tested = ({
  tested,
  words,
}: {
  readonly tested: NonNullable<AccessibilityView['tested']>
  readonly words: Words
}): ReactNode => (
  <>
    <h2>{words.howWell}</h2>
    <p>
      {tested.violations.length === 0 ? words.noneFound : words.found(tested.violations.length)}
    </p>
    {tested.violations.length === 0 ? null : <List lines={tested.violations} />}
    {tested.known.length === 0 ? null : (
      <>
        <h3>{words.known}</h3>
        <List lines={tested.known} />
      </>
    )}
    <h2>{words.how}</h2>
    {tested.said.map((line) => (
      <p key={line}>{line}</p>
    ))}
    <p>{words.besides}</p>
    <List lines={tested.besides} />
    <details>
      <summary>{tested.pagesHeading}</summary>
      <List lines={tested.pages} />
    </details>
  </>
)

export const AccessibilityPage = ({
  view: { lead, tested, contact },
  words,
}: {
  readonly view: AccessibilityView
  readonly words: Words
}): ReactNode => (
  <article>
    <h1>{words.heading}</h1>
    <p className="lead">{lead}</p>
    {tested === null ? (
      <>
        <h2>{words.howWell}</h2>
        <p>{words.noTests}</p>
      </>
    ) : (
      <Tested tested={tested} words={words} />
    )}
    <h2>{words.report.heading}</h2>
    <p>{words.report.text}</p>
    {contact === null ? (
      <p>{words.report.noContact}</p>
    ) : (
      <p>
        <a href={`mailto:${contact.address}`}>{contact.said}</a>
      </p>
    )}
    <h2>{words.supervision.heading}</h2>
    <p>{words.supervision.text}</p>
    <p>
      <a href={REPORT_TO_DIGG}>{words.supervision.link}</a>
    </p>
  </article>
)
