// Schema 12: frozen versions of a round apart from what is published of them, and what the bodies decide.

const own = (table: string) => `
alter table ${table} enable row level security, force row level security;
create policy own_organisation on ${table} to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on ${table} to malkedja_app;
`

const PUBLICATION = `
create table publication (
  organisation_id text not null references organisation,
  snapshot_id text not null,
  status text not null check (status in ('published', 'proposed', 'decided')),
  meeting jsonb,
  author text not null,
  published_at timestamptz not null default clock_timestamp(),
  change_number bigint not null,
  primary key (organisation_id, snapshot_id),
  foreign key (organisation_id, snapshot_id) references snapshot
);
comment on table publication is 'The frozen versions that citizens may see; a version that is not named here is seen by nobody outside';
comment on column publication.organisation_id is 'Whose it is';
comment on column publication.snapshot_id is 'The frozen version';
comment on column publication.status is 'As what it was published: as it stood, as a proposal, or as decided; a decision that came later shows in decision';
comment on column publication.meeting is 'The meeting whose notice a proposal was published from: body, its name, day of the meeting and of the notice; null: none was said';
comment on column publication.author is 'Who published it';
comment on column publication.published_at is 'When it was published';
comment on column publication.change_number is 'The change that brought it';
`

const DECISION = `
create table decision (
  organisation_id text not null references organisation,
  decision_id text not null,
  change_number bigint not null,
  based_on bigint not null default 0,
  snapshot_id text not null,
  body_id text,
  body_title text not null check (body_title <> ''),
  kind text not null check (kind in ('approved', 'amended', 'sentBack', 'noted')),
  is_last boolean not null,
  decided_on date not null,
  ref text check (ref <> ''),
  reason text check (reason <> ''),
  reservations jsonb not null default '[]',
  person text,
  author text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, decision_id, change_number),
  foreign key (organisation_id, snapshot_id) references snapshot
);
create unique index decision_follows_one on decision (organisation_id, decision_id, based_on);
create index decision_of_snapshot on decision (organisation_id, snapshot_id);
comment on table decision is 'What a body decided on a frozen version; the latest row of a decision holds, as when its paragraph is known later';
comment on column decision.organisation_id is 'Whose it is';
comment on column decision.decision_id is 'Its own name';
comment on column decision.change_number is 'The change that brought it';
comment on column decision.based_on is 'change_number of the row it follows; 0: the first of the decision';
comment on column decision.snapshot_id is 'The frozen version that it is about';
comment on column decision.body_id is 'The body that decided; null: one that was only named';
comment on column decision.body_title is 'The body''s name as it was then';
comment on column decision.kind is 'approved, amended (a new version follows), sentBack (the round is reopened) or noted';
comment on column decision.is_last is 'Whether it was the last in the order: its approval makes the version decided';
comment on column decision.decided_on is 'The day of the decision';
comment on column decision.ref is 'The paragraph of the minutes; null: not known yet';
comment on column decision.reason is 'What is amended, or why it is sent back';
comment on column decision.reservations is 'JSON list of { by, text }: who reserved themselves, and what they said';
comment on column decision.person is 'Name of the person who recorded it, as shown; null: brought in';
comment on column decision.author is 'The account, or the program, that recorded it';
comment on column decision.recorded_at is 'When it was recorded';
`

const SNAPSHOT = `
alter table snapshot rename column published_at to frozen_at;
alter table snapshot
  add column lacks text check (lacks <> ''),
  add column why text check (why <> ''),
  add column rests_on text;
comment on table snapshot is 'Frozen versions of a round: facts, conclusions, texts and model as they were; publication says which are public';
comment on column snapshot.author is 'Who froze it';
comment on column snapshot.frozen_at is 'When it was frozen';
comment on column snapshot.lacks is 'Why it was frozen though something was missing; null: nothing was, or nobody asked';
comment on column snapshot.why is 'Why there is a new version; null: it is the first, or nobody asked';
comment on column snapshot.rests_on is 'The decision that amended the version before and so brought this one; null: none';
comment on column snapshot.version is '1, 2, 3 … for the same model and round';
`

const MOVED = `
alter table snapshot no force row level security;
insert into publication (organisation_id, snapshot_id, status, author, published_at, change_number)
  select organisation_id, snapshot_id, status, author, frozen_at, change_number from snapshot;
insert into decision (organisation_id, decision_id, change_number, snapshot_id, body_title, kind,
    is_last, decided_on, ref, author, recorded_at)
  select organisation_id, snapshot_id, change_number, snapshot_id, decision->>'by', 'approved', true,
    (decision->>'date')::date, nullif(decision->>'ref', ''), author, frozen_at
  from snapshot where decision is not null;
alter table snapshot drop column status, drop column decision;
alter table snapshot force row level security;
`

export const versionsAndDecisions = {
  number: 12,
  name: 'versions_and_decisions',
  sql: `${SNAPSHOT}${PUBLICATION}${DECISION}${MOVED}${own('publication')}${own('decision')}
alter table round_standing add column reason text check (reason <> '');
comment on column round_standing.reason is 'Why a round that has been frozen was opened again; null: none was asked for';
`,
} as const
