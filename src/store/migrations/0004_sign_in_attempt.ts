// Schema 4: somebody on their way to the municipality's own sign-on and back.

export const signInAttempt = {
  number: 4,
  name: 'sign_in_attempt',
  sql: `
create table sign_in_attempt (
  organisation_id text not null references organisation,
  attempt_id text not null,
  nonce text not null,
  verifier text not null,
  back_to text not null,
  ends_at timestamptz not null,
  primary key (organisation_id, attempt_id)
);
create index sign_in_attempt_by_end on sign_in_attempt (organisation_id, ends_at);
comment on table sign_in_attempt is 'Somebody sent to the municipality''s own sign-on; deleted when they come back, or after a while';
comment on column sign_in_attempt.organisation_id is 'Whose it is';
comment on column sign_in_attempt.attempt_id is 'SHA-256 of the state that the browser carries, hexadecimal; the state itself is never stored';
comment on column sign_in_attempt.nonce is 'What the identity token must repeat';
comment on column sign_in_attempt.verifier is 'What shows that the code is brought by the one who asked for it (PKCE)';
comment on column sign_in_attempt.back_to is 'The page they were on their way to';
comment on column sign_in_attempt.ends_at is 'When it ends by itself';
alter table sign_in_attempt enable row level security, force row level security;
create policy own_organisation on sign_in_attempt to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant select, insert, delete on sign_in_attempt to malkedja_app;
`,
} as const
