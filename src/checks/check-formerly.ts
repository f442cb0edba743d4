// Earlier names of renamed files: each leads to one file, and none is in use again.
import { COLLECTIONS, type Content, type ContentFile } from '../corpus/content-file.ts';
import type { Problem } from './problem.ts';

/** Every earlier name that some file has now, or that stands twice. */
export function checkFormerly(content: Content): Problem[] {
  const problems: Problem[] = [];
  for (const collection of COLLECTIONS) {
    const files: ReadonlyMap<string, ContentFile> = content[collection];
    const heirs = new Map<string, string>();
    for (const file of files.values())
      file.data.formerly?.forEach((name, i) => {
        const heir = heirs.get(name);
        const taken = files.has(name)
          ? name === file.id
            ? 'the file’s own name'
            : `which \`content/${collection}/${name}.md\` has now`
          : heir === file.id
            ? 'twice'
            : heir && `which \`${heir}\` had too`;
        if (taken)
          problems.push({
            ...file.at(['formerly', i]),
            file: file.path,
            rule: 'duplicate',
            found: `the earlier name \`${name}\`, ${taken}`,
            expected: 'a name that only this file has had',
            remedy: 'Take it out, or give the file that has it now another name.',
          });
        heirs.set(name, heir ?? file.id);
      });
  }
  return problems;
}
