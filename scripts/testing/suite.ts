/** How many tests of a suite passed and failed, as its own reporter counted them. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A suite is one process that leaves its counts in the file named by TEST_RESULT_FILE. */
export interface Suite {
  /** What `npm test -- <name>` calls it. */
  name: string;
  /** What it is about, for the line that says it runs. */
  about: string;
  /** Node module to run, from the project's root, and its arguments. */
  tool: string;
  args: string[];
  /** Whether it needs the trial database and chain. */
  needs?: 'database and chain';
  /** Suites of one lane follow each other; the two lanes run side by side; who wants the whole machine comes after. */
  lane: Lane;
}

/**
 * The contracts count without a pause on one core; the service waits most of its time, for blocks, for parts that
 * start, for limits that end. What starts whole stacks compiles contracts too, so it stays in the contracts' lane.
 */
type Lane = 'contracts' | 'service' | 'whole machine';

const MOCHA = 'node_modules/mocha/bin/mocha.js';
const COUNTING = ['--reporter', 'scripts/testing/counting-reporter.cjs'];

export const SUITES: Suite[] = [
  {
    name: 'contracts',
    lane: 'contracts',
    about: 'Contracts, in mocha and in Solidity',
    tool: 'scripts/testing/run-hardhat-tests.ts',
    args: [],
  },
  {
    name: 'protocol',
    lane: 'service',
    about: 'Protocol: bytes, trees, verdicts',
    tool: MOCHA,
    args: [...COUNTING, '--timeout', '30000', 'protocol/dist/**/*.test.js'],
  },
  {
    name: 'sandbox-kit',
    lane: 'service',
    about: 'What the sandboxes have in common',
    tool: MOCHA,
    args: [...COUNTING, 'services/sandbox-kit/dist/**/*.test.js'],
  },
  {
    name: 'stripe-sandbox',
    lane: 'service',
    about: 'Stripe sandbox, asked by the real client',
    tool: MOCHA,
    args: [...COUNTING, 'services/stripe-sandbox/dist/**/*.test.js'],
  },
  {
    name: 'bank-sandbox',
    lane: 'service',
    about: 'Bank sandbox: codes, notifications, statement',
    tool: MOCHA,
    args: [...COUNTING, 'services/bank-sandbox/dist/**/*.test.js'],
  },
  {
    name: 'commerce',
    lane: 'service',
    about: 'Commerce service on a real database and chain',
    tool: MOCHA,
    args: [
      ...COUNTING,
      ...['--require', './services/commerce/dist/test/support/root-hooks.js', '--timeout', '30000'],
      ...['api', 'src', 'test'].map((part) => `services/commerce/dist/${part}/**/*.test.js`),
    ],
    needs: 'database and chain',
  },
  {
    name: 'storefront',
    lane: 'service',
    about: 'Storefront: its server, its pages and forms, the sealing pages',
    tool: MOCHA,
    args: [
      ...COUNTING,
      ...['--require', './storefront/test/support/read-app-modules.ts', '--timeout', '10000'],
      'storefront/{app,server,seal}/**/*.test.{ts,tsx}',
    ],
  },
  {
    name: 'house',
    lane: 'contracts',
    about: 'Start, stop and kill; the import table; the lockfile',
    tool: MOCHA,
    args: [...COUNTING, 'test/supervisor/**/*.test.ts', 'test/house/**/*.test.ts'],
  },
  {
    name: 'stories',
    lane: 'whole machine',
    about: 'Stories in a real browser across the whole product',
    tool: 'scripts/testing/run-stories.ts',
    args: [],
  },
];

/** What runs at the same time, one group after the other; in a group each list is run from its first to its last. */
export function inLanes(suites: Suite[]): Suite[][][] {
  const ofLane = (lane: Lane) => suites.filter((suite) => suite.lane === lane);
  return [[ofLane('contracts'), ofLane('service')], [ofLane('whole machine')]];
}
