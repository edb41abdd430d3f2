// A session that says five hundred things a second, watched: nothing is lost, the page stays small and answers.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';

import { launchBrowser, openPage } from '../harness/browser.mjs';
import { startRedraft } from '../harness/redraft.mjs';
import { allEvents, makeTalker, rowsOf, startTalking } from '../harness/talker.mjs';

const RATE = 500;
const SECONDS = 12;
const WARM_UP_US = 2_000_000;
const LONG_US = 50_000;

let folder;
let redraft;
let browser;
let page;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redraft-talker-'));
  redraft = await startRedraft({ env: { REDRAFT_CLAUDE: await makeTalker(folder), REDRAFT_AGENT: 'claude' } });
  browser = await launchBrowser();
  page = await openPage(browser, redraft);
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Watches from inside the page which rows come, and how many there are at most. */
function watchRows() {
  const seen = { ids: [], most: 0, nodes: 0, frames: 0 };
  globalThis.seenRows = seen;
  const look = () => {
    const rows = document.querySelector('.rows');
    if (!rows) return requestAnimationFrame(look);
    seen.ids.push(...[...rows.children].map((row) => row.id));
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const row of addedNodes) if (row.id) seen.ids.push(row.id);
      seen.most = Math.max(seen.most, rows.children.length);
    }).observe(rows, { childList: true });
    const count = () => { seen.frames += 1; requestAnimationFrame(count); };
    count();
    setInterval(() => { seen.nodes = Math.max(seen.nodes, document.querySelectorAll('.log *').length); }, 500);
  };
  look();
}

/**
 * What the page's main thread did after the warm-up: its tasks, in microseconds by the clock and of the processor, and
 * of how many elements each picture computed the look.
 */
