import type { ProblemTable } from './table.js';

export const fulfilmentProblems = {} satisfies ProblemTable;
