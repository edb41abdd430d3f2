// Starting a session the way a user does on the first start.
import { makeProject } from './project.mjs';

export const DONE = /iterations are done/;

/** Fills in the three steps of the first start and starts; returns when the session's page is there. */
export async function startFirstSession(page, redraft, { name = 'shop', iterations = 3, prompt = 'Make the failure cases concrete.' } = {}) {
  const path = await makeProject(redraft.home, name);
  await page.reload();
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('status').filter({ hasText: 'DESIGN.md' }).waitFor();
  await page.getByLabel('Document in it').fill('DESIGN.md');
  await page.getByLabel('Prompt', { exact: true }).fill(prompt);
  await page.getByLabel('Iterations', { exact: true }).fill(String(iterations));
  await page.getByRole('radio', { name: 'Demo' }).check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.waitForURL(/\/sessions\/ps-[0-9a-f]{12}$/);
  return { path, address: page.url() };
}

/** Waits until the page's sentence says that the session has ended well. */
export function waitUntilDone(page, timeout = 60_000) {
  return page.getByRole('heading', { level: 1, name: DONE }).waitFor({ timeout });
}
