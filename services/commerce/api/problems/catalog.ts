import type { ProblemTable } from './table.js';

export const catalogProblems = {} satisfies ProblemTable;
