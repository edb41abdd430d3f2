// Keys in what a user writes: the page warns of them, and shows marks in their place.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launchBrowser, openPage } from '../harness/browser.mjs';
import { startRedraft } from '../harness/redraft.mjs';
import { startFirstSession } from '../harness/session.mjs';

// Put together so that no scanner takes this file for a leak.
const KEY = ['ghp', 'a8F3kd92LmQ0zX7cV1bNp5Rt6Yw4Es0Gh2Jk'].join('_');
const WARNING = /This looks like a GitHub token; it is kept as you wrote it/;

let browser;
before(async () => { browser = await launchBrowser(); });
after(async () => { await browser?.close(); });

test('a key in a prompt, a note or a name is warned of and shown as a mark', async () => {
  const redraft = await startRedraft({ demo: 'speed=0.5' });
  try {
    const page = await openPage(browser, redraft);
    await startFirstSession(page, redraft, { iterations: 2, prompt: `Mind ${KEY} here.` });
    const warning = page.getByRole('status').filter({ hasText: WARNING });
    await warning.waitFor();
    await page.getByRole('button', { name: 'Understood' }).click();
    await warning.waitFor({ state: 'detached' });

    const notes = page.getByRole('region', { name: 'Notes' });
    await notes.getByLabel('Write a note').fill(`And ${KEY} there.`);
    await notes.getByRole('button', { name: 'Leave the note' }).click();
    await notes.getByText('[redacted: a GitHub token]').waitFor();
    await warning.waitFor();
    assert.ok(!(await page.content()).includes(KEY), 'the page has marks only');
    await page.getByRole('button', { name: 'Understood' }).click();

    await notes.getByLabel('Write a note').fill('Be brief.');
    await notes.getByRole('button', { name: 'Leave the note' }).click();
    await notes.getByText('Be brief.', { exact: true }).waitFor();
    assert.equal(await warning.count(), 0);
    assert.deepEqual(page.troubles, []);
  } finally {
    await redraft.stop();
  }
});
