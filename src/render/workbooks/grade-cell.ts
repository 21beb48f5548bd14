// A grade in a cell: its own arrow beside the word, where the model gives it one.
import type { GradeView } from '../../contract/views.ts'
import { ARROWS } from '../../text/change-words.ts'
import type { Cell } from './table.ts'

export const gradeCell = (grade: Pick<GradeView, 'sign' | 'word'> | null): Cell =>
  grade === null
    ? null
    : grade.sign === undefined
      ? grade.word
      : `${ARROWS[grade.sign]} ${grade.word}`
