-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- The walls of the house: one schema for each room, all of them owned by tgo_owner, who cannot sign in. It decides who
-- may enter a schema at all; each table's file decides what may be read there.
create schema account        authorization tgo_owner;
create schema audit          authorization tgo_owner;
create schema feed           authorization tgo_owner;
create schema investigation  authorization tgo_owner;
create schema publication    authorization tgo_owner;
create schema intake         authorization tgo_owner;
create schema research       authorization tgo_owner;
create schema accountability authorization tgo_owner;

comment on schema account is
  'regime=AVG; retention=account; who works here, in which unit, with which roles, and their sessions';
comment on schema audit is 'regime=Wpg; retention=log; the chained record of what staff did and opened';
comment on schema feed is
  'regime=none; retention=none; the doorbell and the numbered events of all streams, without content';
comment on schema investigation is 'regime=Wpg; retention=dossier; what the team knows, decides and prepares';
comment on schema publication is
  'regime=Wpg; retention=publication; what has been released, for each audience, in numbered streams';
comment on schema intake is 'regime=Wpg; retention=dossier; what citizens sent, unchanged, and the dialogue about it';
comment on schema research is 'regime=none; retention=none; de-identified and aggregated views only';
comment on schema accountability is 'regime=none; retention=figure; figures with their story';

-- A new function is nobody's until it is granted. The global form: IN SCHEMA does not take away the built-in default.
alter default privileges for role tgo_owner revoke execute on functions from public;
alter default privileges for role tgo_owner revoke usage on types from public;

grant usage on schema account        to tgo_signin, tgo_staff, tgo_research;
grant usage on schema audit          to tgo_signin, tgo_staff, tgo_research, tgo_auditor, tgo_sealer, tgo_indexer, tgo_destroyer;
grant usage on schema feed           to tgo_feed;
grant usage on schema investigation  to tgo_staff, tgo_indexer;
grant usage on schema publication    to tgo_public, tgo_registered, tgo_trained, tgo_staff, tgo_sealer;
grant usage on schema intake         to tgo_intake, tgo_staff, tgo_indexer, tgo_destroyer;
grant usage on schema research       to tgo_research;
grant usage on schema accountability to tgo_staff;
