/** The door of villages: places and crafts with what is known of them, and where it was read. */
export { VillagesQueries } from './data/villages.queries.js';
export { Villages1763800300000 } from './migrations/1763800300000-villages.js';
export { DoubtsWithoutNotes1796000800200 } from './migrations/1796000800200-doubts-without-notes.js';
export { ImportVillages } from './use-cases/import-villages.js';
export { NoteProductCount } from './use-cases/note-product-count.js';
export { VillagesModule } from './villages.module.js';
export { ShownNames1796300100010 } from './migrations/1796300100010-shown-names.js';
export { villagesImported } from './villages.jobs.js';
export { WatchedNames1796300331020 } from './migrations/1796300331020-watched-names.js';