function workOf(trace) {
  const events = JSON.parse(trace.toString()).traceEvents;
  const mains = events.filter((e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain');
  const ofThread = (main) => events.filter((e) => e.ph === 'X' && e.pid === main.pid && e.tid === main.tid);
  const busiest = mains.map(ofThread).sort((a, b) => b.length - a.length)[0];
  const begin = Math.min(...busiest.map((e) => e.ts)) + WARM_UP_US;
  const done = busiest.filter((e) => e.ts >= begin);
  return {
    tasks: done.filter((e) => e.name === 'RunTask').map(({ dur, tdur = dur }) => ({ dur, tdur })),
    styled: done.filter((e) => e.name === 'UpdateLayoutTree').map((e) => e.args.elementCount ?? e.args.endData?.elementCount ?? 0),
  };
}

async function heap() {
  const client = await page.context().newCDPSession(page);
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  const wasm = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? 0);
  return Math.max(usedSize, wasm);
}

test('five hundred events a second are shown without a loss or a repeat', async () => {
  const events = RATE * SECONDS;
  const session = await startTalking(page, redraft, { name: 'busy', events, rate: RATE });
  await page.addInitScript(watchRows);
  await page.goto(session.page);
  await page.locator('.entry.text').first().waitFor();
  const before = await heap();
  await browser.startTracing(page, { categories: ['-*', 'toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] });
  await page.waitForTimeout((SECONDS - 2) * 1000);
  const { tasks, styled } = workOf(await browser.stopTracing());
  await page.locator('.entry.finished').waitFor({ timeout: 60_000 });

  const seen = await page.evaluate(() => globalThis.seenRows);
  const longest = Math.max(...tasks.map(({ dur }) => dur)) / 1000;
  const busiest = Math.max(...tasks.map(({ tdur }) => tdur)) / 1000;
  const long = tasks.filter(({ tdur }) => tdur > LONG_US).length;
  const waited = tasks.filter(({ dur }) => dur > LONG_US).length;
  const grown = (await heap()) - before;
  console.log(`longest task: ${longest.toFixed(1)} ms by the clock, ${busiest.toFixed(1)} ms of the processor; of ${tasks.length} tasks ${long} over 50 ms of it and ${waited} by the clock, in ${seen.frames} pictures`);
  console.log(`the look of ${Math.max(...styled)} elements at most computed for a picture`);
  console.log(`${seen.most} rows and ${seen.nodes} elements at most; the heap has grown by ${(grown / 1e6).toFixed(1)} MB`);

  // What the machine does besides may lengthen a task; that each picture costs what is new in it does not depend on that.
  assert.ok(long <= tasks.length / 100, `${long} of ${tasks.length} tasks took the processor for over 50 ms`);
  assert.ok(styled.length > 20 && Math.max(...styled) < 1_500, `${styled.length} pictures, ${Math.max(...styled)} elements`);

  const expected = rowsOf(await allEvents(page, redraft, session.api));
  assert.ok(expected.length > events / 2, `${expected.length} rows`);
  const shown = new Set(seen.ids.map((id) => Number(id.replace('event-', ''))));
  assert.deepEqual(expected.filter((id) => id >= Math.min(...shown) && !shown.has(id)), [], 'rows that never came');
  const now = await page.locator('.rows > .entry').evaluateAll((rows) => rows.map((row) => Number(row.id.replace('event-', ''))));
  assert.deepEqual(now, expected.slice(-now.length), 'the newest rows, each once, in order');
  assert.ok(now.length >= 500 && seen.most <= 900, `${now.length} rows, at most ${seen.most}`);
  assert.ok(seen.nodes < 15_000, `${seen.nodes} elements`);
  assert.ok(grown < 40e6, `${grown} bytes`);
  const { left, pressed } = await page.evaluate(() => {
    const log = document.querySelector('.log');
    const follow = [...document.querySelectorAll('.log-tools button')].find((one) => one.textContent.trim() === 'Follow');
    return { left: log.scrollHeight - log.scrollTop - log.clientHeight, pressed: follow.getAttribute('aria-pressed') };
  });
  assert.equal(pressed, 'true');
  assert.ok(left < 4, `${left} px are left below`);
  assert.deepEqual(page.troubles, []);
});

test('what a subagent did stands below its call, and says whose it is', async () => {
  const row = page.locator('.entry.nested.in-1');
  await row.getByText('said by the subagent.').waitFor();
  await row.getByText('In: Look at the tests').waitFor();
});

test('whoever scrolls up is left in peace, is told what is new, and follows again at the end', async () => {
  const session = await startTalking(page, redraft, { name: 'left', events: 20 * RATE, rate: RATE });
  await page.goto(session.page);
  await page.waitForFunction(() => document.querySelectorAll('.rows > .entry').length > 200);
  await page.locator('.log').hover();
  await page.mouse.wheel(0, -900);
  const follow = page.getByRole('button', { name: 'Follow' });
  await page.locator('.log-tools [aria-pressed="false"]', { hasText: 'Follow' }).waitFor();
  const place = () => page.evaluate(() => {
    const log = document.querySelector('.log').getBoundingClientRect();
    const row = [...document.querySelectorAll('.rows > .entry')].find((one) => one.getBoundingClientRect().bottom > log.top);
    return [row.id, Math.round(row.getBoundingClientRect().top)];
  });
  await page.waitForTimeout(300);
  const first = await place();
  await page.getByRole('button', { name: /^[\d,]+ new$/ }).waitFor();
  await page.waitForTimeout(3_000);
  const [id, top] = await place();
  assert.equal(id, first[0], 'the same row is read');
  assert.ok(Math.abs(top - first[1]) <= 2, `it moved from ${first[1]} to ${top} px`);
  assert.ok((await page.locator('.rows > .entry').count()) <= 900);
  await page.getByRole('button', { name: /^[\d,]+ new$/ }).click();
  await page.locator('.log-tools [aria-pressed="true"]', { hasText: 'Follow' }).waitFor();
  await page.waitForFunction(() => {
    const log = document.querySelector('.log');
    return log.scrollHeight - log.scrollTop - log.clientHeight < 4;
  });
  await follow.waitFor();
  await page.locator('.entry.finished').waitFor({ timeout: 60_000 });
  assert.deepEqual(page.troubles, []);
});
