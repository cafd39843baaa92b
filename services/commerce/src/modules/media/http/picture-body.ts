import { RequestInvalid } from '../../../platform/http/request-errors.js';

const TEXTS = {
  vi: 'Nội dung gửi lên phải là chính bức ảnh (image/jpeg, image/png hoặc image/webp).',
  en: 'The body is to be the picture itself, as image/jpeg, image/png or image/webp.',
};

/**
 * The body of a request as the bytes of a picture; `image/*` arrives as a buffer, anything else does not.
 *
 * @throws RequestInvalid
 */
export function pictureBody(body: unknown): Uint8Array {
  if (Buffer.isBuffer(body) && body.length > 0) return body;
  throw new RequestInvalid([{ code: 'custom', message: TEXTS.en, params: TEXTS }], body);
}
