import { unified } from '@astrojs/markdown-remark';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { rehypeBlocks } from './src/markdown/rehype-blocks.ts';
import { rehypeQuotes } from './src/markdown/rehype-quotes.ts';

const { SITE_URL, BASE_PATH } = process.env;

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  trailingSlash: 'always',
  // 'jsx', the default, would drop the space at a line break between words and links.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader',
      cssVariable: '--serif',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [{ src: ['./src/fonts/newsreader-latin.woff2'], weight: '400 600', style: 'normal', display: 'optional' }],
      },
    },
  ],
  security: {
    csp: {
      directives: ["default-src 'none'", "img-src 'self'", "font-src 'self'", "connect-src 'none'", "base-uri 'none'", "form-action 'none'"],
    },
  },
  markdown: {
    syntaxHighlight: false,
    // Quotation marks and dashes stay as authors typed them; quotes come before blocks, which keep the result.
    processor: unified({
      gfm: false,
      smartypants: false,
      rehypePlugins: [rehypeQuotes, rehypeBlocks],
    }),
  },
  integrations: SITE_URL ? [sitemap()] : [],
});
