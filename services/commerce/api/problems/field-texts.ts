import type { Language } from '../text.js';
import type { SchemaIssue } from './schema-issue.js';
import { filled } from './filled.js';

type Text = Record<Language, string>;

const MISSING: Text = { vi: 'Mục này còn thiếu.', en: 'This is missing.' };
const UNKNOWN: Text = {
  vi: 'Ở đây không nhận mục này. Xin bỏ mục này rồi gửi lại.',
  en: 'This field is not taken here. Please leave it out and send again.',
};
const WRONG: Text = { vi: 'Giá trị chưa đúng.', en: 'The value is not right.' };
const WRONG_FORM: Text = { vi: 'Chưa đúng định dạng.', en: 'Not in the expected format.' };

const KINDS: Readonly<Record<string, Text>> = {
  string: { vi: 'Cần một chuỗi chữ.', en: 'Expected a text.' },
  number: { vi: 'Cần một số.', en: 'Expected a number.' },
  int: { vi: 'Cần một số nguyên.', en: 'Expected a whole number.' },
  boolean: { vi: 'Cần có hoặc không.', en: 'Expected true or false.' },
  array: { vi: 'Cần một danh sách.', en: 'Expected a list.' },
  object: { vi: 'Cần một nhóm thông tin.', en: 'Expected an object.' },
};

const FORMATS: Readonly<Record<string, Text>> = {
  email: { vi: 'Địa chỉ thư điện tử chưa đúng.', en: 'Not an e-mail address.' },
  uuid: { vi: 'Mã định danh chưa đúng.', en: 'Not an identifier (UUID).' },
  url: { vi: 'Địa chỉ trang chưa đúng.', en: 'Not a web address.' },
  date: { vi: 'Ngày phải có dạng 2026-11-22.', en: 'Expected a date such as 2026-11-22.' },
  datetime: { vi: 'Thời điểm phải theo dạng ISO 8601.', en: 'Expected a moment in ISO 8601.' },
};

/** What is wrong with one field, in a sentence a person can act on. zod's own words are for programmers. */
export function fieldText(issue: SchemaIssue): Text {
  if (issue.isMissing) return MISSING;
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected ?? ''] ?? WRONG;
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), issue.inclusive ?? true);
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum), issue.inclusive ?? true);
    case 'invalid_format':
      return FORMATS[issue.format ?? ''] ?? WRONG_FORM;
    case 'invalid_value': {
      const options = (issue.values ?? []).map(String).join(', ');
      return { vi: `Chỉ nhận: ${options}.`, en: `Expected one of: ${options}.` };
    }
    case 'not_multiple_of':
      return KINDS['int'] ?? WRONG;
    case 'unrecognized_keys':
      return UNKNOWN;
    default:
      return WRONG;
  }
}

function tooSmall(origin: string | undefined, least: number, inclusive: boolean): Text {
  const said = inBoth({ least });
  if (origin === 'string') {
    if (least === 1) return { vi: 'Không được để trống.', en: 'This may not be empty.' };
    return said('Cần ít nhất {least} ký tự.', 'Needs at least {least|character}.');
  }
  if (origin === 'array') return said('Cần ít nhất {least} mục.', 'Needs at least {least|entry|entries}.');
  return inclusive
    ? said('Phải từ {least} trở lên.', 'Must be {least} or more.')
    : said('Phải lớn hơn {least}.', 'Must be more than {least}.');
}

function tooBig(origin: string | undefined, most: number, inclusive: boolean): Text {
  const said = inBoth({ most });
  if (origin === 'string') return said('Không quá {most} ký tự.', 'Takes at most {most|character}.');
  if (origin === 'array') return said('Không quá {most} mục.', 'Takes at most {most|entry|entries}.');
  return inclusive
    ? said('Không quá {most}.', 'Must be {most} or less.')
    : said('Phải nhỏ hơn {most}.', 'Must be less than {most}.');
}

const inBoth =
  (details: Readonly<Record<string, number>>) =>
  (vi: string, en: string): Text => ({ vi: filled(vi, details, 'vi'), en: filled(en, details, 'en') });
