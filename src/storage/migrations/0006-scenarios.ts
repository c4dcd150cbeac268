/** Plans that are tried out: each with its levers, what it came to, and the meeting that agreed it. */
export const scenarios = `
create table kept_scenario (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  content jsonb not null,
  made_by text not null,
  made_at timestamptz not null,
  changed_by text not null,
  changed_at timestamptz not null,
  is_shared boolean not null default false,
  -- The meeting: from then on content is not changed.
  agreed jsonb,
  latest jsonb,
  previous jsonb
);
create index kept_scenario_authority on kept_scenario (authority, changed_at desc, id desc);
`
