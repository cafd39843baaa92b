import { data, Link } from 'react-router';
import { listMoneyTasks, sendEvidence } from '~/api/office.server';
import { workplaceTitle } from '~/components/workplace/page-title';
import { formOf } from '~/forms/form-of.server';
import { refused } from '~/forms/attempt';
import { keepUnanswered } from '~/forms/keep-unanswered';
import { useLanguage, useMessages } from '~/i18n/messages';
import { orderMoneyMessages } from '~/i18n/order-money';
import { MoneyTaskCard } from './+money-task';
import type { Route } from './+types/money';

export const meta: Route.MetaFunction = workplaceTitle(orderMoneyMessages, 'tasks');

export async function loader({ request }: Route.LoaderArgs) {
  return listMoneyTasks(request);
}

/** Sends the evidence of one order to the bank; why it was not taken stands at that order. */
export async function action({ request }: Route.ActionArgs) {
  const form = await formOf(request);
  const order = orderIn(form);
  const { problem } = await sendEvidence(request, order);
  if (problem) return data({ order, attempt: refused(form, problem) }, { status: problem.status });
  return null;
}

export async function clientAction(sending: Route.ClientActionArgs) {
  return keepUnanswered(sending, (attempt, form) => ({ order: orderIn(form), attempt }));
}

const orderIn = (form: FormData) => String(form.get('order'));

export default function Money({ loaderData: { tasks }, actionData }: Route.ComponentProps) {
  const t = useMessages(orderMoneyMessages);
  const language = useLanguage();
  return (
    <div className="max-w-4xl">
      <h1 className="title">{t.tasks}</h1>
      <p className="mb-4 text-quiet">{tasks.length === 0 ? t.noTasks : t.tasksText}</p>
      <ul className="flex flex-col gap-4">
        {tasks.map((task) => (
          <MoneyTaskCard
            key={task.orderCode + task.kind}
            task={task}
            attempt={actionData?.order === task.orderCode ? actionData.attempt : null}
          />
        ))}
      </ul>
      <div className="mt-6 flex flex-wrap gap-x-6">
        <Link to={`/${language}/office/orders`} className="inline-flex min-h-11 items-center">
          {t.seeOrders}
        </Link>
        <Link to={`/${language}/office/transfers`} className="inline-flex min-h-11 items-center">
          {t.toTransfers}
        </Link>
      </div>
    </div>
  );
}
