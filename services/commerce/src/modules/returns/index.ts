/** The door of returns: what buyers send back, and what becomes of it. */
export { ReturnsModule } from './returns.module.js';
export { OfficeReturnsQueries } from './data/office-returns.queries.js';
export { ReturnFactsQueries, type ReturnFacts } from './data/return-facts.queries.js';
export { Returns1796300600010 } from './migrations/1796300600010-returns.js';
export { NewCodes1796301800100 } from './migrations/1796301800100-new-codes.js';
export { FollowTokens } from './use-cases/follow-tokens.js';
export { SweepReturns } from './use-cases/sweep-returns.js';
export { TakeReturnNews } from './use-cases/take-return-news.js';
export { AnswerReturn } from './use-cases/answer-return.js';
export { InspectReturn } from './use-cases/inspect-return.js';
export { NoteArrival } from './use-cases/note-arrival.js';
export { OpenReturn } from './use-cases/open-return.js';
