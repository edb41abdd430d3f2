// The dashboard can be installed: the browser takes the manifest, and every icon is what it says.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launchBrowser, openPage } from '../harness/browser.mjs';
import { startRedraft } from '../harness/redraft.mjs';

let redraft;
let browser;
before(async () => {
  redraft = await startRedraft();
  browser = await launchBrowser();
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
});

test('the browser takes the manifest and has nothing against installing', async () => {
  const page = await openPage(browser, redraft);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const devtools = await page.context().newCDPSession(page);
  const { url, errors, data } = await devtools.send('Page.getAppManifest');
  assert.equal(url, `${redraft.origin}/manifest.webmanifest`);
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A window without a profile on disk installs nothing; everything else has to be right.
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), []);
  const manifest = JSON.parse(data);
  assert.deepEqual(manifest.icons.map(({ purpose = 'any' }) => purpose).sort(), ['any', 'any', 'any', 'maskable']);
  for (const { src, sizes, type } of manifest.icons) {
    const answer = await page.context().request.get(redraft.origin + src);
    assert.equal(answer.headers()['content-type'], type, src);
    if (type === 'image/png') assert.equal(sizes, sizeOf(await answer.body()), src);
  }
  for (const { url: shortcut } of manifest.shortcuts) {
    await page.goto(redraft.origin + shortcut);
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'There is no such page' }).count(), 0, shortcut);
  }
  assert.deepEqual(page.troubles, []);
});

test('the manifest is served as one, and the page names a colour for light and for dark', async () => {
  const page = await openPage(browser, redraft, { signIn: 'nothing' });
  const answer = await page.context().request.get(`${redraft.origin}/manifest.webmanifest`);
  assert.equal(answer.headers()['content-type'], 'application/manifest+json');
  const colours = await page.locator('meta[name="theme-color"]').evaluateAll((all) => all.map((one) => one.media));
  assert.deepEqual(colours, ['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
  const apple = await page.locator('link[rel="apple-touch-icon"]').getAttribute('href');
  assert.equal(sizeOf(await (await page.context().request.get(redraft.origin + apple)).body()), '180x180');
});

/** Width and height of a PNG, from its first chunk. */
function sizeOf(png) {
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}
