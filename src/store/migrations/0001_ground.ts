// Schema 1: organisations, model, chain, facts, judgements, snapshots, audit and accounts.

const ROLE = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'malkedja_app') then
    create role malkedja_app nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- made by another database just now
end $$;
do $$ begin
  if not pg_has_role(current_user, 'malkedja_app', 'member') then
    execute format('grant malkedja_app to %I', current_user);
  end if;
end $$;
grant usage on schema public to malkedja_app;
`

const TABLES = `
create table organisation (
  organisation_id text primary key check (organisation_id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  name text not null check (name <> ''),
  settings jsonb not null default '{}',
  change_number bigint not null default 0 check (change_number >= 0)
);
comment on table organisation is 'A municipality or other body that governs itself by a goal chain; every other table is divided by it';
comment on column organisation.organisation_id is 'Short name in addresses, lower case: kumla';
comment on column organisation.name is 'Name as shown: Kumla kommun';
comment on column organisation.settings is 'Settings of its own, JSON: colour, languages, area code';
comment on column organisation.change_number is 'Number of the latest change, raised by one in the same transaction as each change; the version of copies in memory';

create table model_version (
  organisation_id text not null references organisation,
  model_id text not null,
  version integer not null check (version >= 1),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source_yaml text not null,
  hash text not null,
  change_number bigint not null,
  author text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, model_id, version)
);
comment on table model_version is 'The styrmodell as its file was at each adoption';
comment on column model_version.organisation_id is 'Whose it is';
comment on column model_version.model_id is 'The model''s name in its file';
comment on column model_version.version is '1, 2, 3 … in the order they were adopted here';
comment on column model_version.valid_from is 'First day in force';
comment on column model_version.valid_to is 'Last day in force; null: until further notice';
comment on column model_version.source_yaml is 'The file, whole, with what it extends worked in';
comment on column model_version.hash is 'SHA-256 of source_yaml, hexadecimal';
comment on column model_version.change_number is 'The change that brought it';
comment on column model_version.author is 'Who recorded it';
comment on column model_version.recorded_at is 'When it was recorded';

create table chain_version (
  organisation_id text not null references organisation,
  chain_id text not null,
  version integer not null check (version >= 1),
  body jsonb not null,
  source text,
  change_number bigint not null,
  author text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, chain_id, version)
);
comment on table chain_version is 'The chain''s own heading: what its file says beside bodies, nodes, measures and facts';
comment on column chain_version.organisation_id is 'Whose it is';
comment on column chain_version.chain_id is 'The chain''s name in its file';
comment on column chain_version.version is '1, 2, 3 …; the highest holds';
comment on column chain_version.body is 'Title, model, area, groups, published figures, note, as the chain file writes them';
comment on column chain_version.source is 'Where it was taken from';
comment on column chain_version.change_number is 'The change that brought it';
comment on column chain_version.author is 'Who recorded it';
comment on column chain_version.recorded_at is 'When it was recorded';

create table node_version (
  organisation_id text not null references organisation,
  node_id text not null,
  version integer not null check (version >= 1),
  place double precision not null,
  type text not null,
  body jsonb not null,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  withdrawn boolean not null default false,
  source text,
  change_number bigint not null,
  author text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, node_id, version)
);
create index node_version_by_change on node_version (organisation_id, change_number);
comment on table node_version is 'Goals, factors, assignments and other nodes; every version stays';
comment on column node_version.organisation_id is 'Whose it is';
comment on column node_version.node_id is 'The node''s name in its chain';
comment on column node_version.version is '1, 2, 3 …; the highest holds';
comment on column node_version.place is 'Where it stands among the others: they are listed by rising place';
comment on column node_version.type is 'Node type in the model';
comment on column node_version.body is 'The node as the chain file writes it';
comment on column node_version.valid_from is 'First day it is in force; null: from the beginning';
comment on column node_version.valid_to is 'Last day it is in force; null: until further notice';
comment on column node_version.withdrawn is 'True: taken out of the chain by this version';
comment on column node_version.source is 'Where it was taken from';
comment on column node_version.change_number is 'The change that brought it';
comment on column node_version.author is 'Who recorded it';
comment on column node_version.recorded_at is 'When it was recorded';

