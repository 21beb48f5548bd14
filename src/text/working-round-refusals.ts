// What is refused about a body's part of a round, as sentences.
import type { Delivered } from '../domain/workflow/delivered.ts'
import type { MeetingFault } from '../domain/workflow/plan-meetings.ts'
import type { RemarkFault } from '../domain/workflow/remarks.ts'
import type { MoveRefused } from '../domain/workflow/stages.ts'
import { sayDate } from './dates.ts'
import { inLanguage, type Language } from './language.ts'
import { roomWords } from './rooms.ts'
import { workingRoundWords } from './working-round.ts'
import { yearWheelWords } from './year-wheel.ts'

export type WorkRefusal =
  | MoveRefused
  | Delivered
  | { readonly refused: 'noSuchPart'; readonly body: string }
  | { readonly refused: 'partMoved' }
  | RemarkFault
  | MeetingFault
  | { readonly refused: 'roundNotOpened'; readonly round: string }
  | { readonly refused: 'roomDelivered' | 'judgedInRoom' }

export const sentenceForWork = (refusal: WorkRefusal, language: Language): string => {
  const { refusals, stages, moves } = workingRoundWords(language)
  switch (refusal.refused) {
    case 'noSuchPart':
      return refusals.noSuchPart(refusal.body)
    case 'notInStage': {
      const possible = refusal.possible.map((move) => moves[move].replace(' …', ''))
      return refusals.notInStage(stages[refusal.stage], possible.join(', '))
    }
    case 'deliversWithAbove':
      return refusals.deliversWithAbove(refusal.above && inLanguage(refusal.above, language))
    case 'stillMissing':
      return refusals.stillMissing(refusal.missing)
    case 'reasonMissing':
    case 'ownReview':
      return refusals[refusal.refused]
    case 'partsNotReviewed':
      return refusals.partsNotReviewed(
        refusal.bodies.map((title) => inLanguage(title, language)).join(', '),
      )
    case 'dayBefore':
      return refusals.dayBefore(sayDate(refusal.day, language))
    case 'dayAhead':
      return refusals.dayAhead(sayDate(refusal.day, language))
    case 'partMoved':
    case 'remarkEmpty':
    case 'remarkGone':
    case 'settlesForAnother':
      return refusals[refusal.refused]
    case 'roomDelivered':
    case 'judgedInRoom':
      return roomWords(language).refusals[refusal.refused]
    case 'meetingMoved':
      return yearWheelWords(language).refusals.meetingMoved
    case 'notMeeting':
      return yearWheelWords(language).refusals.notMeeting
    case 'meetingTwice':
      return yearWheelWords(language).refusals.meetingTwice(sayDate(refusal.date, language))
    case 'meetingTooFar':
      return yearWheelWords(language).refusals.meetingTooFar(sayDate(refusal.date, language))
    case 'roundNotOpened':
      return refusals.roundNotOpened
    case 'partDelivered':
      return refusals.partDelivered(
        inLanguage(refusal.title, language),
        sayDate(refusal.on, language),
      )
    default:
      throw new Error(`sentenceForWork: ${JSON.stringify(refusal satisfies never)}`)
  }
}
