// Schema 3: who said a fact and when, as its source says it; decisions on snapshots; closed rounds.

export const whoAndWhen = {
  number: 3,
  name: 'who_and_when',
  sql: `
alter table reading add column reported_by text, add column reported_on text;
comment on column reading.reported_by is 'Name of the person who reported it, as shown; null: the source does not say';
comment on column reading.reported_on is 'When it was reported, ISO day or time; null: the source does not say';
comment on column reading.author is 'The account, or the program, that recorded it';

alter table judgement add column person text;
comment on column judgement.person is 'Name of the person who decided, as shown; null: the source does not say';
comment on column judgement.author is 'The account, or the program, that recorded it';

alter table node_text add column written_by text, add column written_on text;
comment on column node_text.written_by is 'Name of the person who wrote it, as shown; null: the source does not say';
comment on column node_text.written_on is 'The day it was written, ISO; null: the source does not say';
comment on column node_text.author is 'The account, or the program, that recorded it';

alter table snapshot add column decision jsonb, add column round_ends date;
comment on column snapshot.round_ends is 'Last day of the round; null: published before it was kept';
comment on column snapshot.decision is 'Which decision it rests on: body, date and reference; null: none';
alter table snapshot drop constraint snapshot_status_check;
alter table snapshot no force row level security;
update snapshot set status = 'published' where status = 'decided';
alter table snapshot force row level security;
alter table snapshot
  add check (status in ('published', 'proposed', 'decided')),
  add constraint snapshot_decided_rests_on_decision check ((status = 'decided') = (decision is not null));
comment on column snapshot.status is 'published: as it stood; proposed: on its way to be decided; decided: as it was decided';

create table round_closing (
  organisation_id text not null references organisation,
  round_id text not null,
  change_number bigint not null,
  closed boolean not null,
  author text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, round_id, change_number)
);
comment on table round_closing is 'Rounds closed and opened again; the latest of a round holds, and one that is not named is open';
comment on column round_closing.organisation_id is 'Whose it is';
comment on column round_closing.round_id is 'Round and year: helår-2026';
comment on column round_closing.change_number is 'The change that brought it';
comment on column round_closing.closed is 'True: closed from here; false: opened again';
comment on column round_closing.author is 'The account, or the program, that recorded it';
comment on column round_closing.recorded_at is 'When it was closed or opened';
alter table round_closing enable row level security, force row level security;
create policy own_organisation on round_closing to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on round_closing to malkedja_app;
`,
} as const
