import type { ProblemTable } from './table.js';

export const inventoryProblems = {} satisfies ProblemTable;
