// The words of rooms, in English.
import type { RoomsWords } from './rooms-sv.ts'

export const roomsEn: RoomsWords = {
  waits: {
    heading: 'Under way in other bodies’ rooms',
    lead: 'What belongs there is shown when the body has delivered its part or opened its room. This is how far it has come:',
    more: (count) => `and ${count} more`,
    progress: (stage, coverage) => `${stage}, ${coverage}`,
    inRound: (progress, round) => `${progress} (${round})`,
  },
  own: {
    heading: 'The room',
    closed:
      'The room is closed: others see only how far the part has come, until it is delivered. The controller sees what is reported.',
    open: 'The room is open: everybody who may read the round sees what is reported.',
    make: { open: 'Open the room', closed: 'Close the room' },
    made: {
      open: 'The room is open now.',
      closed: 'The room is closed now. What has been shown can still be seen.',
    },
  },
  marks: { open: 'open room', closed: 'closed room' },
  closedPart:
    'The body works in its own room. Here is how far its part has come; what is in it is shown when it is delivered or the room is opened.',
  refusals: {
    roomDelivered:
      'The part is delivered, and what is delivered is seen by all. If it is to be worked over, ask the reviewer to send it back.',
    judgedInRoom:
      'Another body has made the judgement in its room. It is seen when the body has delivered, and can then be changed here.',
  },
}
