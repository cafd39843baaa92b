import type { Hex } from '@daulang/protocol';
import { claimKeysOf, drawScratchLabels, type ScratchLabel } from '../batch/hidden-codes.ts';
import { keepLabels, keptLabels } from '../batch/kept-labels.ts';
import { pieceList } from '../batch/piece-list.ts';
import { type BatchTicket, readPieces } from '../batch/pieces.ts';
import { checkSealedBatch } from '../batch/sealed-batch.ts';
import { element } from '../dom.ts';
import type { Screen } from '../screen.ts';
import type { SealService } from '../service.ts';
import { type Sign, signingControls } from '../signing-controls.ts';
import { printPage } from './print-labels.ts';

/** An officer looks at what the cooperative will vouch for, seals it, and prints the hidden codes. */
export function sealBatchPage(screen: Screen, ticket: BatchTicket, service: SealService): void {
  const { words, language } = screen;
  const { batchId } = ticket;
  const pieces = readPieces(ticket);
  const givenKeys = ticket.pieces.map((piece) => piece.claimKey as Hex | null);
  const kept = keptLabels()?.subject === batchId ? keptLabels()!.labels : null;
  const drawnElsewhere = givenKeys[0] !== null && kept === null;

  /** The labels of this browser (null when another signer drew them) and the addresses that stand for them. */
  async function claims(): Promise<{ labels: ScratchLabel[] | null; claimKeys: Hex[] }> {
    if (drawnElsewhere) return { labels: null, claimKeys: givenKeys as Hex[] };
    const labels = kept ?? drawScratchLabels(pieces);
    keepLabels({ subject: batchId, labels, returnUrl: null });
    const claimKeys = await claimKeysOf(labels, (done) =>
      screen.say(words.batch.drawing(done, pieces.length)),
    );
    return { labels, claimKeys };
  }

  async function seal(sign: Sign): Promise<void> {
    const { labels, claimKeys } = await claims();
    screen.say(words.batch.asking);
    const sealed = await service.sendClaimKeys(claimKeys);
    screen.say(words.batch.checking);
    const digest = checkSealedBatch(ticket, pieces, claimKeys, sealed);
    screen.say(words.batch.signing);
    const assertion = await sign(digest);
    screen.say(words.batch.sending);
    const { returnUrl, missingSignatures } = await service.signAct(assertion);
    if (labels === null) return screen.leave(words.batch.done, returnUrl);
    keepLabels({ subject: batchId, labels, returnUrl });
    printPage(screen, labels, returnUrl, missingSignatures);
  }

  screen.show(
    element('h1', {}, words.batch.title),
    element('p', {}, words.batch.what(pieces.length, ticket.cooperative.name[language])),
    element('p', { class: 'quiet' }, words.batch.needs(ticket.threshold)),
    pieceList(pieces, screen),
    element('p', {}, drawnElsewhere ? words.batch.otherSigner : words.batch.codesWhat),
    signingControls(screen, ticket, words.batch.seal, seal),
  );
}
