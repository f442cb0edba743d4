// The HTML validator as this project wants it.
import { HtmlValidate } from 'html-validate';
import type { BuiltPage } from './site.ts';

const validator = new HtmlValidate({
  extends: [
    'html-validate:document',
    'html-validate:standard',
    'html-validate:recommended',
    'html-validate:a11y',
  ],
  rules: {
    // A file of our own has its hash in its name, and comes from the host that the page comes from.
    'require-sri': ['error', { target: 'crossorigin' }],
    // A button's type is about forms, and no page has one: policy.test.ts holds that.
    'no-implicit-button-type': 'off',
    // How long a title gets is for the content to say; head.test.ts holds that it is told apart by its beginning.
    'long-title': 'off',
  },
});

/** Every fault that the validator finds on a page, each as a line. */
export async function faultsOf({ html, file }: BuiltPage): Promise<string[]> {
  const { results } = await validator.validateString(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, message, ruleId, selector }) =>
        `${file}:${line}:${column} ${ruleId}: ${message} (${selector})`,
    ),
  );
}
