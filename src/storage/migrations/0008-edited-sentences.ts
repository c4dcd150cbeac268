/** Sentences that people wrote in the place of generated ones in a needs analysis. */
export const editedSentences = `
-- Append only: the newest of a section stands; null: the generated one stands again.
create table edited_sentence (
  id bigint generated always as identity primary key,
  authority text not null references authority,
  pack_day date not null,
  section text not null,
  sentence text,
  edited_by text not null,
  edited_at timestamptz not null
);
create index edited_sentence_pack on edited_sentence (authority, pack_day, section, id);
create trigger edited_sentence_append_only before update or delete or truncate on edited_sentence
  for each statement execute function refuse_change();
`
