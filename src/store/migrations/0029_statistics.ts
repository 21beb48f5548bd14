// Schema 29: national statistics, packed and numbered by import; what a municipality takes in and confirms of them.

/** Comments on the columns that tables share, so that each is worded once. */
const SAYS: Readonly<Record<string, string>> = {
  organisation_id: 'Whose it is',
  dataset: 'Where the statistics come from: kolada, scb, or the name that a file gives',
  import: 'The number of the import, 1, 2, 3 … in its dataset',
  key_figure: 'The key figure, by its id in the source',
  title: 'What the source calls it',
  gone: 'The source no longer had it at this import; what it had said stands, with this row after it',
  year: 'The year the values are of',
  sex: 'Whose values: all, women or men',
  missing_causes:
    'Why there is no value, a letter for each place in missing_places: n not yet published, c not collected, d not delivered, s suppressed, a not applicable; null: none was told',
  change_number: 'The change that brought it; the log says whose it was',
  recorded_at: 'When it was recorded',
}

/** A table's comment, its columns' own, and of those that it shares with others. */
const comments = (
  table: string,
  says: string,
  own: Readonly<Record<string, string>>,
  shared: readonly string[],
): string =>
  [
    `comment on table ${table} is '${says}';`,
    ...[...shared.map((column) => [column, SAYS[column] ?? '']), ...Object.entries(own)].map(
      ([column, text]) => `comment on column ${table}.${column} is '${text}';`,
    ),
  ].join('\n')

const IMPORTING = "current_setting('app.importing', true) = 'on'"

/** Read by every organisation and the listing; written by an import alone. */
const reference = (table: string, rights = 'select, insert'): string => `
alter table ${table} enable row level security, force row level security;
create policy read_by_all on ${table} for select to malkedja_app using (true);
create policy added_by_import on ${table} for insert to malkedja_app with check (${IMPORTING});
grant ${rights} on ${table} to malkedja_app;`

/** As that, and an import that is not finished can be undone. */
const undone = (table: string): string => `${reference(table, 'select, insert, delete')}
create policy undone_until_finished on ${table} for delete to malkedja_app
  using (${IMPORTING} and not exists (
    select from statistics_import i
    where i.dataset = ${table}.dataset and i.import = ${table}.import and i.state = 'finished'));`

/** An organisation's own, only added to. */
const own = (table: string): string => `
alter table ${table} enable row level security, force row level security;
create policy own_organisation on ${table} to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on ${table} to malkedja_app;`

/** A series in one row: what is said of municipalities and of units is told in the same form. */
const series = (table: string): string => `
create table ${table} (
  dataset text not null,
  key_figure text not null,
  sex text not null check (sex in ('all', 'women', 'men')),
  year smallint not null,
  import integer not null,
  figures double precision[],
  missing_places integer[],
  missing_causes text,
  primary key (dataset, key_figure, sex, year, import),
  foreign key (dataset, import) references statistics_import,
  constraint ${table}_has_a_cause_for_each_place
    check (coalesce(cardinality(missing_places), 0) = coalesce(length(missing_causes), 0)),
  constraint ${table}_gone_says_nothing check (figures is not null or missing_places is null)
);
-- NOTE in the row and compressed where that helps: 7–10 bytes a value on disk, and one read gives a series.
alter table ${table} alter column figures set storage main;
-- NOTE nothing is asked by what stands in the arrays; to analyse them would take minutes.
alter table ${table} alter column figures set statistics 0;
alter table ${table} alter column missing_places set statistics 0;
create index ${table}_by_import on ${table} (dataset, import);`

const SERIES_COLUMNS = ['dataset', 'key_figure', 'sex', 'year', 'import', 'missing_causes']

