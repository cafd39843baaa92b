import { dayOf, statementTime } from '../vietnam-time.js';
import { OPENING_BALANCE, type Transfer } from './transfers.js';

const HEADER = 'Ngày giao dịch,Số tham chiếu,Ghi nợ,Ghi có,Số dư,Nội dung';

/** Without it Excel takes the file for one of another century and breaks every Vietnamese letter. */
const BYTE_ORDER_MARK = '\ufeff';

/** Days in Vietnam, the last one included. */
export interface Period {
  from: string;
  to: string;
}

/** What internet banking hands out: oldest first, the balance after each line. */
export function statementOf(transfers: readonly Transfer[], { from, to }: Period): string {
  let balance = OPENING_BALANCE;
  const lines: string[] = [];
  for (const transfer of inTheirTime(transfers)) {
    balance += transfer.direction === 'in' ? transfer.amount : -transfer.amount;
    const day = dayOf(transfer.happenedAt);
    if (day >= from && day <= to) lines.push(lineOf(transfer, balance));
  }
  return `${BYTE_ORDER_MARK}${[HEADER, ...lines].join('\r\n')}\r\n`;
}

/** A transfer may be written down after one that came later. */
function inTheirTime(transfers: readonly Transfer[]): Transfer[] {
  return [...transfers].sort(
    (one, other) => Date.parse(one.happenedAt) - Date.parse(other.happenedAt) || one.id - other.id,
  );
}

function lineOf({ happenedAt, reference, direction, amount, content }: Transfer, balance: number): string {
  const [debit, credit] = direction === 'in' ? ['', dotted(amount)] : [dotted(amount), ''];
  return [statementTime(happenedAt), reference, debit, credit, dotted(balance), quoted(content)].join(',');
}

/** `1.250.000` */
export function dotted(amount: number): string {
  return String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '.');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
