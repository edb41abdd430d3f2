// Notes to a running session, another try of a failed iteration, forks, and a session that needs its user.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { violations } from '../harness/axe.mjs';
import { launchBrowser, openPage } from '../harness/browser.mjs';
import { poll, startRedraft } from '../harness/redraft.mjs';
import { startFirstSession, waitUntilDone } from '../harness/session.mjs';

const LOOKS = ['light', 'dark'].flatMap((scheme) => [390, 1440].map((width) => ({ scheme, width, height: 900 })));

let browser;
before(async () => { browser = await launchBrowser(); });
after(async () => { await browser?.close(); });

/** No violation and no sideways scroll in any look. */
async function assertUsable(redraft, address) {
  for (const look of LOOKS) {
    const page = await openPage(browser, redraft, look);
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    assert.deepEqual(await violations(page), [], `${address} ${look.scheme} ${look.width}`);
    const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    assert.ok(inner <= outer, `${address}: ${inner} of ${outer} px`);
    assert.deepEqual(page.troubles, []);
    await page.context().close();
  }
}

test('a note waits for the next iteration, can be taken back, and is shown where it was used', async () => {
  const redraft = await startRedraft({ demo: 'speed=0.5' });
  try {
    const page = await openPage(browser, redraft);
    const { address } = await startFirstSession(page, redraft, { iterations: 2 });
    await page.getByRole('heading', { level: 1, name: /Iteration 1 of 2 is running/ }).waitFor();
    const notes = page.getByRole('region', { name: 'Notes' });
    await notes.getByText('The next iteration gets it.').waitFor();
    for (const text of ['Mention refunds.', 'Never mind.']) {
      await notes.getByLabel('Write a note').fill(text);
      await notes.getByRole('button', { name: 'Leave the note' }).click();
      await notes.getByText(text, { exact: true }).waitFor();
      assert.equal(await notes.getByLabel('Write a note').inputValue(), '');
    }
    await notes.getByText('Waits for iteration 2.').first().waitFor();
    await assertUsable(redraft, `${address}?tab=iterations`);
    await notes.getByRole('listitem').filter({ hasText: 'Never mind.' }).getByRole('button', { name: 'Take it back' }).click();
    await notes.getByText('Never mind.').waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1, name: /Iteration 2 of 2 is running/ }).waitFor({ timeout: 60_000 });
    const second = page.getByRole('region', { name: 'Iterations' }).getByRole('listitem').filter({ has: page.getByRole('link', { name: /^Iteration 2,/ }) });
    await second.getByText('Your note: Mention refunds.').waitFor();
    await page.getByText('Iteration 2 got your note: Mention refunds.').waitFor();
    await notes.getByText(/This is the last iteration/).waitFor();
    assert.deepEqual(page.troubles, []);
  } finally {
    await redraft.stop();
  }
});

test('a failed iteration is tried again after the session has ended, and the page goes on watching', async () => {
  const redraft = await startRedraft({ demo: 'speed=0; fail=refused; only=1' });
  try {
    const page = await openPage(browser, redraft);
    const { address } = await startFirstSession(page, redraft, { iterations: 2 });
    await page.getByRole('heading', { level: 1, name: /1 of 2 iterations are done; 1 failed/ }).waitFor({ timeout: 60_000 });
    await assertUsable(redraft, `${address}?tab=iterations`);
    await page.getByRole('button', { name: 'Retry iteration 1' }).click();
    await page.getByRole('heading', { level: 1, name: /2 of 3 iterations are done/ }).waitFor({ timeout: 60_000 });
    await page.getByText('Tried again as').waitFor();
    await page.getByText('Tries again').waitFor();
    assert.equal(await page.getByRole('button', { name: /^Retry/ }).count(), 0);
    assert.deepEqual(page.troubles, []);
  } finally {
    await redraft.stop();
  }
});

test('a session is forked after an iteration with another prompt, and both sides show it', async () => {
  const redraft = await startRedraft();
  try {
    const page = await openPage(browser, redraft);
    const { address } = await startFirstSession(page, redraft, { iterations: 2, prompt: 'Make the failure cases concrete.' });
    await waitUntilDone(page);
    await page.getByRole('link', { name: 'Iteration 1, completed' }).click();
    await page.getByRole('link', { name: 'Fork after iteration 1' }).click();
    await page.getByRole('heading', { level: 1, name: 'Fork a session' }).waitFor();
    const prompt = page.getByLabel('Prompt', { exact: true });
    await poll(10_000, async () => (await prompt.inputValue()) === 'Make the failure cases concrete.');
    await assertUsable(redraft, page.url());
    await prompt.fill('Say what it costs.');
    await page.getByLabel('Iterations', { exact: true }).fill('1');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForURL((url) => /\/sessions\/ps-[0-9a-f]{12}$/.test(url.pathname) && url.href !== address);
    await page.getByText('Forked from').waitFor();
    await page.getByRole('heading', { level: 1, name: /The iteration is done/ }).waitFor({ timeout: 60_000 });
    await assertUsable(redraft, page.url());
    await page.getByRole('link', { name: 'another session' }).click();
    await page.getByRole('region', { name: 'Forks' }).getByRole('link', { name: 'Say what it costs.' }).waitFor();
    assert.deepEqual(page.troubles, []);
  } finally {
    await redraft.stop();
  }
});

test('a session that is quarantined shows its evidence, and is forked with another prompt', async () => {
  const redraft = await startRedraft({ demo: 'speed=0; hang=start' });
  try {
    const page = await openPage(browser, redraft);
    const { address } = await startFirstSession(page, redraft, { iterations: 1 });
    for (let start = 1; start <= 3; start += 1) {
      await poll(30_000, async () => (await attempts(page, address)).filter((one) => one.outcome === null).length === 1
        && (await attempts(page, address)).length === start);
      for (const pid of await children(redraft.pid, 'worker')) process.kill(pid, 'SIGKILL');
    }
    await page.getByRole('heading', { level: 1, name: /was started 3 times without any progress/ }).waitFor({ timeout: 30_000 });
    const evidence = page.getByRole('region', { name: 'The starts of iteration 1' });
    assert.equal(await evidence.getByText('The worker ended before the agent did.').count(), 3);
    await evidence.getByText('Last events').first().click();
    await evidence.getByText(/iteration start/).waitFor();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
    await assertUsable(redraft, address);
    await evidence.getByRole('link', { name: 'Fork it with another prompt' }).click();
    await page.getByText('it is stopped first').waitFor();
    await page.getByLabel('Prompt', { exact: true }).fill('Another way.\ndemo: hang=text');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForURL((url) => url.pathname.includes('/sessions/') && url.href !== address);
    await page.getByText('Forked from').waitFor();
    await page.getByRole('link', { name: 'another session' }).click();
    await page.getByRole('heading', { level: 1, name: /Stopped by you/ }).waitFor();
    assert.deepEqual(page.troubles, []);
  } finally {
    await redraft.stop();
  }
});

/** The starts of the agent for the session of a page. */
async function attempts(page, address) {
  const path = new URL(address).pathname.replace('/projects/', '/api/projects/').replace('/sessions/', '/planning/iterate/');
  const answer = await page.context().request.get(`${new URL(address).origin}${path}/attempts`);
  return answer.json();
}

/** The processes that a process has started for this subcommand. */
async function children(parent, subcommand) {
  const found = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
      const [, , parentPid] = stat.slice(stat.lastIndexOf(')')).split(' ');
      const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0');
      if (Number(parentPid) === parent && words[1] === subcommand) found.push(Number(pid));
    } catch {
      // It has ended meanwhile.
    }
  }
  return found;
}
