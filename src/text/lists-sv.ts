// The words of lists that come back from workbooks, in Swedish; the English ones have the same shape.
import type { ListFault, ListField } from '../domain/goals/listed.ts'
import { counted, join } from './language.ts'

export const listsSv = {
  open: 'Läs in …',
  heading: (table: string) => `Läs in: ${table}`,
  lead: 'Välj en fil. Du ser varje skillnad mot det som står här innan något görs, och ingenting ändras förrän du väljer Genomför.',
  leads: {
    bodies:
      'Filen kan vara ett Excel-uttag härifrån, eller en egen lista med rubrikerna namn, kod, slag, ligger under, arbetar för, start och slut. Raderna känns igen på kod, annars på namn. Kolumner som saknas och tomma rutor säger inget.',
    people:
      'Ta ut tabellen som Excel, ändra, lägg till rader och läs in filen här. Varje rad är en person med en roll: namn, inloggningsnamn, e-postadress, roll och gäller. Den som är ny bjuds in med en länk. Roller från kommunens inloggning ändras inte, och tomma rutor säger inget.',
    plan: 'Ta ut planen som Excel, ändra i bladen Mål, Mått och Gränsvärden, lägg till rader, och läs in filen här. En egen lista går också: mål med rubrikerna nivå, mål, ligger under och ansvarig; mått med mått, mål och mätenhet; gränsvärden med mått, gränsvärde och ett år i varje kolumn. Kolumner och blad som saknas och tomma rutor säger inget.',
    values:
      'Ta ut delen som Excel, fyll i kolumnerna Värde, Inget värde och Kommentar, och läs in filen här. En tom ruta säger inget: den tar inte bort det som är rapporterat.',
  },
  help: (most: string) => `Excel (.xlsx) eller CSV. Högst ${most}.`,
  choose: 'Välj fil',
  chosen: (name: string) => `Vald fil: ${name}`,
  ends: 'Avsluta det som inte är med i listan',
  endsHelp: 'Det upphör dagen före den dag som listan gäller från.',
  endsRoles:
    'Roller som är givna här och som inte står i listan tas bort, också för den som inte är med alls.',
  asks: (who: string, role: string) => `${who} blir ${role}.`,
  asksHeading: 'Det här måste du säga ja till särskilt',
  asksLead:
    'Administratörer styr vem som får vad, och revisorer läser det som är lämnat. En lista ger inte någon den rollen av sig själv. Kryssa för dem som du menar.',
  look: 'Visa skillnaderna',
  looking: 'Läser filen …',
  result: 'Skillnader',
  nothing: (unchanged: number) =>
    unchanged === 0
      ? 'Inget skiljer.'
      : `Inget skiljer. ${counted('sv', unchanged, 'rad är', 'rader är')} som det står här.`,
  count: (added: number, changed: number, ended: number, unchanged: number) =>
    [
      added === 0 ? '' : counted('sv', added, 'läggs till', 'läggs till'),
      changed === 0 ? '' : counted('sv', changed, 'ändring', 'ändringar'),
      ended === 0 ? '' : counted('sv', ended, 'upphör', 'upphör'),
      `${counted('sv', unchanged, 'rad', 'rader')} utan skillnad`,
    ]
      .filter((one) => one !== '')
      .join(', '),
  faultsHeading: 'Det här måste rättas i filen först',
  faultsLead:
    'Inget kan genomföras förrän det är rättat. Rätta i filen och välj den igen. Skillnaderna i de rader som är rätta står nedanför.',
  unreadHeading: 'Det här läses inte in',
  unread: (
    sheet: string,
    columns: readonly { readonly heading: string; readonly nearest: string | null }[],
  ) =>
    `Bladet «${sheet}»: ${join(
      columns.map(({ heading, nearest }) =>
        nearest === null ? `«${heading}»` : `«${heading}» (menar du «${nearest}»?)`,
      ),
      'och',
    )}.`,
  unreadSheet: (sheet: string) => `Hela bladet «${sheet}»: det har inga rubriker som känns igen.`,
  effects: 'Det här följer av ändringarna',
  more: (count: number) =>
    `${counted('sv', count, 'skillnad', 'skillnader')} till. Alla genomförs.`,
  columns: {
    is: 'Vad',
    where: 'Var',
    what: 'Vad det gäller',
    field: 'Fält',
    before: 'Före',
    after: 'Efter',
  },
  is: { added: 'Ny', changed: 'Ändras', ended: 'Upphör' },
  where: (sheet: string, row: number) => `${sheet}, rad ${row}`,
  notInFile: 'inte i filen',
  column: (where: string, field: string) => `${where}, ${field}`,
  carryOut: 'Genomför',
  carryingOut: 'Genomför …',
  done: (count: number) =>
    `Klart: ${counted('sv', count, 'skillnad är genomförd', 'skillnader är genomförda')}.`,
  empty: '–',
  fields: {
    code: 'kod',
    name: 'namn',
    kind: 'slag',
    under: 'ligger under',
    serves: 'arbetar för',
    municipality: 'hör till',
    firstDay: 'första dagen',
    lastDay: 'sista dagen',
    value: 'värde',
    missing: 'inget värde, därför att',
    comment: 'kommentar',
    level: 'nivå',
    title: 'mål',
    text: 'text',
    owner: 'ansvarig',
    measure: 'mått',
    definition: 'definition',
    unit: 'mätenhet',
    better: 'bättre är',
    goals: 'mål',
    limit: 'gränsvärde',
    login: 'inloggningsnamn',
    email: 'e-postadress',
    role: 'roll',
    of: 'gäller',
  } satisfies Record<ListField, string>,
  faults: {
    nameMissing: () => 'Raden har inget namn. Skriv det.',
    kindMissing: (found: string) =>
      `«${found}» finns inte här, och raden säger inte vad det är. Skriv slag: nämnd, bolag, förvaltning, enhet …`,
    noSuchKind: (found: string) =>
      `«${found}» är inget slag av organ. Skriv till exempel nämnd, bolag, kommunalförbund, förvaltning eller enhet.`,
    noSuchThing: (found: string, field: string) =>
      `«${found}» (${field}) finns varken här eller i listan. Rätta stavningen, eller lägg till en rad för det.`,
    several: (found: string, field: string) =>
      `Flera heter «${found}» (${field}). Skriv koden i stället; i ett uttag härifrån står den i den gömda kolumnen id.`,
    twice: (found: string) => `«${found}» står på två rader. Ta bort den ena.`,
    notADay: (found: string, field: string) =>
      `«${found}» (${field}) är ingen dag. Skriv den som 2026-01-31.`,
    ring: (found: string) => `«${found}» ligger under sig självt, i en ring. Ändra en av raderna.`,
    firstDayStands: (found: string) =>
      `Första dagen ändras inte av en lista («${found}»). Ta bort kolumnen, eller skriv samma dag som här.`,
    lastDayStands: (found: string) =>
      `Sista dagen («${found}») ändras inte av en lista, för något har tagit över. Ändra på sidan Organisationen.`,
    notAsked: (found: string) => `Raden «${found}» efterfrågas inte i den här delen. Ta bort den.`,
    noSuchReason: (found: string) =>
      `«${found}» är inget av de skäl som finns. Välj ett av dem som sidan har.`,
    noSuchLevel: (found: string) =>
      `«${found}» är ingen nivå i modellen. Skriv nivån som den heter på planens sida.`,
    levelStands: (found: string) =>
      `Ett mål byter inte nivå av en lista («${found}»). Avsluta målet och lägg till ett nytt.`,
    noSuchUnit: (found: string) =>
      `«${found}» är ingen mätenhet. Skriv procent, kronor, antal, tal, index, rang eller ja eller nej; måttets eget ord för den ändras på planens sida.`,
    noSuchDirection: (found: string) =>
      `«${found}» är ingen riktning. Skriv högre, lägre, inom ett intervall eller ingen riktning.`,
    noSuchLimit: (found: string) =>
      `«${found}» är inget gränsvärde i modellen. Skriv det som det heter i uttaget.`,
    notALimit: (found: string) =>
      `«${found}» är inget gränsvärde. Skriv ett tal, eller två med tankstreck emellan: 20–75.`,
    noSuchRole: (found: string) =>
      `«${found}» är ingen roll. Skriv till exempel läsare, rapportör, enhetschef eller controller.`,
    roleOfAll: (found: string) =>
      `Rollen gäller hela kommunen och kan inte ges för «${found}». Skriv hela kommunen.`,
    roleOfNothing: (found: string) =>
      `Raden säger inte vad rollen ${found} gäller. Skriv ett organ, eller hela kommunen.`,
    saysOtherwise: (found: string, field: string) =>
      `«${found}» (${field}) är något annat än på en rad ovanför om samma person. Skriv lika på båda.`,
    loginNotUsable: (found: string) =>
      `«${found}» går inte att logga in med. Ett inloggningsnamn har minst två tecken: bokstäver, siffror, punkt, bindestreck eller @, utan mellanslag.`,
    loginStands: (found: string) =>
      `Inloggningsnamnet ändras inte av en lista («${found}»). Skriv samma som här, eller lämna rutan tom.`,
    notAnAddress: (found: string) => `«${found}» är ingen e-postadress. Rätta den.`,
    noAccountsHere: (found: string) =>
      `«${found}» finns inte här, och kommunen har inga egna konton att bjuda in till. Personen kommer med när hen loggar in hos kommunen första gången.`,
    signOnSays: (found: string, field: string) =>
      `«${found}» (${field}) kommer från kommunens inloggning för den personen. Skriv som där, eller lämna rutan tom.`,
    missing: (found: string, field: string) =>
      found === ''
        ? `Raden säger inget om ${field}. Skriv det.`
        : `«${found}» är nytt, och raden säger inget om ${field}. Skriv det.`,
  } satisfies Record<ListFault['fault'], (found: string, field: string) => string>,
  refusals: {
    listTooLarge: (most: string) =>
      `Filen är för stor, packad eller uppackad. En lista är högst ${most}. Ta bort det som inte hör till listan.`,
    listEmpty: 'Filen är tom. Välj en annan.',
    listNotTable: 'Filen är ingen tabell. Välj en Excelfil (.xlsx) eller en CSV-fil.',
    listLocked:
      'Filen har ett lösenord, eller är sparad i det gamla formatet .xls. Spara den som .xlsx utan lösenord.',
    listDamaged:
      'Filen gick inte att läsa: den är skadad, eller ingen Excelfil. Öppna den i Excel, spara den på nytt och försök igen.',
    listMerged: (sheet: string, range: string) =>
      `Bladet «${sheet}» har sammanslagna celler (${range}). Dela dem, så att varje rad har sina egna, och läs in igen.`,
    listTooLong: (sheet: string, most: number) =>
      `Bladet «${sheet}» har fler än ${counted('sv', most, 'rad', 'rader')}. Dela upp det i flera filer.`,
    listUnknown:
      'Inget blad i filen har rubriker som känns igen. Ta ut tabellen som Excel härifrån och se vilka de är.',
    listFaulty: 'Listan har fel som måste rättas först. Läs in filen igen och se vilka.',
    listSaysNothing: 'Inget skiljer, så det finns inget att genomföra.',
    listMoved: (what: string, more: number) =>
      `Det här har ändrats sedan skillnaderna visades: ${what}${more > 0 ? ` och ${more} till` : ''}. Inget är genomfört. Visa skillnaderna på nytt.`,
    listRefused: (sentence: string) => `Inget är genomfört. ${sentence}`,
    listNotAgreed:
      'Listan gör någon till administratör eller revisor. Kryssa för var och en som du menar, eller ta bort raden ur filen. Inget är genomfört.',
    listBrokenOff: 'Filen kom inte fram hel. Försök igen.',
  },
}

export type ListWords = typeof listsSv
