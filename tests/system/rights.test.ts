// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every cell of the table of rights, over HTTP, WebSocket and SQL: one's own dossier, the same without a purpose, a
// second dossier of the unit, a dossier of another unit, and nobody at all.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { HttpClient } from "../harness/http_client.ts";
import { House } from "../harness/house.ts";
import { contribute, contribution, desk, expectStatus, marit, proposal, propose, zuiderdiep } from "../harness/journey.ts";
import { LiveSocket } from "../harness/live_socket.ts";
import { StaffClient } from "../harness/staff_client.ts";
import { staffRegister, type Register } from "../harness/staff_register.ts";
import { deskRoutes, dossierRoles, holds, otherRoutes, systemRoles, type DeskRoute, type DossierRole, type Target } from "./rights_table.ts";

const second = "tweede-dossier";
let house: House;
let register: Register;
const people = new Map<DossierRole, { open: StaffClient; closed: StaffClient }>();
const targets = new Map<string, Target>();

beforeAll(async () => {
  house = await House.open("rights");
  register = staffRegister(house);
  await register.secondDossier(marit, second);
  for (const dossier of [marit, second, zuiderdiep]) targets.set(dossier, await targetIn(dossier));
  for (const role of dossierRoles) {
    const login = await register.withRole(role, marit);
    const [open, closed] = await Promise.all([house.staff(login), house.staff(login)]);
    await open.put(desk(marit, "/purpose"), { purpose: "controle van rechten" });
    people.set(role, { open, closed });
  }
}, 120_000);
afterAll(async () => { await house?.close(); });

/** Something to ask for in each dossier: a contribution and a proposed release. */
async function targetIn(dossier: string): Promise<Target> {
  await contribute(house.visitor(), dossier, contribution(house.chance));
  const author = await house.staff(await register.withRole("detective", dossier), dossier);
  const number = expectStatus(await author.get(desk(dossier, "/contributions?limit=1")), 200).contributions[0].number;
  const release = await propose(author, dossier, proposal(house.chance));
  return { dossier, number, release: release.id, uuid: () => house.chance.uuid(), proposal: () => proposal(house.chance) };
}

function targetOf(dossier: string): Target {
  const target = targets.get(dossier);
  if (!target) throw new Error(`no target in ${dossier}`);
  return target;
}

function pathOf(route: DeskRoute, target: Target): string {
  return route.path.replace("{dossier}", target.dossier).replace("{number}", String(target.number)).replace("{release}", target.release);
}

/** What the answer says about rights: allowed, or the code of the refusal. */
async function ask(staff: StaffClient, route: DeskRoute, dossier: string): Promise<string> {
  const target = targetOf(dossier);
  const answer = route.method === "GET" ? await staff.get(pathOf(route, target)) : await staff.write(route.method, pathOf(route, target), route.body?.(target));
  expect(answer.status, `${route.method} ${route.path}: ${answer.text}`).toBeLessThan(500);
  const refusals = [401, 403, 404];
  return refusals.includes(answer.status) ? answer.json().code : "allowed";
}

function expectedOnOwn(role: DossierRole, route: DeskRoute): string {
  if (!holds(role, "read")) return "not-found";
  return route.right === "purpose" || holds(role, route.right) ? "allowed" : "forbidden";
}

test("the table has a row for every route of the server, and no others", async () => {
  const { paths } = expectStatus(await house.visitor().get("/v1/openapi.json"), 200);
  const methods = ["get", "put", "post", "delete", "patch"];
  const inServer = Object.entries<Record<string, unknown>>(paths)
    .flatMap(([path, item]) => methods.filter((method) => item[method]).map((method) => `${method.toUpperCase()} ${path.startsWith("/v1") ? path : `/v1${path}`}`));
  const inTable = [...deskRoutes, ...otherRoutes].map((route) => `${route.method} ${route.path}`);
  expect(inServer.filter((route) => !inTable.includes(route)), "routes without a row").toEqual([]);
  expect(inTable.filter((route) => !inServer.includes(route) && route !== "GET /v1/live"), "rows without a route").toEqual([]);
});

