// Earlier names of renamed files: each leads to one file, and none is in use again.

import {
  COLLECTIONS,
  type Content,
  type ContentFile,
  isReserved,
} from '../content/content-file.ts';
import { placeOf } from '../content/front-matter.ts';
import { type Fault, fault } from '../faults/fault.ts';

/** Why a file may not have had a name: undefined where it may. */
function claimOn(
  name: string,
  file: ContentFile,
  files: ReadonlyMap<string, ContentFile>,
  heir: string | undefined,
): string | undefined {
  if (isReserved(file.collection, name)) return 'which the site needs for a page of its own';
  if (name === file.id) return 'the file’s own name';
  if (files.has(name)) return `which \`content/${file.collection}/${name}.md\` has now`;
  if (heir === file.id) return 'twice';
  return heir && `which \`${heir}\` had too`;
}

/** Every earlier name that some file has now, or that stands twice. */
export function checkFormerly(content: Content): Fault[] {
  const faults: Fault[] = [];
  for (const collection of COLLECTIONS) {
    const files: ReadonlyMap<string, ContentFile> = content[collection];
    const heirs = new Map<string, string>();
    for (const file of files.values())
      file.data.formerly?.forEach((name, i) => {
        const heir = heirs.get(name);
        const claim = claimOn(name, file, files, heir);
        if (claim)
          faults.push({
            ...fault(placeOf(file, ['formerly', i]), 'twice', {
              found: `the earlier name \`${name}\`, ${claim}`,
              expected: 'a name that only this file has had',
              remedy: 'Take it out, or give the file that has it now another name.',
            }),
            file: file.path,
          });
        heirs.set(name, heir ?? file.id);
      });
  }
  return faults;
}
