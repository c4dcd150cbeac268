/** What an authority states of its searches for a home: which free places come first, and how many matches failed. */
export const searchStatements = `
-- Append only: the newest stands.
create table search_statement (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  booked_first jsonb not null,
  failed_matches jsonb not null,
  evidence text not null,
  stated_by text not null,
  stated_at timestamptz not null
);
create index search_statement_authority on search_statement (authority, id);
create trigger search_statement_append_only before update or delete or truncate on search_statement
  for each statement execute function refuse_change();
`
