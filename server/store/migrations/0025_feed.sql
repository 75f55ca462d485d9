-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- All streams as the event feed reads them: numbers, kinds and ids. The feed holds no key to any table; what a frame
-- shows of a released item is read with the key of the audience that will see it.
set local role tgo_owner;

create view feed.head with (security_barrier) as
  select d.id as dossier_id, d.slug, 'intake' as stream, h.last_seq from intake.head h join investigation.dossier d on d.id = h.dossier_id
  union all
  select d.id, d.slug, 'team', h.last_seq from investigation.team_head h join investigation.dossier d on d.id = h.dossier_id
  union all
  select d.id, d.slug, s.audience, s.last_seq from publication.stream s join investigation.dossier d on d.id = s.dossier_id;
comment on view feed.head is 'regime=none; retention=none; where each stream of each dossier stands now';

create view feed.event with (security_barrier) as
  select e.dossier_id, 'intake' as stream, e.seq, e.kind, null::uuid as item_id, e.contribution_number, e.contribution_kind, e.channel,
         null::uuid as release_id, e.at
  from intake.event e
  union all
  select e.dossier_id, 'team', e.seq, e.kind, null, e.contribution_number, null, null, e.release_id, e.at from investigation.event e
  union all
  select e.dossier_id, e.audience, e.seq, e.kind, e.item_id, null, null, null, null, e.at from publication.event e;
comment on view feed.event is 'regime=Wpg; retention=dossier; every numbered event; ask by dossier_id, stream and seq';

grant select on feed.head, feed.event to tgo_feed;
