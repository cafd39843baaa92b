import { expect } from 'chai';
import { forgetLabels, keepLabels, keptLabels, untakenLabels } from './kept-labels.ts';

const label = { number: 7, title: 'Nón lá', serial: '0'.repeat(16), code: '0'.repeat(16) };

describe('labels that wait in a tab to be printed', () => {
  before(() => {
    const stored = new Map<string, string>();
    Object.assign(globalThis, {
      sessionStorage: {
        getItem: (name: string) => stored.get(name) ?? null,
        setItem: (name: string, text: string) => stored.set(name, text),
        removeItem: (name: string) => stored.delete(name),
      },
    });
  });
  after(() => {
    Reflect.deleteProperty(globalThis, 'sessionStorage');
  });
  beforeEach(() => forgetLabels());

  it('are the same code again until it is known to have been taken', () => {
    keepLabels({ subject: 'return/1/7', labels: [label], returnUrl: null });
    expect(untakenLabels('return/1/7')).to.deep.equal([label]);
  });

  it('give way to another code once theirs was taken, and are still there to be printed', () => {
    keepLabels({ subject: 'return/1/7', labels: [label], returnUrl: 'https://daulang.example/vi/office' });
    expect(untakenLabels('return/1/7')).to.equal(null);
    expect(keptLabels()?.labels).to.deep.equal([label]);
  });

  it('are never those of another piece, and gone once they were printed', () => {
    keepLabels({ subject: 'return/1/7', labels: [label], returnUrl: null });
    expect(untakenLabels('return/1/8')).to.equal(null);
    forgetLabels();
    expect(untakenLabels('return/1/7')).to.equal(null);
    expect(keptLabels()).to.equal(null);
  });
});
