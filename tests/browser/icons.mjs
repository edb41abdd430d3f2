// Draws the icons of the installed dashboard from the mark, `frontend/assets/favicon.svg`, into the same folder:
//   CHROME=… node icons.mjs
import { readFile } from 'node:fs/promises';

import { launchBrowser } from './harness/browser.mjs';

const ASSETS = new URL('../../frontend/assets/', import.meta.url);
const PAPER = '#faf7f0';

// A maskable icon may lose a fifth of its edge; Apple's has no transparent ground.
const ICONS = [
  { file: 'icon-192.png', size: 192, mark: 0.92, ground: 'transparent' },
  { file: 'icon-512.png', size: 512, mark: 0.92, ground: 'transparent' },
  { file: 'icon-maskable-512.png', size: 512, mark: 0.56, ground: PAPER },
  { file: 'apple-touch-icon.png', size: 180, mark: 0.76, ground: PAPER },
];

const svg = await readFile(new URL('favicon.svg', ASSETS), 'utf8');
const browser = await launchBrowser();
try {
  for (const { file, size, mark, ground } of ICONS) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const side = Math.round(size * mark);
    await page.setContent(`<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${ground}}svg{width:${side}px;height:${side}px}</style>${svg}`);
    await page.screenshot({ path: new URL(file, ASSETS).pathname, omitBackground: ground === 'transparent' });
    await page.close();
  }
} finally {
  await browser.close();
}
