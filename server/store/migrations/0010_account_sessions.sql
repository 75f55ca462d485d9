-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- Signing in and out. The sign-in code may execute these and reads no table; who holds its key can open a session for
-- anybody, so it runs nothing else.
set local role tgo_owner;

create function account.find_staff(p_login text) returns table (staff uuid, password_hash text)
language sql stable strict security definer set search_path = pg_catalog, pg_temp
as $$ select s.id, s.password_hash from account.staff s where s.login = p_login and s.disabled_at is null $$;
comment on function account.find_staff(text) is
  'No row for an unknown or disabled login: the caller then verifies a dummy, so that both take as long.';

create function account.open_session(p_staff uuid, p_token_hash bytea, p_csrf_hash bytea, p_expires_at timestamptz) returns void
language sql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$ insert into account.session (token_hash, staff, csrf_hash, expires_at) values (p_token_hash, p_staff, p_csrf_hash, p_expires_at) $$;

create function account.close_session(p_token_hash bytea) returns void
language sql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$ update account.session set revoked_at = now() where token_hash = p_token_hash and revoked_at is null $$;

create function account.issue_live_ticket(p_token_hash bytea, p_ticket_hash bytea) returns void
language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$
begin
  delete from account.live_ticket t where t.expires_at < now();
  insert into account.live_ticket (ticket_hash, token_hash, expires_at)
  values (p_ticket_hash, p_token_hash, now() + interval '30 seconds');
end $$;

create function account.take_live_ticket(p_ticket_hash bytea) returns table (token_hash bytea, staff uuid, expires_at timestamptz)
language sql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$
  with taken as (delete from account.live_ticket t where t.ticket_hash = p_ticket_hash returning t.token_hash, t.expires_at)
  select s.token_hash, s.staff, s.expires_at
  from taken join account.session s on s.token_hash = taken.token_hash join account.staff p on p.id = s.staff
  where taken.expires_at > now() and s.revoked_at is null and s.expires_at > now() and p.disabled_at is null
$$;
comment on function account.take_live_ticket(bytea) is
  'Uses the ticket up; no row if it is unknown, used, too old, or its session is over.';

-- A socket has no token, only the hash that its ticket gave: which team streams may it follow? Asked at hello and again
-- by the sweeper, so that a revoked session or role ends within its period.
create function account.open_dossiers_of(p_token_hash bytea) returns table (dossier_id uuid, slug text)
language sql stable strict security definer set search_path = pg_catalog, pg_temp
as $$
  select d.id, d.slug
  from account.session s
  join account.staff p on p.id = s.staff and p.disabled_at is null
  join account.session_purpose g on g.token_hash = s.token_hash
  join investigation.dossier d on d.id = g.dossier_id
  where s.token_hash = p_token_hash and s.revoked_at is null and s.expires_at > now()
    and exists (
      select from account.role_right r
      where r."right" = 'contribution.read'
        and (r.role in (select h.role from account.dossier_role h where h.staff = s.staff and h.dossier_id = d.id)
             or r.role in (select h.role from account.unit_role h where h.staff = s.staff and h.unit = d.unit)))
$$;
comment on function account.open_dossiers_of(bytea) is
  'The dossiers whose team and intake streams this session may follow; none if it is over.';

grant execute on function account.find_staff(text), account.open_session(uuid, bytea, bytea, timestamptz),
  account.close_session(bytea), account.issue_live_ticket(bytea, bytea), account.take_live_ticket(bytea),
  account.open_dossiers_of(bytea) to tgo_signin;

create function account.my_profile() returns table (staff uuid, login text, name text, unit text, csrf_hash bytea, expires_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.id, p.login, p.name, u.name, s.csrf_hash, s.expires_at
  from account.session s join account.staff p on p.id = s.staff join account.unit u on u.id = p.unit
  where s.token_hash = account.token_hash() and p.id = account.my_staff()
$$;
comment on function account.my_profile() is 'Whose session this is; no row means: not signed in (any more).';

create function account.my_roles_everywhere() returns table (slug text, role text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select d.slug, h.role from account.my_held_roles() h join investigation.dossier d on d.id = h.dossier_id
  union all
  select null, r.role from account.system_role r where r.staff = account.my_staff()
  order by 1, 2
$$;
comment on function account.my_roles_everywhere() is
  'Dossier slug and role, with units spread out over their dossiers; a role on the whole system has no slug.';

create function account.my_purposes() returns table (slug text, purpose text, at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select d.slug, p.purpose, p.at from account.session_purpose p join investigation.dossier d on d.id = p.dossier_id
  where p.token_hash = account.token_hash() and account.my_staff() is not null
  order by d.slug
$$;

create function account.record_purpose(p_dossier uuid, p_purpose text) returns void
language plpgsql volatile strict security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if account.my_staff() is null then
    raise exception using errcode = 'TG401', message = 'unauthenticated';
  elsif p_dossier <> all(account.my_dossiers()) then
    raise exception using errcode = 'TG404', message = 'not-found';
  end if;
  insert into account.session_purpose (token_hash, dossier_id, purpose) values (account.token_hash(), p_dossier, p_purpose)
  on conflict (token_hash, dossier_id) do update set purpose = excluded.purpose, at = excluded.at;
  perform audit.append('purpose_recorded', 'dossier', null, p_dossier, null);
end $$;
comment on function account.record_purpose(uuid, text) is
  'Says why this session opens this dossier; writes its own entry in the log. Raises TG401, TG404.';

grant execute on function account.my_profile(), account.my_roles_everywhere(), account.my_purposes(),
  account.record_purpose(uuid, text) to tgo_staff;
grant execute on function account.my_profile(), account.my_roles_everywhere() to tgo_research;
