import { money, type Money } from '../../src/kernel/money.js';

export const dong = (amount: bigint): Money => money(amount, 'VND');