describe("over HTTP", () => {
  describe.each(deskRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))("%s", (_name, route) => {
    test.each(dossierRoles)("%s", async (role) => {
      const { open, closed } = people.get(role)!;
      expect(await ask(open, route, marit), "own dossier").toBe(expectedOnOwn(role, route));
      expect(await ask(open, route, second), "second dossier of the unit").toBe("not-found");
      expect(await ask(open, route, zuiderdiep), "dossier of a second unit").toBe("not-found");
      if (route.right === "purpose") return;
      const expected = expectedOnOwn(role, route);
      expect(await ask(closed, route, marit), "without a purpose").toBe(expected === "allowed" ? "purpose-required" : expected);
    });

    test("nobody", async () => {
      const target = targetOf(marit);
      const body = route.body?.(target);
      const attempts: Record<string, string>[] = [{}, { Cookie: "tgo=" + "0".repeat(64) }, { Cookie: "tgo=", "X-CSRF-Token": "x" }];
      for (const headers of attempts) {
        const answer = await house.visitor().ask(route.method, pathOf(route, target), { headers: { ...headers, Origin: house.origin }, ...(body ? { json: body } : {}) });
        expect([answer.status, answer.json().code]).toEqual([401, "unauthenticated"]);
      }
    });

    test.runIf(route.method !== "GET")("a member of staff without the CSRF token, or from a foreign Origin", async () => {
      const { open } = people.get("moderator")!;
      const target = targetOf(marit);
      const askWith = (headers: Record<string, string>) => house.visitor().ask(route.method, pathOf(route, target), { json: route.body?.(target), headers: { Cookie: open.cookie, ...headers } });
      const without = await askWith({ Origin: house.origin });
      expect([without.status, without.json().code]).toEqual([403, "csrf"]);
      const wrong = await askWith({ Origin: house.origin, "X-CSRF-Token": people.get("detective")!.open.csrf });
      expect([wrong.status, wrong.json().code]).toEqual([403, "csrf"]);
      for (const origin of ["https://evil.example", "null", `http://localhost.evil.example:${house.port}`]) {
        const foreign = await askWith({ Origin: origin, "X-CSRF-Token": open.csrf });
        expect([foreign.status, foreign.json().code]).toEqual([403, "origin"]);
      }
    });
  });

  test.each(systemRoles)("%s opens no content of any dossier", async (role) => {
    const staff = await house.staff(await register.withSystemRole(role, "elzerveen"));
    for (const route of deskRoutes) expect(await ask(staff, route, marit), route.path).toBe("not-found");
    expect(expectStatus(await staff.get("/v1/desk/dossiers"), 200).dossiers).toEqual([]);
  });

  test("a list of dossiers holds one's own only", async () => {
    for (const [role, { open }] of people) {
      const slugs = expectStatus(await open.get("/v1/desk/dossiers"), 200).dossiers.map((dossier: { dossier: string }) => dossier.dossier);
      expect(slugs.filter((slug: string) => slug !== marit), role).toEqual([]);
      if (holds(role, "read")) expect(slugs).toEqual([marit]);
    }
  });

  test("a release of one dossier cannot be reached through another", async () => {
    const { open } = people.get("moderator")!;
    const elsewhere = targetOf(zuiderdiep).release;
    for (const route of deskRoutes.filter((one) => one.path.includes("{release}"))) {
      const target = { ...targetOf(marit), release: elsewhere };
      const answer = route.method === "GET" ? await open.get(pathOf(route, target)) : await open.write(route.method, pathOf(route, target), route.body?.(target));
      expect(answer.status, route.path).toBe(404);
    }
  });

  test("researchers read counts, and nobody else does", async () => {
    for (const [role, { open }] of people) {
      const answer = await open.get("/v1/research/weekly-counts");
      if (role === "researcher") expect(expectStatus(answer, 200).weeks.every((week: { count: number }) => week.count >= 10)).toBe(true);
      else expect(answer.status, role).toBe(403);
    }
    expect((await house.visitor().get("/v1/research/weekly-counts")).status).toBe(401);
  });

  test("a session that was closed opens nothing", async () => {
    const staff = await house.staff("bakker", marit);
    const cookie = staff.cookie;
    expect((await staff.write("DELETE", "/v1/sessions/current", undefined)).status).toBeLessThan(300);
    const answer = await house.visitor().get(desk(marit, "/contributions"), { headers: { Cookie: cookie } });
    expect(answer.status).toBe(401);
  });

  test.each(otherRoutes.filter((route) => route.who === "signed-in").map((route) => [`${route.method} ${route.path}`, route] as const))("%s is for who is signed in", async (_name, route) => {
    const answer = await house.visitor().ask(route.method, route.path, { headers: { Origin: house.origin }, ...(route.method === "POST" ? { json: {} } : {}) });
    expect(answer.status).toBe(401);
  });
});

describe("over WebSocket", () => {
  const helloWith = async (staff: StaffClient, dossier: string) => {
    const { ticket } = expectStatus(await staff.post("/v1/live-tickets", {}), 201);
    const socket = await LiveSocket.open(house.origin);
    const answer = await socket.hello(dossier, { audience: "team", ticket });
    socket.cut();
    return answer.type === "welcome" ? "allowed" : (answer.problem.code as string);
  };

  test.each(dossierRoles)("%s", async (role) => {
    const { open, closed } = people.get(role)!;
    const reads = holds(role, "read");
    expect(await helloWith(open, marit), "own dossier").toBe(reads ? "allowed" : "not-found");
    expect(await helloWith(closed, marit), "without a purpose").toBe(reads ? "purpose-required" : "not-found");
    expect(await helloWith(open, second), "second dossier").toBe("not-found");
    expect(await helloWith(open, zuiderdiep), "second unit").toBe("not-found");
  });

  test("nobody, with no ticket, an invented one, or one that was used", async () => {
    for (const more of [{}, { ticket: "0".repeat(64) }]) {
      const socket = await house.reader();
      const answer = await socket.hello(marit, { audience: "team", ...more });
      expect(answer.type).toBe("error");
      expect(answer.problem.status).toBe(401);
      socket.cut();
    }
    const { open } = people.get("detective")!;
    const { ticket } = expectStatus(await open.post("/v1/live-tickets", {}), 201);
    const first = await house.reader();
    expect((await first.hello(marit, { audience: "team", ticket })).type).toBe("welcome");
    const again = await house.reader();
    expect((await again.hello(marit, { audience: "team", ticket })).type).toBe("error");
    first.cut();
    again.cut();
  });

  test("a session that is closed takes its sockets with it", async () => {
    const staff = await house.staff("bakker", marit);
    const { socket } = await staff.live(marit);
    await staff.write("DELETE", "/v1/sessions/current", undefined);
    await socket.next(() => false, { deadlineMs: 10_000 }).catch(() => undefined);
    expect(socket.closeCode).toBe(4401);
  }, 30_000);
});

