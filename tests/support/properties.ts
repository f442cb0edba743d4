// A commit passes or fails alike wherever and whenever it is tested: properties draw their inputs from one seed.
// With `--mode fuzz` every run draws new ones: `npm run fuzz`.
import fc from 'fast-check';
import { isFuzz } from './runs.ts';

if (!isFuzz) fc.configureGlobal({ seed: 20220204 });
