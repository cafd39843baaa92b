import { expect } from 'chai';
import { Trial } from '../testing/trial.js';
import { dotted } from './statement.js';

const HEADER = '\ufeffNgày giao dịch,Số tham chiếu,Ghi nợ,Ghi có,Số dư,Nội dung';

describe('the statement', () => {
  let trial: Trial;

  beforeEach(async () => {
    trial = await Trial.begin();
  });
  afterEach(() => trial.end());

  const linesOf = async (query: string): Promise<string[]> => {
    const answer = await trial.get(`/statement.csv${query}`);
    expect(answer.status).to.equal(200);
    const lines = Buffer.from(await answer.arrayBuffer())
      .toString()
      .split('\r\n');
    expect(lines.pop()).to.equal('');
    return lines;
  };

  it('is a file as internet banking gives it, oldest first, whatever was written down first', async () => {
    await trial.transfer({
      amount: 1_250_000,
      content: 'DL7K3F9QXM2A',
      reference: 'FT26334AAAAA',
      happenedAt: '2025-11-29T12:04:05Z',
    });
    await trial.transfer({
      amount: 200_000,
      content: 'hoàn tiền "nón", lần 1',
      reference: 'FT26334BBBBB',
      direction: 'out',
      happenedAt: '2025-11-29T23:00:00+07:00',
    });
    await trial.transfer({ amount: 999, content: '', reference: 'FT1', happenedAt: '2025-11-28T00:00:00Z' });
    expect(await linesOf('')).to.deep.equal([
      HEADER,
      '28/11/2025 07:00:00,FT1,,999,50.000.999,""',
      '29/11/2025 19:04:05,FT26334AAAAA,,1.250.000,51.250.999,"DL7K3F9QXM2A"',
      '29/11/2025 23:00:00,FT26334BBBBB,200.000,,51.050.999,"hoàn tiền ""nón"", lần 1"',
    ]);
    const { headers } = await trial.get('/statement.csv?to=2025-11-30');
    expect(headers.get('content-type')).to.equal('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).to.equal(
      'attachment; filename="sao-ke-1012345678-2025-11-30.csv"',
    );
  });

  it('has the days that were asked for, in Vietnam’s time, and the balance of all before them', async () => {
    await trial.transfer({ reference: 'A', happenedAt: '2025-11-01T16:59:59Z' });
    await trial.transfer({ reference: 'B', happenedAt: '2025-11-01T17:00:00Z' });
    await trial.transfer({ reference: 'C', happenedAt: '2025-11-03T16:59:59Z' });
    await trial.transfer({ reference: 'D', happenedAt: '2025-11-03T17:00:00Z' });
    const lines = await linesOf('?from=2025-11-02&to=2025-11-03');
    expect(lines.map((line) => line.split(',')[1])).to.deep.equal(['Số tham chiếu', 'B', 'C']);
    expect(lines[1]).to.contain(',350.000,50.700.000,');
    expect(await linesOf('?from=2025-11-05&to=2025-11-05')).to.deep.equal([HEADER]);
  });

  it('says what is wrong with the days', async () => {
    const wrong = ['?from=30/11/2025', '?to=2026-02-30', '?from=2025-11-03&to=2025-11-02'];
    for (const query of wrong) {
      const answer = await trial.get(`/statement.csv${query}`);
      expect(answer.status).to.equal(400);
      expect(await answer.text()).to.contain('Ngày phải ở dạng 2026-11-30');
    }
  });

  it('writes amounts with dots', () => {
    expect([1, 999, 1_000, 1_250_000, 9_999_999_999_999].map(dotted)).to.deep.equal([
      '1',
      '999',
      '1.000',
      '1.250.000',
      '9.999.999.999.999',
    ]);
  });
});
