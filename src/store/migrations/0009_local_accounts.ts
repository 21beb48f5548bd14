// Schema 9: roles given here beside the sign-on's, and ways in of our own: password, passkey, invitation.

const TABLES = `
alter table account
  add column given_roles jsonb not null default '[]',
  add column login text,
  add column email text;
create unique index account_by_login on account (organisation_id, login);
comment on column account.account_id is 'The person''s lasting name at the sign-on; of our own where the account was made here';
comment on column account.roles is 'JSON list of { role, unit } that the sign-on gives, taken anew at each sign-in';
comment on column account.given_roles is 'JSON list of { role, unit } given here; they stand beside those that the sign-on gives';
comment on column account.login is 'What the person writes to sign in here, lower case; null: only by the municipality''s sign-on';
comment on column account.email is 'Where the person is written to; null: not said';

create table password (
  organisation_id text not null references organisation,
  account_id text not null,
  hash text not null,
  set_at timestamptz not null,
  primary key (organisation_id, account_id),
  foreign key (organisation_id, account_id) references account
);
comment on table password is 'Passwords of those who sign in here, one an account';
comment on column password.organisation_id is 'Whose it is';
comment on column password.account_id is 'Whose password it is';
comment on column password.hash is 'Argon2id as a PHC string, with the parameters it was made with';
comment on column password.set_at is 'When it was set';

create table passkey (
  organisation_id text not null references organisation,
  passkey_id text not null,
  account_id text not null,
  public_key text not null,
  counter bigint not null,
  transports jsonb not null,
  added_at timestamptz not null,
  used_at timestamptz,
  primary key (organisation_id, passkey_id),
  foreign key (organisation_id, account_id) references account
);
create index passkey_by_account on passkey (organisation_id, account_id);
comment on table passkey is 'Passkeys (WebAuthn) of those who sign in here';
comment on column passkey.organisation_id is 'Whose it is';
comment on column passkey.passkey_id is 'The credential''s id, base64url';
comment on column passkey.account_id is 'Whose passkey it is';
comment on column passkey.public_key is 'The public key, COSE in base64url';
comment on column passkey.counter is 'How many times the authenticator says it was used; 0: it does not count';
comment on column passkey.transports is 'JSON list of the ways the authenticator can be reached';
comment on column passkey.added_at is 'When it was added';
comment on column passkey.used_at is 'When it last signed somebody in; null: not yet';

create table passkey_challenge (
  organisation_id text not null references organisation,
  challenge_id text not null,
  account_id text not null,
  ends_at timestamptz not null,
  primary key (organisation_id, challenge_id)
);
create index passkey_challenge_by_end on passkey_challenge (organisation_id, ends_at);
comment on table passkey_challenge is 'What a passkey was asked to sign; deleted when it comes back, or after a while';
comment on column passkey_challenge.organisation_id is 'Whose it is';
comment on column passkey_challenge.challenge_id is 'SHA-256 of the challenge, hexadecimal';
comment on column passkey_challenge.account_id is 'Who adds a passkey; empty: somebody signs in';
comment on column passkey_challenge.ends_at is 'When it ends by itself';

create table invitation (
  organisation_id text not null references organisation,
  account_id text not null,
  invitation_id text not null,
  invited_by text not null,
  ends_at timestamptz not null,
  primary key (organisation_id, account_id),
  foreign key (organisation_id, account_id) references account
);
create unique index invitation_by_secret on invitation (organisation_id, invitation_id);
comment on table invitation is 'Links by which a person sets a way in: one an account, deleted when it is used';
comment on column invitation.organisation_id is 'Whose it is';
comment on column invitation.account_id is 'Who is invited';
comment on column invitation.invitation_id is 'SHA-256 of the link''s secret, hexadecimal; the secret itself is never stored';
comment on column invitation.invited_by is 'The account, or the program, that made it';
comment on column invitation.ends_at is 'When it ends by itself';

create table sign_in_try (
  organisation_id text not null references organisation,
  about text not null,
  tries integer not null,
  began_at timestamptz not null,
  primary key (organisation_id, about)
);
create index sign_in_try_by_time on sign_in_try (organisation_id, began_at);
comment on table sign_in_try is 'Tries to sign in that did not succeed, a while back; deleted when they no longer count';
comment on column sign_in_try.organisation_id is 'Whose it is';
comment on column sign_in_try.about is 'SHA-256 of the login that was written, or of the address it came from, hexadecimal';
comment on column sign_in_try.tries is 'How many since began_at';
comment on column sign_in_try.began_at is 'When the first of them was made';
`

const RIGHTS = [
  ['password', 'select, insert, update, delete'],
  ['passkey', 'select, insert, update, delete'],
  ['passkey_challenge', 'select, insert, delete'],
  ['invitation', 'select, insert, update, delete'],
  ['sign_in_try', 'select, insert, update, delete'],
]

const SECURITY = RIGHTS.map(
  ([table, rights]) => `
alter table ${table} enable row level security, force row level security;
create policy own_organisation on ${table} to malkedja_app
  using (organisation_id = current_setting('app.organisation', true))
  with check (organisation_id = current_setting('app.organisation', true));
grant ${rights} on ${table} to malkedja_app;`,
).join('\n')

export const localAccounts = {
  number: 9,
  name: 'local_accounts',
  sql: [TABLES, SECURITY].join('\n'),
} as const
