import type { ProblemTable } from './table.js';

export const accountsProblems = {} satisfies ProblemTable;
