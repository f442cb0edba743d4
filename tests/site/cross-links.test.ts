import { inject } from 'vitest';
import { realCorpus } from '../support/corpus.ts';
import { readSite } from '../support/site.ts';
import { testCrossLinks } from './cross-links.ts';

const site = readSite(inject('dist'));

testCrossLinks(realCorpus(), () => site);
