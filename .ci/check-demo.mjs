// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Judges the demo dossiers as server/app/demo/README.md describes them: known fields, known people with the right role,
// things in an order that can have happened, and nobody approving what they wrote. Prints all that is wrong.
import { readFileSync } from "node:fs";

const folder = new URL("../server/app/demo/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
const problems = [];
let file = "";
const wrong = (where, what) => problems.push(`server/app/demo/${file}: ${where}: ${what}`);

/** Minutes from now; what happens on a clock time counts as noon. */
function minutes(distance, where) {
  const match = /^([+-])(?:(\d+)d)?(?:@(\d\d):(\d\d)|(?:(\d+)h)?(?:(\d+)m)?)$/.exec(distance);
  if (!match || distance.length < 3) return wrong(where, `cannot read the time '${distance}'`), 0;
  const [, sign, d = 0, , , h = 0, m = 0] = match;
  return (sign === "-" ? -1 : 1) * (Number(d) * 1440 + Number(h) * 60 + Number(m));
}
function inOrder(where, ...distances) {
  const times = distances.filter(Boolean).map((each) => minutes(each, where));
  for (let i = 1; i < times.length; i++) if (times[i] < times[i - 1]) wrong(where, `${distances[i]} lies before ${distances[i - 1]}`);
  if (times.some((time) => time > 0)) wrong(where, "happens in the future");
}
function fields(where, object, needed, optional) {
  for (const name of needed) if (!(name in object)) wrong(where, `${name} is missing`);
  for (const name of Object.keys(object)) if (![...needed, ...optional].includes(name)) wrong(where, `nobody knows ${name}`);
}
function oneOf(where, value, ...values) {
  if (!values.includes(value)) wrong(where, `'${value}' is none of ${values.join(" ")}`);
}
function text(where, value, most) {
  if (!value?.trim() || [...value].length > most) wrong(where, `has no text, or more than ${most} characters`);
  for (const [mark] of (value ?? "").matchAll(/\{\{.*?\}\}/g))
    if (!/^\{\{(weekday|Weekday|day|date|long|month) -\d+[dh]\}\}$/.test(mark)) wrong(where, `nobody knows the mark ${mark}`);
}
function happened(where, value) {
  if (!value) return;
  fields(where, value, [], ["words", "from", "until"]);
  if (value.words) text(where, value.words, 100);
  for (const time of [value.from, value.until]) if (time) minutes(time, where);
}

file = "staff.json";
const { staff, units } = read(file);
const roles = (login, dossier) =>
  (staff.find((each) => each.login === login)?.roles ?? []).filter((held) => held.dossier === dossier).map((held) => held.role);
for (const each of staff) if (!units.some((unit) => unit.slug === each.unit)) wrong(each.login, `no unit ${each.unit}`);

const approvers = ["moderator", "team_leader", "prosecutor"];
const authors = ["detective", "moderator", "dossier_officer", "team_leader"];
const deciders = ["detective", "moderator", "information_coordinator", "analyst", "team_leader"];

function checkRelease(dossier, release, contributions) {
  const where = `release ${release.key}`;
  fields(where, release, ["key", "kind", "audience", "origin", "text", "proportionality", "expiresOn", "author", "proposedAt"],
    ["title", "happened", "closesAt", "sources", "revisions", "approval", "rejection", "withdrawal"]);
  oneOf(where, release.kind, "dossier_text", "question", "fact", "cluster_reply", "notice", "scenario");
  oneOf(where, release.audience, "team", "trained", "registered", "public");
  oneOf(where, release.origin, "team", "citizens");
  text(where, release.text, 6000);
  text(where, release.proportionality, 2000);
  if (["dossier_text", "question"].includes(release.kind)) text(`${where} title`, release.title, 160);
  if (release.closesAt && release.kind !== "question") wrong(where, "only a question closes");
  happened(where, release.happened);
  const may = (login, list) => { if (!roles(login, dossier.dossier).some((role) => list.includes(role))) wrong(where, `${login} may not do this`); };
  const writers = [release.author, ...(release.revisions ?? []).map((each) => each.author)];
  writers.forEach((login) => may(login, authors));
  const end = release.approval ?? release.rejection;
  if (end) {
    may(end.by, approvers);
    if (writers.includes(end.by)) wrong(where, `${end.by} wrote it, and may not decide on it`);
  }
  if (release.approval && release.rejection) wrong(where, "is both approved and rejected");
  inOrder(where, release.proposedAt, ...(release.revisions ?? []).map((each) => each.at), end?.at, release.withdrawal?.at);
  if (release.withdrawal) {
    may(release.withdrawal.by, approvers);
    if (!release.approval) wrong(where, "is withdrawn and was never published");
    oneOf(where, release.withdrawal.reasonCode, "incorrect", "outdated", "privacy", "investigation");
  }
  for (const key of release.sources ?? []) {
    const source = contributions.get(key);
    if (!source) wrong(where, `no contribution ${key}`);
    else if (minutes(source.at, where) > minutes(release.proposedAt, where)) wrong(where, `rests on ${key}, which came later`);
  }
}

function checkContribution(dossier, contribution, releases) {
  const where = `contribution ${contribution.key}`;
  fields(where, contribution, ["key", "at", "kind", "language", "text"],
    ["place", "happened", "channel", "question", "decisions", "messages", "closing"]);
  oneOf(where, contribution.kind, "tip", "observation", "answer", "hypothesis", "scenario");
  oneOf(where, contribution.language, "nl", "en");
  text(where, contribution.text, 10000);
  if (contribution.place) fields(where, contribution.place, [], ["words", "point", "radiusM"]);
  happened(where, contribution.happened);
  if ((contribution.kind === "answer") !== Boolean(contribution.question)) wrong(where, "an answer, and nothing else, names its question");
  const question = releases.get(contribution.question);
  if (contribution.question) {
    if (question?.kind !== "question" || !question.approval) wrong(where, `no published question ${contribution.question}`);
    else inOrder(where, question.approval.at, contribution.at);
  }
  inOrder(where, dossier.openedAt, contribution.at);
  inOrder(where, contribution.at, ...(contribution.decisions ?? []).map((each) => each.at));
  inOrder(where, contribution.at, ...(contribution.messages ?? []).map((each) => each.at), contribution.closing?.at);
  for (const each of [...(contribution.decisions ?? []), ...(contribution.messages ?? []), ...(contribution.closing ? [contribution.closing] : [])]) {
    if (each.from === "citizen" ? each.by : !roles(each.by, dossier.dossier).some((role) => deciders.includes(role))) wrong(where, `${each.by} may not do this`);
    if (each.from) text(where, each.text, 4000);
    if (each.state) {
      oneOf(where, each.state, "triaged", "assessed");
      if ((each.state === "assessed") !== Boolean(each.assessment)) wrong(where, "assessed, and only that, has an assessment");
    }
  }
}

for (const name of ["marit.json", "branden-zuiderdiep.json"]) {
  file = name;
  const dossier = read(name);
  fields("dossier", dossier, ["dossier", "unit", "kind", "mode", "state", "openedAt", "purpose", "releases", "contributions"], []);
  oneOf("dossier", dossier.mode, "live", "cold");
  oneOf("dossier", dossier.state, "live", "paused", "closed");
  const byKey = (list) => {
    for (const each of list) if (list.filter((other) => other.key === each.key).length > 1) wrong(each.key, "stands here twice");
    return new Map(list.map((each) => [each.key, each]));
  };
  const releases = byKey(dossier.releases);
  const contributions = byKey(dossier.contributions);
  dossier.releases.forEach((each) => checkRelease(dossier, each, contributions));
  dossier.contributions.forEach((each) => checkContribution(dossier, each, releases));
}

for (const problem of problems) console.log(problem);
process.exitCode = problems.length ? 1 : 0;
