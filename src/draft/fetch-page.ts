// A page from its address, with one clear message where it can't be had.
import { Refusal } from './refusal.ts';

const PATIENCE = 20_000;

/** What a page says of its own encoding. */
export function decode(bytes: Uint8Array, type = ''): string {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 2048));
  const label =
    /charset=["']?([\w-]+)/iu.exec(type)?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/iu.exec(head)?.[1];
  try {
    return new TextDecoder(label ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** Why a connection failed, in the system's own word. */
const reason = (error: unknown): string => {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `no answer within ${PATIENCE / 1000} s`;
  const cause = (error as { cause?: { code?: string; message?: string } }).cause;
  return cause?.code ?? cause?.message ?? (error as Error).message;
};

/**
 * @returns the page, and whether it is HTML or plain text
 * @throws {Refusal} where the address doesn't answer, or with something else
 */
export async function fetchPage(
  url: string,
): Promise<{ bytes: Uint8Array; text: string; isPlain: boolean }> {
  const refuse = (found: string, remedy: string): Refusal =>
    new Refusal({ file: url, found, expected: 'a page with a report', remedy });
  const SAVE =
    'Open it in a browser, save the page as .html or its text as .txt, and draft from the file.';
  const noAnswer = (error: unknown): Refusal =>
    refuse(
      `an address that doesn’t answer (${reason(error)})`,
      `Look whether it is right. ${SAVE}`,
    );
  let response: Response;
  try {
    response = await fetch(url, {
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        accept: 'text/html, text/plain;q=0.8',
        'user-agent': 'Verbatim/1.0 (an editor’s draft)'.replace('’', "'"),
      },
    });
  } catch (error) {
    throw noAnswer(error);
  }
  if (!response.ok)
    throw refuse(`an address that answers ${response.status} ${response.statusText}`.trim(), SAVE);
  const type = response.headers.get('content-type') ?? '';
  if (!/^(?:text\/(?:html|plain)|application\/xhtml)/iu.test(type))
    throw refuse(`an address that answers with ${type || 'something without a type'}`, SAVE);
  // A page may begin and never end.
  const body = await response.arrayBuffer().catch((error: unknown) => {
    throw noAnswer(error);
  });
  const bytes = new Uint8Array(body);
  return { bytes, text: decode(bytes, type), isPlain: type.startsWith('text/plain') };
}
