// Schema 15: when something is recorded is one clock's saying: that of the transaction where it brings one.

export const oneClock = {
  number: 15,
  name: 'one_clock',
  sql: `
-- NOTE volatile, so that it is put in place of its call where a row is written.
create function recording_moment() returns timestamptz language sql volatile as $$
  select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp())
$$;
comment on function recording_moment() is 'When what is written now is recorded: by the clock the transaction brings in app.now, else by the database''s own';
do $$
declare
  one record;
begin
  for one in
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and column_default = 'clock_timestamp()'
      and table_name <> 'schema_migration'
  loop
    execute format('alter table %I alter column %I set default recording_moment()',
      one.table_name, one.column_name);
  end loop;
end $$;
`,
} as const
