// A commit passes or fails alike wherever and whenever it is tested: properties draw their inputs from one seed.
// With `--mode fuzz` every run draws new ones: `npm run fuzz`.
import fc from 'fast-check';

if (import.meta.env.MODE !== 'fuzz') fc.configureGlobal({ seed: 20220204 });
