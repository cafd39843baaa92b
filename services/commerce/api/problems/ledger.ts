import type { ProblemTable } from './table.js';

export const ledgerProblems = {} satisfies ProblemTable;
