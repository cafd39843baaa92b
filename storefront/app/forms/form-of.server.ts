import { FORM_KEY } from './form-key';

const keys = new WeakMap<Request, string>();

/** The form that a page was sent. What is asked of the service for this request carries the form's key. */
export async function formOf(request: Request): Promise<FormData> {
  const form = await request.formData();
  const key = form.get(FORM_KEY);
  if (typeof key === 'string' && key !== '') keys.set(request, key);
  return form;
}

/** Undefined where none was sent, or the form was not read yet. */
export const formKeyOf = (request: Request): string | undefined => keys.get(request);
