import type { ProblemTable } from './table.js';

export const villagesProblems = {} satisfies ProblemTable;
