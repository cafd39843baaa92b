import { cidOf } from '@daulang/protocol';
import { CarReader } from '@ipld/car';
import { FsBlockstore } from 'blockstore-fs';
import { expect } from 'chai';
import { base58btc } from 'multiformats/bases/base58';
import { CID } from 'multiformats/cid';
import sharp from 'sharp';
import { ReadBlock, StoreBlock, StorePhotograph } from '../../src/modules/media/index.js';
import { MediaQueries } from '../../src/modules/media/data/media.queries.js';
import { DomainError } from '../../src/kernel/errors.js';
import { eventually } from '../support/eventually.js';
import { problemIn } from '../support/http-client.js';
import { aNoisyPhotograph, aPhotograph, aPicture } from '../support/pictures.js';
import { startKuboStandIn, type KuboStandIn } from '../support/kubo-stand-in.js';
import { startService, type RunningService } from '../support/service.js';

describe('media', () => {
  let service: RunningService;

  before(async () => {
    service = await startService();
  });
  after(() => service.stop());

  const document = Buffer.from('{"format":"certificate-v1"}');
  const store = (bytes: Uint8Array) => service.get(StoreBlock).execute(bytes, 'application/json');
  /** As a thief of the disk would: other bytes under the old name. */
  const alter = (cid: string, bytes: Uint8Array) =>
    new FsBlockstore(service.config.blocksDir).put(CID.parse(cid), bytes);

  describe('a block', () => {
    it('lies under the hash of its bytes and comes back as it was', async () => {
      const cid = await store(document);
      expect(cid).to.equal(cidOf(document));
      expect(await store(document)).to.equal(cid);
      const found = await service.get(ReadBlock).execute(cid);
      expect(found?.altered).to.equal(false);
      expect(Buffer.from(found?.bytes ?? []).equals(document)).to.equal(true);
    });

    it('may be empty or a mebibyte, not a byte more', async () => {
      expect(await store(Buffer.alloc(0))).to.match(/^bafkrei/);
      await store(Buffer.alloc(1_048_576));
      expect(await codeOf(store(Buffer.alloc(1_048_577)))).to.equal('media.block-too-large');
    });

    it('is unknown where nothing lies, and where the text is no address', async () => {
      const cid = cidOf(Buffer.from('never stored'));
      expect(await service.get(ReadBlock).execute(cid)).to.equal(undefined);
      expect(await service.get(ReadBlock).execute('../../etc/passwd')).to.equal(undefined);
    });

    it('that was changed is read as altered, and heals when the right bytes come again', async () => {
      const bytes = Buffer.from('a statement');
      const cid = await store(bytes);
      await alter(cid, Buffer.alloc(2_000_000, 'longer than any block'));
      expect((await service.get(ReadBlock).execute(cid))?.altered).to.equal(true);
      await store(bytes);
      expect((await service.get(ReadBlock).execute(cid))?.altered).to.equal(false);
    });
  });

  describe('the gateway', () => {
    it('gives the raw bytes, for ever cacheable, to any page', async () => {
      const cid = await store(document);
      const answer = await service.client().get<Buffer>(`/ipfs/${cid}?format=raw`);
      expect(answer.status).to.equal(200);
      expect(answer.body.equals(document)).to.equal(true);
      expect(answer.headers.get('content-type')).to.equal('application/vnd.ipld.raw');
      expect(answer.headers.get('cache-control')).to.contain('immutable');
      expect(answer.headers.get('access-control-allow-origin')).to.equal('*');
      const again = await service
        .client()
        .get(`/ipfs/${cid}?format=raw`, { 'if-none-match': answer.headers.get('etag') ?? '' });
      expect(again.status).to.equal(304);
    });

    it('sends every other spelling of an address, and a slash behind, to the address', async () => {
      const cid = await store(document);
      const base58 = CID.parse(cid).toString(base58btc.encoder);
      for (const path of [cid.toUpperCase(), base58, `${cid}/`, `${base58}/`]) {
        const answer = await fetch(`${service.url}/ipfs/${path}?format=raw`, { redirect: 'manual' });
        expect([path, answer.status, answer.headers.get('location')]).to.deep.equal([
          path,
          301,
          `/ipfs/${cid}?format=raw`,
        ]);
        const followed = await fetch(`${service.url}/ipfs/${path}?format=raw`);
        expect(Buffer.from(await followed.arrayBuffer()).equals(document)).to.equal(true);
      }
    });

    it('gives a CAR whose only block is this one', async () => {
      const cid = await store(document);
      const { body } = await service.client().get<Buffer>(`/ipfs/${cid}?format=car`);
      const car = await CarReader.fromBytes(body);
      expect((await car.getRoots()).map(String)).to.deep.equal([cid]);
      const block = await car.get(CID.parse(cid));
      expect(Buffer.from(block?.bytes ?? []).equals(document)).to.equal(true);
    });

    it('refuses bytes that are not those of their address', async () => {
      const cid = await store(Buffer.from('to be altered'));
      await alter(cid, Buffer.from('altered'));
      for (const format of ['raw', 'car']) {
        const answer = await service.client().get(`/ipfs/${cid}?format=${format}`);
        expect([answer.status, problemIn(answer).code]).to.deep.equal([502, 'media.block-altered']);
      }
    });

    const cases: [string, string, number, string][] = [
      ['an address nothing lies at', `/ipfs/${cidOf(Buffer.from('x'))}`, 404, 'media.block-unknown'],
      [
        'another kind of address',
        '/ipfs/QmYwAPJzv5CZsnA625s3Xf2nemtYgPpHdWEz79ojWnPbdG',
        400,
        'media.address-malformed',
      ],
      ['a path out of the store', '/ipfs/..%2F..%2Fetc%2Fpasswd', 400, 'media.address-malformed'],
      ['a format nobody knows', `/ipfs/${cidOf(document)}?format=zip`, 400, 'request.invalid'],
    ];
    for (const [what, path, status, code] of cases) {
      it(`refuses ${what}`, async () => {
        const answer = await service.client().get(path);
        expect([answer.status, problemIn(answer).code]).to.deep.equal([status, code]);
      });
    }
  });

  describe('a photograph', () => {
    const storePhotograph = (bytes: Uint8Array) => service.get(StorePhotograph).execute(bytes);

    for (const format of ['jpeg', 'png', 'webp', 'avif'] as const) {
      it(`is taken as ${format}, byte for byte`, async () => {
        const bytes = await aPicture({ width: 40, height: 30 }).toFormat(format).toBuffer();
        const stored = await storePhotograph(bytes);
        expect(stored).to.deep.equal({
          cid: cidOf(bytes),
          width: 40,
          height: 30,
          mediaType: `image/${format}`,
        });
      });
    }

    it('with anything beside its picture is refused, whatever it is', async () => {
      const jpeg = await aPhotograph();
      const webp = await aPicture().webp().toBuffer();
      const film = Buffer.concat([Buffer.from([0, 0, 0, 16]), Buffer.from('ftypmp42+16.4637+107.5909/')]);
      const cases: Record<string, Buffer> = {
        'a motion photo': Buffer.concat([jpeg, film]),
        'text behind a WebP': Buffer.concat([webp, Buffer.from('16.4637 N 107.5909 E')]),
        'a second picture': Buffer.concat([jpeg, jpeg]),
        'a segment of a maker': Buffer.concat([
          jpeg.subarray(0, 2),
          Buffer.from([0xff, 0xe5, 0, 8]),
          Buffer.from('HUAWEI'),
          jpeg.subarray(2),
        ]),
      };
      for (const [what, bytes] of Object.entries(cases)) {
        expect(await codeOf(storePhotograph(bytes)), what).to.equal('media.picture-metadata');
        expect(await service.get(ReadBlock).execute(cidOf(bytes)), what).to.equal(undefined);
      }
    });

    it('with place or device in it is refused', async () => {
      const withGps = await aPicture()
        .withExif({ IFD3: { GPSLatitude: '16/1 28/1 0/1' } })
        .jpeg()
        .toBuffer();
      expect(await codeOf(storePhotograph(withGps))).to.equal('media.picture-metadata');
      const withXmp = await aPicture().withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>').webp().toBuffer();
      expect(await codeOf(storePhotograph(withXmp))).to.equal('media.picture-metadata');
    });

    it('that is broken, cut off, animated, or no picture is refused', async () => {
      const good = await aPicture({ width: 800, height: 600, seed: 3 }).png().toBuffer();
      expect(await codeOf(storePhotograph(good.subarray(0, good.length - 200)))).to.equal(
        'media.picture-unreadable',
      );
      expect(await codeOf(storePhotograph(Buffer.from('<svg/>')))).to.equal('media.picture-unreadable');
      expect(await codeOf(storePhotograph(Buffer.alloc(0)))).to.equal('media.picture-unreadable');
      const tiff = await aPicture().tiff().toBuffer();
      expect(await codeOf(storePhotograph(tiff))).to.equal('media.picture-format');
      const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
      expect(await codeOf(storePhotograph(svg))).to.equal('media.picture-format');
      const frames = [await aPhotograph(), await aPhotograph({ seed: 2 })];
      const animated = await sharp(frames, { join: { animated: true } })
        .webp()
        .toBuffer();
      expect(await codeOf(storePhotograph(animated))).to.equal('media.picture-format');
    });

    it('that would unpack to hundreds of megabytes is refused by its header', async () => {
      const bomb = await aPicture({ width: 5_000, height: 4_000 })
        .png({ compressionLevel: 9, palette: true })
        .toBuffer();
      expect(bomb.length).to.be.lessThan(1_048_576);
      expect(await codeOf(storePhotograph(bomb))).to.equal('media.picture-pixels');
    });

    it('is shown as the original until its sizes are made, then in each size', async () => {
      const { cid } = await storePhotograph(await aNoisyPhotograph({ width: 700, height: 350 }));
      const path = `/api/v1/media/${cid}/320.avif`;
      const first = await service.client().get<Buffer>(path);
      expect(first.status).to.equal(200);
      const small = await eventually('the sizes were made', async () => {
        const answer = await service.client().get<Buffer>(path);
        return answer.headers.get('content-type') === 'image/avif' && answer;
      });
      expect(small.headers.get('cache-control')).to.contain('immutable');
      const { width, height } = await sharp(small.body).metadata();
      expect([width, height]).to.deep.equal([320, 160]);
      await eventually(
        'all sizes were made',
        async () => (await service.get(MediaQueries).block(cid))?.isDerived,
      );
      const wide = await service.client().get<Buffer>(`/api/v1/media/${cid}/1280.webp`);
      expect((await sharp(wide.body).metadata()).width).to.equal(700);
    });

    it('that is light already is sent as it is to wide screens', async () => {
      const original = await aPhotograph({ width: 1400, height: 700, seed: 5 });
      const { cid } = await storePhotograph(original);
      await eventually(
        'its sizes were made',
        async () => (await service.get(MediaQueries).block(cid))?.isDerived,
      );
      const wide = await service.client().get<Buffer>(`/api/v1/media/${cid}/1280.avif`);
      expect(wide.headers.get('content-type')).to.equal('image/jpeg');
      expect(wide.headers.get('cache-control')).to.contain('immutable');
      expect(wide.body.equals(original)).to.equal(true);
      const small = await service.client().get<Buffer>(`/api/v1/media/${cid}/320.avif`);
      expect(small.headers.get('content-type')).to.equal('image/avif');
    });

    it('in a size nobody makes, or never stored, is refused', async () => {
      const cid = cidOf(Buffer.from('no picture'));
      const odd = await service.client().get(`/api/v1/media/${cid}/333.avif`);
      expect([odd.status, problemIn(odd).code]).to.deep.equal([400, 'request.invalid']);
      const unknown = await service.client().get(`/api/v1/media/${cid}/320.avif`);
      expect([unknown.status, problemIn(unknown).code]).to.deep.equal([404, 'media.block-unknown']);
      const notPicture = await service.client().get(`/api/v1/media/${await store(document)}/320.avif`);
      expect(notPicture.status).to.equal(404);
    });
  });
});

