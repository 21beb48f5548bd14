// Schema 7: addresses by which a person's own calendar program fetches the year's wheel.

export const calendarFeed = {
  number: 7,
  name: 'calendar_feed',
  sql: `
create table calendar_feed (
  organisation_id text not null references organisation,
  account_id text not null,
  feed_id text not null,
  language text not null,
  made_at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, account_id),
  foreign key (organisation_id, account_id) references account
);
create unique index calendar_feed_by_secret on calendar_feed (organisation_id, feed_id);
comment on table calendar_feed is 'Addresses by which people''s calendar programs fetch the year''s wheel, one a person';
comment on column calendar_feed.organisation_id is 'Whose it is';
comment on column calendar_feed.account_id is 'Who made it';
comment on column calendar_feed.feed_id is 'SHA-256 of the secret in the address, hexadecimal; the secret itself is never stored';
comment on column calendar_feed.language is 'The language that its maker read in: sv or en';
comment on column calendar_feed.made_at is 'When it was made';
alter table calendar_feed enable row level security, force row level security;
create policy own_organisation on calendar_feed to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert, update on calendar_feed to malkedja_app;
`,
} as const