export const statistics = {
  number: 29,
  name: 'statistics',
  sql: `
create table statistics_area (
  place integer primary key check (place >= 0),
  code text not null unique check (code <> ''),
  title text not null,
  kind text not null check (kind in ('municipality', 'region', 'country'))
);
${comments(
  'statistics_area',
  'The areas that statistics are told of, of all datasets: each has one place in every series; only added to, a place is never reused',
  {
    place: 'Its place in the arrays of statistics_series, 0 first',
    code: '0180 for a municipality, 0001 for a region, 0000 for the country',
    title: 'What it was called when it was added',
    kind: 'municipality, region or country',
  },
  [],
)}
${reference('statistics_area')}

create table statistics_import (
  dataset text not null check (dataset <> ''),
  import integer not null check (import > 0),
  state text not null default 'running'
    check (state in ('running', 'finished', 'failed', 'keptOut')),
  started_at timestamptz not null default recording_moment(),
  finished_at timestamptz,
  fetched_on date not null,
  title text not null check (title <> ''),
  source text not null,
  made_up boolean not null default false,
  chosen jsonb,
  cursor jsonb,
  counts jsonb not null default '{}',
  because text,
  accepted_by text,
  primary key (dataset, import),
  constraint statistics_import_finished_has_its_moment
    check ((state = 'finished') = (finished_at is not null))
);
${comments(
  'statistics_import',
  'Each time that statistics were fetched from a source: a point in time that can be read again',
  {
    state:
      'running; finished: everybody may read it; failed: it broke off and can go on; keptOut: a person must accept it first',
    started_at: 'When it began',
    finished_at: 'When it could be read; null: it cannot',
    fetched_on: 'The day it was fetched from its source',
    title: 'What the source is called where its values are shown: Kolada',
    source: 'Where it was fetched: an address or the name of a file',
    made_up: 'True: invented for a demonstration',
    chosen: 'Which part of the source was asked for; null: all of it',
    cursor: 'How far it has come, in the source’s own terms, to go on from; null: at its beginning',
    counts: 'How much it has told and how much of that was new',
    because: 'Why it failed or was kept out; null: it was not',
    accepted_by:
      'The organisation in whose log it stands who accepted it after it was kept out; null: nobody, or in the terminal',
  },
  ['dataset', 'import'],
)}
${reference('statistics_import', 'select, insert, update')}
create policy until_finished on statistics_import for update to malkedja_app
  using (${IMPORTING} and state <> 'finished') with check (${IMPORTING});

create table key_figure (
  dataset text not null,
  key_figure text not null check (key_figure <> ''),
  import integer not null,
  title text not null,
  description text not null,
  operating_area text,
  perspective text check (perspective in ('resources', 'results', 'volumes', 'other')),
  told_of text not null check (told_of in ('municipalities', 'regions', 'both')),
  by_sex boolean not null,
  has_units boolean not null,
  next_period text,
  next_preliminary date,
  next_final date,
  unit text,
  unit_word text,
  decimals smallint,
  better text check (better in ('higher', 'lower', 'interval', 'none')),
  gone boolean not null default false,
  constraint key_figure_tells_unit_and_direction_together check ((unit is null) = (better is null)),
  primary key (dataset, key_figure, import),
  foreign key (dataset, import) references statistics_import
);
${comments(
  'key_figure',
  'What the catalogue of a source says of its key figures: a row where an import found it new, changed or gone; our own copy, which stays when the source takes it away',
  {
    description: 'How the source describes it',
    operating_area: 'What it is about, in the source’s words; null: it does not say',
    perspective: 'resources, results, volumes or other; null: it does not say',
    told_of: 'municipalities, regions or both',
    by_sex: 'It is told for women and men apart too',
    has_units: 'It is told for single schools, homes and other units too',
    next_period: 'The period of the next publication; null: it does not say',
    next_preliminary: 'The day of the next preliminary publication; null: it does not say',
    next_final: 'The day of the next publication; null: it does not say',
    unit: 'What it is counted in, where the source itself tells it; null: it does not, as Kolada',
    unit_word: 'The unit’s own word; null: it needs none, or the source does not say',
    decimals: 'Decimals shown; null: the source does not say',
    better: 'higher, lower or none, where the source itself tells it; null: it does not',
  },
  ['dataset', 'key_figure', 'import', 'title', 'gone'],
)}
${undone('key_figure')}

create table area_group (
  dataset text not null,
  group_id text not null check (group_id <> ''),
  import integer not null,
  title text not null,
  members text[] not null,
  gone boolean not null default false,
  primary key (dataset, group_id, import),
  foreign key (dataset, import) references statistics_import
);
${comments(
  'area_group',
  'The groups of areas that a source has drawn: a row where an import found one new, redrawn, renamed or gone',
  {
    group_id: 'The group, by its id in the source, which stays when its members change',
    members: 'Its members by area code, in rising order',
  },
  ['dataset', 'import', 'title', 'gone'],
)}
${undone('area_group')}

${series('statistics_series')}
${comments(
  'statistics_series',
  'One key figure, one year, one sex: every area’s value in one row, written anew only where an import changed it; what stood at an import is of each series the row of the highest import that is not above it',
  {
    figures:
      'The values by the areas’ places, exactly as double precision; null in a place: no value; null altogether: the source no longer has the series',
    missing_places: 'The places where the source says why it gives no value; null: none',
  },
  SERIES_COLUMNS,
)}
${undone('statistics_series')}

create table statistics_unit (
  dataset text not null,
  unit text not null check (unit <> ''),
  import integer not null,
  title text not null,
  area text not null,
  gone boolean not null default false,
  primary key (dataset, unit, import),
  foreign key (dataset, import) references statistics_import
);
${comments(
  'statistics_unit',
  'Schools, homes and other units that a source tells of: a row where an import found one new, renamed or gone',
  {
    unit: 'The unit, by its id in the source',
    area: 'The code of the municipality it lies in',
  },
  ['dataset', 'import', 'title', 'gone'],
)}
${undone('statistics_unit')}

create table unit_index (
  dataset text not null,
  key_figure text not null,
  import integer not null,
  units text[] not null,
  primary key (dataset, key_figure, import),
  foreign key (dataset, import) references statistics_import
);
${comments(
  'unit_index',
  'Which unit has which place in the series of a key figure: the row of the highest import holds all of those before it and those that have come since, so a place is never reused',
  { units: 'The units by their places, 0 first' },
  ['dataset', 'key_figure', 'import'],
)}
${undone('unit_index')}

${series('unit_series')}
${comments(
  'unit_series',
  'As statistics_series, of schools, homes and other units',
  {
    figures:
      'The values by the units’ places in unit_index, exactly as double precision; null in a place: no value; null altogether: the source no longer has the series',
    missing_places: 'The places where the source says why it gives no value; null: none',
  },
  SERIES_COLUMNS,
)}
${undone('unit_series')}

create table statistics_taken (
  organisation_id text not null references organisation,
  dataset text not null,
  change_number bigint not null,
  import integer not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, dataset, change_number)
);
${comments(
  'statistics_taken',
  'The imports that an organisation has taken in: from that change its open rounds read that one',
  {},
  ['organisation_id', 'dataset', 'change_number', 'import', 'recorded_at'],
)}
${own('statistics_taken')}

create table key_figure_confirmation (
  organisation_id text not null references organisation,
  dataset text not null,
  key_figure text not null,
  change_number bigint not null,
  better text not null check (better in ('higher', 'lower', 'none')),
  unit text not null,
  unit_word text,
  decimals smallint not null check (decimals between 0 and 6),
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, dataset, key_figure, change_number)
);
${comments(
  'key_figure_confirmation',
  'What a source does not say of its key figures and a person of the organisation has confirmed; only added to, the latest holds',
  {
    better: 'Which way is better: higher, lower, or none',
    unit: 'percent, money, count … as of measures',
    unit_word: 'The unit’s own word: kr/inv, dagar; null: it needs none',
    decimals: 'Decimals that are shown and compared',
  },
  ['organisation_id', 'dataset', 'key_figure', 'change_number', 'recorded_at'],
)}
${own('key_figure_confirmation')}
`,
} as const
