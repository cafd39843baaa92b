/** The door of evidence: what speaks for us when a buyer's bank asks about a payment. */
export { EvidenceModule } from './evidence.module.js';
export { SubmissionsQueries } from './data/submissions.queries.js';
export { Evidence1796300480010 } from './migrations/1796300480010-evidence.js';
