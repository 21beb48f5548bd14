// The words of mail in Swedish: the letters themselves, who is late, what a person wants, and the queue.
import { counted } from './language.ts'

const things = (count: number): string => counted('sv', count, 'sak', 'saker')

export const mailSv = {
  digest: {
    subject: (count: number, late: number) =>
      late === 0
        ? `${things(count)} väntar på dig`
        : late === count
          ? `${things(count)} är ${late === 1 ? 'sen' : 'sena'}`
          : `${things(count)} väntar på dig, ${late} är ${late === 1 ? 'sen' : 'sena'}`,
    hello: (name: string) => `Hej ${name}!`,
    lead: (municipality: string) => `Det här väntar på dig i målstyrningen, ${municipality}:`,
    whole: 'uppföljningen som helhet',
    line: (step: string, what: string) => `${step}: ${what}`,
    latest: (day: string) => `senast ${day}`,
    noDay: 'ingen sista dag',
    today: 'senast i dag',
    late: (days: number) => `${counted('sv', days, 'dag', 'dagar')} sen`,
    sentBack: 'skickad tillbaka, skälet står på Min sida',
    questions: 'Frågor till dig',
    question: (by: string, what: string, round: string) => `${by} om ${what}, ${round}`,
    more: (count: number) => `och ${things(count)} till`,
    open: 'Öppna Min sida',
    why: 'Du får mejlet för att du har en roll i uppföljningen, eller vikarierar för någon som har det. Det kommer högst ett om dagen. Vilka påminnelser du får väljer du under Mitt konto. Mejlet går inte att svara på.',
  },
  invitation: {
    subject: (municipality: string) => `Inbjudan till målstyrningen, ${municipality}`,
    lead: (municipality: string) =>
      `Du är inbjuden till Målkedja, där ${municipality} styr och följer upp sina mål.`,
    login: (login: string) => `Ditt inloggningsnamn är ${login}.`,
    open: 'Välj hur du loggar in',
    until: (day: string) =>
      `Länken är bara för dig. Den går att använda en gång och gäller till och med ${day}.`,
    mistake: 'Väntade du dig ingen inbjudan kan du bortse från mejlet.',
  },
  invited: {
    sent: (address: string) => `Länken är skickad till ${address}. Den visas också här, en gång.`,
    failed: (address: string) =>
      `Mejlet till ${address} gick inte att skicka. Ge personen länken på ett annat säkert sätt.`,
    noAddress: 'Personen har ingen e-postadress. Ge länken på ett annat säkert sätt.',
    notSet: 'Mejl är inte inställt. Ge länken på ett säkert sätt.',
  },
  late: {
    nav: 'Sena',
    heading: 'Vem är sen?',
    sentence: (late: number, isPart: boolean) =>
      late === 0
        ? `Ingen är sen ${isPart ? 'i din del ' : ''}i de uppföljningar som är öppna.`
        : `${counted('sv', late, 'steg', 'steg')} ${isPart ? 'i din del ' : ''}har passerat sin sista dag.`,
    fromBoard: 'Se vilka som är sena',
    caption: 'Steg som har passerat sin sista dag, det senaste först',
    columns: {
      body: 'Organ',
      late: 'Sen',
      step: 'Steg och sista dag',
      who: 'Vem det väntar på, och när de senast fick en påminnelse',
    },
    step: (step: string, round: string, day: string) => `${step}, ${round}: ${day}`,
    whole: 'Uppföljningen som helhet',
    days: (days: number) => counted('sv', days, 'dag', 'dagar'),
    reminded: (day: string) => `påmind ${day}`,
    never: 'inte påmind',
    noAddress: 'ingen e-postadress',
    nobody: 'Ingen har en roll för det. Be administratören ge någon en.',
    remind: 'Påminn nu',
    remindLead:
      'De som står här får dagens mejl nu, om de inte redan har fått det. Ingen får mer än ett om dagen.',
    notSet: 'Mejl är inte inställt, så ingen påminns. It-avdelningen ställer in det.',
    result: (reminded: number, already: number, without: number) =>
      [
        reminded === 0
          ? 'Inget mejl skickas.'
          : `${counted('sv', reminded, 'mejl', 'mejl')} skickas.`,
        already === 0
          ? ''
          : `${counted('sv', already, 'person', 'personer')} har redan fått dagens.`,
        without === 0
          ? ''
          : `${counted('sv', without, 'person', 'personer')} har ingen e-postadress.`,
      ]
        .filter((part) => part !== '')
        .join(' '),
  },
  own: {
    heading: 'Mejl',
    email: 'E-postadress',
    emailHelp:
      'Loggar du in hos kommunen, och har den en annan adress till dig, gäller den från nästa gång.',
    language: 'Språk i mejlen',
    languages: { sv: 'svenska', en: 'engelska' },
    reminders: 'Påminn mig om det som väntar på mig',
    remindersHelp:
      'Utan kryss får du bara mejl om det som är sent eller har skickats tillbaka, för då väntar andra på dig. Aldrig mer än ett om dagen.',
    save: 'Spara',
    saved: 'Sparat.',
    notSet: 'Mejl är inte inställt här än, så inget skickas.',
  },
  queue: {
    nav: 'Mejl',
    heading: 'Mejl',
    set: (through: string, hour: number) =>
      `Mejl skickas genom ${through}. Påminnelserna går från klockan ${hour} på vardagar.`,
    demo: 'Demonstrationen skickar inget. Här är vad som skulle ha skickats sedan den startade.',
    notSet: 'Mejl är inte inställt: inga påminnelser skickas. Se docs/running/mail.md.',
    trouble: (count: number) =>
      count === 0
        ? 'Allt har gått fram till mejlservern.'
        : `${counted('sv', count, 'mejl', 'mejl')} har inte gått fram.`,
    none: 'Inget mejl har skickats än.',
    caption: 'De senaste påminnelserna, det som inte gått fram först av varje dag',
    columns: { day: 'Dag', who: 'Till', standing: 'Läge', said: 'Mejlservern sa' },
    standings: {
      waiting: 'väntar',
      done: 'skickat',
      nothing: 'behövdes inte',
      givenUp: 'uppgivet',
    },
    tries: (tries: number) => counted('sv', tries, 'försök', 'försök'),
    next: (time: string) => `nytt försök ${time}`,
    dayOver: 'dagen tog slut innan det gick fram',
    interrupted: 'programmet avbröts två gånger under sändningen',
    letters: 'Breven',
    to: (name: string, address: string) => `Till ${name} <${address}>`,
  },
  refusals: {
    nobodyLate:
      'Det finns ingen att påminna: ingen är sen, eller ingen har en roll för det som är sent.',
    mailNotSet: 'Mejl är inte inställt här, så inget kan skickas. Be it-avdelningen ställa in det.',
  },
  serving: {
    set: (through: string, hour: number) =>
      `Mejl skickas genom ${through}, påminnelser från klockan ${hour} på vardagar.`,
    clear: 'Mejl skickas okrypterat (SMTP_TLS=off).',
    notSet: 'Mejl är inte inställt: inga påminnelser skickas (SMTP_URL och MAIL_FROM).',
    noPassword: (path: string) =>
      `SMTP_PASSWORD_FILE pekar på ${path}, som inte går att läsa eller är tom. Lägg lösenordet i filen.`,
  },
}

export type MailWords = typeof mailSv
