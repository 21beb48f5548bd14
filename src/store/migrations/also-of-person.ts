// Adds a table to what is turned when a person is removed, whichever migrations have added theirs before.

type OfPerson = {
  readonly table: string
  /** The columns that hold an account. */
  readonly accounts: readonly string[]
  /** The columns that hold the person's name as it was shown. */
  readonly names: readonly string[]
}

/**
 * SQL that makes `remove_person` turn the table's rows too. It is put in before the account goes; what
 * earlier migrations made of the function is left as it is. Throws in the database where the place is gone.
 */
export const alsoOfPerson = ({ table, accounts, names }: OfPerson): string => {
  const set = [
    ...accounts.map((one) => `${one} = case when ${one} = asked then pseudonym else ${one} end`),
    ...names.map(
      (one) => `${one} = case when ${one} = any(names) then pseudonym_name else ${one} end`,
    ),
  ].join(', ')
  const turned = `update ${table} set ${set} where organisation_id = org and asked in (${accounts.join(', ')});`
  return `
do $also$
declare
  place constant text := '  delete from account where organisation_id = org and account_id = asked;';
  made text := pg_get_functiondef('remove_person(text, text, text, bigint)'::regprocedure);
begin
  if position(place in made) = 0 then raise exception 'remove_person: no place for ${table}'; end if;
  execute replace(made, place, '  ${turned}' || chr(10) || place);
end $also$;
`
}
