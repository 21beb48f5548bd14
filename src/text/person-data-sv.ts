// The words about a person's data, in Swedish; the English ones have the same shape.
import type { Fate, PersonTable, WhyNotTold } from '../domain/workflow/person-data.ts'
import { counted } from './language.ts'

const tables: Readonly<Record<PersonTable, string>> = {
  account: 'Kontot',
  password: 'Lösenord',
  passkey: 'Passnycklar',
  passkey_challenge: 'Pågående inloggning med passnyckel',
  invitation: 'Inbjudningar',
  session: 'Besök',
  mail_choice: 'Val av mejl',
  mail_job: 'Mejl i kön och skickade',
  ordered_file: 'Filer som personen har bett om',
  calendar_feed: 'Kalenderadress',
  delegation: 'Utlånade roller',
  reading: 'Rapporterade värden',
  judgement: 'Fastställda bedömningar',
  node_text: 'Texter',
  remark: 'Frågor och kommentarer',
  part_move: 'Lämnat, granskat och levererat',
  room_standing: 'Öppnade och stängda rum',
  round_standing: 'Öppnade och stängda uppföljningar',
  assignment_step: 'Rapporter om uppdrag',
  assignee: 'Uppdrag som personen handlägger',
  attachment: 'Bilagor',
  good_example: 'Goda exempel',
  basis_line: 'Underlag för mål och budget',
  document: 'Dokument som personen har börjat',
  document_part: 'Delar av dokument',
  part_version: 'Texter i dokument',
  part_comment: 'Kommentarer i dokument',
  frozen_document: 'Dokument som personen har fryst',
  house_template: 'Husmallar som personen har sparat',
  word_template: 'Wordmallar som personen har sparat',
  document_edition: 'Nya utgåvor av frysta dokument som personen har börjat',
  noted_day: 'Dagar som personen har antecknat för lagens krav',
  citizen_question: 'Svar på medborgares frågor',
  snapshot: 'Frysta versioner',
  snapshot_withdrawal: 'Tillbakadragna publiceringar',
  publication: 'Publiceringar',
  decision: 'Antecknade beslut',
  auditors_verdict: 'Revisorernas bedömningar',
  disposal_decision: 'Gallringsbeslut',
  disposal_receipt: 'Gallringskvitton',
  model_version: 'Versioner av styrmodellen',
  model_draft: 'Utkast till styrmodell',
  model_withdrawal: 'Tillbakadragna styrmodeller',
  chain_version: 'Inlästa målkedjor',
  node_version: 'Ändrade mål',
  measure_version: 'Ändrade mått',
  unit_version: 'Ändrade organ',
  tag_version: 'Ändrade märkningar',
  year_turn: 'Vända år',
  evaluation: 'Påbörjade utvärderingar',
  evaluation_line: 'Poäng, belägg och kommentarer i utvärderingar',
  evaluation_version: 'Stängda utvärderingar',
  audit_event: 'Händelser i loggen',
}

const fates: Readonly<Record<Fate, { readonly label: string; readonly ground: string }>> = {
  goes: {
    label: 'Tas bort',
    ground:
      'Behövs bara för att personen ska komma in och få mejl. Det är inte underlag för något beslut.',
  },
  pseudonym: {
    label: 'Står kvar under pseudonym',
    ground:
      'Del av kommunens uppföljning, som ska gå att härleda (arkivlagen; dataskyddsförordningen artikel 17.3 b och d). Konto och namn byts mot en pseudonym. Det som personen har levererat med diarienummer behåller namnet.',
  },
  stays: {
    label: 'Står kvar med namn',
    ground:
      'Frysta rapporter, antecknade beslut och lämnade bedömningar är allmänna handlingar. De får inte ändras, och tas bort bara efter ett gallringsbeslut (arkivlagen 10 §; dataskyddsförordningen artikel 17.3 b och d).',
  },
}

const notTold: Readonly<Record<WhyNotTold, string>> = {
  closed: 'Revisorernas anteckningar och utkast läser bara revisorerna själva. De är inte med.',
  authorsOwn:
    'Privata kommentarer i utvärderingar läser bara den som har skrivit dem, på utvärderingens sida. De tas bort med kontot.',
  untraceable:
    'Försök att logga in sparas som kontrollsummor en kort tid. De går inte att föra till en person.',
}

export const personDataSv = {
  open: (name: string) => `Personuppgifter om ${name}`,
  ownOpen: 'Mina personuppgifter',
  lead: 'Registerutdrag enligt dataskyddsförordningen artikel 15: allt som Målkedja har om personen, utan lösenord och nycklar.',
  json: 'Hämta som JSON',
  take: 'Registerutdrag',
  tables,
  fates,
  notTold,
  hidden: (rows: number) =>
    `${counted('sv', rows, 'rad ligger', 'rader ligger')} i stängda rum och är inte med. Personen ser dem i sitt eget utdrag.`,
  mentions: (texts: number) =>
    `Namnet står i ${counted('sv', texts, 'annan text', 'andra texter')}. JSON-filen säger vilka.`,
  remove: 'Ta bort personen …',
  removeLead:
    'Det går inte att ångra. Säkerhetskopior och uttag som redan finns rättas inte. Den som har kvar sin inloggning hos kommunen får ett nytt konto om den loggar in igen.',
  reason: 'Skäl, till exempel begäran och diarienummer. Skriv inte personens namn.',
  removeNow: 'Ta bort nu',
  removing: 'Tar bort …',
  cancel: 'Avbryt',
  called: 'Borttagen person',
  columns: {
    table: 'Tabell',
    row: 'Rad',
    column: 'Uppgift',
    value: 'Värde',
    becomes: 'Vid borttagning',
  },
  sheets: { rows: 'Uppgifter', mentions: 'Namnet i texter' },
  terminal: {
    written: (file: string, name: string) => `${file}: allt som Målkedja har om ${name}.`,
    tried: (name: string) =>
      `Inget är borttaget. Så här blir det om ${name} tas bort. Ange --reason med skälet för att ta bort; det går inte att ångra.`,
    removed: 'Personen är borttagen. Så här blev det:',
    noSuchPerson: (account: string) =>
      `Det finns ingen person med kontot «${account}». Kontots namn står i adressen till personens uppgifter under Personer.`,
  },
  refusals: {
    personRemovedWithoutReason: 'Skriv skälet, så att det går att förstå av loggen.',
    personMoved:
      'Det har tillkommit eller försvunnit uppgifter om personen sedan du såg dem, så inget är borttaget. Ladda om sidan och se efter igen.',
  },
}

export type PersonDataWords = typeof personDataSv
