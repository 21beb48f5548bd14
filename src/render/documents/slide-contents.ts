// What stands on a slide below its title, as shapes, tables and charts that PowerPoint edits.
import { paperText } from './paper-text.ts'
import type { TextOptions } from './pptx.ts'
import { type Drawing, textIn } from './slide-drawing.ts'
import { drawChart, drawPicture } from './slide-figures.ts'
import { CONTENT, lettersFor, linesOf, POINTS_HIGH } from './slide-look.ts'
import { drawTable } from './slide-table.ts'
import type { ShortGoal, Slide } from './slides.ts'
import { toneColours } from './tones.ts'
import { signedWord } from './word-runs.ts'
import { QUIET, wordColour } from './word-styles.ts'

/** By the longest of the words, so that all of them are alike. */
const WORD_LETTERS = [
  [34, 18],
  [80, 14],
  [120, 12],
] as const

/** Each grade on a line of its own: sign and word, a bar as long as they are many, and the number. */
const drawSummary = (drawing: Drawing, { summary }: Extract<Slide, { is: 'summary' }>): void => {
  const parts = summary.parts.filter(({ count }) => count > 0)
  const most = Math.max(...parts.map(({ count }) => count))
  const high = Math.min(0.85, CONTENT.h / Math.max(1, parts.length))
  const bar = { x: 5.4, w: 6.3 }
  const longest = Math.max(...parts.map(({ grade }) => signedWord(grade).length))
  const points = WORD_LETTERS.find(([upTo]) => longest <= upTo)?.[1] ?? 10
  for (const [at, { grade, count }] of parts.entries()) {
    const { ink, tint } = toneColours(grade.tone)
    const y = CONTENT.y + at * high
    const word = paperText(signedWord(grade))
    const wide = Math.max(0.06, (bar.w * count) / most)
    drawing.slide.addText(word, {
      ...textIn(drawing, points),
      ...{ x: CONTENT.x, y, w: bar.x - CONTENT.x - 0.2, h: high, valign: 'middle', bold: true },
      ...{ color: wordColour(ink), objectName: word },
    })
    drawing.slide.addShape('rect', {
      ...{ x: bar.x, y: y + high * 0.16, w: wide, h: high * 0.68 },
      fill: { color: wordColour(tint) },
      line: { color: wordColour(ink), width: 1.25 },
      objectName: `${word}: ${count}`,
    })
    drawing.slide.addText(String(count), {
      ...textIn(drawing, 20),
      ...{ x: bar.x + wide + 0.15, y, w: 0.9, h: high, valign: 'middle', bold: true },
    })
  }
}

const GOAL_LETTERS = [24, 22, 20, 18, 16, 14, 13, 12, 11]
const LEAST_LETTERS = 10

/** The largest letters in which all the goals have room. */
const lettersOfGoals = (goals: readonly ShortGoal[]): number => {
  const high = (points: number): number =>
    goals.reduce((sum, { title, grade, why }) => {
      const below = linesOf(`${signedWord(grade)}   ${why}`, points - 2, CONTENT.w)
      return sum + (linesOf(title, points, CONTENT.w) + below) * points * 1.2 + points / 2
    }, 0)
  return GOAL_LETTERS.find((points) => high(points) <= POINTS_HIGH) ?? LEAST_LETTERS
}

const drawGoals = (drawing: Drawing, { goals }: Extract<Slide, { is: 'goals' }>): void => {
  const points = lettersOfGoals(goals)
  const line = (text: string, options: TextOptions) => ({
    text: paperText(text),
    options,
  })
  drawing.slide.addText(
    goals.flatMap(({ title, grade, why }) => [
      line(title, { bold: true, fontSize: points, paraSpaceBefore: points / 2, breakLine: true }),
      line(signedWord(grade), {
        ...{ bold: true, fontSize: points - 2, breakLine: why === '' },
        color: wordColour(toneColours(grade.tone).ink),
      }),
      ...(why === '' ? [] : [line(`   ${why}`, { fontSize: points - 2, breakLine: true })]),
    ]),
    { ...textIn(drawing, points), ...CONTENT, valign: 'top' },
  )
}

/** What the slide shows, and what stands below it. */
export const drawContents = (drawing: Drawing, slide: Slide): void => {
  if (slide.is === 'summary') drawSummary(drawing, slide)
  else if (slide.is === 'goals') drawGoals(drawing, slide)
  else if (slide.is === 'chart') drawChart(drawing, slide.chart, slide.figure.alt)
  else if (slide.is === 'picture') drawPicture(drawing, slide.figure)
  else drawTable(drawing, slide.table)
  if (slide.foot.length === 0) return
  const foot = paperText(slide.foot.join(' '))
  drawing.slide.addText(foot, {
    ...textIn(
      drawing,
      lettersFor(
        foot,
        [
          [200, 12],
          [420, 10],
        ],
        8,
      ),
    ),
    ...{ x: CONTENT.x, y: 6.35, w: CONTENT.w, h: 0.5, valign: 'top', color: QUIET },
  })
}
