import type { SealTicket } from '@daulang/commerce/api/seal';
import { keptLabels } from './batch/kept-labels.ts';
import { enrolPage } from './pages/enrol.ts';
import { newCodePage } from './pages/new-code.ts';
import { printPage } from './pages/print-labels.ts';
import { sealBatchPage } from './pages/seal-batch.ts';
import { signActPage } from './pages/sign-act.ts';
import { signStatementPage } from './pages/sign-statement.ts';
import { Screen } from './screen.ts';
import { SealError } from './seal-error.ts';
import { sealServiceFor, type SealService } from './service.ts';

const screen = new Screen();

// The ticket stands in the fragment, which browsers keep to themselves: no server log and no referrer carries it.
const fragment = new URLSearchParams(location.hash.slice(1));

function open(ticket: SealTicket, service: SealService): void | Promise<void> {
  switch (ticket.purpose) {
    case 'enrol':
      return enrolPage(screen, ticket, service);
    case 'sign-statement':
      return signStatementPage(screen, ticket, service);
    case 'seal-batch':
      return sealBatchPage(screen, ticket, service);
    case 'sign-act':
      return signActPage(screen, ticket, service);
    case 'new-code':
      return newCodePage(screen, ticket, service);
  }
}

async function start(): Promise<void> {
  screen.speak(firstLanguage());
  screen.say(screen.words.opening);
  try {
    const secret = fragment.get('ticket');
    if (!secret) throw new SealError('no-ticket');
    const service = sealServiceFor(secret, screen.language);
    const ticket = await service.readTicket();
    screen.returnUrl = ticket.returnUrl;
    screen.speak(ticket.language);
    await open(ticket, service);
  } catch (error) {
    screen.say('');
    const kept = keptLabels();
    // Signed, but the page was loaded again before printing: the ticket is used up, the codes must not be lost.
    if (kept?.returnUrl) printPage(screen, kept.labels, kept.returnUrl, 0);
    else screen.stop(error);
  }
}

// Until the ticket says which language its owner reads.
function firstLanguage(): SealTicket['language'] {
  return navigator.language.startsWith('vi') || !navigator.language ? 'vi' : 'en';
}

// A second link opened in the same tab changes only the fragment, and the page would go on with the old ticket.
addEventListener('hashchange', () => location.reload());

void start();
