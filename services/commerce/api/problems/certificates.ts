import type { ProblemTable } from './table.js';

export const certificatesProblems = {} satisfies ProblemTable;
