import { data } from 'react-router';

/** A page of its own, so that a wrong address answers 404 inside the right language. */
export function loader(): never {
  throw data(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
