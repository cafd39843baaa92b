import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withProgress } from '../console/progress.mjs';
import { runNpm } from './run-npm.mjs';

const NEEDED_MAJOR = 24;

/**
 * The Node to run everything with: this one when it is new enough, else the npm package `node` in
 * `.local/toolchain`, in the version package.json names.
 *
 * npm under Node 20 silently leaves out optional packages that ask for a newer one (Hardhat's
 * compiler core among them), so Node comes before the packages.
 *
 * @param {string} root
 * @returns {Promise<string>} path of the executable
 */
export async function nodeToRunWith(root) {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath;
  const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.node;
  const folder = join(root, '.local', 'toolchain');
  const node = join(folder, 'node_modules', '.bin', 'node');
  if (reportedVersion(node) === `v${version}`) return node;

  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  await withProgress(`Fetching Node ${version}`, async () => {
    mkdirSync(draft, { recursive: true });
    writeFileSync(join(draft, 'package.json'), '{"private":true}\n');
    await runNpm(['install', '--no-save', '--no-package-lock', `node@${version}`], draft, process.execPath);
  });
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  if (reportedVersion(node) !== `v${version}`) {
    throw new Error(
      `Node ${version} was fetched but does not run on this machine: install Node ${NEEDED_MAJOR} yourself.`,
    );
  }
  return node;
}

/** @param {string} node */
function reportedVersion(node) {
  if (!existsSync(node)) return undefined;
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim();
}
