// The words about services in Swedish; the English ones have the same shape.
import { counted } from './language.ts'

export const servicesSv = {
  nav: 'Verksamheter',
  heading: 'Verksamheter',
  lead: 'Vad varje verksamhet kostar, hur bra den är och hur enheterna ligger till.',
  units: {
    heading: (service: string) => `${service}: enheterna bredvid varandra`,
    short: 'Enheterna bredvid varandra',
    lead: (count: number) =>
      `${counted('sv', count, 'enhet', 'enheter')}, med det de själva har rapporterat.`,
    unit: 'Enhet',
    whole: 'Hela kommunen',
    notThere: 'fanns inte',
    nothing: 'inget värde',
    few: 'visas inte',
    none: 'Ingen enhet har rapporterat något som går att jämföra.',
    noUnits:
      'Verksamheten har inga egna enheter här. Skriv vilka de är i målkedjans fil, under «services» och «units».',
    best: (period: string, best: string, worst: string, apart: string) =>
      `${period}: bäst är ${best}, längst ifrån ${worst}. Det skiljer ${apart}.`,
    same: (period: string, value: string) => `${period}: alla har ${value}.`,
    span: (period: string, least: string, most: string) => `${period}: från ${least} till ${most}.`,
    between: (period: string, least: string, most: string, whole: string | null) =>
      `${period}: mellan ${least} och ${most}.${whole === null ? '' : ` Kommunen som helhet har ${whole}.`}`,
    one: (period: string, value: string) => `${period}: bara ${value} har ett värde som visas.`,
    noneShown: (period: string) => `${period}: ingen enhet har ett värde som visas.`,
    noNumbers: (period: string) => `${period}: enheternas svar.`,
    named: (unit: string, value: string) => `${unit} med ${value}`,
    madeOf: {
      higher: 'Högre är bättre.',
      lower: 'Lägre är bättre.',
      interval: 'Bäst är att ligga nära målet.',
      none: 'Varken högre eller lägre är bättre.',
    },
    from: (source: string) => `Källa: ${source}`,
  },
  public: {
    nav: 'Verksamheter',
    heading: 'Verksamheter att välja bland',
    lead: 'Vad som är publicerat om enheterna i varje verksamhet.',
    ofService: (service: string) => `${service}: enheterna`,
    leadOf:
      'Enheterna står i bokstavsordning. De är olika stora och har olika förutsättningar, så ett värde för sig säger inte hur bra en enhet är. Ett värde för en liten enhet kan ändras mycket från år till år av slumpen.',
    hidden: (fewest: number) =>
      `Värden som gäller färre än ${fewest} personer visas inte, för att ingen ska kunna kännas igen. Är det bara en enhet döljs också den näst minsta, så att värdet inte går att räkna ut.`,
  },
}

export type ServiceWords = typeof servicesSv
