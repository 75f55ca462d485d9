-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- What researchers may see: counts of ten and more, by whole weeks that have ended, of the dossiers on which they hold
-- the role. A view across a wall is a security barrier, or a cheap function in a query reads the rows behind it.
set local role tgo_owner;

create view research.weekly_count with (security_barrier) as
  select d.slug as dossier, to_char(c.received_at at time zone 'Europe/Amsterdam', 'IYYY-"W"IW') as week, c.kind, count(*) as count
  from intake.contribution c
  join investigation.dossier d on d.id = c.dossier_id
  where c.dossier_id = any((select account.my_dossiers_with('research.read'))::uuid[])
    and c.received_at < date_trunc('week', now() at time zone 'Europe/Amsterdam') at time zone 'Europe/Amsterdam'
  group by 1, 2, 3
  having count(*) >= 10;
comment on view research.weekly_count is
  'regime=none; retention=none; contributions by dossier, ISO week and kind; rows under ten are not there';
grant select on research.weekly_count to tgo_research;
