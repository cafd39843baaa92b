import type { ProblemTable } from './table.js';

export const paymentsProblems = {} satisfies ProblemTable;
