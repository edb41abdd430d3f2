// Everything by keys alone: each control is reached in the order of the page and is seen to have the focus, the focus is
// never lost, and the main job is done from the first start to a fork without a pointer.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { launchBrowser, openPage } from '../harness/browser.mjs';
import { settled } from '../harness/look.mjs';
import { makeProject } from '../harness/project.mjs';
import { poll, startRedraft } from '../harness/redraft.mjs';
import { startWorld } from '../harness/world.mjs';

let browser;
before(async () => { browser = await launchBrowser(); });
after(async () => { await browser?.close(); });

test('every control of every page is reached by Tab, in order, in sight, and with a mark of the focus', async () => {
  const world = await startWorld();
  try {
    const found = [];
    for (const width of [1440, 390]) {
      const page = await openPage(browser, world.redraft, { width });
      for (const [name, address] of Object.entries(world.pages)) {
        await page.goto(world.redraft.origin + address);
        await settled(page);
        await page.waitForFunction(() => document.querySelector('.palette'));
        await page.evaluate(() => document.querySelectorAll('main details').forEach((fold) => { fold.open = true; }));
        await settled(page);
        found.push(...(await walk(page)).map((fault) => `${name}, ${width} px: ${fault}`));
      }
      await page.context().close();
    }
    assert.deepEqual(found, []);
  } finally {
    await world.redraft.stop();
  }
});

test('from the first start to a fork without a pointer', async () => {
  const redraft = await startRedraft({ demo: 'speed=1' });
  try {
    const page = await openPage(browser, redraft);
    await page.getByRole('heading', { level: 1, name: 'Your first session' }).waitFor();
    await settled(page);
    await page.waitForFunction(() => document.querySelector('.palette'));
    const path = await makeProject(redraft.home, 'shop');

    await tabTo(page, 'Folder');
    await page.keyboard.press('Control+a');
    await page.keyboard.type(path);
    await tabTo(page, 'Document in it');
    await page.keyboard.type('DESIGN.md');
    await tabTo(page, 'Prompt');
    await page.keyboard.type('Make the failure cases concrete.');
    await tabTo(page, 'Iterations');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('6');
    await tabTo(page, /^(Claude|Demo)/);
    await page.keyboard.press('ArrowDown');
    if (!(await page.getByRole('radio', { name: 'Demo' }).isChecked())) await page.keyboard.press('ArrowUp');
    assert.ok(await page.getByRole('radio', { name: 'Demo' }).isChecked());
    await tabTo(page, 'Start');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sessions\/ps-[0-9a-f]{12}$/);
    await page.getByRole('heading', { level: 1, name: /is running/ }).waitFor();
    assert.equal(await focused(page), await page.getByRole('heading', { level: 1 }).innerText(), 'a new page begins at its heading');

    await page.getByRole('link', { name: 'Iteration 2, completed' }).waitFor({ timeout: 90_000 });
    await tabTo(page, 'Pause');
    await page.keyboard.press('Space');
    await page.getByRole('heading', { level: 1, name: /[Pp]aused/ }).waitFor({ timeout: 30_000 });
    assert.match(await kept(page), /^(Resume|Stop)$/);
    await tabTo(page, 'Resume');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /is running|goes on|queued|begin/ }).waitFor();
    assert.match(await kept(page), /^(Pause|Stop)$/);

    await keys(page, 'a s');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Keep it');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Stop');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Keep it');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(page), 'Stop it');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /[Ss]topped|[Cc]ancelled/ }).waitFor();
    await kept(page);

    const session = page.url();
    await keys(page, 'v c');
    await page.locator('.diff .line.add').first().waitFor();
    await keys(page, 'n');
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('data-change')), '0');
    await tabTo(page, 'Compare versions');
    await page.keyboard.press('Enter');
    await page.getByText(/^From version \d+ to version \d+\.$/).waitFor();
    await page.locator('.comparison .line.add').first().waitFor();
    await keys(page, 'p');
    assert.notEqual(await page.evaluate(() => document.activeElement.getAttribute('data-change')), null);

    await page.goto(session);
    await settled(page);
    await page.waitForFunction(() => document.querySelector('.palette'));
    await tabTo(page, 'Iteration 1, completed');
    await page.keyboard.press('Enter');
    await page.waitForURL(/iteration=1/);
    await page.getByRole('button', { name: 'Restore this version' }).waitFor();
    const last = await readFile(join(path, 'DESIGN.md'), 'utf8');
    await keys(page, 'a b');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Cancel');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await focused(page), 'Restore it');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Restore it' }).waitFor({ state: 'hidden' });
    await poll(10_000, async () => (await readFile(join(path, 'DESIGN.md'), 'utf8')) !== last);
    // What had it is drawn anew, so that it is the same bar or the same button.
    assert.match(await kept(page), /^(Restore this version|Copy Markdown|Comment|Edit)$/);

    await keys(page, 'a f');
    await page.getByRole('heading', { level: 1, name: 'Fork a session' }).waitFor();
    await settled(page);
    await tabTo(page, 'Start');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => /\/sessions\/ps-[0-9a-f]{12}$/.test(url.pathname) && url.href !== session.replace(/\?.*/, ''));
    await page.getByText('Forked from').waitFor();
    assert.deepEqual(page.troubles, []);
  } finally {
    await redraft.stop();
  }
});

