// Schema 6: rounds that are opened for reporting, and what has been done with each body's part of one.

export const workingRound = {
  number: 6,
  name: 'working_round',
  sql: `
alter table round_closing rename to round_standing;
alter table round_standing no force row level security;
alter table round_standing add column standing text;
update round_standing set standing = case when closed then 'closed' else 'open' end;
alter table round_standing
  alter column standing set not null,
  add check (standing in ('open', 'closed')),
  drop column closed;
alter table round_standing force row level security;
comment on table round_standing is 'Rounds opened for reporting, closed, and opened again; the latest of a round holds, and one that is not named has not been opened';
comment on column round_standing.standing is 'open: every reporter has a list of it; closed: it takes no more';
comment on column round_standing.recorded_at is 'When it was opened or closed';

create table part_move (
  organisation_id text not null references organisation,
  round_id text not null,
  body_id text not null,
  change_number bigint not null,
  based_on bigint not null default 0,
  move text not null check (move in ('report', 'takeBack', 'review', 'sendBack', 'deliver')),
  stage text not null check (stage in ('notStarted', 'reported', 'reviewed', 'sentBack', 'delivered')),
  reason text,
  delivered_on date,
  reference text,
  person text not null,
  author text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, round_id, body_id, change_number),
  constraint part_move_sent_back_says_why check (move <> 'sendBack' or reason <> ''),
  constraint part_move_delivered_on_a_day check ((move = 'deliver') = (delivered_on is not null))
);
create unique index part_move_follows_one on part_move
  (organisation_id, round_id, body_id, based_on);
create index part_move_by_change on part_move (organisation_id, change_number);
comment on table part_move is 'What has been done with a body''s part of a round; the latest says its stage';
comment on column part_move.organisation_id is 'Whose it is';
comment on column part_move.round_id is 'Round and year: helår-2026';
comment on column part_move.body_id is 'The body whose part it is';
comment on column part_move.change_number is 'The change that brought it';
comment on column part_move.based_on is 'change_number of the one it follows; 0: the first';
comment on column part_move.move is 'What was done: report, takeBack, review, sendBack or deliver';
comment on column part_move.stage is 'The stage that it came to';
comment on column part_move.reason is 'Why it was sent back';
comment on column part_move.delivered_on is 'The day it was delivered';
comment on column part_move.reference is 'The registration number (diarienummer) it was delivered under; null: none was said';
comment on column part_move.person is 'Name of the person, as shown';
comment on column part_move.author is 'The account, or the program, that recorded it';
comment on column part_move.recorded_at is 'When it was recorded';
alter table part_move enable row level security, force row level security;
create policy own_organisation on part_move to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on part_move to malkedja_app;
`,
} as const
