/** Which registers an import holds, by name: there are more than places and fees. And the futures behind a forecast. */
export const heldRegisters = `
alter table import add column holds text[] not null default '{}';
update import set holds = array_remove(
  array[case when holds_places then 'places' end, case when holds_fees then 'fees' end], null);
alter table import drop column holds_places, drop column holds_fees;

-- Children by kind in each future, packed; null: kept before this was.
alter table kept_forecast add column futures json;
`
