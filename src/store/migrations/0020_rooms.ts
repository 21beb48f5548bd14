// Schema 20: the rooms of open rounds that bodies have opened to others before they deliver, or closed again.

export const rooms = {
  number: 20,
  name: 'rooms',
  sql: `
create table room_standing (
  organisation_id text not null references organisation,
  round_id text not null,
  body_id text not null,
  change_number bigint not null,
  standing text not null check (standing in ('open', 'closed')),
  person text not null,
  author text not null,
  recorded_at timestamptz not null default recording_moment(),
  primary key (organisation_id, round_id, body_id, change_number)
);
create index room_standing_by_change on room_standing (organisation_id, change_number);
comment on table room_standing is 'The rooms in rounds that bodies have opened to others before they deliver, or closed again; the latest holds, and one that is not named is as the model says';
comment on column room_standing.organisation_id is 'Whose it is';
comment on column room_standing.round_id is 'Round and year: helår-2026';
comment on column room_standing.body_id is 'The body that delivers, whose room it is';
comment on column room_standing.change_number is 'The change that brought it';
comment on column room_standing.standing is 'open: others see what is in it before it is delivered; closed: they see how far it has come';
comment on column room_standing.person is 'Name of the person, as shown';
comment on column room_standing.author is 'The account, or the program, that recorded it';
comment on column room_standing.recorded_at is 'When it was opened or closed';
alter table room_standing enable row level security, force row level security;
create policy own_organisation on room_standing to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert on room_standing to malkedja_app;
`,
} as const
