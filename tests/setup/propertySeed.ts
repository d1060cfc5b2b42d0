import fc from 'fast-check';

// A test that fails tells of the change at hand: properties take the same inputs in every run, and new ones in
// `npm run soak`, which hands over a seed. Making a failing input smaller can take longer than a test may.
fc.configureGlobal({ seed: Number(import.meta.env.SEED), endOnFailure: true });
