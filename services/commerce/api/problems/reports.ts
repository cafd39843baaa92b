import type { ProblemTable } from './table.js';

export const reportsProblems = {} satisfies ProblemTable;
