import { expect, test } from 'vitest';
import { ifForeign, inLanguage } from '../../src/setting/language.ts';

test.for([
  ['en-GB', { lang: 'en-GB' }],
  ['fr', { lang: 'fr' }],
  ['ar', { lang: 'ar', dir: 'rtl' }],
  ['fa-IR', { lang: 'fa-IR', dir: 'rtl' }],
  ['he', { lang: 'he', dir: 'rtl' }],
  ['az-Arab', { lang: 'az-Arab', dir: 'rtl' }],
] as const)('%s is set as %o', ([tag, attributes]) => {
  expect(inLanguage(tag)).toEqual(attributes);
  expect(ifForeign(tag)).toEqual(tag.startsWith('en') ? {} : attributes);
});
