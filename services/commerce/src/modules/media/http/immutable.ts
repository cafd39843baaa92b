/** What is addressed by its hash never changes: kept for a year without asking again. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
