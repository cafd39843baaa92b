import { add, type Money } from '../../../kernel/money.js';

/** What the books keep apart and a screen shows as one, in the order it is shown. */
const SHOWN: Readonly<Record<string, string>> = {
  'cooperative-commission': 'cooperative',
  'village-fund': 'village-fund',
  'platform-fee': 'platform',
  'withheld-vat': 'withheld-tax',
  'withheld-pit': 'withheld-tax',
};

/** Everybody's part of a sold line but its maker's. */
export function deductionsOf(
  shares: readonly { account: string; amount: Money }[],
): { account: string; amount: Money }[] {
  const shown = new Map<string, Money>();
  for (const [account, name] of Object.entries(SHOWN)) {
    for (const share of shares.filter((it) => it.account === account)) {
      const before = shown.get(name);
      shown.set(name, before ? add(before, share.amount) : share.amount);
    }
  }
  return [...shown].map(([account, amount]) => ({ account, amount }));
}
