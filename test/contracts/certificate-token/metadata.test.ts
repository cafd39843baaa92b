import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { expect } from 'chai';
import { toUtf8String } from 'ethers';

import type { Hex } from '@daulang/protocol';
import { cidOf, parseCid } from '@daulang/protocol/cid';

import { aBatch, seal } from '../support/batches.js';
import { given } from '../support/given.js';
import { refusal } from '../support/outcomes.js';
import { twoOfThree } from '../support/registries.js';
import {
  ACTIVE,
  aCaller,
  aHiddenCode,
  claim,
  move,
  setLost,
  setStatus,
  SUSPENDED,
  type ThreeLabels,
  tokenIdOf,
  WITHDRAWN,
} from '../support/tokens.js';

interface Metadata {
  name: string;
  description: string;
  external_url: string;
  image: string;
  attributes: { trait_type: string; value: string }[];
}

const { text, sha256 } = (
  JSON.parse(
    readFileSync(new URL('../../../protocol/test/vectors/v1/certificates.json', import.meta.url), 'utf8'),
  ) as { text: string; sha256: Hex }[]
)[0]!;

/** Fixture: a piece whose certificate is a published document, claimed by the buyer, after 41 others. */
async function published(): Promise<ThreeLabels> {
  const on = await twoOfThree();
  await seal(on, await aBatch(on, on.cooperativeId, { size: 41 }), [on.chair, on.treasurer]);
  const codes = ['first label', 'second label', 'third label'].map(aHiddenCode);
  const batch = await aBatch(on, on.cooperativeId, { first: 42, size: 3, codes, contents: [sha256] });
  await seal(on, batch, [on.chair, on.treasurer]);
  const [first, second, third] = batch.certificates.map(tokenIdOf) as [bigint, bigint, bigint];
  const [buyer, friend] = [await aCaller('buyer'), await aCaller('friend')];
  const world = { ...on, batch, codes, first, second, third, buyer, friend };
  await claim(world, 0, buyer.address);
  return world;
}

function parse<T>(uri: string, type: string): T {
  const prefix = `data:${type};base64,`;
  expect(uri.slice(0, prefix.length)).to.equal(prefix);
  const base64 = uri.slice(prefix.length);
  expect(base64).to.match(/^[A-Za-z0-9+/]+=*$/);
  return JSON.parse(toUtf8String(Buffer.from(base64, 'base64'))) as T;
}

const metadataOf = async (on: ThreeLabels) =>
  parse<Metadata>(await on.tokens.tokenURI(on.first), 'application/json');

const valuesOf = ({ attributes }: Metadata) =>
  Object.fromEntries(attributes.map(({ trait_type, value }) => [trait_type, value]));

