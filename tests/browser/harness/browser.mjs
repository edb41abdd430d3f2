// The browser that the tests click in: the machine's own Chrome or Chromium, with nothing of its own on the network.
import { chromium } from 'playwright-core';

const QUIET = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** `names`: host names that lead to this machine, as a stranger's DNS may say. */
export function launchBrowser({ names = [] } = {}) {
  const executablePath = process.env.CHROME;
  if (!executablePath) throw new Error('CHROME must name a Chrome or Chromium: run `cargo xtask test browser`');
  const rules = names.length ? [`--host-resolver-rules=${names.map((name) => `MAP ${name} 127.0.0.1`).join(', ')}`] : [];
  return chromium.launch({ executablePath, headless: true, args: [...QUIET, ...rules] });
}

/**
 * A page with an empty profile, signed in by the printed link, by the token (or by another one), or not at all; with the
 * colours of the system where they are `forced`, and `scale` pixels of the screen to one of CSS, as by zoom. Whatever goes wrong in it
 * is collected in `page.troubles`: errors that no code caught, lines that the console shows as errors, and answers of
 * 500 and above.
 */
export async function openPage(browser, redraft, { width = 1440, height = 900, scheme = 'light', signIn = 'token', forced = false, scale = 1, token = redraft.token } = {}) {
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: scheme, reducedMotion: 'reduce', forcedColors: forced ? 'active' : 'none', deviceScaleFactor: scale,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.troubles = [];
  page.on('pageerror', (error) => page.troubles.push(`uncaught: ${error.message}`));
  page.on('console', (line) => { if (line.type() === 'error') page.troubles.push(`console: ${line.text()}`); });
  page.on('response', (answer) => { if (answer.status() >= 500) page.troubles.push(`${answer.status()} ${answer.url()}`); });
  if (signIn === 'token') {
    const headers = { origin: redraft.origin };
    const answer = await context.request.post(`${redraft.origin}/api/sign-in`, { data: { token }, headers });
    if (!answer.ok()) throw new Error(`the token does not sign in: ${answer.status()} ${await answer.text()}`);
  }
  await page.goto(signIn === 'link' ? redraft.link : redraft.origin);
  return page;
}
