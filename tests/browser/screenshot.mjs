// Makes the README's picture: a session of the demo agent, in its second iteration, with the first one's changes.
import { launchBrowser, openPage } from './harness/browser.mjs';
import { startRedraft } from './harness/redraft.mjs';
import { startFirstSession } from './harness/session.mjs';

const [, , target] = process.argv;
const redraft = await startRedraft({ demo: 'speed=1' });
const browser = await launchBrowser();
try {
  const page = await openPage(browser, redraft, { width: 1440, height: 900 });
  await startFirstSession(page, redraft, { iterations: 5, prompt: 'Make the payment states and the failure cases concrete.' });
  await page.getByRole('heading', { level: 1, name: /Iteration 2 of 5 is running/ }).waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: /Iteration 1, completed/ }).click();
  await page.getByRole('link', { name: 'Changes', exact: true }).click();
  await page.locator('.diff .line.add').first().waitFor();
  // Long enough for the second iteration to show what it does.
  await page.waitForTimeout(3_000);
  await page.screenshot({ path: target });
} finally {
  await browser.close();
  await redraft.stop();
}
