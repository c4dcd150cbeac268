/** Authorities, people, imports with their records, findings, registers, forecasts, jobs, audit. */
export const firstTables = `
create table authority (
  code text primary key,
  -- What a person set; null: what the newest import says, or the default.
  name text,
  la_code text,
  own_providers text[],
  colour text,
  -- Changes with every import and undo.
  records_version bigint not null default 0
);

create table account (
  id bigint generated always as identity primary key,
  name text not null,
  email text not null,
  role text not null,
  is_active boolean not null,
  password_hash text not null
);
create unique index account_email on account (lower(email));

create table session (
  token_hash text primary key,
  account_id bigint not null references account,
  started_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_account on session (account_id);

-- Append only: the log outlives accounts, so it refers to none.
create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account_id text,
  account_name text not null,
  action text not null,
  subject text not null
);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append only', tg_table_name;
end $$;
create trigger audit_entry_append_only before update or delete or truncate on audit_entry
  for each statement execute function refuse_change();

create table import (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  imported_by text not null,
  imported_at timestamptz not null,
  undone_by text,
  undone_at timestamptz,
  row_count int not null,
  errors int not null,
  warnings int not null,
  notes int not null,
  -- What authority.csv said; null: it was not there.
  details jsonb,
  -- An empty file holds its register too: it says that there is nothing.
  holds_places boolean not null,
  holds_fees boolean not null
);
create index import_authority on import (authority, id);

create table imported_file (
  authority text not null references authority,
  import_id bigint not null references import,
  position int not null,
  path text not null,
  read_as text not null,
  row_count int not null,
  sha256 text not null,
  bytes bigint not null,
  primary key (import_id, position)
);
create index imported_file_hash on imported_file (authority, sha256);

-- A statutory table of a collection year, as one import brought it.
create table imported_table (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  import_id bigint not null references import,
  collection_year text not null,
  first_day date not null,
  last_day date not null,
  table_name text not null,
  row_count int not null,
  -- Names of the columns, the file's own extra ones too.
  columns json not null,
  -- Paths of the files that the rows came from.
  files json not null,
  unique (import_id, collection_year, table_name)
);
create index imported_table_authority on imported_table (authority, collection_year, table_name);

-- Up to 5,000 rows of a table, kept by column. The view "record" shows them one by one.
create table record_block (
  authority text not null references authority,
  table_id bigint not null references imported_table on delete cascade,
  block int not null,
  -- Line of each row in its file.
  lines json not null,
  -- Place in imported_table.files of each row, from 0; null: all rows came from the first.
  file_places json,
  -- A list a column, in the order of imported_table.columns; values are text, '' is blank.
  cells json not null,
  primary key (table_id, block)
);

create view record as
select t.authority, t.import_id, t.collection_year, t.table_name,
  t.files ->> coalesce(f.value::int, 0) as file, l.value::int as line, r.cells
from imported_table t
  join import i on i.id = t.import_id and i.undone_at is null
  join record_block b on b.table_id = t.id
  cross join lateral json_array_elements_text(b.lines) with ordinality as l (value, place)
  left join lateral json_array_elements_text(b.file_places) with ordinality as f (value, place)
    on f.place = l.place
  join lateral (
    select v.place, jsonb_object_agg(t.columns ->> (c.place - 1)::int, v.value) as cells
    from json_array_elements(b.cells) with ordinality as c (list, place)
      cross join lateral json_array_elements_text(c.list) with ordinality as v (value, place)
    group by v.place
  ) r on r.place = l.place;

create table finding (
  authority text not null references authority,
  import_id bigint not null references import,
  position int not null,
  file text not null,
  line int not null,
  table_name text not null,
  child text not null,
  field text not null,
  rule text not null,
  severity text not null,
  message text not null,
  primary key (import_id, position)
);

-- Rows of provision.csv and fees.csv as the files gave them; days are ISO dates, null for none.
create table register_row (
  authority text not null references authority,
  import_id bigint not null references import,
  register text not null,
  position int not null,
  content jsonb not null,
  primary key (import_id, register, position)
);

-- What people changed: append only, the newest of a row stands.
create table register_change (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  register text not null,
  row_id text not null,
  change text not null,
  content jsonb,
  file_says jsonb,
  changed_by text not null,
  changed_at timestamptz not null
);
create index register_change_row on register_change (authority, register, row_id, id);
create trigger register_change_append_only before update or delete or truncate on register_change
  for each statement execute function refuse_change();

create table kept_forecast (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  kept_by text not null,
  kept_at timestamptz not null,
  name text not null,
  records_version text not null,
  method text not null,
  request jsonb not null,
  result jsonb not null,
  backtest jsonb
);
create index kept_forecast_authority on kept_forecast (authority, id);

-- A number for each process that opens the database; it holds an advisory lock on it while it lives.
create sequence process_number as int cycle;

create table job (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  kind text not null,
  state text not null,
  done bigint not null default 0,
  total bigint not null default 0,
  doing text not null default '',
  asked_by text not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  result jsonb,
  error text,
  process int not null
);
create index job_authority on job (authority, id);
create index job_unfinished on job (process) where state in ('queued', 'running');
`
