// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Counts what test programs really ran, from their JSON reports (GoogleTest, vitest, Playwright), shows what failed,
// and ends with one line for all. A suite without a report, with a bad exit status or without tests is a failure.
//   count_results.mjs one NAME STATUS REPORT     one line for one suite
//   count_results.mjs all SUITES.tsv             the failures, and the last line; exit status 1 if anything failed
import { readFileSync } from "node:fs";

// Terminal colours, which test programs put into their messages.
const colours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");
const nothing = () => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

function add(counts, outcome, name, message) {
  counts[outcome] += 1;
  if (outcome === "failed") counts.failures.push({ name, message: (message ?? "").replace(colours, "").trim() });
}

/** GoogleTest's --gtest_output=json. */
function googleTest(report) {
  const counts = nothing();
  for (const suite of report.testsuites)
    for (const test of suite.testsuite) {
      const skipped = test.result === "SKIPPED" || test.status === "NOTRUN" || test.result === "SUPPRESSED";
      const outcome = test.failures ? "failed" : skipped ? "skipped" : "passed";
      add(counts, outcome, `${suite.name}.${test.name}`, test.failures?.map((each) => each.failure).join("\n"));
    }
  return counts;
}

/** vitest's json reporter. */
function vitest(report) {
  const counts = nothing();
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      const outcome = test.status === "passed" ? "passed" : test.status === "failed" ? "failed" : "skipped";
      add(counts, outcome, test.fullName, test.failureMessages?.join("\n"));
    }
    if (file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"))
      add(counts, "failed", file.name, file.message);
  }
  return counts;
}

/** Playwright's json reporter: suites within suites. */
function playwright(report) {
  const counts = nothing();
  const visit = (suite, path) => {
    for (const inner of suite.suites ?? []) visit(inner, [...path, inner.title]);
    for (const spec of suite.specs ?? [])
      for (const test of spec.tests) {
        const outcome = { expected: "passed", skipped: "skipped" }[test.status] ?? "failed";
        const errors = test.results.flatMap((result) => result.errors ?? []).map((error) => error.message);
        add(counts, outcome, [...path, spec.title].join(" › "), errors.join("\n"));
      }
  };
  for (const suite of report.suites ?? []) visit(suite, [suite.title]);
  for (const error of report.errors ?? []) add(counts, "failed", "before the first test", error.message);
  return counts;
}

/** The counts of one suite, whatever made its report. */
function count(name, status, path) {
  let counts;
  try {
    const report = JSON.parse(readFileSync(path, "utf8"));
    counts = report.testsuites ? googleTest(report) : report.testResults ? vitest(report) : playwright(report);
  } catch {
    counts = nothing();
    add(counts, "failed", name, `it left no report: it is missing or it died (exit status ${status})`);
    return counts;
  }
  const ran = counts.passed + counts.failed + counts.skipped;
  if (ran === 0) add(counts, "failed", name, "it ran no tests");
  else if (Number(status) !== 0 && counts.failed === 0) add(counts, "failed", name, `it ended with exit status ${status}`);
  return counts;
}

const line = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;
const indent = (text) => text.split("\n").slice(0, 30).map((each) => `    ${each}`).join("\n");

const [mode, ...rest] = process.argv.slice(2);
if (mode === "one") {
  console.log(line(count(...rest)));
} else {
  const total = nothing();
  const suites = readFileSync(rest[0], "utf8").trim().split("\n").filter(Boolean).map((row) => row.split("\t"));
  for (const [name, status, path, log] of suites) {
    const counts = count(name, status, path);
    for (const outcome of ["passed", "failed", "skipped"]) total[outcome] += counts[outcome];
    for (const failure of counts.failures) console.log(`\nFAILED ${name}: ${failure.name}\n${indent(failure.message)}`);
    if (counts.failed) console.log(`  everything it said: ${log}`);
  }
  if (suites.length === 0) add(total, "failed", "no suite", "no suite ran");
  console.log(`\n${line(total)}`);
  process.exitCode = total.failed ? 1 : 0;
}
