import type { PieceState } from './studio.js';

/** Whether its maker may still change what it says: a refused piece becomes a draft again by being changed. */
export const isEditable = (state: PieceState): boolean => state === 'draft' || state === 'rejected';
