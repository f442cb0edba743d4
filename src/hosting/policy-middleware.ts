// Between a page and its file: each built page gets its policy, before it is written for the first and only time.
import { defineMiddleware } from 'astro:middleware';
import { withPolicy } from './policy.ts';

export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
  return new Response(withPolicy(Buffer.from(await response.arrayBuffer())), response);
});
