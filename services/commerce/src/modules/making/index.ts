/** The door of making: what is made for an order, by when, and who does it. */
export { MakingModule } from './making.module.js';
export { WorkshopFull } from './domain/making.errors.js';
export type { WantedWork } from './domain/work.js';
export { workFinished, workGivenUp } from './making.jobs.js';
export { Making1796301400100 } from './migrations/1796301400100-making.js';
export { CallOffWork } from './use-cases/call-off-work.js';
export { KeepPlaces } from './use-cases/keep-places.js';
export { OrderWork } from './use-cases/order-work.js';
export { PlanWork } from './use-cases/plan-work.js';
export { ReleasePlaces } from './use-cases/release-places.js';
export { SettleWork } from './use-cases/settle-work.js';
export { SweepWork } from './use-cases/sweep-work.js';
export { TakeWorkNews } from './use-cases/take-work-news.js';
export { MoveWork } from './use-cases/move-work.js';
