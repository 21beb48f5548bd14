// What the server says when it cannot answer, in both languages at once: it may not know the reader's.

export const serverWords = {
  failed: {
    title: 'Något gick fel / Something went wrong',
    detail:
      'Felet är vårt och har skrivits i loggen. Försök igen om en stund. / The fault is ours and is in the log. Try again shortly.',
  },
  notUnderstood: {
    title: 'Frågan gick inte att förstå / The request could not be understood',
    detail: 'Kontrollera adressen och det som skickades. / Check the address and what was sent.',
  },
  tooMany: {
    title: 'För många försök / Too many tries',
    detail:
      'För många försök på kort tid. Vänta en minut och försök igen. / Too many tries in a short time. Wait a minute and try again.',
  },
  tooLarge: {
    title: 'För stort / Too large',
    detail:
      'Det som skickades är större än en megabyte och lästes inte. Korta texten eller dela upp den. / What was sent is larger than a megabyte and was not read. Shorten it or send it in parts.',
  },
  notFound: {
    title: 'Sidan finns inte / There is no such page',
    detail:
      'Kontrollera adressen, eller börja om från startsidan. / Check the address, or start again from the first page.',
  },
} as const

/** The staff app's page before its program has come, or where it cannot come. */
export const appWords = {
  notLoaded: 'Programmet gick inte att hämta',
  whatToDo:
    'Ladda om sidan. Hjälper det inte, kontakta kommunens it-stöd och säg att sidan visas men att dess skript inte hämtas. Det du har skrivit finns kvar i den här webbläsaren.',
  reload: 'Ladda om sidan',
  inEnglish:
    'The program could not be loaded. Reload the page. If it stays like this, tell your IT support that the page is shown but its scripts are not loaded. What you have written is kept in this browser.',
  needsScript: 'Medarbetarnas sidor behöver JavaScript',
  withoutScript:
    'Slå på JavaScript i webbläsaren och ladda om sidan. Medborgarnas sidor fungerar utan.',
  citizens: 'Till medborgarnas sidor',
} as const

const LAST_PORT = 65_535
const anotherPort = (port: number): number => (port < LAST_PORT ? port + 1 : port - 1)

/** What the demonstration says in the terminal. */
export const demoWords = {
  sv: {
    ready: (seconds: string) => `Målkedja är igång efter ${seconds} s. Avsluta med Ctrl+C.`,
    start: 'Medborgarnas sidor',
    staff: 'För medarbetare, välj kommun och en påhittad person i varje roll',
    published: (title: string, round: string) => `${title}, ${round}`,
    bringing: (title: string) => `Läser in ${title}`,
    firstServed: (address: string) => `Sidorna visas på ${address} medan resten läses in.`,
    cannotServe: 'serve startar inte så här. Vill du bara prova, kör demo.',
    serving: (address: string) => `Målkedja är igång på ${address}. Avsluta med Ctrl+C.`,
    portTaken: (port: number) =>
      `Porten ${port} är upptagen. Välj en annan med --port, till exempel --port ${anotherPort(port)}.`,
    cannotListen: (host: string, port: number, code: string) =>
      `Det går inte att lyssna på ${host}, port ${port} (${code}). Ange i HOST en adress som datorn har, till exempel 127.0.0.1, och en port över 1023.`,
    badModel: (folder: string, sentence: string) =>
      `Modellen i ${folder} går inte att läsa: ${sentence}`,
  },
  en: {
    ready: (seconds: string) => `Målkedja is running after ${seconds} s. End with Ctrl+C.`,
    start: 'The citizens’ pages',
    staff: 'For staff, choose a municipality and a made-up person in each role',
    published: (title: string, round: string) => `${title}, ${round}`,
    bringing: (title: string) => `Reading ${title}`,
    firstServed: (address: string) => `Pages are shown at ${address} while the rest is read.`,
    cannotServe: 'serve does not start like this. To try it out, run demo.',
    serving: (address: string) => `Målkedja is running at ${address}. End with Ctrl+C.`,
    portTaken: (port: number) =>
      `Port ${port} is taken. Choose another with --port, for example --port ${anotherPort(port)}.`,
    cannotListen: (host: string, port: number, code: string) =>
      `It is not possible to listen at ${host}, port ${port} (${code}). Give in HOST an address that this machine has, for example 127.0.0.1, and a port above 1023.`,
    badModel: (folder: string, sentence: string) =>
      `The model in ${folder} cannot be read: ${sentence}`,
  },
} as const
