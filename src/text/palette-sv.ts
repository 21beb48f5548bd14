// The words of the command palette, in Swedish; the English ones have the same shape.
import { counted } from './language.ts'

export const paletteSv = {
  open: 'Sök',
  hint: 'Ctrl K',
  label: 'Sök mål, mått, organ, märkning, sida eller något att göra',
  results: 'Träffar',
  sections: { acts: 'Gör', pages: 'Sidor', rounds: 'Uppföljningar', found: 'I målkedjan' },
  nothing: 'Inget hittades. Pröva ett annat ord eller början av det.',
  searching: 'Söker …',
  like: 'Inget i målkedjan stavas så. Det här är likt:',
  failed: 'Målkedjan gick inte att söka i nu. Försök igen om en stund.',
  count: (count: number) => counted('sv', count, 'träff', 'träffar'),
  /** What can be done, and other words that it is looked for by. */
  acts: {
    report: { title: 'Rapportera värden och texter', also: 'lämna fylla i min lista resultat' },
    decide: { title: 'Fastställa bedömningar', also: 'bedöma betyg färg' },
    addGoal: { title: 'Lägga till ett mål eller uppdrag', also: 'nytt nya skapa målkedjan' },
    openRound: { title: 'Öppna en uppföljning', also: 'ny starta rapportering stänga' },
    freeze: { title: 'Frysa en uppföljning', also: 'version rapport lås' },
    recordDecision: { title: 'Anteckna ett beslut', also: 'paragraf sammanträde protokoll' },
    publish: { title: 'Publicera för medborgarna', also: 'visa webbplats dra tillbaka rapport' },
    chase: { title: 'Påminna dem som är sena', also: 'mejl påminnelse försenade' },
    assignments: { title: 'Rapportera ett uppdrag', also: 'lämna status klart' },
    writeVerdict: { title: 'Skriva revisorernas bedömning', also: 'revision granska' },
    draftModel: { title: 'Ändra styrmodellen', also: 'utkast regel skala nivå ny' },
    reorganise: { title: 'Ändra organisationen', also: 'nytt organ nämnd enhet lägga till flytta' },
    invite: { title: 'Bjuda in en person', also: 'ny användare konto roll lägga till' },
    lend: { title: 'Låna ut dina roller', also: 'ersättare ledig semester vikarie delegera' },
    takeOut: { title: 'Ta ut allt om kommunen', also: 'exportera fil arkiv säkerhetskopia' },
    dispose: { title: 'Anteckna ett gallringsbeslut', also: 'förstöra radera' },
    excel: 'exportera ladda ner hämta tabell',
    language: { title: 'Byta språk till engelska', also: 'English language' },
    account: { title: 'Öppna ditt konto', also: 'lösenord passnyckel mejl inställningar' },
    municipality: { title: 'Byta kommun', also: 'roll person' },
    signOut: { title: 'Logga ut', also: 'avsluta' },
    public: { title: 'Öppna medborgarnas sida', also: 'publik webbplats' },
  },
}

export type PaletteWords = typeof paletteSv
