// A session of a hundred thousand events: opened, walked through, sifted, and looked through for words.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { violations } from '../harness/axe.mjs';
import { launchBrowser, openPage } from '../harness/browser.mjs';
import { poll, startRedraft } from '../harness/redraft.mjs';
import { allEvents, makeTalker, rowsOf, startTalking } from '../harness/talker.mjs';

const EVENTS = Number(process.env.LIVE_EVENTS ?? 100_000);

let folder;
let redraft;
let browser;
let page;
let session;
let expected;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redraft-talker-'));
  redraft = await startRedraft({ env: { REDRAFT_CLAUDE: await makeTalker(folder), REDRAFT_AGENT: 'claude' } });
  browser = await launchBrowser();
  page = await openPage(browser, redraft);
  const began = Date.now();
  session = await startTalking(page, redraft, { name: 'long', events: EVENTS });
  await poll(240_000, async () => {
    const answer = await page.context().request.get(redraft.origin + session.api);
    const { run_status: status } = await answer.json();
    return status === 'completed';
  });
  console.log(`${EVENTS} events were written in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  expected = rowsOf(await allEvents(page, redraft, session.api));
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
  await rm(folder, { recursive: true, force: true });
});

const rows = () => page.locator('.rows > .entry').evaluateAll((all) => all.map((row) => Number(row.id.replace('event-', ''))));

/** The rows on the page are some that follow each other, as the session has them. */
async function assertGapless() {
  const now = await rows();
  const from = expected.indexOf(now[0]);
  assert.ok(from >= 0, `row ${now[0]}`);
  assert.deepEqual(now, expected.slice(from, from + now.length));
  assert.ok(now.length <= 900, `${now.length} rows`);
  return now;
}

const inView = () => page.evaluate(() => {
  const log = document.querySelector('.log').getBoundingClientRect();
  const row = [...document.querySelectorAll('.rows > .entry')].find((one) => one.getBoundingClientRect().bottom > log.top + 1);
  return [row.id, Math.round(row.getBoundingClientRect().top - log.top)];
});

async function heap() {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}

test('it is there at once, at its end', async () => {
  await page.goto(redraft.origin);
  await page.evaluate(() => { performance.clearMarks(); });
  const began = Date.now();
  await page.goto(session.page);
  await page.locator('.rows > .entry').last().waitFor();
  console.log(`the first rows stood there after ${Date.now() - began} ms`);
  await page.locator('.entry.finished').waitFor();
  assert.equal((await assertGapless()).at(-1), expected.at(-1));
});

test('its rows are walked through by scrolling alone, without a jump or a gap', async () => {
  const log = page.locator('.log');
  const before = await heap();
  await log.hover();
  let reached = new Set(await rows());
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.wheel(0, -1_500);
    await page.waitForTimeout(60);
    for (const id of await assertGapless()) reached.add(id);
  }
  assert.ok(reached.size > 1_500, `${reached.size} rows were seen`);
  const sorted = [...reached].sort((a, b) => a - b);
  const from = expected.indexOf(sorted[0]);
  assert.deepEqual(sorted, expected.slice(from), 'none was passed over');
  const nodes = await page.locator('.log *').count();
  const grown = (await heap()) - before;
  console.log(`after ${reached.size} rows: ${nodes} elements, the heap has grown by ${(grown / 1e6).toFixed(1)} MB`);
  assert.ok(nodes < 15_000 && grown < 30e6, `${nodes} elements, ${grown} bytes`);
});

test('what is read keeps its place when older rows come in above it, and after a reload', async () => {
  await page.waitForTimeout(500);
  const first = await inView();
  const count = await page.evaluate(() => document.querySelector('.rows').firstElementChild.id);
  await page.getByRole('button', { name: 'Load earlier events' }).evaluate((button) => button.click());
  await page.waitForFunction((before) => document.querySelector('.rows').firstElementChild.id !== before, count);
  const [id, top] = await inView();
  assert.equal(id, first[0]);
  assert.ok(Math.abs(top - first[1]) <= 2, `it moved from ${first[1]} to ${top} px`);
  await page.mouse.wheel(0, 40);
  await page.waitForTimeout(700);
  const left = await inView();
  await page.reload();
  await page.locator(`#${left[0]}`).waitFor();
  await page.waitForTimeout(500);
  const back = await inView();
  assert.equal(back[0], left[0]);
  assert.ok(Math.abs(back[1] - left[1]) <= 2, `it came back at ${back[1]}, from ${left[1]} px`);
});

