// A project folder with a document worth refining.
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const DOCUMENT = `# Checkout redesign

The checkout should be fast and easy to use.

## Payment states

Payments are confirmed at once. Errors are handled properly.

## Addresses

The user enters an address. We may validate it somehow.
`;

/** A new folder; `remove()` deletes it. The document lies at the place the first step of a workflow looks at. */
export async function makeProject({ name = 'shop', files = { 'docs/design.md': DOCUMENT } } = {}) {
  const parent = await realpath(await mkdtemp(join(tmpdir(), 'redraft-project-')));
  const path = join(parent, name);
  await mkdir(path);
  for (const [file, text] of Object.entries(files)) {
    await mkdir(join(path, file, '..'), { recursive: true });
    await writeFile(join(path, file), text);
  }
  return { name, parent, path, remove: () => rm(parent, { recursive: true, force: true }) };
}
