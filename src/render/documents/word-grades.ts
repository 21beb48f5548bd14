// Grades in Word: how many have which, and one beside what it is of.
import { type FileChild, Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { ReportBlock } from '../../domain/reports/report.ts'
import { summaryDrawing } from './summary-drawing.ts'
import { pictureRun } from './word-pictures.ts'
import { gradeRun, textRun, type Writing } from './word-runs.ts'

export const summaryOf = (
  block: Extract<ReportBlock, { is: 'summary' }>,
  writing: Writing,
): readonly FileChild[] => {
  const bar = summaryDrawing(block)
  const parts = block.parts.filter(({ count }) => count > 0)
  const words = parts.flatMap(({ grade, count }, at) => [
    gradeRun({ ...grade, word: `${count} ${grade.word}` }, at === 0 ? '' : '   '),
  ])
  return [
    new Paragraph({ keepNext: true, children: [textRun(block.title, { bold: true })] }),
    new Paragraph({ keepNext: true, children: [textRun(block.sentence)] }),
    ...(bar === null
      ? []
      : [
          new Paragraph({
            keepNext: true,
            children: [pictureRun(bar, block.sentence, writing)],
          }),
        ]),
    new Paragraph({ children: words }),
  ]
}

/** Where value and grade stand, in parts of the width. */
const STANDING_TABS = [0.38, 0.66]
/** A longer text is a sentence, and has the width beneath name and grade. */
const LONGEST_VALUE = 40

export const standingOf = (
  { label, said, grade }: Extract<ReportBlock, { is: 'standing' }>,
  { width }: Writing,
): readonly Paragraph[] => {
  const isSentence = said.length > LONGEST_VALUE
  const [first, second] = STANDING_TABS.map((share) => Math.round(share * width))
  const stops = (isSentence ? [first] : [first, second]).map((position = 0) => ({
    ...{ type: TabStopType.LEFT, position },
  }))
  const tab = () => new TextRun({ children: [new Tab()] })
  const name = [textRun(label, { bold: true }), tab()]
  const graded = (value: readonly TextRun[]) =>
    new Paragraph({
      ...{ style: 'Standing', keepNext: isSentence, tabStops: stops },
      // NOTE what goes on beneath a tab begins where it stands.
      indent: { left: first, hanging: first },
      children: [...name, ...value, gradeRun(grade)],
    })
  return isSentence
    ? [graded([]), new Paragraph({ children: [textRun(said)] })]
    : [graded([textRun(said), tab()])]
}
