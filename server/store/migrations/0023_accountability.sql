-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- A number never stands alone: a figure without its definition, period, denominator, source and interpretation cannot
-- be stored.
set local role tgo_owner;

create table accountability.figure (
  id             uuid primary key,
  unit           uuid not null references account.unit,
  dossier_id     uuid references investigation.dossier,
  name           text not null check (char_length(name) between 1 and 200),
  definition     text not null check (char_length(definition) between 1 and 2000),
  numerator      numeric not null,
  denominator    numeric not null check (denominator > 0),
  period_from    date not null,
  period_until   date not null,
  source         text not null check (char_length(source) between 1 and 500),
  author         uuid not null references account.staff,
  interpretation text not null check (char_length(interpretation) between 1 and 10000),
  created_at     timestamptz not null default now(),
  constraint period_runs_forward check (period_from <= period_until)
);
comment on table accountability.figure is
  'regime=none; retention=figure; a figure with the story that explains it, of a unit or of one dossier';
create index figure_by_unit on accountability.figure (unit);

alter table accountability.figure enable row level security;
alter table accountability.figure force row level security;
create policy owner on accountability.figure to tgo_owner using (true) with check (true);
create policy member on accountability.figure for select to tgo_staff
  using (dossier_id = any((select account.my_dossiers())::uuid[])
         or (dossier_id is null and unit = (select account.my_unit())));
grant select on accountability.figure to tgo_staff;
