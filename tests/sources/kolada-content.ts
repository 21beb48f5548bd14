// A small Kolada in the recorded shape of v3. All of it is made up, names and numbers alike.

export type Inner = {
  readonly gender: string
  readonly count: number
  readonly status: string
  readonly value: number | null
  readonly isdeleted: boolean
}
export type Row = {
  readonly kpi: string
  readonly period: number
  readonly values: readonly Inner[]
} & ({ readonly municipality: string } | { readonly ou: string })

type Group = {
  readonly id: string
  readonly title: string
  readonly members: readonly { readonly member_id: string; readonly member_title: string }[]
}

export type Content = {
  readonly kpi: readonly Readonly<Record<string, unknown>>[]
  readonly kpi_groups: readonly Group[]
  readonly municipality: readonly { id: string; title: string; type: string }[]
  readonly municipality_groups: readonly Group[]
  readonly ou: readonly { id: string; title: string; municipality: string }[]
  readonly data: readonly Row[]
  readonly oudata: readonly Row[]
}

export const kpi = (id: string, more: Readonly<Record<string, unknown>> = {}) => ({
  id,
  title: `Påhittat nyckeltal ${id}, andel (%)`,
  description: 'Påhittat för prov.',
  is_divided_by_gender: false,
  municipality_type: 'K',
  auspice: 'X',
  operating_area: 'Kommunen, övergripande',
  perspective: 'Kvalitet och resultat',
  prel_publication_date: null,
  publication_date: '2027-02-18',
  publ_period: '2026',
  has_ou_data: false,
  ...more,
})

export const inner = (gender: string, value: number | null, more: Partial<Inner> = {}): Inner => ({
  gender,
  count: value === null ? 0 : 1,
  status: '',
  value,
  isdeleted: false,
  ...more,
})

export const row = (
  id: string,
  municipality: string,
  period: number,
  ...values: readonly Inner[]
): Row => ({ kpi: id, municipality, period, values })

const group = (id: string, title: string, ...members: readonly string[]): Group => ({
  id,
  title,
  members: members.map((member_id) => ({ member_id, member_title: `Kommun ${member_id}` })),
})

/** Two municipalities, a region and the country; values of a group among theirs, as v3 tells them. */
export const MADE_UP: Content = {
  kpi: [
    kpi('N90001'),
    kpi('N90002', { is_divided_by_gender: true, perspective: 'Resurser' }),
    kpi('N90003', { municipality_type: 'L', perspective: null, publ_period: null }),
    kpi('N90004', {
      municipality_type: 'A',
      has_ou_data: true,
      prel_publication_date: '2026-04-01',
      publication_date: '2026-08-28',
      publ_period: '2025',
    }),
  ],
  kpi_groups: [group('G2KPI90001', 'Påhittad samling', 'N90001', 'N90002')],
  municipality: [
    { id: '0000', title: 'Riket', type: 'L' },
    { id: '0001', title: 'Region Påhittad', type: 'L' },
    { id: '0180', title: 'Påhittahamn', type: 'K' },
    { id: '2425', title: 'Låtsaslund', type: 'K' },
  ],
  municipality_groups: [
    group('G90010', 'Liknande kommuner, övergripande, Låtsaslund, 2025', '0180'),
    group('G90011', 'Påhittat nätverk (ovägt medel)', '0180', '2425'),
  ],
  ou: [
    { id: 'V15E018000001', title: 'Påhittaskolan', municipality: '0180' },
    { id: 'V15E242500001', title: 'Låtsasskolan', municipality: '2425' },
  ],
  data: [
    row('N90001', '0000', 2025, inner('T', 50.5)),
    row('N90001', '0180', 2024, inner('T', 41.25)),
    row('N90001', '0180', 2025, inner('T', 42.125)),
    row('N90001', '2425', 2025, inner('T', 38)),
    row('N90001', 'G90011', 2025, inner('T', 40.0625, { count: 2 })),
    // The whole is not first: in the real N01951 of a city in 2025 a part of it was.
    row('N90002', '2425', 2025, inner('K', 11), inner('M', 12), inner('T', 23)),
    row('N90002', '0180', 2025, inner('M', 200), inner('T', 390), inner('K', 190)),
    row('N90003', '0001', 2025, inner('T', 7)),
    row('N90004', '0180', 2025, inner('T', null, { status: 'Missing' })),
    row('N90004', '2425', 2025, inner('T', null, { status: 'Not applicable' })),
    row('N90004', '0001', 2025, inner('T', 3, { isdeleted: true })),
    row('N90004', '0000', 2025, inner('T', null, { status: 'Ett nytt ord' })),
  ],
  oudata: [
    { kpi: 'N90004', ou: 'V15E018000001', period: 2025, values: [inner('T', 88.5)] },
    { kpi: 'N90004', ou: 'V15E242500001', period: 2025, values: [inner('T', 71)] },
  ],
}
