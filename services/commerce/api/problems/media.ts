import type { ProblemTable } from './table.js';

export const mediaProblems = {} satisfies ProblemTable;
