// Pictures for people to look at: every page and its main states, light and dark, on a large and a small screen, and
// a sheet with all of them: node screenshots.mjs FOLDER
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { launchBrowser, openPage } from './harness/browser.mjs';
import { settled } from './harness/look.mjs';
import { startRedraft } from './harness/redraft.mjs';
import { startWorld } from './harness/world.mjs';

const [, , target] = process.argv;
const LOOKS = [1440, 390].flatMap((width) => ['light', 'dark'].map((scheme) => ({ width, scheme, height: width === 390 ? 844 : 900 })));

await mkdir(target, { recursive: true });
const [world, empty, browser] = await Promise.all([startWorld(), startRedraft(), launchBrowser()]);
try {
  const { pages, redraft, reader } = world;
  const palette = async (page) => {
    await page.waitForFunction(() => document.querySelector('.palette'));
    await page.keyboard.press('Control+k');
    await page.getByRole('option').nth(1).waitFor();
  };
  // What comes after a press has half a second to be drawn.
  const pressing = (button) => async (page) => {
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.waitForTimeout(500);
    await settled(page);
  };
  const states = [
    { name: 'first-start', of: empty, address: '/' },
    { name: 'sign-in', of: empty, address: '/', signIn: 'nothing' },
    ...Object.entries(pages).map(([name, address]) => ({ name, of: redraft, address })),
    ...['changes', 'timeline', 'figures', 'iterations', 'live'].map((tab) => ({ name: `done-${tab}`, of: redraft, address: `${pages.done}?tab=${tab}` })),
    ...Object.entries({ Edit: 'editing', Comment: 'commenting', 'Who wrote what': 'origins' }).map(([button, name]) => ({ name, of: redraft, address: pages.done, prepare: pressing(button) })),
    { name: 'comparison-as-it-reads', of: redraft, address: pages.comparison, prepare: pressing('As it reads') },
    { name: 'comparison-side-by-side', of: redraft, address: pages.comparison, prepare: pressing('Side by side') },
    { name: 'talk-results', of: redraft, address: `${pages.talk}?tab=results` },
    { name: 'session-reader', of: redraft, address: pages.running, token: reader },
    { name: 'palette', of: redraft, address: pages.running, prepare: palette },
    { name: 'question', of: redraft, address: pages.running, prepare: (page) => page.getByRole('button', { name: 'Stop', exact: true }).click() },
    { name: 'no-such-page', of: redraft, address: '/nowhere' },
    { name: 'away', of: redraft, address: '/', prepare: async (page) => {
      await page.waitForFunction(() => document.querySelector('.palette'));
      await page.context().setOffline(true);
      await page.getByText(/^Redraft has not answered since/).waitFor();
    } },
  ];
  const only = process.env.ONLY?.split(',');
  const rows = [];
  for (const { name, of, address, prepare, ...how } of states.filter((state) => !only || only.includes(state.name))) {
    const files = [];
    for (const look of LOOKS) {
      const page = await openPage(browser, of, { ...look, ...how });
      await page.goto(of.origin + address);
      await settled(page);
      await prepare?.(page);
      const file = `${name}-${look.width}-${look.scheme}.png`;
      await page.screenshot({ path: join(target, file) });
      files.push({ file, look });
      await page.context().close();
    }
    const pictures = files.map(({ file, look }) => `<a href="${file}"><img src="${file}" alt="${name}, ${look.width} px, ${look.scheme}" loading="lazy" height="360"></a>`);
    rows.push(`<h2 id="${name}">${name}</h2><p>${pictures.join('\n')}</p>`);
    console.log(name);
  }
  const style = 'body{font:15px system-ui;margin:24px;background:#888;color:#000}p{display:flex;gap:12px;overflow-x:auto}img{display:block}';
  await writeFile(join(target, 'index.html'), `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures of the dashboard</title><style>${style}</style><h1>Pictures of the dashboard</h1>\n${rows.join('\n')}\n</html>\n`);
} finally {
  await browser.close();
  await world.redraft.stop();
  await empty.stop();
}
