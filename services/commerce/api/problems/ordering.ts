import type { ProblemTable } from './table.js';

export const orderingProblems = {} satisfies ProblemTable;
