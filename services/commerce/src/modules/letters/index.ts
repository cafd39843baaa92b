/** The door of letters: what buyers, artisans and officers are told of orders. */
export { LettersModule } from './letters.module.js';
export { LettersOfMoney1796301500030 } from './migrations/1796301500030-letters-of-money.js';
export { Letters1796300370300 } from './migrations/1796300370300-letters.js';
