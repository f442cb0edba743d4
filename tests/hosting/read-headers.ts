// Reads a `_headers` file as the hosts do: all rules that match a path apply, and a header that comes twice is joined by a comma.

/** @returns for a path of a request the headers of its answer, names in lower case */
export function readHeaders(text: string): (path: string) => Map<string, string> {
  const rules: { pattern: RegExp; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const header = /^\s+([A-Za-z-]+):\s*(.*)$/u.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else
      rules.push({
        pattern: new RegExp(
          `^${line.replace(/[.*+?^${}()|[\]\\]/gu, (c) => (c === '*' ? '.*' : `\\${c}`))}$`,
          'u',
        ),
        headers: [],
      });
  }
  return (path) => {
    const found = new Map<string, string>();
    for (const { pattern, headers } of rules)
      if (pattern.test(path))
        for (const [name, value] of headers) {
          const known = found.get(name.toLowerCase());
          found.set(name.toLowerCase(), known === undefined ? value : `${known}, ${value}`);
        }
    return found;
  };
}
