import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { watchContent } from './src/dev/watch-content.ts';
import { readAddress } from './src/hosting/address.ts';
import { hosting } from './src/hosting/integration.ts';
import { twoThreads } from './src/threads/two-threads.ts';

const address = readAddress(process.env);

export default defineConfig({
  site: address.site,
  base: address.base,
  trailingSlash: 'always',
  // White space counts as HTML counts it, which is how the formatter keeps it.
  compressHTML: true,
  // While one page waits for the disk or the second thread, others are set.
  build: { inlineStylesheets: 'always', concurrency: 16 },
  devToolbar: { enabled: false },
  fonts: [
    {
      // The nameplate and headlines: small enough to be there for a reader who comes for the first time.
      provider: fontProviders.local(),
      name: 'Newsreader Display',
      cssVariable: '--display',
      // Measured to wrap as it does (src/styles/base.css): what stands below a headline stays where it is.
      fallbacks: ['Display stand-in', 'Display stand-in on Android', 'serif'],
      optimizedFallbacks: false,
      options: {
        variants: [
          {
            src: ['./src/fonts/newsreader-display.woff2'],
            weight: 500,
            style: 'normal',
            display: 'swap',
          },
        ],
      },
    },
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
  integrations: [
    watchContent(),
    ...(address.site ? [sitemap({ filter: (page) => !page.includes('/embed/') })] : []),
    twoThreads(),
    hosting(address),
  ],
});
