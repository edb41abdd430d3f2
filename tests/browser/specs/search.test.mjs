// Search: words of prompts, documents and events, in their context, by an address that can be kept.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { violations } from '../harness/axe.mjs';
import { launchBrowser, openPage } from '../harness/browser.mjs';
import { startRedraft } from '../harness/redraft.mjs';
import { startFirstSession, waitUntilDone } from '../harness/session.mjs';

const LOOKS = ['light', 'dark'].flatMap((scheme) => [390, 1440].map((width) => ({ scheme, width, height: 900 })));

let browser;
before(async () => { browser = await launchBrowser(); });
after(async () => { await browser?.close(); });

test('words are found where they are, page by page, and in every look', async () => {
  const redraft = await startRedraft();
  try {
    const page = await openPage(browser, redraft);
    const { address } = await startFirstSession(page, redraft, { prompt: 'Say what a Zanzibar refund costs.', iterations: 8 });
    await waitUntilDone(page);
    const picture = async (name) => { if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/search-${name}.png` }); };

    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.getByText('Words of prompts, documents, summaries').waitFor();
    await picture('empty');
    await page.getByLabel('Words').fill('zanzibar');
    await page.getByLabel('Words').press('Enter');
    const hits = page.locator('.hit');
    await hits.filter({ hasText: 'Prompt' }).first().waitFor();
    assert.match(await hits.first().locator('mark').first().innerText(), /^zanzibar$/i);
    await page.getByLabel('In', { exact: true }).selectOption('prompt');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/kind=prompt/);
    await hits.first().waitFor();
    assert.deepEqual(await hits.locator('a').allInnerTexts(), ['Prompt']);
    await hits.locator('a').click();
    await page.waitForURL(address);
    await page.goBack();
    await hits.first().waitFor();
    assert.equal(await page.getByLabel('Words').inputValue(), 'zanzibar');

    await page.getByLabel('Words').fill('nobodywrotethis');
    await page.getByLabel('Words').press('Enter');
    await page.getByText('Nothing has all of these words.').waitFor();
    await picture('nothing');
    assert.deepEqual(page.troubles, []);

    for (const look of LOOKS) {
      const other = await openPage(browser, redraft, look);
      await other.goto(`${redraft.origin}/search?q=document`);
      await other.locator('.hit').nth(19).waitFor();
      assert.deepEqual(await violations(other), [], `${look.scheme} ${look.width}`);
      if (process.env.PICTURES) await other.screenshot({ path: `${process.env.PICTURES}/search-${look.scheme}-${look.width}.png` });
      const [inner, outer] = await other.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
      assert.ok(inner <= outer, `${inner} of ${outer} px`);
      await other.getByRole('button', { name: 'Show older ones' }).click();
      await other.locator('.hit').nth(20).waitFor();
      assert.deepEqual(other.troubles, []);
      await other.context().close();
    }
  } finally {
    await redraft.stop();
  }
});
