// The styrmodell as the citizens and the staff read it: its picture and its sections in plain words.
import type { ReactNode } from 'react'
import type { ModelView } from '../contract/views.ts'
import type { PageWords } from '../text/pages-sv.ts'
import { ModelDiagram } from './model-diagram.tsx'

/** A model read in plain words: its sections, in their order. */
export const ModelSections = ({
  sections,
}: {
  readonly sections: ModelView['sections']
}): ReactNode =>
  sections.map((section) => {
    const Heading = section.level === 2 ? 'h2' : 'h3'
    const List = section.ordered ? 'ol' : 'ul'
    return (
      <section key={section.id} id={section.id} className="model-section">
        <Heading>{section.heading}</Heading>
        {section.paragraphs.map((text) => (
          <p key={text}>{text}</p>
        ))}
        {section.list.length === 0 ? null : (
          <List>
            {section.list.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </List>
        )}
        {section.after.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
    )
  })

/** The styrmodell in plain words, with its picture. */
export const ModelPage = ({
  view,
  words,
}: {
  readonly view: ModelView
  readonly words: PageWords
}): ReactNode => (
  <article>
    <h1>{view.title}</h1>
    {view.adopted === undefined ? null : <p className="lead">{view.adopted}</p>}
    <ModelDiagram diagram={view.diagram} words={words} />
    <ModelSections sections={view.sections} />
  </article>
)
