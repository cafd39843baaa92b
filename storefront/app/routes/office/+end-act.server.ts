import { data, redirectDocument } from 'react-router';
import { cancelAct, linkToSignAct } from '~/api/office.server';

/**
 * What the buttons of a waiting act ask for: `intent=cancel` gives it up, else the way to sign it. It wishes for no
 * change of its own, which a certificate's page keeps apart.
 */
export async function endAct(request: Request, form: FormData) {
  const actId = String(form.get('act'));
  if (form.get('intent') === 'cancel') {
    const { problem } = await cancelAct(request, actId);
    return data({ problem, attempt: null }, { status: problem?.status ?? 200 });
  }
  const { value, problem } = await linkToSignAct(request, actId);
  if (problem) return data({ problem, attempt: null }, { status: problem.status });
  throw redirectDocument(value.sealing.url);
}
