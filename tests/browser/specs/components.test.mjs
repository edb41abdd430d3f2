// The page of all components: in a build for developers each works by itself and in every look, and a release has none.
// Which of the two was built is in `DASHBOARD`: `dev`, or else a release.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { violations } from '../harness/axe.mjs';
import { launchBrowser, openPage } from '../harness/browser.mjs';
import { sideways, smallTargets } from '../harness/look.mjs';
import { startRedraft } from '../harness/redraft.mjs';

const IS_DEV = process.env.DASHBOARD === 'dev';

let browser;
let redraft;
before(async () => {
  browser = await launchBrowser();
  redraft = await startRedraft();
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
});

async function open(look = {}) {
  const page = await openPage(browser, redraft, look);
  await page.goto(`${redraft.origin}/dev/components`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return page;
}

test('a release does not have the page', { skip: IS_DEV && 'this is a build for developers' }, async () => {
  const page = await open();
  await page.getByRole('heading', { level: 1, name: 'There is no such page' }).waitFor();
});

test('every component is usable in every look', { skip: !IS_DEV && 'a release has no page of components' }, async () => {
  for (const look of [{ scheme: 'light' }, { scheme: 'dark', width: 390 }, { forced: true }]) {
    const page = await open(look);
    assert.deepEqual(await violations(page), [], JSON.stringify(look));
    assert.deepEqual(await smallTargets(page), [], JSON.stringify(look));
    assert.equal(await sideways(page), 0);
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/components-${look.scheme ?? 'forced'}.png`, fullPage: true });
    await page.context().close();
  }
});

test('components do what they say', { skip: !IS_DEV && 'a release has no page of components' }, async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.keyboard.press('Enter');
  await page.getByText('Agreed to 0 times').waitFor();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await page.getByText('Agreed to 1 times').waitFor();
  assert.ok(await page.getByRole('button', { name: 'At work' }).isDisabled());
  const out = page.getByRole('button', { name: 'Out', exact: true });
  await out.click();
  assert.equal(await out.getAttribute('aria-pressed'), 'true');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Sent 0 times').waitFor();
  await page.getByLabel('Has to be filled in').fill('It');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText('Sent 1 times').waitFor();
  await page.getByText('It was not taken: there is one already.').waitFor();
  await page.getByRole('region', { name: 'What went wrong' }).getByRole('button', { name: 'Try again' }).first().click();
  await page.getByText('Tried 1 times').waitFor();
  await page.getByText('More settings').click();
  await page.getByText('What is seldom wanted.').waitFor();
  await page.context().close();
});
