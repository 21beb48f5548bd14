// What an address of a published version shows of its goals: the page's title and body.
import type { ReactNode } from 'react'
import { measuresBegun } from '../render/open-data/open-values.ts'
import { chainView } from '../render/views/chain-view.ts'
import { measureView } from '../render/views/measure-view.ts'
import { modelView } from '../render/views/model-view.ts'
import { nodeView } from '../render/views/node-view.ts'
import { programmesView, programmeView } from '../render/views/programme-view.ts'
import { tagView } from '../render/views/tag-view.ts'
import { titleOfRound, type Viewing } from '../render/views/viewing.ts'
import { programmeWords } from '../text/programmes.ts'
import { tagWords } from '../text/tags.ts'
import { ChainPage } from '../ui/chain-page.tsx'
import { MeasurePage } from '../ui/measure-page.tsx'
import { ModelPage } from '../ui/model-page.tsx'
import { NodePage } from '../ui/node-page.tsx'
import { ProgrammePage, ProgrammesPage } from '../ui/programme-page.tsx'
import { TagPage } from '../ui/tag-page.tsx'
import type { Place } from './addresses.ts'
import type { FileLists } from './files.tsx'
import { MeasureFiles } from './open-data/open-data-page.tsx'

/** A page's title and body, and the link of the menu that it is under. */
export type Shown = { readonly title: string; readonly body: ReactNode; readonly current?: string }

/** The pages of a version that are of its goals. */
export type GoalsKind = 'chain' | 'node' | 'measure' | 'tag' | 'programmes' | 'programme' | 'model'

/** What an address shows; null where the snapshot has nothing there. */
export const shownAt = (
  viewing: Viewing,
  name: string,
  kind: GoalsKind,
  id: string,
  beside: {
    readonly files: FileLists
    readonly verdicts: ReactNode
    readonly place: Place
    /** What has been asked about it, and answered. */
    readonly questions: ReactNode
    /** How it is shown on another site. */
    readonly elsewhere: (what: 'node' | 'measure', title: string) => ReactNode
  },
): Shown | null => {
  const { words, to } = viewing
  const { files, verdicts, place, questions, elsewhere } = beside
  if (kind === 'model') {
    const view = modelView(viewing, name)
    return { title: view.title, body: <ModelPage view={view} words={words} />, current: to.model }
  }
  if (kind === 'node') {
    const view = nodeView(viewing, id)
    return view === null
      ? null
      : {
          title: view.title,
          body: (
            <NodePage
              view={view}
              words={words}
              files={
                <>
                  {files.ofNode(id)}
                  {questions}
                  {elsewhere('node', view.title)}
                </>
              }
            />
          ),
        }
  }
  if (kind === 'measure') {
    const hasBegun = measuresBegun(viewing).some((measure) => measure.id === id)
    const view = hasBegun ? measureView(viewing, id) : null
    return view === null
      ? null
      : {
          title: view.title,
          body: (
            <MeasurePage
              view={view}
              words={words}
              after={
                <>
                  <MeasureFiles place={place} measure={id} title={view.title} />
                  {questions}
                  {elsewhere('measure', view.title)}
                </>
              }
            />
          ),
        }
  }
  if (kind === 'tag') {
    const view = tagView(viewing, id)
    const tagged = { words, tagWords: tagWords(viewing.language) }
    return view === null ? null : { title: view.title, body: <TagPage view={view} {...tagged} /> }
  }
  const { language } = viewing
  if (kind === 'programmes') {
    const body = <ProgrammesPage view={programmesView(viewing)} language={language} words={words} />
    return { title: programmeWords(language).heading, body, current: to.programmes }
  }
  if (kind === 'programme') {
    const view = programmeView(viewing, id)
    const shown = { language, words, all: to.programmes }
    return view === null
      ? null
      : {
          title: view.title,
          body: <ProgrammePage view={view} {...shown} />,
          current: to.programmes,
        }
  }
  const title = words.howItGoes(name, titleOfRound(viewing))
  return {
    title,
    body: (
      <ChainPage
        view={chainView(viewing)}
        title={title}
        words={words}
        after={
          <>
            {verdicts}
            {files.ofVersion()}
          </>
        }
      />
    ),
    current: to.home,
  }
}
