import { expect } from 'chai';
import fc from 'fast-check';
import { readDelimited } from './delimited.js';

const rowsOf = (text: string, separator = ',') => {
  const read = readDelimited(text, separator);
  return 'rows' in read ? read.rows : read;
};
const cellsOf = (text: string, separator = ',') => {
  const rows = rowsOf(text, separator);
  return Array.isArray(rows) ? rows.map(({ cells }) => cells) : rows;
};

describe('a file of cells', () => {
  it('is read row by row, with the line on which each begins', () => {
    expect(rowsOf('a,b\r\n\r\n"c\nd", e \n,\nf')).to.deep.equal([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['c\nd', 'e'] },
      { line: 6, cells: ['f'] },
    ]);
    expect(cellsOf('a\rb')).to.deep.equal([['a'], ['b']]);
  });

  it('keeps separators and quotes that are quoted', () => {
    expect(cellsOf('"a;b";"say ""no""";c"d', ';')).to.deep.equal([['a;b', 'say "no"', 'c"d']]);
    expect(cellsOf('a\t"b\tc"\t', '\t')).to.deep.equal([['a', 'b\tc', '']]);
  });

  it('says where quotes begin that never end', () => {
    expect(rowsOf('a\nb,"c\nd\n')).to.deep.equal({ unclosedAt: 2 });
    expect(rowsOf('"a""')).to.deep.equal({ unclosedAt: 1 });
  });

  it('has nothing when there is nothing', () => {
    for (const text of ['', '\n\n', ',,\n', ' '])
      expect(cellsOf(text), JSON.stringify(text)).to.deep.equal([]);
  });

  it('gives back whatever was quoted into it', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'ệ', '"', ',', ';', '\n', ' ') })
      .map((text) => text.trim());
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        (rows, separator, end) => {
          const text = rows
            .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(separator) + end)
            .join('');
          expect(cellsOf(text, separator)).to.deep.equal(
            rows.filter((cells) => cells.some((each) => each !== '')),
          );
        },
      ),
    );
  });
});
