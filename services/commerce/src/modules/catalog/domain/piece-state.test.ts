import { expect } from 'chai';
import { pieceState } from '../../../../api/studio.js';
import { PieceMoveNotAllowed } from './catalog.errors.js';
import { isEditable, requireMove, requireUndo } from './piece-state.js';

describe('the states of a piece', () => {
  it('lead from draft to final', () => {
    const way = ['draft', 'signed', 'inspected', 'sealing', 'submitted', 'recorded', 'final'] as const;
    way.slice(1).forEach((to, index) => requireMove('p', way[index]!, to));
  });

  it('end with final', () => {
    for (const to of pieceState.options) {
      expect(() => requireMove('p', 'final', to)).to.throw(PieceMoveNotAllowed);
    }
  });

  it('do not let an unsigned piece be inspected', () => {
    expect(() => requireMove('p', 'draft', 'inspected')).to.throw(PieceMoveNotAllowed);
  });

  it('let a refused piece be sent in again, and an inspected one not', () => {
    requireMove('p', 'rejected', 'signed');
    expect(() => requireMove('p', 'inspected', 'signed')).to.throw(PieceMoveNotAllowed);
    requireUndo('p', 'inspected', 'inspected', 'signed');
    expect(() => requireUndo('p', 'sealing', 'inspected', 'signed')).to.throw(PieceMoveNotAllowed);
  });

  it('let only a draft or a refused piece be changed', () => {
    expect(pieceState.options.filter(isEditable)).to.deep.equal(['draft', 'rejected']);
  });
});