create table measure_version (
  organisation_id text not null references organisation,
  measure_id text not null,
  version integer not null check (version >= 1),
  place double precision not null,
  body jsonb not null,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  withdrawn boolean not null default false,
  source text,
  change_number bigint not null,
  author text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, measure_id, version)
);
create index measure_version_by_change on measure_version (organisation_id, change_number);
comment on table measure_version is 'Measures with their limits; every version stays';
comment on column measure_version.organisation_id is 'Whose it is';
comment on column measure_version.measure_id is 'The measure''s name in its chain';
comment on column measure_version.version is '1, 2, 3 …; the highest holds';
comment on column measure_version.place is 'Where it stands among the others: they are listed by rising place';
comment on column measure_version.body is 'The measure and its limits as the chain file writes them';
comment on column measure_version.valid_from is 'First day it is in force; null: from the beginning';
comment on column measure_version.valid_to is 'Last day it is in force; null: until further notice';
comment on column measure_version.withdrawn is 'True: taken out of the chain by this version';
comment on column measure_version.source is 'Where it was taken from';
comment on column measure_version.change_number is 'The change that brought it';
comment on column measure_version.author is 'Who recorded it';
comment on column measure_version.recorded_at is 'When it was recorded';

create table unit_version (
  organisation_id text not null references organisation,
  unit_id text not null,
  version integer not null check (version >= 1),
  place double precision not null,
  body jsonb not null,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  withdrawn boolean not null default false,
  source text,
  change_number bigint not null,
  author text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, unit_id, version)
);
create index unit_version_by_change on unit_version (organisation_id, change_number);
comment on table unit_version is 'Council, committees, companies, departments and units; every version stays';
comment on column unit_version.organisation_id is 'Whose it is';
comment on column unit_version.unit_id is 'The body''s name in its chain';
comment on column unit_version.version is '1, 2, 3 …; the highest holds';
comment on column unit_version.place is 'Where it stands among the others: they are listed by rising place';
comment on column unit_version.body is 'The body as the chain file writes it';
comment on column unit_version.valid_from is 'First day it is in force; null: from the beginning';
comment on column unit_version.valid_to is 'Last day it is in force; null: until further notice';
comment on column unit_version.withdrawn is 'True: taken out by this version';
comment on column unit_version.source is 'Where it was taken from';
comment on column unit_version.change_number is 'The change that brought it';
comment on column unit_version.author is 'Who recorded it';
comment on column unit_version.recorded_at is 'When it was recorded';

create table reading (
  organisation_id text not null references organisation,
  reading_id text not null,
  measure_id text not null,
  unit_id text not null default '',
  period text not null,
  kind text not null,
  sex text not null,
  value numeric,
  answer text,
  missing text,
  breaks boolean not null default false,
  made_up boolean not null default false,
  comment text,
  source text,
  based_on text not null default '',
  change_number bigint not null,
  author text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, reading_id),
  constraint reading_says_one_thing check (num_nonnulls(value, answer, missing) = 1),
  constraint reading_value_is_finite check (value not in ('NaN', 'Infinity', '-Infinity'))
);
create unique index reading_follows_one on reading
  (organisation_id, measure_id, unit_id, period, kind, sex, based_on);
create index reading_by_change on reading (organisation_id, change_number);
comment on table reading is 'Reported values; a correction is a new row that names the one it is based on';
comment on column reading.organisation_id is 'Whose it is';
comment on column reading.reading_id is 'The reading''s own name, a UUID in order of time';
comment on column reading.measure_id is 'What was measured';
comment on column reading.unit_id is 'The unit it is reported for; empty: the measure''s own body';
comment on column reading.period is '2026, 2026-H1, 2026-T2, 2026-Q3 or 2026-08';
comment on column reading.kind is 'outcome, outcomeToDate, forecast or preliminary';
comment on column reading.sex is 'all, women or men';
comment on column reading.value is 'The number, exact, in the measure''s unit';
comment on column reading.answer is 'Yes or no, the choice, or text, where the measure asks for one';
comment on column reading.missing is 'Why there is no value: notReported, suppressed …';
comment on column reading.breaks is 'The series breaks here: no change is read across it';
comment on column reading.made_up is 'True: invented for a demonstration';
comment on column reading.comment is 'The reporter''s comment';
comment on column reading.source is 'Where the value was taken from';
comment on column reading.based_on is 'reading_id of the one it follows; empty: the first of its series and period';
comment on column reading.change_number is 'The change that brought it';
comment on column reading.author is 'Who reported it';
comment on column reading.recorded_at is 'When it was recorded';

