import { build } from '../build.ts';
import { StartFailure } from '../parts/start-failure.ts';
import { composeComplaint } from './compose-file.ts';
import { lockfileComplaint } from './lockfile-complete.ts';
import type { Command } from './run-command.ts';
import { wordsComplaint } from './unused-words.ts';

export interface Check {
  name: string;
  /** Run in order; the first complaint ends the check. */
  steps: (Command | (() => string | undefined | Promise<string | undefined>))[];
}

const tsc = 'node_modules/typescript/bin/tsc';

/** Each route imports the types of its own parameters, which are made, not kept. */
const TYPES_OF_ROUTES: Command = {
  tool: 'node_modules/@react-router/dev/bin.cjs',
  args: ['typegen'],
  cwd: 'storefront',
};

/** Sources whose imports are held against the table of docs/architecture.md. */
const CRUISED = [
  'protocol/src',
  'services/commerce/src',
  'services/commerce/api',
  'services/commerce/test',
  'services/sandbox-kit/src',
  'services/stripe-sandbox/src',
  'services/bank-sandbox/src',
  'storefront/app',
  'storefront/server',
  'storefront/seal',
  'ignition',
  'seed',
  'scripts',
  'test',
];

export const CHECKS: Check[] = [
  { name: 'build', steps: [buildComplaint] },
  { name: 'lockfile holds every platform', steps: [lockfileComplaint] },
  { name: 'compose file', steps: [composeComplaint] },
  {
    name: 'format',
    steps: [
      {
        tool: 'node_modules/prettier/bin/prettier.cjs',
        args: ['--check', '--log-level=warn', '.'],
      },
    ],
  },
  {
    name: 'boundaries and circles of imports',
    steps: [
      {
        tool: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
        args: ['--config', '.dependency-cruiser.cjs', ...CRUISED],
      },
    ],
  },
  {
    name: 'unused files, exports, packages and words',
    // Scripts and tests name the service's compiled modules, so these must be there to be followed.
    steps: [
      buildComplaint,
      TYPES_OF_ROUTES,
      { tool: 'node_modules/knip/bin/knip.js', args: ['--no-progress'] },
      wordsComplaint,
    ],
  },
  {
    name: 'types',
    steps: [
      {
        tool: tsc,
        args: ['-b', 'protocol', 'services/stripe-sandbox', 'services/bank-sandbox', 'services/commerce'],
      },
      TYPES_OF_ROUTES,
      { tool: tsc, args: ['-p', 'storefront'] },
      { tool: tsc, args: ['-p', 'scripts'] },
      { tool: tsc, args: ['-p', 'test'] },
      { tool: tsc, args: ['-p', 'test/contracts'] },
    ],
  },
  { name: 'lint', steps: [{ tool: 'node_modules/eslint/bin/eslint.js', args: ['--max-warnings=0', '.'] }] },
  {
    name: 'solidity lint',
    steps: [
      {
        tool: 'node_modules/solhint/solhint.js',
        args: ['--max-warnings=0', '--disc', 'contracts/**/*.sol'],
      },
      {
        tool: 'node_modules/solhint/solhint.js',
        args: ['--max-warnings=0', '--disc', '-c', 'test/contracts/.solhint.json', 'test/contracts/**/*.sol'],
      },
    ],
  },
  {
    name: 'generated files are fresh',
    steps: [
      { tool: 'scripts/abi.ts', args: ['--check'] },
      { tool: 'scripts/bytecode.ts', args: ['--check'] },
      { tool: 'storefront/scripts/build-phone-check.ts', args: ['--check'], cwd: 'storefront' },
      { tool: 'storefront/scripts/build-seal-sheet.ts', args: ['--check'], cwd: 'storefront' },
    ],
  },
];

/** First, because later checks read what it makes (compiled packages, artifacts). */
async function buildComplaint(): Promise<string | undefined> {
  try {
    await build();
    return undefined;
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    return `${error.detail}\n${error.message}`;
  }
}