describe("over SQL", () => {
  /** Runs `statement` as the desk's role under a session; the SQLSTATE of the refusal, or what it returned. */
  const under = async (token: string, statement: string, values: unknown[]): Promise<string | any[]> => {
    const sql = house.sql("tgo_staff");
    let rows: any[] = [];
    try {
      await sql.transaction(async (query) => {
        if (token) await query("select set_config('tgo.session', $1, true)", [token]);
        rows = await query(statement, values);
        throw new Error("undo");
      });
    } catch (failure) {
      const { code, message } = failure as { code?: string; message: string };
      if (message !== "undo") return code ?? message;
    }
    return rows;
  };
  const idOf = (slug: string) => house.sql().value<string>("select id from investigation.dossier where slug = $1", [slug]);
  const visible = async (token: string, table: string, dossier: string) => {
    const rows = await under(token, `select count(*) as n from ${table} where dossier_id = $1`, [await idOf(dossier)]);
    return typeof rows === "string" ? rows : rows[0].n > 0;
  };
  const content = ["intake.contribution", "intake.event", "investigation.event", "investigation.release", "investigation.release_version"];

  test.each(dossierRoles)("%s sees rows of its own opened dossier only", async (role) => {
    const login = await register.withRole(role, marit);
    const [open, closed] = [await register.sessionFor(login, marit), await register.sessionFor(login)];
    for (const table of content) {
      expect(await visible(open, table, marit), `${table}, own`).toBe(holds(role, "read"));
      for (const [token, dossier] of [[closed, marit], [open, second], [open, zuiderdiep], ["", marit], ["onzin", marit]] as const) {
        expect(await visible(token, table, dossier), `${table}, ${dossier}`).toBe(false);
      }
    }
  });

  const acts: [string, "decide" | "reply" | "propose" | "approve" | "withdraw", string, (dossier: string, target: Target) => unknown[]][] = [
    ["decide", "decide", "select investigation.decide($1, $2, 999, 'triaged', null)", (dossier, target) => [dossier, target.number]],
    ["reply", "reply", "select investigation.reply($1, $2, gen_random_uuid(), 'tekst')", (dossier, target) => [dossier, target.number]],
    ["close", "reply", "select investigation.close_contribution($1, $2, 999)", (dossier, target) => [dossier, target.number]],
    ["propose", "propose", "select investigation.propose(gen_random_uuid(), gen_random_uuid(), $1, 'fact', 'public', 't', 'b', null, null, null, null, 'team', 'p', current_date + 9, '{}')", (dossier) => [dossier]],
    ["revise", "propose", "select investigation.revise($1, 999, 't', 'b', null, null, null, null, 'team')", (_dossier, target) => [target.release]],
    ["approve", "approve", "select investigation.approve($1, 999, '\\x00')", (_dossier, target) => [target.release]],
    ["reject", "approve", "select investigation.reject($1, 999, 'r')", (_dossier, target) => [target.release]],
    ["publish", "approve", "select publication.publish($1, 999)", (_dossier, target) => [target.release]],
    ["withdraw", "withdraw", "select publication.withdraw($1, 'incorrect', null)", (_dossier, target) => [target.release]],
  ];
  describe.each(acts)("%s", (_name, right, statement, values) => {
    test.each(dossierRoles)("%s", async (role) => {
      const login = await register.withRole(role, marit);
      const [open, closed] = [await register.sessionFor(login, marit), await register.sessionFor(login)];
      const tryIn = async (token: string, dossier: string) => {
        const outcome = await under(token, statement, values(await idOf(dossier), targetOf(dossier)));
        return typeof outcome === "string" && ["TG401", "TG403", "TG404", "TG4PR"].includes(outcome) ? outcome : "allowed";
      };
      const may = holds(role, right);
      expect(await tryIn(open, marit), "own dossier").toBe(may ? "allowed" : "TG403");
      expect(await tryIn(closed, marit), "without a purpose").toBe(may ? "TG4PR" : "TG403");
      expect(await tryIn(open, second), "second dossier").toBe("TG404");
      expect(await tryIn(open, zuiderdiep), "second unit").toBe("TG404");
      expect(await tryIn("", marit), "nobody").toBe("TG401");
    });
  });
});
