// Schema 10: roles lent while somebody is away, and on whose behalf a change was made.

export const delegations = {
  number: 10,
  name: 'delegations',
  sql: `
create table delegation (
  organisation_id text not null references organisation,
  delegation_id text not null,
  from_account text not null,
  to_account text not null,
  roles jsonb not null,
  first_day date not null,
  last_day date not null,
  made_by text not null,
  ended_by text,
  primary key (organisation_id, delegation_id),
  foreign key (organisation_id, from_account) references account (organisation_id, account_id),
  foreign key (organisation_id, to_account) references account (organisation_id, account_id),
  check (first_day <= last_day)
);
create index delegation_by_receiver on delegation (organisation_id, to_account, last_day);
comment on table delegation is 'Roles that one person lends another for some days, while they are away';
comment on column delegation.organisation_id is 'Whose it is';
comment on column delegation.delegation_id is 'Its own name';
comment on column delegation.from_account is 'Who lends';
comment on column delegation.to_account is 'Who stands in';
comment on column delegation.roles is 'JSON list of { role, unit } that are lent, as far as the lender holds them on the day';
comment on column delegation.first_day is 'First day';
comment on column delegation.last_day is 'Last day';
comment on column delegation.made_by is 'The account that made it: the lender, or an administrator';
comment on column delegation.ended_by is 'The account that ended it before its last day; null: it has not been';
alter table delegation enable row level security, force row level security;
create policy own_organisation on delegation to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert, update on delegation to malkedja_app;

alter table audit_event add column on_behalf_of text;
comment on column audit_event.on_behalf_of is 'The account whose lent role it was made by; null: by a role of their own';
`,
} as const
