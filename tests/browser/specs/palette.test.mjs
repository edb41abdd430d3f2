// The palette and the keys: everything is reached from one field, and by keys that can be turned off.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launchBrowser, openPage } from '../harness/browser.mjs';
import { startWorld } from '../harness/world.mjs';

let browser;
let world;
let page;

before(async () => {
  browser = await launchBrowser();
  world = await startWorld({ states: ['done', 'running'] });
  page = await openPage(browser, world.redraft);
});
after(async () => {
  await browser?.close();
  await world?.redraft.stop();
});

const field = () => page.getByRole('combobox', { name: 'A page, a session, a project or an action' });
const chosen = () => page.getByRole('option', { selected: true });

async function open(address) {
  await page.goto(world.redraft.origin + address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('.palette') && !document.querySelector('[aria-busy="true"]'));
}

test('it opens by key and by button, and the focus goes back to what had it', async () => {
  await open('/');
  const link = page.getByRole('contentinfo').getByRole('link', { name: 'Limits', exact: true });
  await link.focus();
  for (const way of ['Control+k', 'Meta+k']) {
    await page.keyboard.press(way);
    await field().waitFor();
    assert.ok(await field().evaluate((one) => one === document.activeElement));
    await page.keyboard.press('Escape');
    await field().waitFor({ state: 'hidden' });
    assert.ok(await link.evaluate((one) => one === document.activeElement), way);
  }
  await page.getByRole('button', { name: 'Go to' }).click();
  await field().waitFor();
  await page.keyboard.press('Control+k');
  await field().waitFor({ state: 'hidden' });
});

test('it comes when it is asked for, and says that it is on its way or did not come', async () => {
  for (const address of ['/', world.pages.running]) {
    const asked = await openPage(browser, world.redraft);
    const fetched = [];
    let answer = (route) => route.abort();
    await asked.route(/split_commands-/, (route) => { fetched.push(route); answer(route); });
    await asked.goto(world.redraft.origin + address);
    await asked.getByRole('heading', { level: 1 }).first().waitFor();
    await asked.waitForTimeout(1_000);
    assert.equal(fetched.length, 0, `${address} fetches nothing that nobody asked for`);

    await asked.keyboard.press('Control+k');
    const dialog = asked.getByRole('dialog');
    await dialog.getByText('The code of this page could not be fetched').waitFor();
    assert.equal(fetched.length, 1, 'and once when somebody did');
    await asked.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    let goOn;
    answer = (route) => { goOn = () => route.continue(); };
    await asked.getByRole('button', { name: 'Go to' }).click();
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.getByText('What you can go to and do is on its way.').waitFor();
    goOn();
    const found = dialog.getByRole('combobox');
    await found.waitFor();
    assert.ok(await found.evaluate((one) => one === document.activeElement));
    await asked.context().close();
  }
});

test('a session, a workflow and a project are found by words of their names', async () => {
  for (const [typed, about, address] of [
    ['failure concrete', 'session in shop', world.pages.done],
    ['sess running workflow', 'workflow in shop', world.pages.running.replace(/\/sessions\/.*/, '')],
    ['bare project', 'project', world.pages.bare],
    ['lmts', 'page, g l', '/limits'],
  ]) {
    await open('/');
    await page.keyboard.press('Control+k');
    await field().fill(typed);
    await chosen().filter({ hasText: about }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(world.redraft.origin + address);
  }
});

test('arrows go through the list, and what is chosen is told to a screen reader', async () => {
  await open('/');
  await page.keyboard.press('Control+k');
  await page.getByRole('option').nth(2).waitFor();
  const active = () => field().getAttribute('aria-activedescendant');
  assert.equal(await active(), 'palette-0');
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(), 'palette-1');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.waitForFunction(() => {
    const all = document.querySelectorAll('.palette [role="option"]');
    return document.querySelector('.palette input').getAttribute('aria-activedescendant') === all[all.length - 1].id;
  }, undefined, { timeout: 5_000 });
  assert.match(await chosen().innerText(), /^Search in everything/, 'before the first comes the last');
  const list = page.getByRole('listbox', { name: 'What fits' });
  const [box, option] = [await list.boundingBox(), await chosen().boundingBox()];
  assert.ok(option.y >= box.y - 1 && option.y + option.height <= box.y + box.height + 1, 'it is in sight');
  await page.keyboard.press('Escape');
});

test('the last entry searches in everything for what was typed', async () => {
  await open('/');
  await page.keyboard.press('Control+k');
  await field().fill('concrete');
  await page.getByRole('option').last().filter({ hasText: 'Search for “concrete” in everything' }).click();
  await page.waitForURL(`${world.redraft.origin}/search?q=concrete`);
});

test('what the page offers is there: the look, and the actions of a session', async () => {
  await open('/');
  await page.keyboard.press('Control+k');
  await field().fill('theme');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Theme: light/ }).waitFor();
  await page.keyboard.press('t');
  await page.keyboard.press('t');
  await page.getByRole('button', { name: /^Theme: dark/ }).waitFor();
  await open(world.pages.running);
  await page.keyboard.press('Control+k');
  await field().fill('stop');
  await chosen().filter({ hasText: 'on this page' }).waitFor();
  await page.keyboard.press('Enter');
  const keep = page.getByRole('button', { name: 'Keep it' });
  await keep.waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Keep it');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.textContent === 'Stop');
});

test('keys go to pages and press what the page has', async () => {
  await open(world.pages.done);
  await keys('v c');
  await page.waitForURL(/tab=changes/);
  await page.locator('.diff .line.add').first().waitFor();
  await keys('k');
  await page.waitForURL(/iteration=\d/);
  await keys('g u');
  await page.waitForURL(world.redraft.origin + world.pages.workflow);
  await keys('g h');
  await page.waitForURL(`${world.redraft.origin}/`);
  await keys('/');
  await page.waitForURL(/\/search$/);
  await page.waitForFunction(() => document.activeElement?.id === 'words');
  await page.keyboard.type('g h');
  assert.equal(await page.getByLabel('Words').inputValue(), 'g h', 'a key in a field belongs to the field');
  assert.ok(page.url().endsWith('/search'));
});

test('the page of keys is made from the table, and turns them off', async () => {
  await open('/');
  await keys('?');
  await page.getByRole('heading', { level: 1, name: 'Keys' }).waitFor();
  await page.getByText('Go to the start page', { exact: true }).waitFor();
  const all = await page.locator('.keys dt').evaluateAll((rows) => rows.map((row) => row.innerText));
  assert.ok(all.length > 25, `${all.length} keys`);
  await page.getByRole('checkbox', { name: /Keys without/ }).uncheck();
  await keys('g h');
  await page.waitForTimeout(300);
  assert.ok(page.url().endsWith('/keys'), 'they are off');
  await page.reload();
  await page.waitForFunction(() => document.querySelector('.palette'));
  assert.ok(!(await page.getByRole('checkbox', { name: /Keys without/ }).isChecked()), 'and stay so');
  await page.keyboard.press('Control+k');
  await field().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('checkbox', { name: /Keys without/ }).check();
  await page.getByRole('heading', { level: 1 }).focus();
  await keys('g h');
  await page.waitForURL(`${world.redraft.origin}/`);
});

test('nothing went wrong in the page on all of this way', () => {
  assert.deepEqual(page.troubles, []);
});

async function keys(names) {
  for (const name of names.split(' ')) await page.keyboard.press(name);
}
