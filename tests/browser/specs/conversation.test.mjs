// A conversation that is disturbed: a reload while it is answered, a stop, a service that goes away, a step that is
// completed while its session runs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { launchBrowser, openPage } from '../harness/browser.mjs';
import { makeProject } from '../harness/project.mjs';
import { startRedraft } from '../harness/redraft.mjs';

const SLOW = 'speed=0.3';

let redraft;
let browser;
let page;
let workflow;

before(async () => {
  redraft = await startRedraft({ demo: SLOW });
  browser = await launchBrowser();
  page = await openPage(browser, redraft);
  const path = await makeProject(redraft.home, 'shop');
  const made = await post('/api/projects', { path });
  const steps = ['Design', 'Build plan'].map((name) => ({ name, step_type: 'interactive' }));
  const { id } = await post(`/api/projects/${made.slug}/workflows`, { name: 'Checkout', steps });
  workflow = `${redraft.origin}/projects/${made.slug}/workflows/${id}`;
  await page.goto(`${workflow}/planning`);
});
after(async () => {
  await browser?.close();
  await redraft?.stop();
});

test('a reload in the middle of an answer shows the same answer going on', async () => {
  await page.getByRole('heading', { level: 1, name: 'What shall be made?' }).waitFor();
  // What the agent may do is said before it is asked anything.
  await page.getByText(/^Document only: the agent may read/).waitFor();
  await page.getByLabel('Your message').fill('A checkout with refunds.');
  await page.getByLabel('Your message').press('Control+Enter');
  await page.getByText('You wrote:').waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'The answer is being written' }).waitFor();
  await page.getByText('You wrote:').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Send', exact: true }).isDisabled(), 'nothing is sent meanwhile');
});

test('a stopped answer says so and can be asked for again', async () => {
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'It is your turn' }).waitFor();
  await page.getByText('Stopped by you.').waitFor();
});

test('a service that goes away in the middle of an answer is said to, and the answer comes after all', async () => {
  await page.getByRole('button', { name: /^Ask (again|for an answer)$/ }).click();
  await page.getByText('live', { exact: true }).waitFor();
  const { home, port } = redraft;
  await redraft.stop({ keepHome: true });
  await page.getByText('reconnecting', { exact: true }).waitFor();
  redraft = await startRedraft({ demo: 'speed=0', home, port });
  await page.getByRole('heading', { level: 1, name: 'It is your turn' }).waitFor({ timeout: 60_000 });
  await page.getByText('This is the demo agent').waitFor();
});

test('a step whose session runs is completed after the session is stopped', async () => {
  await redraft.stop({ keepHome: true });
  redraft = await startRedraft({ demo: SLOW, home: redraft.home, port: redraft.port });
  await page.goto(`${workflow}/new`);
  await page.getByLabel('Prompt', { exact: true }).fill('Make the failure cases concrete.');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /Iteration \d of 3 is running/ }).waitFor();
  await page.goto(workflow);
  await page.getByRole('link', { name: /Iteration \d of 3 is running/ }).waitFor();
  await page.getByRole('button', { name: 'Complete the step' }).click();
  await page.getByRole('button', { name: 'Stop and complete' }).click();
  await page.getByText('Step 2 of 2: Build plan.').waitFor();
});

async function post(path, data) {
  const answer = await page.context().request.post(redraft.origin + path, { data, headers: { origin: redraft.origin } });
  assert.ok(answer.ok(), `${answer.status()} ${await answer.text()}`);
  return answer.json();
}
