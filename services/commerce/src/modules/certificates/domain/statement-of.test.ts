import {
  cidOf,
  decodeStatement,
  DocumentError,
  opensCommitment,
  serialHashOf,
  utf8,
} from '@daulang/protocol';
import { expect } from 'chai';
import { saysTheSame } from './says-the-same.js';
import { type StatementSource, statementBytes } from './statement-of.js';

const serial = '0000000000000000';
const salt = `0x${'5a'.repeat(32)}` as const;
const piece = {
  serial,
  craftSlug: 'conical-hats',
  title: { vi: 'Nón lá', en: 'Leaf hat' },
  technique: { vi: 'Chằm tay', en: 'Sewn by hand' },
  materials: { vi: 'Lá nón', en: 'Palm leaf' },
  dimensionsMm: { length: 410, width: 410, height: 180 },
  weightGrams: 59,
  madeOn: '2026-11-20',
  photographs: [{ cid: cidOf(utf8('a picture')), role: 'front' as const }],
};

const source = (change: Partial<StatementSource> = {}): StatementSource => ({
  piece: { ...piece, serialHash: serialHashOf(serial) },
  village: { slug: 'my-lam', name: { vi: 'Làng nón Mỹ Lam', en: 'My Lam hat village' } },
  place: { vi: 'Phường Mỹ Thượng', en: 'My Thuong Ward' },
  maker: { name: 'Người thử', salt },
  makerKey: `0x${'11'.repeat(64)}`,
  consent: { publishes: ['name'], since: '2026-11-01' },
  ...change,
});

describe('a statement', () => {
  it('is the same bytes for the same source, also when a keyboard sends letters in pieces', () => {
    const decomposed = source();
    decomposed.piece = {
      ...decomposed.piece,
      title: { vi: ` ${piece.title.vi.normalize('NFD')} `, en: 'Leaf hat' },
    };
    expect(Buffer.from(statementBytes(decomposed)).equals(statementBytes(source()))).to.equal(true);
  });

  it('has no character that nobody sees, though a draft of before holds one', () => {
    const pasted = source();
    const title = { vi: 'Nón \u202e\u200blá', en: 'Leaf\u00a0hat\t' };
    const technique = { vi: 'Chằm tay\r\nLá non', en: 'Sewn by hand' };
    pasted.piece = { ...pasted.piece, title, technique };
    const statement = decodeStatement(statementBytes(pasted));
    expect(statement.title).to.deep.equal(piece.title);
    expect(statement.technique.vi).to.equal('Chằm tay\nLá non');
    expect(saysTheSame(statement, { ...piece, title, technique })).to.equal(true);
  });

  it('commits to the maker’s name and says nothing of it', () => {
    const bytes = statementBytes(source());
    const { makerCommitment } = decodeStatement(bytes);
    expect(opensCommitment(makerCommitment, { name: 'Người thử', portrait: null, salt })).to.equal(true);
    expect(Buffer.from(bytes).toString()).not.to.contain('Người thử');
  });

  it('refuses what the protocol has no place for, naming it', () => {
    const bare = source();
    bare.piece = { ...bare.piece, photographs: [] };
    expect(() => statementBytes(bare)).to.throw(DocumentError, '$.photographs');
  });

  it('no longer says the same once anything of the piece changed', () => {
    const statement = decodeStatement(statementBytes(source()));
    expect(saysTheSame(statement, piece)).to.equal(true);
    const changes = [
      { weightGrams: 60 },
      { dimensionsMm: null },
      { madeOn: '2026-11-21' },
      { craftSlug: 'bronze' },
      { title: { vi: 'Nón cối', en: 'Leaf hat' } },
      { photographs: [{ ...piece.photographs[0]!, role: 'mark' as const }] },
    ];
    for (const change of changes) {
      expect(saysTheSame(statement, { ...piece, ...change }), JSON.stringify(change)).to.equal(false);
    }
  });
});
