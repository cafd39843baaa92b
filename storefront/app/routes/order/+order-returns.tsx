import type { OrderReturns } from '@daulang/commerce/api/returns';
import { Form, Link, useNavigation } from 'react-router';
import { Button, buttonClass } from '~/components/button';
import { OwnWords } from '~/components/own-words';
import { formatDay, formatMoney } from '~/i18n/format';
import { useLanguage, useMessages } from '~/i18n/messages';
import { returnMessages, returnReasonMessages, returnStateMessages } from '~/i18n/returns';

/** What of an order is sent back, and the way to send something back. */
export function OrderReturnsPart({ returns, secret }: { returns: OrderReturns; secret: string }) {
  const t = useMessages(returnMessages);
  const at = `/${useLanguage()}/orders/${secret}/return`;
  if (returns.returns.length === 0 && returns.returnable.length === 0) return null;
  return (
    <section className="flex flex-col gap-3" aria-label={t.returns}>
      {returns.returns.length > 0 && <h2 className="text-lg">{t.returns}</h2>}
      {returns.returns.map((it) => (
        <ReturnCard key={it.id} it={it} secret={secret} />
      ))}
      {returns.returnable.length > 0 && (
        <Link to={at} className={buttonClass('second', 'self-start')}>
          {t.askToReturn}
        </Link>
      )}
    </section>
  );
}

function ReturnCard({ it, secret }: { it: OrderReturns['returns'][number]; secret: string }) {
  const t = useMessages(returnMessages);
  const states = useMessages(returnStateMessages);
  const reasons = useMessages(returnReasonMessages);
  const language = useLanguage();
  const isBusy = useNavigation().state !== 'idle';
  return (
    <article className="rounded-card border border-line bg-raised p-4 sm:p-5" data-return-state={it.state}>
      <p className="font-medium">{states[it.state]}</p>
      <ul className="mt-1">
        {it.pieces.map(({ number, title }) => (
          <li key={number}>{t.piece(title[language], number)}</li>
        ))}
      </ul>
      <p className="mt-1 text-sm text-quiet">{reasons[it.reason]}</p>
      {it.answer && (
        <p className="mt-2">
          <span className="text-quiet">{t.answer}: </span>
          <OwnWords>{it.answer}</OwnWords>
        </p>
      )}
      {it.state === 'accepted' && it.arriveBy && (
        <p className="mt-2">{t.arriveBy(formatDay(it.arriveBy, language))}</p>
      )}
      {(it.state === 'accepted' || it.state === 'given-up') && (
        <p className="mt-2">
          <a
            href={`/api/v1/orders/${secret}/returns/${it.id}/slip.pdf`}
            className={buttonClass('second', 'self-start')}
          >
            {t.slip}
          </a>
          <span className="mt-1 block text-sm text-quiet">{t.slipText}</span>
        </p>
      )}
      {it.state === 'waiting-for-token' &&
        it.pieces.map(({ number, tokenAddress }) =>
          tokenAddress ? (
            <p key={number} className="mt-2 break-words">
              {t.moveToken(number, tokenAddress)}
            </p>
          ) : null,
        )}
      {it.refunded.amount !== '0' && (
        <p className="mt-2 font-medium">{t.refunded(formatMoney(it.refunded, language))}</p>
      )}
      {it.state === 'opened' && (
        <Form method="post" className="mt-2">
          <input type="hidden" name="return" value={it.id} />
          <Button name="intent" value="take-return-back" kind="quiet" disabled={isBusy} className="px-2!">
            {t.takeBack}
          </Button>
        </Form>
      )}
    </article>
  );
}
