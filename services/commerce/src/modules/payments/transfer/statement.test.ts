import { expect } from 'chai';
import fc from 'fast-check';
import { dong } from '../../../../test/support/dong.js';
import { readStatement, type StatementRow } from './statement.js';

const HEADINGS = 'Ngày giao dịch,Số tham chiếu,Ghi nợ,Ghi có,Số dư,Nội dung';
const ONE = '30/11/2026 19:04:05,FT26334000001,,1.250.000,19.077.000,"DL7K3F9QXM2A, LE THI HOA"';
const row: StatementRow = {
  happenedAt: new Date('2026-11-30T12:04:05Z'),
  reference: 'FT26334000001',
  amount: dong(1_250_000n),
  content: 'DL7K3F9QXM2A, LE THI HOA',
  direction: 'in',
};

const rowsOf = (csv: string | Buffer): StatementRow[] => {
  const read = readStatement(csv);
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.complaint));
  return read.rows;
};
const complaintOf = (csv: string | Buffer) => {
  const read = readStatement(csv);
  return read.kind === 'refused' ? [read.complaint.fault, read.complaint.line] : 'read';
};
const file = (...lines: string[]) => [HEADINGS, ...lines].join('\n');

describe('a bank’s statement', () => {
  it('says what came in and what went out', () => {
    const out = '01/12/2026,FT26335000002,"35.000",0,,Phí gửi hàng';
    expect(rowsOf(file(ONE, out))).to.deep.equal([
      row,
      {
        happenedAt: new Date('2026-11-30T17:00:00Z'),
        reference: 'FT26335000002',
        amount: dong(35_000n),
        content: 'Phí gửi hàng',
        direction: 'out',
      },
    ]);
  });

  it('is read however a bank or Excel saved it', () => {
    const text = file(ONE);
    const semicolons = `${HEADINGS.replaceAll(',', ';')}\n${ONE.replace('DL7K3F9QXM2A, LE', 'DL7K3F9QXM2A; LE').replaceAll(',', ';').replace('A; LE', 'A, LE')}`;
    for (const [name, csv] of Object.entries({
      bytes: Buffer.from(text),
      'byte order mark': `\uFEFF${text}`,
      'CRLF and an end': `${text.replaceAll('\n', '\r\n')}\r\n\r\n`,
      semicolons,
      'sep= above': `sep=;\n${semicolons}`,
      tabs: text.replace('DL7K3F9QXM2A, LE', 'DL7K3F9QXM2A# LE').replaceAll(',', '\t').replace('#', ','),
      'Excel’s Unicode text': Buffer.from(
        `\uFEFF${text.replace('DL7K3F9QXM2A, LE', 'DL7K3F9QXM2A# LE').replaceAll(',', '\t').replace('#', ',')}`,
        'utf16le',
      ),
      'marks apart': text.normalize('NFD'),
      capitals: text.replace(HEADINGS, HEADINGS.toUpperCase()),
      'kept from Excel': text.replace('FT26334000001', '"=""FT26334000001"""'),
      'lines of the bank above': `NGÂN HÀNG TMCP\n"Sao kê tài khoản, 1012345678"\n\nTừ ngày: 01/11/2026\n${text}`,
      'sums below': `${text}\nTổng cộng,,0,1.250.000,,\n,,,,Số dư cuối kỳ,19.077.000\nTrang 1/1`,
      'balances within': `${HEADINGS}\n01/11/2026,,,,17.827.000,Số dư đầu kỳ\n${ONE}`,
    }))
      expect(rowsOf(csv), name).to.deep.equal([row]);
  });

  it('is read by its headings, in whatever order and language', () => {
    for (const [headings, line] of [
      [
        'Transaction date,Reference,Debit,Credit,Description',
        '2026-11-30T19:04:05+07:00,FT26334000001,,1250000.00,"DL7K3F9QXM2A, LE THI HOA"',
      ],
      [
        'STT,Diễn giải,Số tiền ghi có (VND),Số tiền ghi nợ (VND),Mã giao dịch,Ngày',
        '1,"DL7K3F9QXM2A, LE THI HOA","1,250,000",0,FT26334000001,30-11-2026 19:04:05',
      ],
      [
        'No.,Ngày hiệu lực,"Ngày giao dịch\nTransaction date",Nợ/Debit,Có/Credit,Số CT/Reference,Nội dung/Content',
        '7,01/12/2026,30/11/2026 19:04:05,,"1,250,000.00",FT26334000001,"DL7K3F9QXM2A, LE THI HOA"',
      ],
      [
        'Ngày,Nợ,Có,Nội dung,Mã tham chiếu',
        '30/11/2026 19:04:05,,1 250 000,"DL7K3F9QXM2A, LE THI HOA",FT26334000001',
      ],
      [
        'No,Date,Details,Money in,Reference No.',
        '1,30/11/2026 19:04:05,"DL7K3F9QXM2A, LE THI HOA",+1250000 VND,FT26334000001',
      ],
    ] as const)
      expect(rowsOf(`${headings}\n${line}`), headings).to.deep.equal([row]);
  });

  it('has sums as they are written here and abroad', () => {
    for (const amount of [
      '1.250.000',
      '"1,250,000"',
      '1 250 000',
      '1\u00a0250\u00a0000',
      '1250000',
      '1250000.00',
      '"1,250,000.00"',
      '"1.250.000,00"',
      '+1.250.000',
      '1.250.000 VND',
      '1.250.000đ',
    ])
      expect(rowsOf(file(ONE.replace('1.250.000', amount))), amount).to.deep.equal([row]);
  });

  it('may say with a minus what went out, and with a dash that nothing did', () => {
    const out = ONE.replace(',,1.250.000', ',-1.250.000,-');
    expect(rowsOf(file(out))).to.deep.equal([{ ...row, direction: 'out' }]);
  });

  it('gives a row without a reference a steady one, and keeps two alike apart', () => {
    const bare = '30/11/2026,,,50.000,,ung ho lang nghe';
    const other = '30/11/2026,,,50.000,,ung ho lang';
    const references = rowsOf(file(bare, bare, other)).map(({ reference }) => reference);
    expect(new Set(references).size).to.equal(3);
    for (const reference of references) expect(reference).to.match(/^row\/[0-9a-f]{32}$/);
    expect(rowsOf(file(other, bare, ONE, bare)).map(({ reference }) => reference)).to.deep.equal([
      references[2],
      references[0],
      'FT26334000001',
      references[1],
    ]);
    const without = 'Ngày,Ghi có,Nội dung\n30/11/2026,50000,ung ho lang nghe';
    expect(rowsOf(without)[0]?.reference, 'without the column').to.equal(references[0]);
  });

  it('is the same read twice, and row by row what was written', () => {
    const movements = fc.array(
      fc.record({
        reference: fc.constantFrom('', 'FT1', 'FT2'),
        amount: fc.bigInt({ min: 1n, max: 999_999_999_999n }),
        direction: fc.constantFrom('in' as const, 'out' as const),
        content: fc.constantFrom('DL7K3F9QXM2A', 'Đơn hàng, "gấp"', ''),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(movements, (them) => {
        const csv = file(
          ...them.map(({ reference, amount, direction, content }) =>
            [
              '30/11/2026',
              reference,
              ...(direction === 'in' ? ['', amount] : [amount, '']),
              '',
              `"${content.replaceAll('"', '""')}"`,
            ].join(','),
          ),
        );
        const rows = rowsOf(csv);
        expect(
          rows.map(({ amount, direction, content }) => ({ amount: amount.amount, direction, content })),
        ).to.deep.equal(them.map(({ amount, direction, content }) => ({ amount, direction, content })));
        expect(rowsOf(Buffer.from(csv))).to.deep.equal(rows);
        const made = rows.map(({ reference }) => reference).filter((it) => it.startsWith('row/'));
        expect(new Set(made).size).to.equal(them.filter(({ reference }) => reference === '').length);
      }),
    );
  });

  it('is cleaned of what cannot be seen, and its words are cut', () => {
    const [read] = rowsOf(file(ONE.replace('LE THI HOA', `\u202E LE\u200b THI  HOA${'x'.repeat(5_000)}`)));
    expect(read?.content.slice(0, 24)).to.equal('DL7K3F9QXM2A, LE THI HOA');
    expect(read?.content).to.have.lengthOf(500);
  });

  it('is refused with the line to look at', () => {
    for (const [line, fault] of [
      [ONE.replace('30/11/2026', '31/02/2026'), 'date'],
      [ONE.replace('30/11/2026 19:04:05', ''), 'date'],
      [ONE.replace('1.250.000', '1.25'), 'amount'],
      [ONE.replace('1.250.000', '1250000.50'), 'amount'],
      [ONE.replace('1.250.000', 'một triệu'), 'amount'],
      [ONE.replace('1.250.000', '-1.250.000'), 'amount'],
      [ONE.replace('1.250.000', '=SUM(A1)'), 'amount'],
      [ONE.replace('1.250.000', '1.250.0000'), 'amount'],
      [ONE.replace(',,1.250.000', ',1.000,1.250.000'), 'both-in-and-out'],
      [ONE.replace('1.250.000', ''), 'neither-in-nor-out'],
      [ONE.replace('1.250.000', '0'), 'neither-in-nor-out'],
      [ONE.replace('FT26334000001', 'F'.repeat(101)), 'reference'],
      ['"30/11/2026,chưa đóng', 'quotes-open'],
    ] as const)
      expect(complaintOf(file(ONE, '', line)), line).to.deep.equal([fault, 4]);
  });

  it('keeps a movement whose words begin like those of a sum', () => {
    const words = ONE.replace(/".*"/, 'Tổng cộng 2 nón DL7K3F9QXM2A');
    expect(rowsOf(file(words))).to.have.lengthOf(1);
    const first = 'Nội dung,Ngày,Ghi có\nTổng tiền hàng DL7K3F9QXM2A,30/11/2026,1250000';
    expect(rowsOf(first)).to.have.lengthOf(1);
  });

  it('is refused as a whole when it is none', () => {
    for (const csv of [
      '',
      'xin chào',
      '{"rows":[]}',
      HEADINGS.replace('Ngày giao dịch', 'Thứ'),
      HEADINGS.replace('Ghi có', 'Số tiền'),
      HEADINGS.replace('Ghi có', 'Ghi có (USD)'),
      HEADINGS.replace('Nội dung', 'Khác'),
      `${'x\n'.repeat(40)}${file(ONE)}`,
    ])
      expect(complaintOf(csv), csv.slice(0, 40)).to.deep.equal(['no-headings', null]);
    expect(complaintOf(HEADINGS)).to.deep.equal(['no-rows', null]);
    expect(complaintOf(`${HEADINGS}\nTổng cộng,,,0,,`)).to.deep.equal(['no-rows', null]);
    for (const bytes of [
      Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('a\u0000b'),
    ])
      expect(complaintOf(bytes)).to.deep.equal(['not-text', null]);
    expect(complaintOf(`"${HEADINGS}\n30/11/2026,,,1000,,a`)).to.deep.equal(['quotes-open', 1]);
  });

  it('has an end', () => {
    expect(complaintOf(Buffer.alloc(2 * 1024 * 1024 + 1, 'x'))).to.deep.equal(['too-large', null]);
    const line = '30/11/2026,,,1000,,a';
    expect(rowsOf(file(...Array<string>(20_000).fill(line)))).to.have.lengthOf(20_000);
    expect(complaintOf(file(...Array<string>(20_001).fill(line)))).to.deep.equal(['too-many-rows', 20_002]);
  });
});
