// The words of assignments in Swedish; the English ones have the same shape.
import type { AssignmentStanding, AssignmentStep } from '../domain/workflow/assignments.ts'
import { counted } from './language.ts'

export const assignmentsSv = {
  nav: 'Uppdrag',
  heading: 'Uppdrag',
  lead: 'Vad organen har fått i uppdrag och vad enheterna har satt sig före: de försenade först. Den som ansvarar rapporterar och föreslår att uppdraget är klart; det organ som gav det beslutar.',
  none: 'Styrmodellen har inga uppdrag, eller så finns inga i målkedjan för uppföljningens år. De läggs till i Planera, med det beslut som de vilar på.',
  nothing: 'Inget uppdrag passar urvalet. Välj något annat.',
  sentence: (count: number, late: number) =>
    late === 0
      ? `${counted('sv', count, 'uppdrag', 'uppdrag')}. Inget är försenat.`
      : `${counted('sv', count, 'uppdrag', 'uppdrag')}, ${late} ${late === 1 ? 'försenat' : 'försenade'}.`,
  columns: {
    title: 'Uppdrag',
    type: 'Slag',
    owner: 'Ansvarig',
    assignee: 'Handläggare',
    given: 'Givet av',
    due: 'Klart senast',
    late: 'Försenat',
    standing: 'Läge',
    grade: 'Bedömning',
    latest: 'Senast',
    madeUp: 'Påhittat',
    id: 'id',
  },
  filters: { owner: 'Ansvarig', giver: 'Givet av', standing: 'Läge', tag: 'Märkning', all: 'Alla' },
  dueBy: (day: string) => `senast ${day}`,
  /** Given by no decision. */
  activity: 'den ansvarige själv',
  late: (days: number) => `${counted('sv', days, 'dag', 'dagar')} försenat`,
  give: (type: string) => `Lägg till ${type}`,
  overdue: 'Försenat',
  waits: { reportAssignment: 'Rapportera uppdraget', closeAssignment: 'Besluta om uppdraget' },
  mine: 'Uppdrag som väntar på dig',
  onBoard: 'Försenade uppdrag',
  wheel: (title: string, owner: string) =>
    owner === '' ? `${title}: ska vara klart` : `${title}: ska vara klart (${owner})`,
  standings: {
    open: 'Inte avslutat genom beslut',
    proposed: 'Föreslås avslutas',
    sentBack: 'Skickat tillbaka',
    closed: 'Avslutat',
  } satisfies Record<AssignmentStanding, string>,
  steps: {
    report: 'Rapportera',
    propose: 'Föreslå att det är klart',
    close: 'Avsluta',
    sendBack: 'Skicka tillbaka',
  } satisfies Record<AssignmentStep, string>,
  taken: {
    report: 'Rapport',
    propose: 'Föreslogs som klart',
    close: 'Avslutat genom beslut',
    sendBack: 'Skickat tillbaka genom beslut',
  } satisfies Record<AssignmentStep, string>,
  form: {
    heading: 'Uppdragets gång',
    standing: (word: string) => `Läget: ${word}.`,
    text: {
      report: 'Vad har gjorts?',
      propose: 'Vad har gjorts?',
      close: 'Att tillägga',
      sendBack: 'Vad saknas?',
    } satisfies Record<AssignmentStep, string>,
    help: 'Alla som får läsa uppföljningen ser det. Det går inte att ändra efteråt.',
    status: 'Hur går det?',
    noStatus: 'Säg inget om det',
    day: 'Dag',
    today: 'Lämnas tomt: i dag',
    reference: 'Paragraf och diarienummer',
    save: 'Spara',
    saved: 'Sparat.',
  },
  assignee: {
    says: (name: string) => `Handläggare: ${name}.`,
    choose: 'Välj handläggare',
    change: 'Byt handläggare',
    field: 'Handläggare',
    help: 'Personen ser uppdraget på Min sida och i morgonens mejl och får rapportera det. Slutar personen blir uppdraget enhetens igen.',
    nobody: 'Ingen: enheten svarar själv',
    save: 'Spara handläggare',
  },
  refusals: {
    cannotBeAssigned:
      'Personen har ingen roll som rapporterar för den som ansvarar. Välj någon i listan, eller låt en administratör ge personen en roll där.',
    stepNotNow: (standing: string, possible: string) =>
      possible === ''
        ? `Uppdraget är i läget «${standing}». Där finns inget mer att göra.`
        : `Uppdraget är i läget «${standing}». Det som kan göras är: ${possible}.`,
    stepWithoutText: {
      report: 'Skriv vad som har gjorts.',
      propose: 'Skriv vad som har gjorts. Det organ som gav uppdraget beslutar efter det.',
      close: 'Skriv något först.',
      sendBack: 'Skriv vad som saknas. Den som ansvarar behöver veta det.',
    } satisfies Record<AssignmentStep, string>,
    stepDayAhead: (day: string) =>
      `${day} har inte varit än. Ange den dag då det gjordes eller beslutades.`,
    noSuchAssignment: (node: string) =>
      `Det finns inget uppdrag som heter «${node}» i uppföljningen. Välj ett i listan över uppdrag.`,
    assignmentMoved:
      'Någon annan har skrivit om uppdraget sedan du öppnade sidan. Ladda om, läs och skriv igen.',
  },
}

export type AssignmentWords = typeof assignmentsSv
