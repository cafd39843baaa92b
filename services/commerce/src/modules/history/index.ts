/** The door of history: what happened to each piece, written once by whoever did it, read by everybody above. */
export { HistoryModule } from './history.module.js';
export { PieceHistoryQueries } from './data/piece-history.queries.js';
export { History1796259530000 } from './migrations/1796259530000-history.js';
export { RecordHappening } from './use-cases/record-happening.js';
export { HelpersInHistory1796301600120 } from './migrations/1796301600120-helpers.js';
