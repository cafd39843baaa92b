import type { ProblemTable } from './table.js';

export const chainProblems = {} satisfies ProblemTable;
