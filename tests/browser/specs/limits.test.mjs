// Limits: of the installation, of a project, and of a session when it is started and while it goes on.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { violations } from '../harness/axe.mjs';
import { launchBrowser, openPage } from '../harness/browser.mjs';
import { startRedraft } from '../harness/redraft.mjs';
import { startFirstSession, waitUntilDone } from '../harness/session.mjs';

const LOOKS = ['light', 'dark'].flatMap((scheme) => [390, 1440].map((width) => ({ scheme, width, height: 900 })));
const ONE_MESSAGE = /Two workers together overspend by at most one message for each running attempt\./;

let browser;
before(async () => { browser = await launchBrowser(); });
after(async () => { await browser?.close(); });

/** No violation and no sideways scroll in any look, with these parts unfolded. */
async function assertUsable(redraft, address, name, folds = [], prepare = async () => {}) {
  for (const look of LOOKS) {
    const page = await openPage(browser, redraft, look);
    await prepare(page);
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const fold of folds) {
      await page.locator('summary', { hasText: new RegExp(`^${fold}$`) }).click();
      await page.locator('details[open] .field').first().waitFor();
    }
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/${name}-${look.scheme}-${look.width}.png`, fullPage: true });
    assert.deepEqual(await violations(page), [], `${name} ${look.scheme} ${look.width}`);
    const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    assert.ok(inner <= outer, `${name}: ${inner} of ${outer} px`);
    assert.deepEqual(page.troubles, []);
    await page.unrouteAll({ behavior: 'wait' });
    await page.context().close();
  }
}

async function asked(page, redraft, path) {
  const answer = await page.context().request.get(`${redraft.origin}/api${path}`);
  assert.ok(answer.ok(), `${path}: ${answer.status()}`);
  return answer.json();
}

/** Where a page's session is in the API. */
const inApi = (address) => new URL(address).pathname.replace('/sessions/', '/planning/iterate/');

test('a budget of the day stops a session, is raised on the page of the limits, and the session goes on now', async () => {
  const redraft = await startRedraft({ demo: 'speed=0; cost=0.02' });
  try {
    const page = await openPage(browser, redraft);
    await page.getByRole('link', { name: 'Limits' }).click();
    await page.getByRole('heading', { level: 1, name: 'Limits' }).waitFor();
    await page.getByText(ONE_MESSAGE).waitFor();
    await page.getByText('There is none yet; one is known from its first start on.').waitFor();
    const own = await page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
    assert.equal(await page.getByLabel('Time zone').inputValue(), own);
    const day = page.getByRole('group', { name: 'Each day' });
    await day.getByLabel('Most dollars').fill('0.03');
    await page.getByLabel('Left to you, in per cent').fill('30');
    await page.getByLabel('Time zone').fill('Nowhere/At_all');
    await page.getByRole('button', { name: 'Save limits' }).click();
    await page.getByRole('alert').getByText(/time zone/i).waitFor();
    assert.equal((await asked(page, redraft, '/limits')).limits.day ?? null, null);
    await page.getByLabel('Time zone').fill('Europe/Berlin');
    await page.getByRole('button', { name: 'Save limits' }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await page.reload();
    await page.waitForFunction(() => document.querySelector('#day-usd')?.value === '0.03');
    const { limits } = await asked(page, redraft, '/limits');
    assert.deepEqual([limits.day, limits.reserve_percent, limits.time_zone], [{ usd: 0.03 }, 30, 'Europe/Berlin']);

    await page.goto(redraft.origin);
    const { address } = await startFirstSession(page, redraft, { iterations: 3 });
    await page.getByRole('heading', { level: 1, name: /Waiting until .*the budget of the day is used up/ }).waitFor({ timeout: 60_000 });
    assert.equal(await page.getByRole('button', { name: 'Resume' }).count(), 0);
    await page.getByRole('button', { name: 'Run now' }).waitFor();
    await page.getByRole('button', { name: 'Stop', exact: true }).waitFor();
    await assertUsable(redraft, address, 'session-waits');
    await page.getByRole('link', { name: 'limits of the installation' }).click();
    await day.getByText(/^\$0\.0\d of \$0\.03 and .* tokens spent/).waitFor();
    await page.getByRole('heading', { level: 3, name: /demo/i }).waitFor();
    await assertUsable(redraft, `${redraft.origin}/limits`, 'limits');
    await day.getByLabel('Most dollars').fill('5');
    await page.getByRole('button', { name: 'Save limits' }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await day.getByText(/of \$5\.00/).waitFor();
    await page.goto(redraft.origin);
    await page.getByText(/^Spent today \$0\.0\d of \$5\.00/).waitFor();
    await page.goto(address);
    // It may have looked again by itself by now.
    const now = page.getByRole('button', { name: 'Run now' });
    await now.or(page.getByRole('heading', { level: 1, name: /iterations are done/ })).waitFor();
    if (await now.isVisible()) await now.click();
    await waitUntilDone(page);
    assert.deepEqual(page.troubles.filter((one) => !one.includes('status of 4')), []);
  } finally {
    await redraft.stop();
  }
});

test('accounts say what their dollars are, how far they are used up, and what is unknown', async () => {
  const redraft = await startRedraft();
  try {
    const at = new Date(Date.now() + 3_600_000).toISOString();
    const accounts = [
      { label: '~/.claude, signed in', billing: 'subscription', limited_until: at, windows: [{ kind: 'five_hour', used_percent: 62.4, resets_at: at, seen_at: at }] },
      { label: '~/.claude, key', billing: 'api', limited_until: null, windows: [] },
      { label: 'demo', billing: 'demo', limited_until: null, windows: [] },
    ];
    const prepare = (page) => page.route('**/api/limits', async (route) => {
      const answer = await route.fetch();
      const json = await answer.json();
      const spent = { usd: 3, tokens: 12_345, reserved_usd: 0.5 };
      await route.fulfill({ json: { ...json, accounts, limits: { ...json.limits, day: { usd: 5, tokens: 50_000 } }, spent: { ...json.spent, day: spent } } });
    });
    const page = await openPage(browser, redraft);
    await prepare(page);
    await page.goto(`${redraft.origin}/limits`);
    await page.getByText('$3.00 of $5.00 and 12.3 k of 50.0 k tokens spent, $0.50 reserved.').waitFor();
    const account = (name) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
    await account('~/.claude, signed in').getByText(/API equivalent/).waitFor();
    await account('~/.claude, signed in').getByText(/Its usage limit is reached until/).waitFor();
    await account('~/.claude, signed in').getByText(/5-hour window: 62 % used/).waitFor();
    await account('~/.claude, key').getByText('Its dollars are paid.').waitFor();
    await account('~/.claude, key').getByText('Usage windows: unknown until a warning names one.').waitFor();
    // The page goes on asking, and what stands in for the service asks it in turn.
    await page.unrouteAll({ behavior: 'wait' });
    await page.context().close();
    await assertUsable(redraft, `${redraft.origin}/limits`, 'limits-accounts', [], prepare);
  } finally {
    await redraft.stop();
  }
});

test('a project has limits of its own beside what it spent', async () => {
  const redraft = await startRedraft({ demo: 'speed=0; cost=0.02' });
  try {
    const page = await openPage(browser, redraft);
    const { address } = await startFirstSession(page, redraft, { iterations: 2 });
    await waitUntilDone(page);
    const project = address.replace(/\/workflows\/.*/, '');
    await page.goto(project);
    await page.getByText('Limits and what was spent').click();
    const total = page.getByRole('group', { name: 'In all' });
    await total.getByText(/^\$0\.04 and .* tokens spent/).waitFor();
    await total.getByLabel('Most dollars').fill('2.5');
    await page.getByLabel('Sessions at once').fill('1');
    await page.getByRole('button', { name: 'Save limits' }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await total.getByText(/of \$2\.50/).waitFor();
    const { limits } = await asked(page, redraft, `${new URL(project).pathname}/limits`);
    assert.deepEqual([limits.max_running, limits.total], [1, { usd: 2.5 }]);
    // A field inside that is wrong opens the fold again, so that it can be put right.
    await page.getByLabel('Sessions at once').fill('0');
    await page.getByRole('button', { name: 'Save limits' }).click();
    assert.equal((await asked(page, redraft, `${new URL(project).pathname}/limits`)).limits.max_running, 1);
    await assertUsable(redraft, project, 'project', ['Limits and what was spent']);
    assert.deepEqual(page.troubles, []);
  } finally {
    await redraft.stop();
  }
});

test('a session is started with all limits, which are shown and changed while it goes on', async () => {
  const redraft = await startRedraft({ demo: 'speed=0.3' });
  try {
    await assertUsable(redraft, redraft.origin, 'first-start', ['More limits']);
    const page = await openPage(browser, redraft);
    const { address } = await startFirstSession(page, redraft, { iterations: 1 });
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
    await page.getByRole('button', { name: 'Stop it' }).click();
    await page.getByRole('link', { name: 'New session' }).click();
    const form = page.url();
    await page.getByLabel('Prompt', { exact: true }).fill('Say what fails.');
    await page.getByLabel('Iterations', { exact: true }).fill('4');
    await page.getByText('More limits', { exact: true }).click();
    const tomorrow = await page.evaluate(() => {
      const at = new Date(Date.now() + 86_400_000);
      const two = (number) => String(number).padStart(2, '0');
      return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T06:30`;
    });
    await page.getByLabel('Most tokens').fill('900000');
    await page.getByLabel('Deadline').fill(tomorrow);
    await page.getByLabel('From', { exact: true }).fill('00:00');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('alert').getByText('Hours need both: from when and until when.').waitFor();
    await page.getByLabel('Until', { exact: true }).fill('23:59');
    await page.getByLabel('Changed less than, in per cent').fill('1.5');
    await page.getByLabel('In so many iterations').fill('3');
    await page.getByLabel('Nothing changed').fill('2');
    await page.getByLabel('Failures').fill('3');
    await page.getByLabel('The document is one that was there before').check();
    await page.getByLabel('Completion phrase').fill('ALL DONE');
    // What is wrong and folded away is unfolded, since it keeps the form from being sent.
    await page.getByLabel('Failures').fill('300');
    await page.getByText('More limits', { exact: true }).click();
    await page.getByLabel('Failures').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByLabel('Failures').waitFor();
    await page.getByLabel('Failures').fill('3');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.waitForURL((url) => url.pathname.includes('/sessions/') && url.href !== address);
    const session = page.url();
    const zone = await page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
    const deadline = await page.evaluate((text) => new Date(text).getTime(), tomorrow);
    const { limits } = await asked(page, redraft, inApi(session));
    assert.deepEqual({ ...limits, deadline: new Date(limits.deadline).getTime() }, {
      iterations: 4, max_tokens: 900_000, deadline, hours: { from: '00:00', to: '23:59', time_zone: zone },
      stop_when: { converged_percent: 1.5, converged_iterations: 3, oscillating: true, unchanged_iterations: 2, failures_in_a_row: 3, phrase: 'ALL DONE' },
    });
    await page.getByText(/reserved/).first().waitFor();

    await page.locator('summary', { hasText: /^Limits$/ }).click();
    await page.getByText('An iteration that runs goes by the old ones.').waitFor();
    assert.equal(await page.getByLabel('Deadline').inputValue(), tomorrow);
    assert.equal(await page.getByLabel('Completion phrase').inputValue(), 'ALL DONE');
    assert.ok(await page.getByLabel('The document is one that was there before').isChecked());
    await page.getByRole('spinbutton', { name: 'Iterations', exact: true }).fill('6');
    await page.getByLabel('Most dollars').fill('2');
    await page.getByLabel('Completion phrase').fill('');
    await page.getByRole('button', { name: 'Save limits' }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    const changed = (await asked(page, redraft, inApi(session))).limits;
    assert.deepEqual([changed.iterations, changed.max_cost_usd, changed.deadline, changed.stop_when.phrase ?? null], [6, 2, limits.deadline, null]);
    await page.getByRole('heading', { level: 1, name: /of 6/ }).waitFor();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
    await assertUsable(redraft, `${session}?tab=iterations`, 'session', ['Limits']);
    await assertUsable(redraft, form, 'new-session', ['More limits']);
    assert.deepEqual(page.troubles, []);
  } finally {
    await redraft.stop();
  }
});

test('a session that another one keeps waiting says its place in the queue', async () => {
  const redraft = await startRedraft({ demo: 'speed=0.2' });
  try {
    const page = await openPage(browser, redraft);
    const { address } = await startFirstSession(page, redraft, { iterations: 2 });
    await page.getByRole('heading', { level: 1, name: /Iteration 1 of 2 is running/ }).waitFor();
    const project = new URL(address).pathname.replace(/\/workflows\/.*/, '');
    const post = async (path, data) => (await page.context().request.post(`${redraft.origin}/api${path}`, { data, headers: { origin: redraft.origin } })).json();
    const { id } = await post(`${project}/workflows`, { name: 'Another' });
    const other = await post(`${project}/workflows/${id}/planning/iterate`, { prompt: 'Wait.', iterations: 1 });
    await page.goto(`${redraft.origin}${project}/workflows/${id}/sessions/${other.id}`);
    await page.getByText(/in the queue/).first().waitFor();
    assert.deepEqual(page.troubles, []);
  } finally {
    await redraft.stop();
  }
});
