// What the citizens' page of a chain and the staff's have in common.
import type { ReactNode } from 'react'
import type { ChainView } from '../contract/views.ts'
import type { PageWords } from '../text/pages-sv.ts'
import { GoalTree } from './goal-tree.tsx'
import { Notice } from './notice.tsx'
import { PublishedFigures } from './published-figures.tsx'
import { Summaries } from './summary-bar.tsx'
import { TagGroups } from './tag-list.tsx'
import { Verdicts } from './verdicts.tsx'

/** How it goes, in a sentence and a bar, and the tree from vision to measure. */
export const ChainPage = ({
  view,
  title,
  words,
  after,
}: {
  readonly words: PageWords
  readonly view: ChainView
  readonly title: string
  /** What stands last on the page. */
  readonly after?: ReactNode
}): ReactNode => (
  <>
    <h1>{title}</h1>
    <Summaries summaries={view.summaries} />
    {view.madeUpNote === undefined ? null : <Notice tone="madeUp">{view.madeUpNote}</Notice>}
    <Verdicts verdicts={view.verdicts} words={words} />
    <h2>{view.treeHeading}</h2>
    <TagGroups groups={view.tags} words={words.tagGroups} />
    <GoalTree rows={view.tree} words={words} />
    <PublishedFigures figures={view.published} words={words} />
    {after}
  </>
)
