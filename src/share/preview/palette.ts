// The light colours of src/styles/base.css by name: a picture has no dark twin.
import base from '../../styles/base.css?raw';

const light = /:root \{[^}]*\}/u.exec(base)?.[0] ?? '';
const colours = new Map(
  [...light.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/gu)].map(([, name, value]) => [name, value]),
);

/** A text with each `var(--name)` of a colour as its value. */
export const coloured = (text: string): string =>
  text.replace(/var\((--[\w-]+)\)/gu, (_, name: string) => {
    const value = colours.get(name);
    if (value === undefined) throw new Error(`src/styles/base.css has no colour ${name}`);
    return value;
  });
