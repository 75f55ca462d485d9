-- SPDX-FileCopyrightText: 2026 TGO.nl contributors
-- SPDX-License-Identifier: EUPL-1.2
--
-- How values become bytes before they are hashed. Hashes over joined text are ambiguous ('ab','c' and 'a','bc') and
-- skip NULLs; here every value carries its length. The verifier of the log does the same in C++.
--
--   field(value)  four bytes, big-endian: the length in bytes; then the bytes. NULL is ff ff ff ff and no bytes.
--   text          its UTF-8 bytes                     uuid   its 16 bytes
--   bigint        eight bytes, big-endian              time   microseconds since 1970-01-01T00:00Z as bigint
set local role tgo_owner;

create function audit.field(value bytea) returns bytea
language sql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$ select coalesce(int4send(octet_length(value)) || value, '\xffffffff'::bytea) $$;

create function audit.field(value text) returns bytea
language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$ begin return audit.field(convert_to(value, 'UTF8')); end $$;

create function audit.field(value uuid) returns bytea
language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$ begin return audit.field(uuid_send(value)); end $$;

create function audit.field(value bigint) returns bytea
language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$ begin return audit.field(int8send(value)); end $$;

create function audit.field(value timestamptz) returns bytea
language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$ begin return audit.field((extract(epoch from value) * 1000000)::bigint); end $$;
