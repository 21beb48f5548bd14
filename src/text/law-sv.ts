// The words of what the law asks of a report, in Swedish.
import type { Lack } from '../domain/documents/answered-by.ts'
import type { LawGroup } from '../domain/documents/law-groups.ts'
import type { Noted } from '../domain/documents/noted-days.ts'
import type { RequirementLaw } from '../domain/documents/requirement.ts'

export const lawSv = {
  heading: 'Lagens krav',
  of: (round: string) => `Lagens krav: ${round}`,
  notAsked:
    'Lagen ställer inga krav på den här uppföljningen: i styrmodellen är den varken delårsrapport eller årsredovisning.',
  groups: {
    late: 'Sent',
    missing: 'Saknas än',
    unknown: 'Någon måste se efter',
    met: 'Uppfyllt',
    notApplicable: 'Prövas inte',
  } satisfies Record<LawGroup, string>,
  met: (met: number, asked: number) =>
    `${met} av ${asked} krav ${met === 1 ? 'är uppfyllt' : 'är uppfyllda'}`,
  allMet: (asked: number) => `Alla ${asked} krav är uppfyllda`,
  late: (count: number) => `${count} ${count === 1 ? 'är sent' : 'är sena'}`,
  toLookAt: (count: number) => `${count} måste någon se efter`,
  next: (what: string, more: number, day: string) =>
    `närmast: ${what}${more === 0 ? '' : ` och ${more} till`}, senast ${day}`,
  acts: {
    KL: 'kommunallagen',
    LKBR: 'lagen om kommunal bokföring och redovisning',
  } satisfies Record<RequirementLaw['act'], string>,
  chapter: (act: string, chapter: number) => `${chapter} kap. ${act}`,
  /** `sign`: § or §§. */
  paragraph: (act: string, chapter: number, paragraph: string, sign: string) =>
    `${chapter} kap. ${paragraph} ${sign} ${act}`,
  source: (source: string) => `Källa: ${source}`,
  /** `days` as «från 1 januari 2018». */
  valid: (days: string) => `Gäller ${days}`,
  validAlways: 'Gäller tills vidare',
  isMet: (day: string | null) => (day === null ? 'Finns' : `Gjort ${day}`),
  periodMet: 'Stämmer',
  days: {
    heading: 'Dagar som någon antecknar',
    lead: 'Lagen frågar efter dagarna, och inget annat här säger dem.',
    what: {
      handedToAuditors: 'Revisorerna fick rapporten',
      noticed: 'Fullmäktiges sammanträde tillkännagavs',
      discharged: 'Fullmäktige beslutade om ansvarsfrihet',
    } satisfies Record<Noted, string>,
    none: 'Ingen dag är antecknad.',
    by: (person: string) => (person === '' ? '' : `antecknat av ${person}`),
    note: 'Anteckna dagen',
    change: 'Ändra',
    day: 'Dag',
    dayHelp: 'Lämna tomt för att ta tillbaka det som är antecknat.',
    ref: 'Paragraf eller diarienummer, om det finns',
    save: 'Spara dagen',
    refusals: {
      dayNotAsked:
        'Lagen frågar inte efter dagen för den här uppföljningen. Välj en annan dag att anteckna.',
      notedAhead: 'Dagen har inte varit än. Anteckna den när det är gjort.',
      notedBeforeRoundEnds: (day: string) =>
        `Uppföljningen gäller till och med ${day}. Anteckna en dag efter det.`,
    },
  },
  lacks: {
    wrongPeriod:
      'Uppföljningen omfattar en annan del av året. Ändra vilka månader den omfattar i styrmodellen',
    notDone: 'Inte gjort',
    noVerdict: 'Omdömet är inte fastställt',
    noDocument: 'Inte påbörjat',
    noPart: 'Ingen del av dokumentet svarar mot kravet',
    empty: 'Delen är tom',
    draft: 'Delen är ett utkast',
  } satisfies Record<Lack, string>,
  missingBy: (lack: string, day: string) => `${lack}; ska finnas senast ${day}`,
  coming: (day: string) => `Ska göras senast ${day}`,
  isLate: (since: string, lack: string) => `Skulle ha varit klart senast ${since}: ${lack}`,
  doneLate: (since: string, done: string) => `Gjort ${done}; skulle ha varit klart senast ${since}`,
  notApplicable:
    'Uppföljningen omfattar en annan del av året och är inte den rapport som lagen avser',
  doubts: {
    noGroupKnown: () =>
      'Inget bolag finns i organisationen här. Finns det ändå en kommunkoncern gäller kravet',
    onlyIf: (what: string) => `Gäller bara om ${what}`,
    writtenElsewhere: (day: string) =>
      `Rapporten lämnades vidare ${day} utan att dokumentet hade satts samman här. Se efter i det som lämnades`,
    handoverNotNoted: (day: string) =>
      `När rapporten överlämnades är inte antecknat här. Den hade lämnat kommunstyrelsen senast ${day}`,
    decisionNotNoted: (day: string) =>
      `Inget beslut är antecknat här, och ${day} har passerat. Se efter i protokollet`,
    noticeNotNoted: (day: string) =>
      `Publicerat här ${day}. När sammanträdet tillkännagavs är inte antecknat`,
    notPublishedHere: (day: string) =>
      `Inte publicerat härifrån, och fullmäktiges behandling var planerad till ${day}. Se efter på kommunens webbplats`,
  },
}

export type LawWords = typeof lawSv
