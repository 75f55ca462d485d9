-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Who is asking, and what may they do: looked up from the session's token (`tgo.session`, set in every transaction of
-- the desk). The token and not a person's id, since anybody with SQL as the role can set a setting. Unset means nobody.
--
-- Row-level policies use one form only, `dossier_id = any((select account.my_…())::uuid[])`: asked once for a statement
-- instead of once for a row.
set local role tgo_owner;

create function account.token_hash() returns bytea
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
begin
  -- After the first transaction of a connection an unset setting is '' and not NULL.
  return sha256(convert_to(nullif(current_setting('tgo.session', true), ''), 'UTF8'));
end $$;

create function account.my_staff() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return (select s.staff from account.session s join account.staff p on p.id = s.staff
          where s.token_hash = account.token_hash() and s.revoked_at is null and s.expires_at > now() and p.disabled_at is null);
end $$;
comment on function account.my_staff() is
  'Who holds this session; NULL for nobody: no token, an unknown, expired or revoked one, or a disabled account.';

create function account.my_unit() returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return (select p.unit from account.staff p where p.id = account.my_staff());
end $$;
comment on function account.my_unit() is 'The unit of who holds this session.';

-- Every (dossier, role) of this session's holder: held on the dossier, or on its unit.
create function account.my_held_roles() returns table (dossier_id uuid, role text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  me constant uuid := account.my_staff();
begin
  return query
    select r.dossier_id, r.role from account.dossier_role r where r.staff = me
    union
    select d.id, r.role from account.unit_role r join investigation.dossier d on d.unit = r.unit where r.staff = me;
end $$;

create function account.my_dossiers() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce((select array_agg(distinct h.dossier_id) from account.my_held_roles() h), '{}');
end $$;
comment on function account.my_dossiers() is 'The dossiers on which any role is held: they may be listed, not opened.';

create function account.my_dossiers_with(p_right text) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce((select array_agg(distinct h.dossier_id) from account.my_held_roles() h
                   join account.role_right r on r.role = h.role and r."right" = p_right), '{}');
end $$;
comment on function account.my_dossiers_with(text) is 'The dossiers on which a role is held that carries this right.';

create function account.my_open_dossiers() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce((select array_agg(distinct p.dossier_id) from account.session_purpose p
                   where p.token_hash = account.token_hash()
                     and p.dossier_id = any(account.my_dossiers_with('contribution.read'))), '{}');
end $$;
comment on function account.my_open_dossiers() is
  'The dossiers whose content this session may read: a role that opens content, and a purpose recorded.';

create function account.my_roles(p_dossier uuid) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce((select array_agg(h.role order by h.role) from account.my_held_roles() h where h.dossier_id = p_dossier), '{}');
end $$;
comment on function account.my_roles(uuid) is 'The roles held on this dossier, by itself or by its unit.';

create function account.has_purpose(p_dossier uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return account.my_staff() is not null and exists (
    select from account.session_purpose p where p.token_hash = account.token_hash() and p.dossier_id = p_dossier);
end $$;
comment on function account.has_purpose(uuid) is 'Has this session said why it opens this dossier?';

create function account.may(p_dossier uuid, p_right text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  return p_dossier = any(account.my_dossiers_with(p_right));
end $$;
comment on function account.may(uuid, text) is 'Does a role of mine on this dossier carry this right?';

-- The gate of every function that writes: refuses in the order unauthenticated, not-found, forbidden, purpose-required,
-- so that somebody without any role learns no more than that there is nothing.
create function account.demand(p_dossier uuid, p_right text) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
  me constant uuid := account.my_staff();
begin
  if me is null then
    raise exception using errcode = 'TG401', message = 'unauthenticated';
  elsif p_dossier is null or p_dossier <> all(account.my_dossiers()) then
    raise exception using errcode = 'TG404', message = 'not-found';
  elsif not account.may(p_dossier, p_right) then
    raise exception using errcode = 'TG403', message = 'forbidden';
  elsif not account.has_purpose(p_dossier) then
    raise exception using errcode = 'TG4PR', message = 'purpose-required';
  end if;
  return me;
end $$;
comment on function account.demand(uuid, text) is 'Returns who is asking, or raises TG401, TG404, TG403 or TG4PR.';

grant execute on function account.token_hash(), account.my_staff(), account.my_unit(), account.my_dossiers(), account.my_dossiers_with(text),
  account.my_open_dossiers(), account.my_roles(uuid), account.has_purpose(uuid), account.may(uuid, text) to tgo_staff, tgo_research;

-- Colleagues' names stand beside what they did; who is signed in may read them, nobody reads the rest of the row.
grant select (id, name) on account.staff to tgo_staff;
grant select on account.role, account.role_right to tgo_staff;
grant select on account.unit to tgo_staff;
alter table account.staff enable row level security;
alter table account.staff force row level security;
create policy owner on account.staff to tgo_owner using (true) with check (true);
create policy signed_in on account.staff for select to tgo_staff using ((select account.my_staff()) is not null);
