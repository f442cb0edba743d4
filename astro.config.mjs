import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { watchContent } from './src/dev/watch-content.ts';
import { readAddress } from './src/hosting/address.ts';
import { hosting } from './src/hosting/integration.ts';

const address = readAddress(process.env);

export default defineConfig({
  site: address.site,
  base: address.base,
  trailingSlash: 'always',
  // A line break between two elements, or between text and an element, is no space: write {' '} where one is meant.
  compressHTML: 'jsx',
  // While one page waits for the disk, others are set.
  build: { inlineStylesheets: 'always', concurrency: 8 },
  devToolbar: { enabled: false },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Newsreader',
      cssVariable: '--serif',
      fallbacks: ['Georgia', 'serif'],
      options: {
        variants: [
          {
            src: ['./src/fonts/newsreader-latin.woff2'],
            weight: '400 600',
            style: 'normal',
            display: 'optional',
          },
        ],
      },
    },
  ],
  // The script is a file of its own: it is deferred and counts on no page's first flight.
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [watchContent(), ...(address.site ? [sitemap()] : []), hosting(address)],
});
