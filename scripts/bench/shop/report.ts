import type { Statements } from './count-statements.ts';
import type { ColdStart } from './measure/cold-start.ts';
import type { MemoryAt, Report } from './measure-house.ts';
import type { SingleSearch } from './measure/single-searches.ts';
import type { Memory } from './measure/memory.ts';
import type { ProfiledScenario } from './run-profiles.ts';
import type { Row } from './run-scenario.ts';
import { rateOf } from './run-scenario.ts';
import { spaced, table } from './table.ts';

/** Everything that was measured, as tables. */
export function printed(report: Report): string {
  const { reads, checkouts, statements, searches, coldStarts, memory, profiles } = report;
  return [
    ...(reads.length > 0 ? [readTable(reads)] : []),
    ...(checkouts.length > 0 ? [checkoutTable(checkouts)] : []),
    ...(statements.length > 0 ? [statementsTable(statements)] : []),
    ...(searches.length > 0 ? [searchesTable(searches)] : []),
    ...(coldStarts.length > 0 ? [coldStartTable(coldStarts)] : []),
    memoryTable(memory),
    ...profiles.map(profileText),
  ].join('\n\n');
}

const READ_HEADS = [
  'what',
  'connections',
  'a second, best',
  'median',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'CPU ms: main',
  'storefront',
  'Postgres',
  'load',
  'in Postgres',
  'plain pg/s',
  'of plain',
  'core slower',
];

function readCells({ title, connections, best, medianRate, spent, plainRate, coreSlowness }: Row): string[] {
  const rate = rateOf(best);
  return [
    title,
    String(connections),
    whole(rate),
    whole(medianRate),
    ...[best.p50, best.p95, best.p99].map(milliseconds),
    ...[spent.main, spent.storefront, spent.postgres, best.ownSeconds].map(forEach(best.done)),
    inPostgres(spent),
    plainRate === undefined ? '' : whole(plainRate),
    plainRate === undefined ? '' : `${((100 * rate) / plainRate).toFixed(0)} %`,
    times(coreSlowness),
  ];
}

function coldStartTable(starts: ColdStart[]): string {
  return table(
    ['cold start', 'seconds', 'CPU s', 'MB when ready'],
    starts.map((start) => [
      start.process,
      start.seconds.toFixed(2),
      start.processorSeconds.toFixed(2),
      start.megabytes.toFixed(0),
    ]),
  );
}

function memoryTable({ idle, endOfLoad, afterLoad }: MemoryAt): string {
  const megabytes = (memory: Memory) => Object.values<number>(memory).map((value) => value.toFixed(0));
  return table(
    ['memory, MB', ...Object.keys(idle)],
    [
      ['idle', ...megabytes(idle)],
      ['end of load', ...megabytes(endOfLoad)],
      ['15 s after load', ...megabytes(afterLoad)],
    ],
  );
}

const CHECKOUT_HEADS = [
  'what',
  'buyers',
  'orders/s, best',
  'median',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'CPU ms: main',
  'worker',
  'Postgres',
  'sandbox',
  'load',
  'core slower',
];

function checkoutCells({ title, connections, best, medianRate, spent, coreSlowness }: Row): string[] {
  return [
    title,
    String(connections),
    whole(rateOf(best)),
    whole(medianRate),
    ...[best.p50, best.p95, best.p99].map(milliseconds),
    ...[spent.main, spent.worker, spent.postgres, spent.sandbox, best.ownSeconds].map(forEach(best.done)),
    times(coreSlowness),
  ];
}

const times = (value: number) => `${value.toFixed(1)} ×`;
const readTable = (rows: Row[]) => table(READ_HEADS, rows.map(readCells));
const checkoutTable = (rows: Row[]) => table(CHECKOUT_HEADS, rows.map(checkoutCells));

function statementsTable(counted: Statements[]): string {
  const cells = counted.map(({ title, statements }) => [title, String(Math.round(statements * 10) / 10)]);
  return table(['a request', 'statements'], cells);
}

function searchesTable(searches: SingleSearch[]): string {
  return table(
    ['sought', 'products', 'statements', 'median ms', 'CPU ms: least', 'median'],
    searches.map(({ title, products, statements, medianMs, least, median }) => [
      ...[title, spaced(products), String(statements)],
      ...[medianMs, least, median].map((value) => value.toFixed(1)),
    ]),
  );
}

const OWNERS_SHOWN = 10;
const FUNCTIONS_SHOWN = 8;

function profileText({ title, process, profile }: ProfiledScenario): string {
  const line = ([name, share]: [string, number]) => `${(share * 100).toFixed(1)} % ${name}`;
  return [
    `${title}: where ${process}'s own time goes (it was busy ${(profile.busy * 100).toFixed(0)} % of it)`,
    `  by whose code: ${profile.byOwner.slice(0, OWNERS_SHOWN).map(line).join(', ')}`,
    `  by function: ${profile.byFunction.slice(0, FUNCTIONS_SHOWN).map(line).join(', ')}`,
  ].join('\n');
}

/** Three digits that mean something. */
function whole(value: number): string {
  return value < 100 ? value.toFixed(1) : spaced(Math.round(value));
}

const milliseconds = (value: number) => value.toFixed(value < 10 ? 1 : 0);
/** Of the processor time that answering takes: the rest is Node's. */
function inPostgres({ main, storefront, postgres }: Row['spent']): string {
  return `${((100 * postgres) / Math.max(main + storefront + postgres, 0.01)).toFixed(0)} %`;
}

/** Processor milliseconds of one answer: unlike the rate, they hardly change with what else the machine does. */
const forEach = (answers: number) => (spent: number) => ((1000 * spent) / Math.max(answers, 1)).toFixed(2);
