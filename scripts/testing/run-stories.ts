/** Runs the browser stories and writes their counts to TEST_RESULT_FILE. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../stack/settings.ts';

const resultFile = process.env['TEST_RESULT_FILE'] as string;
const report = `${resultFile}.playwright`;

const cli = join(PROJECT_ROOT, 'node_modules/@playwright/test/cli.js');
const run = spawnSync(process.execPath, [cli, 'test', '--reporter=list,json', ...process.argv.slice(2)], {
  cwd: PROJECT_ROOT,
  env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  stdio: 'inherit',
});

/** The part of Playwright's JSON report that is read here. */
interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
}
const { stats, errors } = JSON.parse(readFileSync(report, 'utf8')) as Report;
for (const { message } of errors) console.log(message);
const failed = stats.unexpected + stats.flaky + errors.length;
writeFileSync(resultFile, JSON.stringify({ passed: stats.expected, failed, skipped: stats.skipped }));
process.exitCode = failed > 0 ? 1 : (run.status ?? 1);