test('one press leads to the very beginning, and one back to the end', async () => {
  await page.getByRole('button', { name: 'Beginning' }).click();
  await page.locator(`#event-${expected[0]}`).waitFor();
  assert.equal((await assertGapless())[0], expected[0]);
  assert.equal(await page.evaluate(() => document.querySelector('.log').scrollTop < 60), true);
  await page.locator('.log').hover();
  let last = 0;
  for (let step = 0; step < 12; step += 1) {
    await page.mouse.wheel(0, 2_500);
    await page.waitForTimeout(60);
    const now = await assertGapless();
    assert.ok(now.at(-1) >= last, 'newer ones come');
    last = now.at(-1);
  }
  assert.ok(last > expected[600], 'further than what is on the page at once');
  await page.locator('.log').focus();
  await page.keyboard.press('End');
  await page.locator('.entry.finished').waitFor();
  await page.keyboard.press('Home');
  await page.locator(`#event-${expected[0]}`).waitFor();
  await page.getByRole('button', { name: 'Newest' }).click();
  await page.locator('.entry.finished').waitFor();
  assert.equal((await assertGapless()).at(-1), expected.at(-1));
});

test('a filter finds the few rows it wants, and says what it looked through', async () => {
  const kinds = page.getByLabel('Which events');
  await kinds.selectOption({ label: 'Errors' });
  await page.getByText(/events were looked through, back to/).waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.entry.tool .wrong').length >= 3);
  assert.equal(await page.locator('.rows > .entry:not(.tool)').count(), 0);
  await kinds.selectOption({ label: 'Only Bash' });
  await page.waitForFunction(() => {
    const names = [...document.querySelectorAll('.rows > .entry .what')].map((one) => one.textContent);
    return names.length > 20 && names.every((name) => name === 'Bash');
  });
  await kinds.selectOption({ label: 'Thinking' });
  await page.waitForFunction(() => document.querySelectorAll('.rows > .entry.thinking').length > 20);
  assert.equal(await page.locator('.rows > .entry:not(.thinking)').count(), 0);
  await kinds.selectOption({ label: 'Usual' });
  await page.locator('.entry.text').first().waitFor();
});

test('words are found in all of it, counted, walked through and marked', async () => {
  await page.getByRole('button', { name: 'Newest' }).click().catch(() => {});
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  const field = page.getByLabel('Find in the whole session');
  const bar = page.getByRole('search').filter({ has: field });
  const needles = Math.floor((EVENTS - 6) / 5000) + 1;
  // The words of so many events follow some seconds behind them.
  await poll(120_000, async () => {
    await field.fill('');
    await page.waitForTimeout(400);
    await field.fill('needle');
    await page.waitForTimeout(800);
    return (await bar.getByRole('status').innerText()) === `1 of ${needles}, newest first`;
  });
  const target = page.locator('.entry.target');
  await target.getByText('needle').waitFor();
  const newest = await target.getAttribute('id');
  await field.press('Enter');
  await bar.getByText(`2 of ${needles}, newest first`).waitFor();
  await page.waitForFunction((before) => document.querySelector('.entry.target')?.id !== before, newest);
  await target.getByText('needle').waitFor();
  await page.waitForFunction(() => [...(CSS.highlights.get('found') ?? [])].some((range) => range.toString() === 'needle'));
  await assertGapless();
  await bar.getByRole('button', { name: 'Newer' }).click();
  await page.waitForFunction((before) => document.querySelector('.entry.target')?.id === before, newest);
  await field.fill('nowhere to be found');
  await bar.getByText('Not in this session.').waitFor();
  assert.deepEqual(await violations(page), []);
});

test('a link to an event opens it with what is around it, and is copied from its row', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: redraft.origin });
  const middle = expected[Math.floor(expected.length / 2)];
  await page.goto(`${session.page}?event=${middle}`);
  const row = page.locator(`#event-${middle}.target`);
  await row.waitFor();
  const now = await assertGapless();
  assert.ok(now.indexOf(middle) > 50 && now.indexOf(middle) < now.length - 50, 'in the middle of others');
  const { top, bottom } = await row.evaluate((one) => one.getBoundingClientRect());
  assert.ok(top > 0 && bottom < 900, `${top} to ${bottom} px`);
  await row.locator('a.when').click();
  await page.getByText('The link to this event is copied.').first().waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${session.page}?event=${middle}`);
  assert.equal(page.url(), `${session.page}?event=${middle}`, 'and the page stays as it is');
  await page.goto(`${session.page}?event=999999999`);
  await page.getByText('That event is not here any more').first().waitFor();
  assert.deepEqual(page.troubles, []);
});

test('it is a list that does not speak, and a sentence that does', async () => {
  const log = page.getByRole('log');
  assert.equal(await log.getAttribute('aria-live'), 'off');
  assert.equal(await page.locator('.live-column [role="status"]').first().count(), 1);
});