describe('an IPFS node, when one is named', () => {
  let node: KuboStandIn;
  let service: RunningService;

  before(async () => {
    node = await startKuboStandIn();
    service = await startService({ env: { IPFS_API_URL: node.url } });
  });
  after(async () => {
    await service.stop();
    await node.stop();
  });

  const isPinned = (cid: string) => async () => (await service.get(MediaQueries).block(cid))?.isPinned;

  it('gets each block, again after it refused', async () => {
    node.refuseNext();
    const bytes = Buffer.from('published beyond this machine');
    const cid = await service.get(StoreBlock).execute(bytes, 'application/json');
    await eventually('the pin was noted', isPinned(cid));
    expect([...node.blocks.keys()]).to.deep.equal([cid]);
  });

  it('gives back the bytes of a block that was altered here', async () => {
    const bytes = Buffer.from('healed from afar');
    const cid = await service.get(StoreBlock).execute(bytes, 'application/json');
    await eventually('the pin was noted', isPinned(cid));
    await new FsBlockstore(service.config.blocksDir).put(CID.parse(cid), Buffer.from('altered'));
    expect((await service.client().get(`/ipfs/${cid}`)).status).to.equal(502);
    await eventually('the block is right again', async () => {
      const answer = await service.client().get<Buffer>(`/ipfs/${cid}`);
      return answer.status === 200 && answer.body.equals(bytes);
    });
  });
});

async function codeOf(promise: Promise<unknown>): Promise<string | undefined> {
  return promise.then(
    () => undefined,
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  );
}