/** Goes through a page by Tab, and gives a line for each control that is left out, out of order, covered, or unmarked. */
async function walk(page) {
  await page.evaluate(() => {
    const visible = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length > 0;
    const own = (one) => visible(one) && !one.disabled && one.tabIndex >= 0 && !one.closest('dialog:not([open])');
    window.wanted = [...document.querySelectorAll('button, a[href], input, select, textarea, summary, [tabindex="0"]')].filter(own);
    window.reached = [];
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    window.scrollTo(0, 0);
  });
  for (let step = 0; step < 400; step += 1) {
    await page.keyboard.press('Tab');
    const goesOn = await page.evaluate(() => {
      const one = document.activeElement;
      // A field for a time has several places for the focus inside.
      if (one && one === window.reached.at(-1)?.element) return true;
      if (!one || one === document.body || window.reached.some(({ element }) => element === one)) return false;
      const style = getComputedStyle(one);
      const isMarked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      const box = one.getBoundingClientRect();
      const [left, right] = [Math.max(box.left, 0) + 2, Math.min(box.right, innerWidth) - 2];
      const [top, bottom] = [Math.max(box.top, 0) + 2, Math.min(box.bottom, innerHeight) - 2];
      const places = [[left, top], [right, top], [left, bottom], [right, bottom], [(left + right) / 2, (top + bottom) / 2]];
      const isSeen = places.some(([x, y]) => { const hit = document.elementFromPoint(x, y); return hit && (one.contains(hit) || hit.contains(one)); });
      window.reached.push({ element: one, isMarked, isSeen });
      return true;
    });
    if (!goesOn) break;
  }
  return page.evaluate(() => {
    const name = (one) => `${one.tagName.toLowerCase()} '${(one.getAttribute('aria-label') ?? (one.textContent.trim() || one.id)).slice(0, 40)}'`;
    const faults = [];
    const elements = window.reached.map(({ element }) => element);
    for (const one of window.wanted.filter((wanted) => wanted.isConnected)) {
      // Of radio buttons one is reached, and arrows lead to the others.
      const group = one.type === 'radio' ? window.wanted.filter((other) => other.name === one.name && other.type === 'radio') : [one];
      if (!group.some((other) => elements.includes(other))) faults.push(`${name(one)} is not reached`);
    }
    for (const { element, isMarked, isSeen } of window.reached) {
      if (!isMarked) faults.push(`${name(element)} is not seen to have the focus`);
      if (!isSeen) faults.push(`${name(element)} is covered while it has the focus`);
    }
    for (let at = 1; at < elements.length; at += 1) {
      const follows = elements[at - 1].compareDocumentPosition(elements[at]) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (!follows && elements[at].isConnected && elements[at - 1].isConnected) faults.push(`${name(elements[at])} comes out of order`);
    }
    return faults;
  });
}

/** Presses Tab until something with this name has the focus. */
async function tabTo(page, name) {
  const is = (text) => (name instanceof RegExp ? name.test(text) : text === name);
  const seen = [];
  for (let step = 0; step < 150; step += 1) {
    const now = await focused(page);
    if (is(now)) return;
    seen.push(now);
    await page.keyboard.press('Tab');
  }
  assert.fail(`${name} is not reached by Tab: ${seen.join(' | ')}`);
}

/** The name of what has the focus; empty when nothing has it. */
function focused(page) {
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body) return '';
    const label = one.labels?.[0]?.innerText.split('\n')[0];
    return (one.getAttribute('aria-label') ?? label ?? one.textContent).trim();
  });
}

/** Waits until something has the focus again after an action, and gives its name. */
async function kept(page) {
  await page.waitForFunction(() => {
    const one = document.activeElement;
    return one && one !== document.body && !one.disabled && one.getClientRects().length > 0;
  }, undefined, { timeout: 3_000 });
  return focused(page);
}

async function keys(page, names) {
  for (const name of names.split(' ')) await page.keyboard.press(name);
}
