// Schema 14: what has been settled for a year about each goal, measure and limit of the year before.

export const yearTurn = {
  number: 14,
  name: 'year_turn',
  sql: `
create table year_turn (
  organisation_id text not null references organisation,
  year integer not null,
  kind text not null check (kind in ('node', 'measure', 'limit')),
  subject_id text not null,
  change_number bigint not null,
  choice text check (choice in ('keep', 'change', 'end')),
  author text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, year, kind, subject_id, change_number)
);
create index year_turn_by_change on year_turn (organisation_id, change_number);
comment on table year_turn is 'What has been settled about each goal, measure and limit when a year was turned; the latest of each holds';
comment on column year_turn.organisation_id is 'Whose it is';
comment on column year_turn.year is 'The year that was turned to';
comment on column year_turn.kind is 'node, measure or limit';
comment on column year_turn.subject_id is 'The node''s or measure''s name; of a limit the measure''s and its own, with a colon between';
comment on column year_turn.change_number is 'The change that brought it';
comment on column year_turn.choice is 'keep: it goes on as it is; change: it was changed for the year; end: it ends before it; null: nothing is settled, after an undo';
comment on column year_turn.author is 'The account that settled it';
comment on column year_turn.recorded_at is 'When it was settled';
alter table year_turn enable row level security, force row level security;
create policy own_organisation on year_turn to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on year_turn to malkedja_app;
`,
} as const
