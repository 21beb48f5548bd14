// The words about destroying records by decision, in Swedish; the English ones have the same shape.
import type { Disposable, ListedSort } from '../domain/workflow/disposals.ts'
import { counted } from './language.ts'

const sorts: Readonly<Record<ListedSort, string>> = {
  remarks: 'Frågor och kommentarer',
  attachments: 'Bilagor',
  earlierTexts: 'Tidigare lydelser av texter',
  mailLog: 'Skickade mejl',
  logContents: 'Innehåll i loggen',
  logNames: 'Namn i loggen',
  frozenVersions: 'Frysta versioner',
  versionFiles: 'Filer till frysta versioner',
  documents: 'Dokument',
  documentVersions: 'Frysta versioner av dokument',
  documentFiles: 'Bilder i dokument',
  earlierPartTexts: 'Tidigare lydelser i dokument',
  evaluations: 'Utvärderingar',
}

const help: Readonly<Record<Disposable, string>> = {
  remarks: 'Hela trådar, när det sista i tråden är äldre än dagen.',
  attachments: 'Filer som hör till mål och texter. En fil som finns i en fryst version tas inte.',
  earlierTexts: 'Lydelser som en senare har ersatt. Den som gäller tas inte.',
  mailLog: 'Vilka mejl som har gått, till vem och till vilken adress.',
  logContents: 'Hur det var före och efter varje ändring. Vem, vad och när står kvar.',
  logNames: 'Vem som gjorde ändringen. Vad och när står kvar.',
  frozenVersions:
    'Innehållet, versionens egna filer och de dokument som frystes med dess siffror. Att versionen fanns, dess kontrollsumma, besluten om den och den publicerade adressen står kvar.',
  documents:
    'Hela dokument, när inget i dem är nyare än dagen: delarnas texter med alla lydelser, kommentarer, bilder, frysta versioner och det loggen återger av dem. Att ett fryst dokument fanns, dess kontrollsumma och vem som frös det står kvar.',
  earlierPartTexts:
    'Lydelser i dokumentens delar som en senare har ersatt. Den som gäller tas inte.',
  evaluations:
    'Hela utvärderingar, när inget i dem är nyare än dagen: poäng, belägg, kommentarer, bedömarnas egna anteckningar, stängda versioner och det loggen återger av dem.',
}

export const disposalsSv = {
  heading: 'Gallring',
  lead: 'Det som är levererat eller fryst tas bort bara efter ett gallringsbeslut. Anteckna beslutet, se exakt vad som skulle tas bort, och verkställ sedan.',
  list: 'Gallringsbeslut',
  none: 'Inget gallringsbeslut är antecknat.',
  sorts,
  help,
  record: {
    open: 'Anteckna ett gallringsbeslut',
    lead: 'Det är kommunens eget beslut och kommunens dokumenthanteringsplan som avgör vad som får gallras. Programmet prövar inte om beslutet är rätt.',
    body: 'Vem som har beslutat',
    decidedOn: 'Beslutsdag',
    paragraph: 'Paragraf',
    reference: 'Diarienummer',
    either: 'Paragraf, diarienummer eller båda',
    covers: 'Vad beslutet omfattar',
    before: 'Från före',
    beforeOf: (sort: string) => `${sort}: från före`,
    ground: 'Grund',
    groundHelp: 'Lag, punkt i planen och skäl.',
    save: 'Anteckna',
    saved: 'Beslutet är antecknat. Inget är borttaget.',
  },
  decided: (body: string, day: string, references: string) => `${body} ${day}, ${references}`,
  dnr: (reference: string) => `dnr ${reference}`,
  covers: (sort: string, day: string) => `${sort} från före ${day}`,
  recorded: (who: string, day: string) => `Antecknat av ${who} ${day}`,
  ground: 'Grund',
  waits: 'Väntar på verkställighet',
  look: 'Visa vad som skulle tas bort',
  close: 'Dölj',
  nothing: 'Beslutet tar inte bort något nu.',
  total: (number: number) => `${counted('sv', number, 'sak', 'saker')} skulle tas bort.`,
  firstShown: (shown: number) => `De första ${shown} visas. Excel- och JSON-filen har alla.`,
  json: 'JSON',
  jsonOf: 'Hämta listan som JSON',
  columns: { sort: 'Slag', about: 'Gäller', day: 'Dag', who: 'Vem', said: 'Vad', key: 'Nyckel' },
  sheets: { counts: 'Antal', items: 'Lista' },
  number: 'Antal',
  listed: 'Listans kontrollsumma (SHA-256)',
  carryOut: 'Gallra …',
  sure: {
    heading: (number: number) => `Ta bort ${counted('sv', number, 'sak', 'saker')}?`,
    lead: 'Det går inte att ångra. Säkerhetskopior och uttag som redan finns gallras för sig.',
    go: 'Gallra nu',
    cancel: 'Avbryt',
    going: 'Gallrar …',
  },
  done: (who: string, day: string) => `Verkställt av ${who} ${day}`,
  takeBack: 'Ta tillbaka …',
  takeBackReason: 'Varför tas det tillbaka?',
  takeBackSave: 'Ta tillbaka',
  takenBack: (who: string, day: string, reason: string) =>
    `Taget tillbaka av ${who} ${day}: ${reason}`,
  receipt: 'Kvitto',
  refusals: {
    noSuchDisposal: 'Det finns inget sådant gallringsbeslut. Ladda om sidan.',
    disposalEnded:
      'Beslutet är redan verkställt eller taget tillbaka. Ladda om sidan och läs kvittot.',
    listedMoved:
      'Det som skulle tas bort har ändrats sedan du såg listan, så inget är borttaget. Visa listan igen och verkställ sedan.',
    disposalRemovesNothing:
      'Beslutet omfattar inget som finns nu, så det finns inget att verkställa. Ta tillbaka det om det är fel.',
    takenBackWithoutReason: 'Skriv varför beslutet tas tillbaka.',
    disposalWithoutBody: 'Skriv vem som har beslutat.',
    disposalWithoutReference:
      'Skriv beslutets paragraf eller diarienummer, så att det går att hitta.',
    disposalWithoutGround: 'Skriv på vilken grund: lag, punkt i planen och skäl.',
    disposalOfNothing: 'Välj minst ett slag som beslutet omfattar, och från före vilken dag.',
    disposalDecidedAhead: (day: string) =>
      `Beslutsdagen ${day} har inte varit än. Anteckna beslutet när det är fattat.`,
    disposalCoversAhead: (sort: string, day: string) =>
      `${sort}: dagen ${day} har inte varit än. Välj en dag som har varit.`,
    disposalCoversTwice: (sort: string) => `${sort} står två gånger. Ange en dag.`,
  },
}

export type DisposalWords = typeof disposalsSv
