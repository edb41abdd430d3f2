// Lighthouse's opinion of the pages that are looked at most. Accessibility and best practices have to be perfect and
// nothing may shift; how fast this machine is, is printed and judged by nobody.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { after, before, test } from 'node:test';

import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright-core';

import { startWorld } from '../harness/world.mjs';
import { launchBrowser, openPage } from '../harness/browser.mjs';

/** What a layout may shift by: less than an eye sees. */
const MOST_SHIFT = 0.001;

let world;
let chrome;
let port;
let cookie;

before(async () => {
  world = await startWorld({ states: ['done', 'running'] });
  const browser = await launchBrowser();
  const page = await openPage(browser, world.redraft);
  cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await browser.close();
  port = await freePort();
  chrome = await chromium.launch({ executablePath: process.env.CHROME, headless: true, args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`] });
});
after(async () => {
  await chrome?.close();
  await world?.redraft.stop();
});

for (const [name, of] of [['home', 'home'], ['a session that is done', 'done'], ['a session that runs', 'running'], ['planning', 'talk'], ['search', 'search']]) {
  test(`${name}: usable, well made, and nothing shifts`, { timeout: 120_000 }, async () => {
    const flags = { port, output: 'json', logLevel: 'error', extraHeaders: { Cookie: cookie }, onlyCategories: ['accessibility', 'best-practices', 'performance'],
      // A page that is seen live never falls silent.
      maxWaitForLoad: 12_000, throttlingMethod: 'provided',
    };
    const { audits, categories, runtimeError } = await opinion(world.redraft.origin + world.pages[of], flags);
    assert.equal(runtimeError, undefined);
    const unused = ['unused-javascript', 'unused-css-rules'].flatMap((id) => audits[id]?.details?.items ?? []);
    const score = (category) => Math.round(categories[category].score * 100);
    console.log(`${name}: performance ${score('performance')}, first paint ${audits['first-contentful-paint'].displayValue}, largest ${audits['largest-contentful-paint'].displayValue}, shift ${audits['cumulative-layout-shift'].numericValue.toFixed(4)}, ${audits['total-byte-weight'].displayValue}`);
    for (const { url, wastedBytes, totalBytes } of unused) console.log(`  not used: ${Math.round(wastedBytes)} of ${totalBytes} bytes of ${new URL(url).pathname}`);
    const failed = ['accessibility', 'best-practices'].flatMap((category) => categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
      .map(({ id }) => `${category}: ${id}: ${audits[id].title} ${JSON.stringify(audits[id].details?.items ?? []).slice(0, 600)}`));
    assert.deepEqual(failed, []);
    assert.deepEqual([score('accessibility'), score('best-practices')], [100, 100]);
    assert.ok(audits['cumulative-layout-shift'].numericValue < MOST_SHIFT, `it shifts by ${audits['cumulative-layout-shift'].numericValue}: ${JSON.stringify(audits['layout-shifts']?.details?.items ?? []).slice(0, 800)}`);
  });
}

/** What it finds. A recording of the browser's that lacks its beginning says nothing of the page: it is made again. */
async function opinion(address, flags) {
  for (let left = 2; ; left -= 1) {
    const { lhr } = await lighthouse(address, flags, desktopConfig);
    if (lhr.runtimeError?.code !== 'NO_NAVSTART' || left === 0) return lhr;
    console.log(`once more: ${lhr.runtimeError.code}`);
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port: free } = server.address();
      server.close(() => resolve(free));
    });
  });
}
