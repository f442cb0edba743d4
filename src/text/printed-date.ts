// A date as an outlet prints it, beside a day.
import * as chrono from 'chrono-node';

type Parser = Pick<typeof chrono.en, 'parse'>;
const PARSERS = chrono as unknown as Readonly<Record<string, Parser | undefined>>;
const LANGUAGES = [
  'ar',
  'de',
  'en',
  'es',
  'fi',
  'fr',
  'id',
  'it',
  'ja',
  'nl',
  'pt',
  'ru',
  'sv',
  'uk',
  'vi',
];

/**
 * Whether a printed date names another day than the given one: by year, month, day or weekday, as far as it names them.
 * A date of figures alone may have day and month in either order. What can't be read names no other day.
 * @param date an ISO date
 * @param language a BCP 47 tag; of languages without a parser nothing is read
 * @example namesAnotherDay('3 Mar 2022', '2022-04-03', 'en') // true
 */
export function namesAnotherDay(printed: string, date: string, language: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const iso = /(?<!\d)(?:19|20)\d\d(-?)\d\d\1\d\d(?!\d)/u.exec(printed)?.[0];
  if (iso) return iso.replaceAll('-', '') !== date.replaceAll('-', '');
  const [code = ''] = language.split('-');
  if (!LANGUAGES.includes(code) || !/\d/u.test(printed)) return false;
  const start = PARSERS[code]?.parse(printed, new Date(`${date}T12:00:00Z`))[0]?.start;
  if (!start) return false;
  const differs = (part: 'year' | 'month' | 'day', value: number): boolean =>
    start.isCertain(part) && start.get(part) !== value;
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  if (start.isCertain('weekday') && start.get('weekday') !== weekday) return true;
  if (differs('year', year)) return true;
  const isSwapped =
    /^\D*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/u.test(printed) &&
    start.get('month') === day &&
    start.get('day') === month;
  return !isSwapped && (differs('month', month) || differs('day', day));
}
