import fc from 'fast-check'

/**
 * fast-check with the same examples on every machine, so that a change is blamed for what it broke and for nothing
 * else. The deep run (`npm run test:deep`) draws new ones each time and prints the seed of what fails.
 */
if (process.env['DEEP'] !== '1') fc.configureGlobal({ seed: 20_261_123 })

export { default } from 'fast-check'