/** The picture as text, checked for what makes an SVG readable: one root, every element closed, in order. */
function svgOf(image: string): string {
  const prefix = 'data:image/svg+xml;base64,';
  expect(image.slice(0, prefix.length)).to.equal(prefix);
  const svg = toUtf8String(Buffer.from(image.slice(prefix.length), 'base64'));
  const open: string[] = [];
  const tags = [...svg.matchAll(/<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<&]*")*)(\/?)>/g)];
  for (const [, closing, name, , empty] of tags) {
    if (closing) expect(open.pop()).to.equal(name);
    else if (!empty) open.push(name!);
  }
  expect(open).to.deep.equal([]);
  expect(tags.at(0)![0]).to.match(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="/);
  expect(tags.at(-1)![0]).to.equal('</svg>');
  expect(tags.reduce((rest, [tag]) => rest.replace(tag, ''), svg)).to.not.match(/[<>&]/);
  return svg;
}

describe('CertificateToken.tokenURI', () => {
  given(published).it('names cooperative, number and status', async (on) => {
    const metadata = await metadataOf(on);
    expect(metadata.name).to.equal('Dấu Làng 1/42');
    expect(metadata.description).to.match(/^Certificate of authenticity/);
    expect(valuesOf(metadata)).to.deep.equal({
      Cooperative: '1',
      Number: '42',
      Status: 'active',
      Certificate: metadata.external_url,
    });
  });

  given(published).it("leads to the certificate's very bytes", async (on) => {
    const { external_url: url } = await metadataOf(on);
    const bytes = Buffer.from(text, 'utf8');
    const cid = url.replace(/^ipfs:\/\//, '');
    expect(cid).to.equal(cidOf(bytes));
    const { content } = on.batch.certificates[0]!;
    expect(parseCid(cid)).to.equal(content);
    expect(`0x${createHash('sha256').update(bytes).digest('hex')}`).to.equal(content);
  });

  given(published).it('writes every digest as protocol/ does', async (on) => {
    const contents: Hex[] = [
      `0x${'00'.repeat(32)}`,
      `0x${'ff'.repeat(32)}`,
      `0x80${'00'.repeat(30)}01`,
      ...Array.from(
        { length: 12 },
        (_, i): Hex => `0x${createHash('sha256').update(`bytes ${i}`).digest('hex')}`,
      ),
    ];
    const codes = contents.map((_, i) => aHiddenCode(`label ${i}`));
    const batch = await aBatch(on, on.cooperativeId, { first: 45, size: contents.length, codes, contents });
    await seal(on, batch, [on.chair, on.treasurer]);
    for (const [place, content] of contents.entries()) {
      await claim({ ...on, batch, codes }, place, on.buyer.address);
      const first = tokenIdOf(batch.certificates[place]!);
      const { external_url: url } = await metadataOf({ ...on, first });
      expect(parseCid(url.slice('ipfs://'.length))).to.equal(content);
    }
  });

  given(published).it("carries a picture with the piece's numbers", async (on) => {
    const svg = svgOf((await metadataOf(on)).image);
    expect(svg).to.include('>Dấu Làng</text>').and.to.include('>1/42</text>');
  });

  given(published).it('says what became of the piece', async (on) => {
    const status = async () => valuesOf(await metadataOf(on)).Status;
    await setStatus(on, 42, SUSPENDED);
    expect(await status()).to.equal('suspended');
    await setStatus(on, 42, ACTIVE);
    expect(await status()).to.equal('active');
    await setLost(on, on.first, on.buyer);
    expect(await status()).to.equal('lost');
    await setStatus(on, 42, WITHDRAWN);
    expect(await status(), 'the worse of two').to.equal('withdrawn');
  });

  given(published).it('refuses a piece nobody claimed', async (on) => {
    await refusal(on.tokens, 'ERC721NonexistentToken', on.second).of(on.tokens.tokenURI(on.second));
  });
});

describe('CertificateToken.contractURI', () => {
  given(published).it('names the collection and carries a picture', async (on) => {
    const { name, description, image } = parse<Metadata>(await on.tokens.contractURI(), 'application/json');
    expect(name).to.equal(await on.tokens.name());
    expect(description).to.include('Huế');
    expect(svgOf(image)).to.include('>Dấu Làng</text>');
  });
});

describe('CertificateToken, MetadataUpdate', () => {
  for (const [words, act] of [
    ['a loss is reported', (on: ThreeLabels) => setLost(on, on.first, on.buyer)],
    [
      'a loss is lifted',
      async (on: ThreeLabels) => {
        await setLost(on, on.first, on.buyer);
        return setLost(on, on.first, on.buyer, false);
      },
    ],
    [
      'a changed status is announced',
      async (on: ThreeLabels) => {
        await setStatus(on, 42, SUSPENDED);
        return on.tokens.announceStatus(on.first);
      },
    ],
  ] as const) {
    given(published).it(`is emitted once when ${words}`, async (on) => {
      const receipt = (await (await act(on)).wait())!;
      const topic = on.tokens.interface.getEvent('MetadataUpdate').topicHash;
      expect(receipt.logs.filter(({ topics }) => topics[0] === topic)).to.have.length(1);
    });
  }

  for (const [words, act] of [
    ['a piece is claimed', (on: ThreeLabels) => claim(on, 1, on.buyer.address)],
    ['the piece is moved', (on: ThreeLabels) => move(on, on.first, on.buyer, on.friend.address)],
    [
      'the piece is transferred',
      (on: ThreeLabels) =>
        on.tokens.connect(on.buyer.wallet).transferFrom(on.buyer.address, on.friend.address, on.first),
    ],
    [
      'an address is approved',
      (on: ThreeLabels) => on.tokens.connect(on.buyer.wallet).approve(on.friend.address, on.first),
    ],
  ] as const) {
    given(published).it(`is not emitted when ${words}, for nothing shown has changed`, async (on) => {
      const before = await on.tokens.tokenURI(on.first);
      await expect(act(on)).to.not.emit(on.tokens, 'MetadataUpdate');
      expect(await on.tokens.tokenURI(on.first)).to.equal(before);
    });
  }
});
