// The parts of the dashboard by themselves, at Redraft's address.
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';

const TYPES = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** From now on this page gets the files of a folder from there; all else stays Redraft's. */
export async function serve(page, folder) {
  if (!folder) throw new Error('REDRAFT_UNITS must name a folder: run `cargo xtask test browser`');
  await page.route(({ pathname }) => pathname !== '/' && existsSync(join(folder, basename(pathname))), (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    return route.fulfill({ path: join(folder, name), contentType: TYPES[extname(name)] });
  });
}