create table judgement (
  organisation_id text not null references organisation,
  judgement_id text not null,
  node_id text not null,
  assessment text not null,
  round_id text not null,
  grade text not null,
  reason jsonb,
  decided_by text,
  decided_on date,
  made_up boolean not null default false,
  source text,
  based_on text not null default '',
  change_number bigint not null,
  author text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, judgement_id)
);
create unique index judgement_follows_one on judgement
  (organisation_id, node_id, assessment, round_id, based_on);
create index judgement_by_change on judgement (organisation_id, change_number);
comment on table judgement is 'Grades that people decided, beside the suggested ones; a new decision is a new row';
comment on column judgement.organisation_id is 'Whose it is';
comment on column judgement.judgement_id is 'The judgement''s own name, a UUID in order of time';
comment on column judgement.node_id is 'What was judged';
comment on column judgement.assessment is 'Which of the type''s assessments; empty: the type''s first';
comment on column judgement.round_id is 'Round and year: helår-2026';
comment on column judgement.grade is 'The decided grade, as its scale names it';
comment on column judgement.reason is 'The reason in words, by language';
comment on column judgement.decided_by is 'The body that decided';
comment on column judgement.decided_on is 'The day it was decided';
comment on column judgement.made_up is 'True: invented for a demonstration';
comment on column judgement.source is 'Where it was taken from';
comment on column judgement.based_on is 'judgement_id of the one it follows; empty: the first';
comment on column judgement.change_number is 'The change that brought it';
comment on column judgement.author is 'Who recorded it';
comment on column judgement.recorded_at is 'When it was recorded';

create table node_text (
  organisation_id text not null references organisation,
  text_id text not null,
  node_id text not null,
  round_id text not null default '',
  field text not null,
  language text not null,
  body text not null,
  made_up boolean not null default false,
  change_number bigint not null,
  author text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, text_id)
);
create index node_text_by_node on node_text (organisation_id, node_id, round_id, field, language, change_number);
create index node_text_by_change on node_text (organisation_id, change_number);
comment on table node_text is 'Analyses and comments on a node; the latest of its field and language holds';
comment on column node_text.organisation_id is 'Whose it is';
comment on column node_text.text_id is 'The text''s own name, a UUID in order of time';
comment on column node_text.node_id is 'The node it is about';
comment on column node_text.round_id is 'Round and year it was written for; empty: always';
comment on column node_text.field is 'Which of the type''s texts: analysis, comment …';
comment on column node_text.language is 'Language tag, BCP 47: sv, en, sma';
comment on column node_text.body is 'The text as written, never markup';
comment on column node_text.made_up is 'True: invented for a demonstration';
comment on column node_text.change_number is 'The change that brought it';
comment on column node_text.author is 'Who wrote it';
comment on column node_text.recorded_at is 'When it was recorded';

create table peer_value (
  organisation_id text not null references organisation,
  measure_id text not null,
  period text not null,
  area text not null,
  change_number bigint not null,
  value numeric not null check (value not in ('NaN', 'Infinity', '-Infinity')),
  source text,
  primary key (organisation_id, measure_id, period, area, change_number)
);
comment on table peer_value is 'Other municipalities'' values that came beside the chain; the latest change holds';
comment on column peer_value.organisation_id is 'Whose comparison it is';
comment on column peer_value.measure_id is 'What was measured';
comment on column peer_value.period is 'The year';
comment on column peer_value.area is 'The other municipality''s area code';
comment on column peer_value.change_number is 'The change that brought it';
comment on column peer_value.value is 'The number, exact, in the measure''s unit';
comment on column peer_value.source is 'Where it was taken from';

create table snapshot (
  organisation_id text not null references organisation,
  snapshot_id text not null,
  model_id text not null,
  round_id text not null,
  version integer not null check (version >= 1),
  status text not null check (status in ('proposed', 'decided')),
  hash text not null,
  body text not null,
  author text not null,
  published_at timestamptz not null default clock_timestamp(),
  change_number bigint not null,
  primary key (organisation_id, snapshot_id),
  unique (organisation_id, model_id, round_id, version)
);
comment on table snapshot is 'What was published of a round: facts, conclusions, texts and model, frozen';
comment on column snapshot.organisation_id is 'Whose it is';
comment on column snapshot.snapshot_id is 'The snapshot''s own name, a UUID in order of time';
comment on column snapshot.model_id is 'The model it was assessed by';
comment on column snapshot.round_id is 'Round and year: helår-2026';
comment on column snapshot.version is '1, 2, 3 … for the same model and round; the highest is shown first';
comment on column snapshot.status is 'proposed: on its way to be decided; decided: as it was decided';
comment on column snapshot.hash is 'SHA-256 of body, hexadecimal';
comment on column snapshot.body is 'Canonical JSON, byte for byte as hashed';
comment on column snapshot.author is 'Who published it';
comment on column snapshot.published_at is 'When it was published';
comment on column snapshot.change_number is 'The change that brought it';

