import {
  certificatesIn,
  digestOfAct,
  type Hex,
  leafOf,
  manifestDigest,
  manifestOf,
  treeOf,
} from '@daulang/protocol';
import { expect } from 'chai';
import { SealError } from '../seal-error.ts';
import { aBatchTicket, type BatchWish, rpId, someClaimKeys } from '../../support/a-batch.ts';
import { readPieces } from './pieces.ts';
import { checkSealedBatch } from './sealed-batch.ts';

/** What an honest service answers to these claim keys. */
function honestAnswer(ticket: ReturnType<typeof aBatchTicket>, claimKeys: Hex[]) {
  const domain = { chainId: ticket.domain.chainId, registry: ticket.domain.registry as Hex };
  const fields = readPieces(ticket).map(({ number, serialHash, content, makerKey }, nth) => ({
    cooperativeNumber: '3',
    number,
    serialHash,
    content,
    makerKey,
    claimKey: claimKeys[nth]!,
  }));
  const manifest = manifestOf(fields, domain);
  const { root } = treeOf(certificatesIn(manifest).map((it) => leafOf(it, domain)));
  const message = {
    cooperativeId: '3',
    root,
    first: 41,
    size: fields.length,
    manifest: manifestDigest(manifest),
    deadline: 1_795_000_000,
  };
  const digest = digestOfAct({ type: 'IssueBatch', message }, domain);
  const { size, deadline } = message;
  return { root, size, firstNumber: 41, manifestDigest: message.manifest, nonce: '0', deadline, digest };
}

describe('a batch on the sealing page', () => {
  const ticket = aBatchTicket();
  const pieces = readPieces(ticket);
  const claimKeys = someClaimKeys(3);
  const answer = honestAnswer(ticket, claimKeys);
  const other: Hex = `0x${'00'.repeat(32)}`;

  it('is signed by the digest that this browser computed', () => {
    expect(checkSealedBatch(ticket, pieces, claimKeys, answer)).to.equal(answer.digest);
  });

  for (const change of [
    { root: other },
    { manifestDigest: other },
    { digest: other },
    { size: 4 },
    { firstNumber: 42 },
    { deadline: answer.deadline + 1 },
  ]) {
    it(`is refused when the service's ${Object.keys(change)[0]} differs`, () => {
      expect(() => checkSealedBatch(ticket, pieces, claimKeys, { ...answer, ...change })).to.throw(SealError);
    });
  }

  it("is refused when a hidden code of this browser was replaced by somebody else's", () => {
    const foreign = honestAnswer(ticket, [...claimKeys.slice(0, 2), `0x${'99'.repeat(20)}`]);
    expect(() => checkSealedBatch(ticket, pieces, claimKeys, foreign)).to.throw(SealError, /root/);
  });
});

describe('the pieces of a batch', () => {
  const reading = (wish: BatchWish) => () => readPieces(aBatchTicket(wish));

  it('are read from the exact documents, in the order of their numbers', () => {
    expect(readPieces(aBatchTicket()).map(({ number }) => number)).to.deep.equal([41, 42, 43]);
  });

  it('may have been signed on another port of the sealing host', () => {
    expect(reading({ origin: `https://${rpId}:8443` })).not.to.throw();
  });

  it('are refused when the maker signed on another host', () => {
    expect(reading({ origin: 'https://evil.example' })).to.throw(SealError, /maker signature/);
  });

  it('are refused when the statement was changed after the maker signed it', () => {
    const tamper: BatchWish['tamper'] = ({ statement }) => (statement.title.vi = 'Nón vàng');
    expect(reading({ tamper })).to.throw(SealError, /maker signature/);
  });

  it('are refused when they belong to another cooperative', () => {
    expect(reading({ tamper: (it) => (it.cooperativeId = '4') })).to.throw(SealError, /cooperative/);
  });

  it('are refused when a document cannot be shown completely', () => {
    const ticket = aBatchTicket();
    ticket.pieces[1]!.certificate = ticket.pieces[1]!.certificate.replace('{', '{ ');
    expect(() => readPieces(ticket)).to.throw(SealError, /42/);
  });

  it('are refused when serial and document do not belong together', () => {
    const ticket = aBatchTicket();
    [ticket.pieces[0]!.serial, ticket.pieces[1]!.serial] = [
      ticket.pieces[1]!.serial,
      ticket.pieces[0]!.serial,
    ];
    expect(() => readPieces(ticket)).to.throw(SealError, /serial/);
  });

  it("are refused when the leaf would name another maker's key", () => {
    const ticket = aBatchTicket();
    ticket.pieces[0]!.makerKey = `0x${'22'.repeat(32)}`;
    expect(() => readPieces(ticket)).to.throw(SealError, /maker key/);
  });
});
