import { expect } from 'chai';
import { cartMessages } from './cart';
import { chainFailureMessages } from './chain-failures';
import { errorMessages } from './errors';
import { findOrderMessages } from './find-order';
import { formMessages } from './form';
import { frameMessages } from './frame';
import { keptMessages } from './kept';
import { inLanguage } from './messages';
import { officeMessages } from './office';
import { auditActionMessages, auditKindMessages, officeAuditMessages } from './office-audit';
import { officeTransferMessages } from './office-transfers';
import { orderMoneyMessages } from './order-money';
import { paymentMessages } from './payment';
import { pieceHistoryMessages } from './piece-history';
import { pieceMessages } from './piece';
import { officeReturnMessages, returnMessages } from './returns';
import { shopMessages } from './shop';
import { signInMessages } from './sign-in';
import { statusReasonMessages } from './status-reasons';
import { studioMessages } from './studio';
import { verifyMessages } from './verify';
import { villageMessages } from './villages';
import { welcomeMessages } from './welcome';

type Sentence = string | ((...params: never[]) => string);

const catalogues: Record<string, Record<string, { vi: Sentence; en: Sentence }>> = {
  cart: cartMessages,
  'chain-failures': chainFailureMessages,
  errors: errorMessages,
  'find-order': findOrderMessages,
  form: formMessages,
  frame: frameMessages,
  kept: keptMessages,
  office: officeMessages,
  'office-audit': officeAuditMessages,
  'audit-actions': auditActionMessages,
  'audit-kinds': auditKindMessages,
  'office-returns': officeReturnMessages,
  'office-transfers': officeTransferMessages,
  'order-money': orderMoneyMessages,
  payment: paymentMessages,
  piece: pieceMessages,
  'piece-history': pieceHistoryMessages,
  returns: returnMessages,
  shop: shopMessages,
  'sign-in': signInMessages,
  'status-reasons': statusReasonMessages,
  studio: studioMessages,
  verify: verifyMessages,
  villages: villageMessages,
  welcome: welcomeMessages,
};

/** Letters that only Vietnamese has. */
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
/** Names and words that stay as they are in English. */
const NAMES =
  /Dấu Làng|Huế|đồng|Sình|Phước Tích|Phường Đúc|Tiếng Việt|Thanh Tiên|Phú Cam|Phủ Cam|Thuận Hoá|Vietnamese|giấy dó|nón lá/gi;

/** A sentence as it is said of something: of numbers, or of words where it speaks of words. */
function spoken(sentence: Sentence): string {
  if (typeof sentence === 'string') return sentence;
  const say = sentence as (...params: unknown[]) => string;
  try {
    return say(2, 3, 4);
  } catch {
    return say('X', 'Y', 'Z');
  }
}

for (const [name, catalogue] of Object.entries(catalogues)) {
  describe(`the sentences of ${name}`, () => {
    for (const [key, { vi, en }] of Object.entries(catalogue)) {
      it(`${key} is said in both languages, of the same things`, () => {
        expect(typeof vi).to.equal(typeof en);
        if (typeof vi === 'function' && typeof en === 'function')
          expect(vi.length, 'what it speaks of').to.equal(en.length);
        for (const sentence of [spoken(vi), spoken(en)]) {
          expect(sentence.trim()).to.equal(sentence).and.to.not.equal('');
          expect(sentence).to.not.match(/undefined|NaN|\[object| {2}|\.\.\.$/);
        }
        expect(spoken(en).replace(NAMES, ''), 'English').to.not.match(VIETNAMESE);
      });
    }

    it('are there in the language of the page', () => {
      const [key, both] = Object.entries(catalogue)[0]!;
      expect(inLanguage(catalogue, 'vi')[key]).to.equal(both.vi);
      expect(inLanguage(catalogue, 'en')[key]).to.equal(both.en);
    });
  });
}
