// The words of rooms, in Swedish: what is worked on behind closed doors, and how far it has come.
import type { RoomStanding } from '../domain/workflow/rooms.ts'

export const roomsSv = {
  waits: {
    heading: 'Pågår i andra organs rum',
    lead: 'Det som hör dit visas när organet har levererat sin del eller öppnat sitt rum. Så här långt har det kommit:',
    more: (count: number) => `och ${count} till`,
    /** «Rapporterad, 7 av 12 klara» */
    progress: (stage: string, coverage: string) => `${stage}, ${coverage}`,
    inRound: (progress: string, round: string) => `${progress} (${round})`,
  },
  /** What a body's own people read of their room. */
  own: {
    heading: 'Rummet',
    closed:
      'Rummet är stängt: andra ser bara hur långt delen har kommit, tills den är levererad. Controllern ser det som rapporteras.',
    open: 'Rummet är öppet: alla som får läsa uppföljningen ser det som rapporteras.',
    make: { open: 'Öppna rummet', closed: 'Stäng rummet' } satisfies Record<RoomStanding, string>,
    made: {
      open: 'Rummet är öppet nu.',
      closed: 'Rummet är stängt nu. Det som har visats är fortfarande synligt.',
    } satisfies Record<RoomStanding, string>,
  },
  marks: { open: 'öppet rum', closed: 'stängt rum' } satisfies Record<RoomStanding, string>,
  closedPart:
    'Organet arbetar i sitt eget rum. Här syns hur långt delen har kommit; innehållet visas när den är levererad eller rummet öppnas.',
  refusals: {
    roomDelivered:
      'Delen är levererad, och det som är levererat ser alla. Ska den arbetas om, be den som granskar att skicka tillbaka den.',
    judgedInRoom:
      'Ett annat organ har gjort bedömningen i sitt rum. När organet har levererat syns den, och då kan den ändras här.',
  },
}

export type RoomsWords = typeof roomsSv
