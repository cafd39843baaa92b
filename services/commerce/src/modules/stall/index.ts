/** The door of the stall: pieces that sellers have along, and what they sold. */
export { StallModule } from './stall.module.js';
export { UndoneSales1796302300120 } from './migrations/1796302300120-undone-sales.js';
export { Stall1796301300140 } from './migrations/1796301300140-stall.js';
