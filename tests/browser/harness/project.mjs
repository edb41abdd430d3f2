// A project folder with a document worth refining.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const DOCUMENT = `# Checkout redesign

The checkout should be fast and easy to use.

## Payment states

Payments are confirmed at once. Errors are handled properly.

## Addresses

The user enters an address. We may validate it somehow.
`;

/** Makes a folder with these files in it and returns its path. */
export async function makeProject(parent, name, files = { 'DESIGN.md': DOCUMENT }) {
  const path = join(parent, name);
  await mkdir(path, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), text);
  }
  return path;
}
