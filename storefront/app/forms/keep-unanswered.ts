import { data } from 'react-router';
import { type Attempt, unanswered } from './attempt';

interface Sending<Answer> {
  request: Request;
  serverAction: () => Promise<Answer>;
}

/**
 * What a page's action comes to in the browser: the answer of our server, or, where the network failed it, the form as
 * it was. Without this the page would give way to one that says so, and what was typed would be gone.
 *
 * @param kept the answer that the page would have had, of the attempt
 */
export async function keepUnanswered<Answer, Kept>(
  { request, serverAction }: Sending<Answer>,
  kept: (attempt: Attempt, form: FormData) => Kept,
) {
  const sent = request.clone();
  try {
    return await serverAction();
  } catch (error) {
    // What a browser throws for a network that failed, and nothing else on the way does.
    if (!(error instanceof TypeError)) throw error;
    const form = await sent.formData();
    // As a refusal, so that nothing is loaded anew over the same network.
    return data(kept(unanswered(form), form), { status: 503 });
  }
}
