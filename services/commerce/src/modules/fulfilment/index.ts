/** The door of fulfilment: parcels from the cooperative to the buyer. */
export { FetchedParcels1796301100130 } from './migrations/1796301100130-fetched-parcels.js';
export { FulfilmentModule } from './fulfilment.module.js';
export { OfficeParcelsQueries } from './data/office-parcels.queries.js';
export { ParcelStepsQueries } from './data/parcel-steps.queries.js';
export type { StandingStep } from './domain/parcel-steps.js';
export { ParcelNotFound } from './domain/fulfilment.errors.js';
export { NoteHandedOver } from './use-cases/note-handed-over.js';
export { TakeParcelNews, toldBefore } from './use-cases/take-parcel-news.js';
export { Arrivals1796300390320 } from './migrations/1796300390320-arrivals.js';
export { Carriers1796300390300 } from './migrations/1796300390300-carriers.js';
export { LateParcels1796300390340 } from './migrations/1796300390340-late-parcels.js';
export { NotesOfMoves1796300390310 } from './migrations/1796300390310-notes-of-moves.js';
export { ParcelNews1796300370200 } from './migrations/1796300370200-parcel-news.js';
export { Fulfilment1795348800230 } from './migrations/1795348800230-fulfilment.js';
export { HeldParcels1796000300400 } from './migrations/1796000300400-held-parcels.js';
export { UndoneMoves1796000400160 } from './migrations/1796000400160-undone-moves.js';
export { ParcelsThatCameBack1796300400240 } from './migrations/1796300400240-parcels-that-came-back.js';
export { ShownDeliveries1796300600130 } from './migrations/1796300600130-shown-deliveries.js';