create table snapshot_withdrawal (
  organisation_id text not null references organisation,
  snapshot_id text not null,
  reason text not null check (reason <> ''),
  author text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  change_number bigint not null,
  primary key (organisation_id, snapshot_id),
  foreign key (organisation_id, snapshot_id) references snapshot
);
comment on table snapshot_withdrawal is 'Snapshots that are no longer shown to citizens, each with its reason';
comment on column snapshot_withdrawal.organisation_id is 'Whose it is';
comment on column snapshot_withdrawal.snapshot_id is 'The snapshot';
comment on column snapshot_withdrawal.reason is 'Why, as shown to citizens';
comment on column snapshot_withdrawal.author is 'Who withdrew it';
comment on column snapshot_withdrawal.recorded_at is 'When it was withdrawn';
comment on column snapshot_withdrawal.change_number is 'The change that brought it';

create table audit_event (
  organisation_id text not null references organisation,
  change_number bigint not null,
  at timestamptz not null default clock_timestamp(),
  who text not null,
  what text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  primary key (organisation_id, change_number)
);
create index audit_event_by_subject on audit_event (organisation_id, subject, change_number);
comment on table audit_event is 'Every change: who, what, before and after; one row for each change number, never altered';
comment on column audit_event.organisation_id is 'Whose it is';
comment on column audit_event.change_number is 'The change, numbered without holes within the organisation';
comment on column audit_event.at is 'When it was made';
comment on column audit_event.who is 'The account, or the program, that made it';
comment on column audit_event.what is 'The use case: recordReading, decideGrade …';
comment on column audit_event.subject is 'What it was about: the id of measure, node, snapshot or account';
comment on column audit_event.before is 'How it was before; null: not there';
comment on column audit_event.after is 'How it became; null: taken away';

create table account (
  organisation_id text not null references organisation,
  account_id text not null,
  name text not null,
  roles jsonb not null default '[]',
  primary key (organisation_id, account_id)
);
comment on table account is 'Who may sign in, and as what';
comment on column account.organisation_id is 'Whose it is';
comment on column account.account_id is 'The person''s name at the sign-on';
comment on column account.name is 'Name as shown';
comment on column account.roles is 'JSON list of { role, unit? }';

create table session (
  organisation_id text not null references organisation,
  session_id text not null,
  account_id text not null,
  started_at timestamptz not null default clock_timestamp(),
  ends_at timestamptz not null,
  primary key (organisation_id, session_id),
  foreign key (organisation_id, account_id) references account
);
create index session_by_end on session (organisation_id, ends_at);
comment on table session is 'Signed-in visits; deleted at sign-out and when they have ended';
comment on column session.organisation_id is 'Whose it is';
comment on column session.session_id is 'SHA-256 of the visitor''s secret, hexadecimal; the secret itself is never stored';
comment on column session.account_id is 'Who is signed in';
comment on column session.started_at is 'When the person signed in';
comment on column session.ends_at is 'When it ends by itself';
`

/** Facts and what records them: the application may add to them and read them, nothing else. */
const APPEND_ONLY = [
  'model_version',
  'chain_version',
  'node_version',
  'measure_version',
  'unit_version',
  'reading',
  'judgement',
  'node_text',
  'peer_value',
  'snapshot',
  'snapshot_withdrawal',
  'audit_event',
]
const RIGHTS = [
  ...APPEND_ONLY.map((table) => [table, 'select, insert']),
  ['organisation', 'select, insert, update'],
  ['account', 'select, insert, update'],
  ['session', 'select, insert, delete'],
]

// NOTE every policy names the setting itself: no setting gives no rows, so a forgotten one fails closed.
const SECURITY = RIGHTS.map(
  ([table, rights]) => `
alter table ${table} enable row level security, force row level security;
create policy own_organisation on ${table} to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant ${rights} on ${table} to malkedja_app;`,
).join('\n')

// NOTE '*' can be no organisation's id; it shows the list of organisations and nothing else of theirs.
const LISTING = `
create policy list_of_organisations on organisation for select to malkedja_app
  using (current_setting('app.organisation', true) = '*');
`

export const ground = {
  number: 1,
  name: 'ground',
  sql: [ROLE, TABLES, SECURITY, LISTING].join('\n'),
} as const
