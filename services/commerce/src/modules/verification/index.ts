/** The door of verification: what the service says to whoever holds a piece. */
export { VerificationModule } from './verification.module.js';
export { Verification1796259520000 } from './migrations/1796259520000-verification.js';
export { GiveVerdict } from './use-cases/give-verdict.js';
